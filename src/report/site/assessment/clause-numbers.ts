import { byCodeUnit } from "../../../model/base/text.js";

/** `ISO/IEC 17021-1:2015` → `17021-1`. */
export function shortName(standard: string): string {
  return standard.replace(/^ISO(\/IEC)? /, "").replace(/:\d{4}$/, "");
}

/** `ISO/IEC 17021-1:2015 9.1.3`, `… 9.6.2` as one: the standard is named once. */
export function standardsText(
  clauses: readonly string[],
  name: (standard: string) => string = (standard) => standard,
): string {
  return grouped(clauses, (clause) => clause.lastIndexOf(" "))
    .map(([standard, own]) => `${name(standard)} ${own.join(" ")}`)
    .join("; ");
}

/** `ABC-01: 5.1.2, 5.1.3`: the procedure is named once. */
export function byProcedure(clauses: readonly string[]): string[] {
  return grouped([...clauses].sort(byCodeUnit), (clause) => clause.indexOf("/")).map(
    ([procedure, own]) => `${procedure}: ${own.join(", ")}`,
  );
}

/** What stands before a place in each text, with all that stands behind it. */
function grouped(
  texts: readonly string[],
  splitAt: (text: string) => number,
): [string, readonly string[]][] {
  const groups = new Map<string, string[]>();
  for (const text of texts) {
    const at = splitAt(text);
    const name = text.slice(0, at);
    groups.set(name, [...(groups.get(name) ?? []), text.slice(at + 1)]);
  }
  return [...groups];
}

/** Clause numbers in their order; what has none at the end. */
export function byNumber(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const [x, y] = [a.split("."), b.split(".")];
  for (let i = 0; i < Math.max(x.length, y.length); i += 1) {
    const difference = Number(x[i] ?? 0) - Number(y[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return byCodeUnit(a, b);
}
