import type { JsonObject } from "../../model/base/json.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { References } from "../../model/procedure/coherence.js";
import { words } from "./at-once.words.js";
import type { CaseAtHand } from "./case-at-hand.js";
import { itemOfSpot } from "./contexts.js";
import { fieldSpec } from "./field-spec.js";
import { foundAt, locationOf } from "./naming.js";
import type { Spot } from "./spots.js";

type Times = References["atOnce"][number];

/** Persons of whom a list has two items at the same time: one finding for each person. */
export function personsInTwoPlaces(about: CaseAtHand): Outcome[] {
  return about.procedure.coherence.references.atOnce.flatMap((times) => {
    const { field } = fieldSpec(times.persons);
    const records = Map.groupBy(
      about.spots.filter((spot) => spot.field === field),
      ({ record }) => record,
    );
    return [...records.values()].flatMap((spots) =>
      [...Map.groupBy(spots, ({ value }) => value).values()].flatMap((own) =>
        clashOf(own, times, about),
      ),
    );
  });
}

/** When and where somebody is. */
interface Booking {
  readonly spot: Spot;
  readonly item: JsonObject;
  readonly day: string;
  readonly from: string;
  readonly to: string;
}

function clashOf(own: readonly Spot[], times: Times, about: CaseAtHand): Outcome[] {
  const bookings = own
    .flatMap((spot) => bookingOf(spot, times))
    .toSorted((a, b) => (a.day + a.from < b.day + b.from ? -1 : 1));
  // A person is told once, at the later of the first two, with all others that clash.
  const clashes = bookings.flatMap((second, i) => {
    const first = bookings.slice(0, i).find((b) => meet(b, second));
    return first ? [{ first, second }] : [];
  });
  const [clash, ...others] = clashes;
  if (!clash) return [];
  const { first, second } = clash;
  const id = String(second.spot.value);
  const { day, from, to } = second;
  const { from: otherFrom, to: otherTo } = first;
  const field = about.naming.field(second.spot);
  const who = `${id} ${about.people.get(id)?.name ?? ""}`.trim();
  return [
    foundAt(second.spot, {
      rule: "two-places-at-once",
      clauses: [],
      severity: "warning",
      message:
        first.item === second.item
          ? words.twice({ field, who, times: words.time({ day, from, to }) })
          : words.clash({ field, who, times: words.times({ day, from, to, otherFrom, otherTo }) }),
      remedy: words.mend(),
      related: [first.spot, ...others.map((o) => o.second.spot)].map(locationOf),
    }),
  ];
}

function bookingOf(spot: Spot, times: Times): Booking[] {
  const item = itemOfSpot(spot);
  const [day, from, to] = [item[times.day], item[times.from], item[times.to]];
  return typeof day === "string" && typeof from === "string" && typeof to === "string"
    ? [{ spot, item, day, from, to }]
    : [];
}

/** Two items of one day of which one begins before the other ends, or one that names him twice. */
function meet(a: Booking, b: Booking): boolean {
  return a.item === b.item || (a.day === b.day && a.from < b.to && b.from < a.to);
}
