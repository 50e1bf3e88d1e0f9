import { caseAtHand } from "../../check/coherence/case-at-hand.js";
import type { Context } from "../../check/coherence/contexts.js";
import { type FieldSpec, fieldSpecs } from "../../check/coherence/field-spec.js";
import { pointerTo, type Spot } from "../../check/coherence/spots.js";
import type { Json } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import type { CaseDocument } from "../../model/case/case.js";
import { namedKind } from "../../model/case/record-names.js";
import type { Coherence } from "../../model/procedure/coherence.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { DayOfJudgement } from "../../model/time/day-of-judgement.js";
import type { EditDesk } from "./edit-desk.js";
import type { SourceValue } from "./editing.js";
import { fieldLabel } from "./field-changes.js";
import { placeIn, type RecordPlace } from "./record-place.js";
import { titleOf } from "./record-title.js";
import { words } from "./sources.words.js";

/** The record that values are taken over into. */
export interface Receiving {
  readonly desk: EditDesk;
  readonly document: CaseDocument;
  readonly procedure: Procedure;
  readonly place: RecordPlace;
}

/**
 * Values of a record that stand elsewhere in the case first: what `schemas/coherence/copies.yaml`
 * compares is what is taken over. Only fields that stand in no list.
 */
export function sourcesOf({ desk, document, procedure, place }: Receiving): SourceValue[] {
  const { audit } = place;
  const kind = namedKind(place);
  const rules = rulesFor(procedure.coherence, kind).filter(
    ({ audits }) => !audits || audits.includes(audit?.type ?? ""),
  );
  // What a body keeps of itself, and of people, is taken over from no case.
  if (rules.length === 0 || document.procedure !== procedure.id) return [];
  const { people } = desk.contextFor({ procedure: procedure.id, name: "" }).personnel;
  const isKnown = audit === null || document.audits.some((a) => a.id === audit.id);
  const whole = isKnown ? document : { ...document, audits: [...document.audits, audit] };
  const about = caseAtHand({
    document: whole,
    procedure,
    people,
    faulty: [],
    day: new DayOfJudgement(desk.asOf),
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
      from: fromOf(spot, { document: whole, procedure }),
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
  spot: Spot,
  { document, procedure }: Pick<Receiving, "document" | "procedure">,
): SourceValue["from"] {
  const { record } = spot;
  const path = record.file.slice(document.shownAs.length + document.id.length + 2);
  const pointer = pointerTo(spot);
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
