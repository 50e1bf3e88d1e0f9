import { isObject } from "../../model/base/json.js";
import { listOf } from "../../model/base/lists.js";
import type { Bilingual } from "../../model/base/text.js";
import type { AuditFolder, Location, RecordFile } from "../../model/case/case.js";
import { recordsOf } from "../../model/case/records.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { Clause } from "../../model/procedure/procedure.js";
import { labelOf, schemaAt, valueLabel } from "../../model/procedure/schema.js";
import type { CaseAtHand } from "./case-at-hand.js";
import { type FieldSpec, fieldSpecs } from "./field-spec.js";
import { type Filed, foundIn } from "./naming.js";
import { words } from "./statements.words.js";

/** Statements that the case itself contradicts: of a clause that applies, or that does not. */
export function statementsAgainstRecords(about: CaseAtHand): Outcome[] {
  const { document } = about;
  return [
    ...statementsIn(document.records, null, about),
    ...document.audits.flatMap((audit) => statementsIn(audit.records, audit, about)),
  ];
}

function statementsIn(
  records: readonly RecordFile[],
  audit: AuditFolder | null,
  about: CaseAtHand,
): Outcome[] {
  return recordsOf(records, "statements").flatMap(({ record, value }) =>
    (value.statements ?? []).flatMap(({ clause: id, answer }, index): Outcome[] => {
      const clause = about.procedure.clauses.get(id ?? "");
      const pointer = `/statements/${index}/answer`;
      if (!clause || answer === undefined || about.isFaulty(record, pointer)) return [];
      const wrong = contradiction({ clause, answer, audit }, about);
      if (!wrong) return [];
      const place = { record, audit, pointer };
      return [foundIn(place, { ...wrong, ...how })];
    }),
  );
}

const how = { rule: "statement-against-records", clauses: [], severity: "warning" } as const;

interface Stated {
  readonly clause: Clause;
  readonly answer: string;
  /** The audit that it speaks for; null for the whole case. */
  readonly audit: AuditFolder | null;
}

type Contradiction = Pick<Outcome, "message"> & {
  readonly remedy: Bilingual;
  readonly related?: readonly Location[];
};

function contradiction(stated: Stated, about: CaseAtHand): Contradiction | null {
  const { applies } = stated.clause;
  if (applies === undefined) return null;
  const isDenied = stated.answer === "notApplicable";
  if (applies === "always") return isDenied ? deniedAlways(stated, about) : null;
  // Of what is there without doubt a person may say the one, of what is not the other.
  if (("only" in applies && isDenied) || ("where" in applies && !isDenied)) return null;
  const [list = ""] = Object.values<string>(applies);
  const specs = fieldSpecs(list);
  const contexts = about.contexts.filter((c) => stated.audit === null || c.audit === stated.audit);
  const kinds = kindsIn(about);
  const there = specs.filter(
    (spec) => kinds.has(spec.kind) && contexts.some((context) => context.has(spec)),
  );
  if (isDenied === there.length > 0) {
    const values = { clause: stated.clause.clause, what: named(isDenied ? there : specs, about) };
    return isDenied
      ? {
          message: words.itApplies(values),
          remedy: words.sayWhether(),
          related: placesOf(there, about),
        }
      : {
          message: words.itDoesNot({ ...values, answer: answerName(stated.answer, about) }),
          remedy: words.recordIt(),
        };
  }
  return null;
}

/** The records that show it. */
function placesOf(there: readonly FieldSpec[], { document }: CaseAtHand): Location[] {
  const records = [...document.records, ...document.audits.flatMap((a) => a.records)];
  return records
    .filter(({ kind, value }) =>
      there.some(
        ({ kind: wanted, only }) =>
          kind === wanted &&
          only.every((o) => isObject(value) && o.values.includes(String(value[o.field]))),
      ),
    )
    .map((record) => whole(record));
}

function whole(record: RecordFile): Location {
  return { file: record.file, pointer: "", ...record.position("") };
}

const kindsOf = new WeakMap<CaseAtHand, ReadonlySet<string>>();

/** The kinds of record that the case has. */
function kindsIn(about: CaseAtHand): ReadonlySet<string> {
  let kinds = kindsOf.get(about);
  if (!kinds) {
    const { records, audits } = about.document;
    kinds = new Set([...records, ...audits.flatMap((a) => a.records)].map(({ kind }) => kind));
    kindsOf.set(about, kinds);
  }
  return kinds;
}

/** A clause without condition concerns each record of its kinds, in the audits that it names. */
function deniedAlways({ clause, audit }: Stated, about: CaseAtHand): Contradiction | null {
  const { document, naming } = about;
  const own: Filed[] = document.records.map((record) => ({ record, audit: null }));
  const inAudits = document.audits
    .filter((one) => (audit === null || one === audit) && isNamed(one, clause))
    .flatMap((one) => one.records.map((record): Filed => ({ record, audit: one })));
  const concerned = [...(audit ? [] : own), ...inAudits].find(
    ({ record }) => clause.records.includes(record.kind) && isObject(record.value),
  );
  return (
    (concerned && {
      message: words.always({ clause: clause.clause, what: naming.record(concerned) }),
      remedy: words.sayWhether(),
      related: [whole(concerned.record)],
    }) ??
    null
  );
}

function isNamed({ type }: AuditFolder, { audits }: Clause): boolean {
  const isInitial = type === "stage1" || type === "stage2";
  return (
    audits.includes("all") || audits.includes(type) || (isInitial && audits.includes("initial"))
  );
}

function answerName(answer: string, { procedure }: CaseAtHand): Bilingual {
  const schema = procedure.records.get("statements")?.schema;
  return valueLabel(schema, ["statements", "0", "answer"], answer);
}

function named(specs: readonly FieldSpec[], about: CaseAtHand): Bilingual {
  return listOf(specs.map((spec) => nameOf(spec, about)));
}

function nameOf({ kind, field, only }: FieldSpec, { procedure }: CaseAtHand): Bilingual {
  const found = procedure.records.get(kind);
  const record = found?.label ?? { zh: kind, en: kind };
  const [told] = only;
  if (told) {
    const { field: by, values } = told;
    const kinds = listOf(values.map((value) => valueLabel(found?.schema, [by], value)));
    return words.ofKind({ record, kind: kinds });
  }
  const path = field.split(".").slice(1);
  const label = path.length > 0 && found ? labelOf(schemaAt(found.schema, path)) : undefined;
  return label ? words.ofKind({ record, kind: label }) : record;
}
