import { isObject, pointerSegments, valueAt } from "../../model/base/json.js";
import type { CaseDocument, RecordFile } from "../../model/case/case.js";
import { camel } from "../../model/case/record-names.js";
import { asRecord } from "../../model/case/records.js";
import type { Evidence } from "../../model/outcome/assessment.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { Clause, Procedure, Rule } from "../../model/procedure/procedure.js";
import { words } from "./people-evidence.words.js";
import { idsIn } from "./people.js";

/** The records of people that show a row of a register, by what was judged of it. */
export type PeopleEvidence = (clause: Clause, judged: readonly Outcome[]) => Evidence[];
/** A body's own folder has none: its rows are about no case. */
export const nobody: PeopleEvidence = () => [];

/**
 * Rows about people are shown by the records of those whom their rules looked at: at the field that
 * the rule asks for, or at the start of the record.
 */
export function peopleEvidence(
  procedure: Procedure,
  document: CaseDocument,
  personOf: (id: string) => RecordFile | undefined,
): PeopleEvidence {
  const rules = new Map(procedure.rules.map((rule) => [rule.id, rule]));
  const fieldOf = fieldsAskedOfPeople(procedure);
  return (clause, judged) => {
    const isAboutPeople = clause.records.includes("personnel");
    return judged.flatMap((outcome) => {
      const rule = rules.get(outcome.rule);
      const field = rule && (fieldOf(rule) ?? (isAboutPeople ? "" : undefined));
      if (field === undefined || outcome.outcome === "notApplicable") return [];
      return lookedAt(rule, outcome, document).flatMap((id) => {
        const person = personOf(id);
        return person ? [lineOf(person, id, field)] : [];
      });
    });
  };
}

/** The first field of people's records that a rule about people speaks of, as a pointer. */
function fieldsAskedOfPeople({ records }: Procedure): (rule: Rule) => string | undefined {
  const properties = records.get("personnel")?.schema["properties"];
  const fields = Object.keys(isObject(properties) ? properties : {}).filter(
    (name) => name !== "id" && name !== "name",
  );
  // A check's option may be about one of them: `exam`, `registrationFor`.
  const field = new RegExp(`[.'"](${fields.map((name) => name.replace(/s$/, "")).join("|")})`);
  return ({ when = "", with: options }) => {
    const text = `${JSON.stringify(options)} ${when}`;
    const found = text.includes("people") ? field.exec(text)?.[1] : undefined;
    const name = fields.find((f) => f === found || f === `${found ?? ""}s`);
    return name === undefined ? undefined : `/${name}`;
  };
}

/** Who is named where a rule looked, in the folder that it judged or in the case's own. */
function lookedAt(rule: Rule | undefined, { subject, at }: Outcome, document: CaseDocument) {
  const audit = document.audits.find((a) => subject === a.id || subject.startsWith(`${a.id}/`));
  const folders = { c: document.records, audit: audit?.records ?? [] };
  const read = (rule?.plan?.judgement ?? []).flatMap((path) => {
    const [folder = "", kind, ...fields] = path.replace(/^\?/, "").split(".");
    const records = folder === "c" || folder === "audit" ? folders[folder] : [];
    const record = records.find((r) => camel(r.kind) === kind);
    return idsIn(valueAt(record?.value, fields));
  });
  const judged = [...folders.c, ...folders.audit].find((r) => r.file === at?.file);
  const there = at ? idsIn(valueAt(judged?.value, pointerSegments(at.pointer))) : [];
  return [...new Set([...there, ...read])];
}

function lineOf(person: RecordFile, id: string, field: string): Evidence {
  const name = asRecord("personnel", person.value)?.name ?? id;
  return {
    record: `personnel/${id}.json`,
    recordTitle: words.record({ name, id }),
    line: person.position(field).line,
    document: null,
    documentTitle: null,
    page: null,
  };
}
