import type { Json, JsonObject } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import { auditTitles } from "../../model/case/audit-view.js";
import type { AuditFolder, CaseDocument, Location, RecordFile } from "../../model/case/case.js";
import { recordSubject } from "../../model/case/record-names.js";
import { failed, type Outcome } from "../../model/outcome/finding.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { labelOf, valueLabel } from "../../model/procedure/schema.js";
import { formAtStep, itemForm } from "../../model/procedure/value-form.js";
import { words } from "./naming.words.js";
import { pointerTo, segmentsOf, type Spot } from "./spots.js";

/** Calls records, fields and places of a case by their names. */
export interface Naming {
  /** An audit by its title. */
  audit(of: AuditFolder): Bilingual;
  /** A record by its name, and the audit that it belongs to. */
  record(of: Filed): Bilingual;
  /** A field with its record and audit: "Prepared on" of Audit plan, Stage 1. */
  field(spot: Spot): Bilingual;
  /** A field in all entries of its list: "Site id" of "Sites" of Certification application form. */
  list(spot: Spot): Bilingual;
  /** A value as people read it: a chosen one by its label, yes or no. */
  value(spot: Spot): Bilingual;
}

/** A record where it lies. */
export type Filed = Pick<Spot, "record" | "audit">;

/** The names of a case. */
export function namingOf({ audits }: Pick<CaseDocument, "audits">, procedure: Procedure): Naming {
  const titles = auditTitles(audits, procedure);
  const recordName = ({ record, audit }: Filed): Bilingual => {
    const schema = procedure.records.get(record.kind);
    const label = schema?.label ?? { zh: record.kind, en: record.kind };
    const instance = instanceOf(record, schema?.plural);
    const named = instance === "" ? label : words.numbered({ record: label, number: instance });
    const title = audit && titles[audits.indexOf(audit)];
    return title ? words.inAudit({ record: named, audit: title }) : named;
  };
  return {
    audit: (audit) => titles[audits.indexOf(audit)] ?? { zh: audit.id, en: audit.id },
    record: recordName,
    field: (spot) => fieldIn(recordName(spot), spot, procedure, words.entry),
    list: (spot) => fieldIn(recordName(spot), spot, procedure),
    value: (spot) => choiceName(spot, spot.value),
  };
}

function instanceOf({ instance }: RecordFile, plural: string | undefined): string {
  return plural === undefined ? "" : instance;
}

/** A field with the groups and entries that it lies in; the day of a signature by who signed. */
function fieldIn(
  recordName: Bilingual,
  spot: Spot,
  { records }: Procedure,
  entry?: typeof words.entry,
): Bilingual {
  const { field, record } = spot;
  const schema = records.get(record.kind)?.schema;
  const role = /@(\w+)$/.exec(field)?.[1];
  if (role !== undefined) {
    const signed = valueLabel(schema, ["signatures", "0", "role"], role);
    return words.named({ record: recordName, field: words.signedBy({ role: signed }) });
  }
  let form: JsonObject | undefined = schema;
  let name = recordName;
  const steps = segmentsOf(spot);
  for (const [i, step] of steps.entries()) {
    if (typeof step === "number") {
      // The last step of a list of plain values: the list's name says it all.
      if (entry && i + 1 < steps.length) name = entry({ list: name, n: step + 1 });
      continue;
    }
    form = form && formAtStep(itemForm(form) ?? form, step);
    const label = form && (labelOf(form) ?? labelOf(itemForm(form) ?? {}));
    if (label) name = words.named({ record: name, field: label });
  }
  return name;
}

/** A value of a field by its label; of a text, the text. */
export function choiceName({ schema }: Spot, value: Json): Bilingual {
  if (typeof value === "boolean") return value ? words.yes() : words.no();
  return valueLabel(schema, [], String(value));
}

/** Where a value stands. */
export function locationOf(spot: Spot): Location {
  const pointer = pointerTo(spot);
  return { file: spot.record.file, pointer, ...spot.record.position(pointer) };
}

/** What a finding of coherence says, besides where. */
export interface Told {
  readonly rule: string;
  readonly clauses: readonly string[];
  readonly severity: Outcome["severity"];
  readonly message: Bilingual;
  readonly remedy: Bilingual;
  readonly related?: readonly Location[];
}

/** A finding at a value. */
export function foundAt(spot: Spot, told: Told): Outcome {
  return foundIn({ ...spot, pointer: pointerTo(spot) }, told);
}

/** A finding at a place in a record. */
export function foundIn(
  { record, audit, pointer }: Filed & { readonly pointer: string },
  told: Told,
): Outcome {
  return failed({
    ...told,
    subject: recordSubject(audit?.id ?? ".", record),
    at: { file: record.file, pointer, ...record.position(pointer) },
  });
}
