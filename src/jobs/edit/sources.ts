import { caseAtHand } from "../../check/coherence/case-at-hand.js";
import type { Context } from "../../check/coherence/contexts.js";
import { type FieldSpec, fieldSpecs } from "../../check/coherence/field-spec.js";
import { pointerTo, type Spot } from "../../check/coherence/spots.js";
import type { Json } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import type { RecordFile } from "../../model/case/case.js";
import { namedKind } from "../../model/case/record-names.js";
import type { Coherence } from "../../model/procedure/coherence.js";
import { DayOfJudgement } from "../../model/time/day-of-judgement.js";
import { beginningsOf } from "./beginnings.js";
import type { SourceValue } from "./editing.js";
import { fieldLabel } from "./field-changes.js";
import type { Receiving } from "./receiving.js";
import { placeIn } from "./record-place.js";
import { titleOf } from "./record-title.js";
import { words } from "./sources.words.js";

/**
 * Values of a record that stand elsewhere in the case first: what `schemas/coherence/copies.yaml`
 * compares, of fields that stand in no list; and what it begins with, lists among it.
 */
export function sourcesOf(receiving: Receiving): SourceValue[] {
  // What a body keeps of itself, and of people, is taken over from no case.
  if (receiving.document.procedure !== receiving.procedure.id) return [];
  const copies = copiesOf(receiving);
  const copied = new Set(copies.map(({ pointer }) => pointer));
  const begun = beginningsOf(receiving).flatMap(({ pointer, value, from }) =>
    from === null || copied.has(pointer)
      ? []
      : [{ pointer, value, from: fromOf(from.record, from.pointer, receiving), isCompared: false }],
  );
  return [...copies, ...begun];
}

function copiesOf({ desk, document, procedure, place }: Receiving): SourceValue[] {
  const { audit } = place;
  const kind = namedKind(place);
  const rules = rulesFor(procedure.coherence, kind).filter(
    ({ audits }) => !audits || audits.includes(audit?.type ?? ""),
  );
  if (rules.length === 0) return [];
  const { people } = desk.contextFor({ procedure: procedure.id, name: "" }).personnel;
  const isKnown = audit === null || document.audits.some((a) => a.id === audit.id);
  const whole = isKnown ? document : { ...document, audits: [...document.audits, audit] };
  const about = caseAtHand({
    document: whole,
    procedure,
    people,
    faulty: [],
    day: new DayOfJudgement(desk.asOf),
    calendar: null,
    complete: false,
  });
  const context = about.contexts.find((c) => c.audit?.id === audit?.id);
  if (!context) return [];
  const found = new Map<string, SourceValue>();
  for (const { source, target, told } of rules) {
    const spot = source
      .flatMap((spec) => valuesAt(spec, context, about.contexts[0]))
      .find((s) => s.record.file !== place.record?.file);
    const value = spot && toldAs(spot, told);
    if (!spot || value === undefined || found.has(target)) continue;
    found.set(target, {
      pointer: target,
      value,
      from: fromOf(spot.record, pointerTo(spot), { document: whole, procedure }),
      isCompared: true,
    });
  }
  return [...found.values()];
}

/** An audit that names no days yet follows the certificate that was issued last. */
function valuesAt(spec: FieldSpec, context: Context, own: Context | undefined): readonly Spot[] {
  const found = context.at(spec);
  if (found.length > 0 || spec.beside !== "held") return found;
  return own?.at({ ...spec, beside: null }).slice(-1) ?? [];
}

function toldAs({ value }: Spot, told: Rule["told"]): Json | undefined {
  return told ? told[String(value)] : value;
}

function fromOf(
  record: RecordFile,
  pointer: string,
  { document, procedure }: Pick<Receiving, "document" | "procedure">,
): SourceValue["from"] {
  const path = record.file.slice(document.shownAs.length + document.id.length + 2);
  const schema = procedure.records.get(record.kind)?.schema ?? {};
  const title: Bilingual = titleOf(document, placeIn(document, path, procedure), procedure);
  return {
    path,
    pointer,
    label: words.from({ record: title, field: fieldLabel(schema, pointer) }),
  };
}

interface Rule {
  readonly audits: readonly string[] | undefined;
  readonly source: readonly FieldSpec[];
  /** Pointer of the field that the value is taken over into. */
  readonly target: string;
  readonly told: Readonly<Record<string, string>> | null;
}

const compiled = new WeakMap<Coherence, Map<string, Rule[]>>();

/** What a kind of record takes over, by the comparisons of copies with their sources. */
function rulesFor(coherence: Coherence, kind: string): readonly Rule[] {
  let known = compiled.get(coherence);
  if (!known) {
    const rules = coherence.copies.copies.flatMap(rulesIn);
    known = new Map(
      [...Map.groupBy(rules, (r) => r.kind)].map(([of, list]) => [of, list.map((r) => r.rule)]),
    );
    compiled.set(coherence, known);
  }
  return known.get(kind) ?? [];
}

type Copies = Coherence["copies"];

function rulesIn(
  entry: Copies["copies"][number],
): { readonly kind: string; readonly rule: Rule }[] {
  if (entry.unlike || entry.added || entry.ends || entry.item !== undefined) return [];
  const source = fieldSpecs(entry.source, " | ");
  return fieldSpecs(entry.copies)
    .filter((copy) => copy.beside === null && copy.only.length === 0 && !/\[|@/.test(copy.field))
    .map(({ kind, field }) => ({
      kind,
      rule: {
        audits: entry.audits,
        source,
        target: field.slice(kind.length).replaceAll(".", "/"),
        told: entry.told ?? null,
      },
    }));
}
