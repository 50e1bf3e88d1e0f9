import type { Partials } from "./html.js";

/**
 * What partials were called in version 0.1.0, and the values that they took: `{{> v f=f.number}}`.
 * A body's own look made then uses these names, and may bring files of its own under them; it goes
 * on as it is.
 */
const formerPartials: readonly Renamed[] = [
  { former: "l", now: "field/label", values: [["f", "field"]] },
  { former: "v", now: "field/value", values: [["f", "field"]] },
  { former: "row", now: "table/wide-row", values: [["f", "field"]] },
  {
    former: "pair",
    now: "table/pair-row",
    values: [
      ["a", "left"],
      ["b", "right"],
    ],
  },
];

interface Renamed {
  readonly former: string;
  readonly now: string;
  /** Each value by its former name and by its own. */
  readonly values: readonly (readonly [former: string, now: string])[];
}

/** The partials of ours and of a look over them, each under its own name and its former one. */
export function withFormerNames(ours: Partials, look: Partials): Partials {
  const partials = { ...ours, ...look };
  for (const { former, now, values } of formerPartials) {
    if (!(former in look)) partials[former] = call(now, values);
    // What the look shows its own way it shows so in our forms, too.
    else if (!(now in look)) {
      partials[now] = call(
        former,
        values.map(([f, n]) => [n, f]),
      );
    }
  }
  return partials;
}

/** A partial that hands its values over under other names. */
function call(name: string, values: readonly (readonly [given: string, wanted: string])[]): string {
  return `{{> ${name} ${values.map(([given, wanted]) => `${wanted}=${given}`).join(" ")}}}`;
}
