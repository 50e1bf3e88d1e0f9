import { isObject } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import { auditViews } from "../../model/case/audit-view.js";
import type { AuditView } from "../../model/case/case-view.js";
import { Origins } from "../../model/case/origins.js";
import { partInMatter } from "../../model/case/part-in-matter.js";
import { engagedIn } from "../../model/case/participants.js";
import { asRecord } from "../../model/case/records.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { CaseAtHand } from "./case-at-hand.js";
import { fieldSpecs } from "./field-spec.js";
import { words } from "./independence.words.js";
import { measureAppealed } from "./measures-appealed.js";
import { foundAt } from "./naming.js";
import type { Spot } from "./spots.js";

/** Persons who investigate or decide on an appeal or a complaint about what they had part in. */
export function partialDeciders(about: CaseAtHand): Outcome[] {
  const { coherence, rules } = about.procedure;
  // Rules of a procedure look at audits; what an appeal is against beside them, nobody else does.
  const fields = new Map(
    coherence.independence.matters.flatMap(({ persons, unless }) => {
      const isRuled = rules.some(({ id }) => unless.includes(id));
      return fieldSpecs(persons).map(({ field }) => [field, isRuled] as const);
    }),
  );
  let audits: readonly AuditView[] | undefined;
  return about.spots.flatMap((spot): Outcome[] => {
    const isRuled = fields.get(spot.field);
    if (isRuled === undefined) return [];
    audits ??= auditsOf(about);
    const inAudit = isRuled ? undefined : partIn(spot, audits);
    const part = inAudit ?? partInMeasure(spot, audits, about);
    if (!part) return [];
    const id = String(spot.value);
    const name = about.people.get(id)?.name ?? "";
    return [
      foundAt(spot, {
        rule: "decided-by-involved",
        clauses: [],
        severity: "warning",
        message: part({ field: about.naming.field(spot), id, name }),
        remedy: words.mend(),
      }),
    ];
  });
}

/** Persons who review independently what an audit found in which they took part. */
export function partialReviewers(about: CaseAtHand): Outcome[] {
  const fields = new Set(
    fieldSpecs(about.procedure.coherence.independence.reviewers).map(({ field }) => field),
  );
  let audits: readonly AuditView[] | undefined;
  return about.spots.flatMap((spot): Outcome[] => {
    if (!spot.audit || !fields.has(spot.field)) return [];
    audits ??= auditsOf(about);
    const id = String(spot.value);
    const audit = audits.find((a) => a.id === spot.audit?.id);
    if (!audit || !engagedIn(audits, audit).some((person) => person === id)) return [];
    const name = about.people.get(id)?.name ?? "";
    const named = { field: about.naming.field(spot), id, name, audit: audit.title };
    return [
      foundAt(spot, {
        rule: "reviewed-by-participant",
        clauses: [],
        severity: "warning",
        message: words.participant(named),
        remedy: words.reviewAgain(),
      }),
    ];
  });
}

/** The audits of a case as expressions see them. */
export function auditsOf({ document, procedure, people }: CaseAtHand): readonly AuditView[] {
  return auditViews(document, {}, procedure, new Origins({ people, origin: () => undefined }));
}

/** Who dealt with an appeal had part in what it is against. */
function partInMeasure(
  { value, record }: Spot,
  audits: readonly AuditView[],
  { document, procedure, naming }: CaseAtHand,
): Said | undefined {
  const appeal = record.kind === "appeal" ? asRecord("appeal", record.value) : undefined;
  if (appeal?.receivedOn === undefined || !isObject(record.value)) return undefined;
  const { audit: named } = record.value;
  if (named !== undefined) return undefined;
  const { independence } = procedure.coherence;
  const measure = measureAppealed(document, audits, independence, appeal.receivedOn);
  if (!measure?.persons.has(String(value))) return undefined;
  const { on } = measure;
  const title = naming.record({ record: measure.record, audit: null });
  return (about) => words.measured({ ...about, on, record: title });
}

type Said = (named: { field: Bilingual; id: string; name: string }) => Bilingual;

function partIn({ value, record }: Spot, audits: readonly AuditView[]): Said | undefined {
  const matter = asRecord(record.kind === "appeal" ? "appeal" : "complaint", record.value);
  if (!isObject(record.value) || matter?.receivedOn === undefined) return undefined;
  const { receivedOn, involved } = matter;
  const { audit: named } = record.value;
  const part = partInMatter(
    String(value),
    { receivedOn, involved, audit: named === undefined ? undefined : String(named) },
    audits,
  );
  if (!part) return undefined;
  const { as, audit } = part;
  if (as === "involved" || audit === null) return words.involved;
  return (about) => words[as]({ ...about, audit });
}
