import { isObject } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import type { AuditFolder, RecordFile } from "../../model/case/case.js";
import { camel } from "../../model/case/record-names.js";
import { signaturesIn } from "../../model/case/records.js";
import type { Outcome } from "../../model/outcome/finding.js";
import { demandedSignatures } from "../../model/procedure/demanded-signatures.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { valueLabel } from "../../model/procedure/schema.js";
import { isCivilDate } from "../../model/time/dates.js";
import type { CaseAtHand } from "./case-at-hand.js";
import { isDecided } from "./conclusions.js";
import { foundIn } from "./naming.js";
import { words } from "./unsigned-records.words.js";

/**
 * Records without a signature that such a record has in every case. Where the procedure demands it,
 * its rule tells.
 */
export function unsignedRecords(about: CaseAtHand): Outcome[] {
  const { document } = about;
  const found = (record: RecordFile, audit: AuditFolder | null) =>
    lackingIn(record, about).flatMap((roles): Outcome[] =>
      isDue(record, about) && !about.isFaulty(record, "/signatures")
        ? [tell(record, audit, roles, about)]
        : [],
    );
  return [
    ...document.records.flatMap((record) => found(record, null)),
    ...document.audits.flatMap((audit) => audit.records.flatMap((r) => found(r, audit))),
  ];
}

/** The signatures that a record lacks, each as the roles of which one is enough. */
function lackingIn(record: RecordFile, { procedure }: CaseAtHand): (readonly string[])[] {
  const wanted = procedure.coherence.signatures.always[record.kind];
  if (wanted === undefined || !isObject(record.value)) return [];
  const demanded = demandedRoles(procedure);
  const signed = new Set<string | undefined>(
    signaturesIn(record.value).flatMap(({ role, date }) => (date === undefined ? [] : [role])),
  );
  return wanted
    .split(" & ")
    .map((roles) => roles.split(" | "))
    .filter((roles) => !roles.some((r) => signed.has(r)))
    .filter((roles) => !roles.some((r) => demanded.has(`${camel(record.kind)} ${r}`)));
}

/** From the day after that of the record; of one without a day of its own only at the end. */
function isDue(record: RecordFile, { procedure, day, complete, spots }: CaseAtHand): boolean {
  if (procedure.coherence.signatures.atEnd.includes(record.kind)) return complete;
  const decided = procedure.coherence.signatures.decided[record.kind];
  if (decided) return isDecided(record, decided.on, day);
  const field = procedure.records.get(record.kind)?.schema["happensOn"];
  const own = isObject(record.value) ? record.value[String(field)] : undefined;
  if (isCivilDate(own)) return day.isAfter(own);
  const last = spots
    .flatMap((s) => (s.record === record && s.schema["ahead"] !== true ? (s.day ?? []) : []))
    .toSorted()
    .at(-1);
  return complete && (last === undefined || day.isAfter(last));
}

const known = new WeakMap<Procedure, ReadonlySet<string>>();

/** Signatures that a rule demands under no condition: `auditReport teamLeader`. */
function demandedRoles(procedure: Procedure): ReadonlySet<string> {
  let roles = known.get(procedure);
  if (!roles) {
    const always = demandedSignatures(procedure).filter(({ isAlways }) => isAlways);
    known.set(procedure, (roles = new Set(always.map(({ kind, role }) => `${kind} ${role}`))));
  }
  return roles;
}

function tell(
  record: RecordFile,
  audit: AuditFolder | null,
  roles: readonly string[],
  { procedure, naming, complete }: CaseAtHand,
): Outcome {
  const schema = procedure.records.get(record.kind)?.schema;
  const called = roles.map((role) => valueLabel(schema, ["signatures", "0", "role"], role));
  const role = called
    .slice(1)
    .reduce<Bilingual>((first, other) => words.either({ first, other }), called[0] as Bilingual);
  return foundIn(
    { record, audit, pointer: "/signatures" },
    {
      rule: "unsigned-record",
      clauses: [],
      severity: complete ? "error" : "warning",
      message: words.unsigned({ record: naming.record({ record, audit }), role }),
      remedy: words.sign(),
    },
  );
}
