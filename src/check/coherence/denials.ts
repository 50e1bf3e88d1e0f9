import { listOf } from "../../model/base/lists.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { Coherence } from "../../model/procedure/coherence.js";
import { type CivilDate, isCivilDate } from "../../model/time/dates.js";
import type { CaseAtHand } from "./case-at-hand.js";
import { type Context, valueIn } from "./contexts.js";
import { words } from "./denials.words.js";
import { clausesOf, wholeText } from "./empty-texts.js";
import { type FieldSpec, fieldSpec, fieldSpecs } from "./field-spec.js";
import { foundAt, locationOf } from "./naming.js";
import type { Spot } from "./spots.js";

interface Denial {
  readonly texts: readonly FieldSpec[];
  readonly says: readonly RegExp[];
  readonly beside: readonly FieldSpec[];
  readonly ofCase: boolean;
  readonly apart: FieldSpec | null;
  readonly day: string | null;
  readonly since: FieldSpec | null;
  readonly until: FieldSpec | null;
}

interface Compiled {
  readonly denials: readonly Denial[];
  readonly unlisted: readonly Unlisted[];
}

interface Unlisted {
  readonly text: FieldSpec;
  readonly list: string;
  /** What the text may say that there is nothing to list. */
  readonly none: readonly RegExp[];
}

const known = new WeakMap<Coherence, Compiled>();
const thingsAtMost = 3;

function compiled(coherence: Coherence): Compiled {
  let all = known.get(coherence);
  if (!all) {
    const none = wholeText(coherence.placeholders.none);
    all = {
      denials: coherence.denials.denials.map((d) => ({
        texts: fieldSpecs(d.texts),
        says: [none, ...d.says.map((p) => new RegExp(p, "u"))],
        beside: fieldSpecs(d.beside),
        ofCase: d.case === true,
        apart: specOf(d.apart),
        day: d.day ?? null,
        since: specOf(d.since),
        until: specOf(d.until),
      })),
      unlisted: coherence.denials.unlisted.map(({ text, list, none: ways }) => ({
        text: fieldSpec(text),
        list,
        none: [none, ...ways.map((p) => new RegExp(p, "u"))],
      })),
    };
    known.set(coherence, all);
  }
  return all;
}

function specOf(text: string | undefined): FieldSpec | null {
  return text === undefined ? null : fieldSpec(text);
}

/** Texts that say that there is none of what is on record after all. */
export function deniedThings(about: CaseAtHand): Outcome[] {
  const { denials, unlisted } = compiled(about.procedure.coherence);
  const told = new Set<Spot>();
  return about.contexts
    .flatMap((context) => [
      ...denials.flatMap((denial) =>
        denied(context, denial, about).filter(({ spot }) => !told.has(spot) && told.add(spot)),
      ),
      ...unlisted.flatMap(({ text, list, none }) => notListed(context, { text, list, none })),
    ])
    .map(({ spot, things }) => outcomeAt(spot, things, about));
}

/** A text, and what is there although it says that nothing is; nothing where a list is empty. */
interface Found {
  readonly spot: Spot;
  readonly things: readonly Spot[];
}

function denied(context: Context, denial: Denial, about: CaseAtHand): Found[] {
  const { audit } = context;
  if (!audit) return [];
  const denies = ({ value }: Spot) => denial.says.some((p) => p.test(String(value)));
  const texts = denial.texts
    .flatMap((spec) => context.at(spec))
    .filter((spot) => spot.audit === audit && denies(spot));
  if (texts.length === 0) return [];
  const where = denial.ofCase ? about.contexts.find((c) => c.audit === null) : context;
  const apart = new Set(
    (denial.apart ? context.at(denial.apart) : []).map(({ value }) => String(value)),
  );
  const isInTime = between(context, denial);
  const things = denial.beside
    .flatMap((spec) => where?.at(spec) ?? [])
    .filter((spot) => !denies(spot) && !apart.has(String(spot.value)) && isInTime(spot));
  return things.length === 0
    ? []
    : texts
        .map((spot) => ({ spot, things: things.filter((thing) => thing !== spot) }))
        .filter(({ things: others }) => others.length > 0);
}

/** Whether the day of a record lies between two others, as far as these are there. */
function between(context: Context, { day, since, until }: Denial): (spot: Spot) => boolean {
  if (day === null) return () => true;
  const dayAt = (spec: FieldSpec | null): CivilDate | null =>
    (spec && context.at(spec)[0]?.day) ?? null;
  const [from, to] = [dayAt(since), dayAt(until)];
  return ({ record }) => {
    const on = valueIn(record, day);
    return isCivilDate(on) && (from === null || on > from) && (to === null || on <= to);
  };
}

function notListed(context: Context, { text, list, none }: Unlisted): Found[] {
  return context
    .at(text)
    .filter(({ audit, record, value }) => {
      const entries = valueIn(record, list);
      const isEmpty = Array.isArray(entries) && entries.length === 0;
      return audit === context.audit && isEmpty && !none.some((p) => p.test(String(value)));
    })
    .map((spot) => ({ spot, things: [] }));
}

function outcomeAt(spot: Spot, things: readonly Spot[], about: CaseAtHand): Outcome {
  const { naming, procedure } = about;
  const field = naming.field(spot);
  const text = String(spot.value);
  return foundAt(spot, {
    rule: "denied-on-record",
    clauses: clausesOf(spot, procedure),
    severity: "warning",
    message:
      things.length === 0
        ? words.unlisted({ field, text })
        : words.denied({
            field,
            text,
            things: listOf(
              things
                .slice(0, thingsAtMost)
                .map((thing) =>
                  words.thing({ field: naming.field(thing), value: String(thing.value) }),
                ),
            ),
          }),
    remedy: words.tellIt(),
    related: things.map(locationOf),
  });
}
