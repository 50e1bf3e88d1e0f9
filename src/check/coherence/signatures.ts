import { pointerTo, valueAt } from "../../model/base/json.js";
import { contentOf } from "../../model/base/text-content.js";
import type { Bilingual } from "../../model/base/text.js";
import type { AuditFolder, RecordFile } from "../../model/case/case.js";
import { camel } from "../../model/case/record-names.js";
import {
  asRecord,
  type Recorded,
  recordOf,
  recordsOf,
  signaturesIn,
} from "../../model/case/records.js";
import type { Outcome } from "../../model/outcome/finding.js";
import { demandedSignatures } from "../../model/procedure/demanded-signatures.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { valueLabel } from "../../model/procedure/schema.js";
import type { Signatures } from "../../model/records/definitions.js";
import { lacksThatOfRole } from "../people.js";
import { type Keyed, oncePerCause } from "./alike.js";
import type { CaseAtHand } from "./case-at-hand.js";
import { valueIn } from "./contexts.js";
import { foundIn } from "./naming.js";
import { words } from "./signatures.words.js";

/**
 * Signatures by somebody who is not what he signs as, or in a way that cannot be; of one audit told
 * once for each person and role.
 */
export function wrongSignatures(about: CaseAtHand): Outcome[] {
  const { document } = about;
  const organisations = organisationsOf(about);
  const clientsPeople = clientsPeopleIn(about);
  const inRecord = (record: RecordFile, audit: AuditFolder | null, team: Team) =>
    signaturesIn(record.value).flatMap((entry, index) => {
      const pointer = pointerTo("/signatures", index);
      if (about.isFaulty(record, pointer)) return [];
      return faultsOf({
        about,
        record,
        audit,
        team,
        organisations,
        clientsPeople,
        entry,
        index,
      });
    });
  return oncePerCause([
    ...document.records.flatMap((record) => inRecord(record, null, new Map())),
    ...document.audits.flatMap((audit) => {
      const team = teamOf(audit);
      return audit.records.flatMap((record) => inRecord(record, audit, team));
    }),
  ]);
}

/** Whoever is ordered to an audit, with his role; `null` who replaced somebody, in any role. */
type Team = ReadonlyMap<string, string | null>;

interface Signed {
  readonly about: CaseAtHand;
  readonly record: RecordFile;
  readonly audit: AuditFolder | null;
  readonly team: Team;
  /** Names of the client and of the body. */
  readonly organisations: ReadonlySet<string>;
  /** Names of people who sign or attend for the client. */
  readonly clientsPeople: ReadonlySet<string>;
  readonly entry: Recorded<Signatures>[number];
  readonly index: number;
}

function teamOf({ records }: AuditFolder): Team {
  const order = recordOf(records, "task-order")?.value;
  return new Map([
    ...(order?.team ?? []).map((m) => [m.person ?? "", m.role ?? null] as const),
    ...(order?.replacements ?? []).map((r) => [r.replacedBy ?? "", null] as const),
  ]);
}

function organisationsOf({ document, procedure }: CaseAtHand): ReadonlySet<string> {
  const client = recordOf(document.records, "case")?.value.client?.name;
  const { name } = procedure.data.body;
  return new Set(
    [client?.zh, client?.en, name.zh, name.en].filter((n) => n !== undefined).map(contentOf),
  );
}

function clientsPeopleIn({ document, procedure }: CaseAtHand): ReadonlySet<string> {
  const { records, audits } = document;
  const { client } = procedure.coherence.signatures;
  const all = [...records, ...audits.flatMap((a) => a.records)];
  const signed = all.flatMap(({ value }) =>
    signaturesIn(value)
      .filter(({ role = "", person }) => client.includes(role) && person === undefined)
      .map(({ name }) => name),
  );
  const present = recordsOf(all, "attendance").flatMap(({ value }) =>
    (value.attendees ?? []).filter((a) => a.side === "client").map((a) => a.name),
  );
  return new Set([...signed, ...present].filter((n) => n !== undefined).map(contentOf));
}

function faultsOf(signed: Signed): Keyed[] {
  const { audit, record, entry, index } = signed;
  const own = `${record.file} ${index}`;
  const inTeam = wrongPlace(signed) ? null : wrongInTeam(signed);
  if (inTeam) {
    const key = JSON.stringify([audit?.id, entry.role, entry.person]);
    return [{ key, outcome: told(signed, "role", inTeam) }];
  }
  const role = wrongRole(signed);
  if (role) return [{ key: own, outcome: told(signed, "role", role) }];
  const method = wrongMethod(signed);
  return method ? [{ key: own, outcome: told(signed, "method", method) }] : [];
}

function told(
  { about, record, audit, index }: Signed,
  field: "role" | "method",
  message: Bilingual,
): Outcome {
  return foundIn(
    { record, audit, pointer: `/signatures/${index}/${field}` },
    {
      rule: field === "role" ? "signed-as-another" : "impossible-signature",
      clauses: [],
      severity: "warning",
      message,
      remedy: field === "role" ? words.correctRole() : words.correctMethod(),
      related: field === "role" && audit ? orderOf(about, audit) : [],
    },
  );
}

/** What a sentence about a signature names. */
function values({ about, record, audit, entry }: Signed) {
  const schema = about.procedure.records.get(record.kind)?.schema;
  const { person: id, name = "" } = entry;
  return {
    record: about.naming.record({ record, audit }),
    role: valueLabel(schema, ["signatures", "0", "role"], String(entry.role)),
    person: id === undefined ? name : words.signer({ id, name }),
  };
}

/** A role that does not sign such a record, or is one of the client and not of the body. */
function wrongPlace(signed: Signed): Bilingual | null {
  const { about, record, entry } = signed;
  const { role = "" } = entry;
  const { client, records } = about.procedure.coherence.signatures;
  const places = records[record.kind]?.split(" & ");
  if (
    places &&
    !places.includes(role) &&
    !demandedRoles(about.procedure).has(`${camel(record.kind)} ${role}`)
  ) {
    return words.noPlace(values(signed));
  }
  if (personOf(signed)) return client.includes(role) ? words.forClient(values(signed)) : null;
  return isOfClient(signed) ? words.forBody(values(signed)) : null;
}

/** One of the client's people, known as such elsewhere, who signs in a role of the body. */
function isOfClient({ about, clientsPeople, entry }: Signed): boolean {
  const { role = "", person, name = "" } = entry;
  const { qualified } = about.procedure.coherence.signatures;
  return (
    person === undefined &&
    !bothSides.has(role) &&
    qualified[role] !== undefined &&
    clientsPeople.has(contentOf(name))
  );
}

/** The client, too, has such people. */
const bothSides: ReadonlySet<string> = new Set(["generalManager", "legalRepresentative"]);

function personOf({ about, entry: { person: id } }: Signed) {
  return id === undefined ? undefined : about.people.get(id);
}

function wrongRole(signed: Signed): Bilingual | null {
  const place = wrongPlace(signed);
  if (place) return place;
  const { role = "" } = signed.entry;
  const { qualified } = signed.about.procedure.coherence.signatures;
  const person = personOf(signed);
  if (person && lacksThatOfRole(person, role, qualified)) return words.unqualified(values(signed));
  return besidesTheNamed(signed);
}

/** Somebody else beside the one whom the record names for this role, and who has signed it. */
function besidesTheNamed(signed: Signed): Bilingual | null {
  const { about, record, entry } = signed;
  const { role = "", person: id } = entry;
  const named = about.procedure.coherence.signatures.named[`${record.kind}.${role}`];
  if (!named || id === undefined || named.unless.some((f) => valueIn(record, f) !== undefined)) {
    return null;
  }
  const wanted = valueAt(record.value, named.person.split("."));
  const hasSigned = signaturesIn(record.value).some((s) => s.role === role && s.person === wanted);
  return typeof wanted === "string" && wanted !== id && hasSigned
    ? words.notTheNamed({ ...values(signed), wanted })
    : null;
}

const demanded = new WeakMap<Procedure, ReadonlySet<string>>();

/** Roles that the procedure itself wants a signature of: `auditReport teamLeader`. */
function demandedRoles(procedure: Procedure): ReadonlySet<string> {
  let roles = demanded.get(procedure);
  if (!roles) {
    roles = new Set(demandedSignatures(procedure).map(({ kind, role }) => `${kind} ${role}`));
    demanded.set(procedure, roles);
  }
  return roles;
}

function wrongInTeam(signed: Signed): Bilingual | null {
  const { about, audit, team, entry } = signed;
  const { role = "", person: id = "" } = entry;
  const { team: inTeam, outside } = about.procedure.coherence.signatures;
  const roles = inTeam[role];
  if (!personOf(signed) || !audit || !roles || team.size === 0) return null;
  const ordered = team.get(id);
  if (ordered === undefined) {
    return outside.includes(role) ? null : words.notInTeam(values(signed));
  }
  if (ordered === null || roles.includes(ordered)) return null;
  const schema = about.procedure.records.get("task-order")?.schema;
  return words.otherInTeam({
    ...values(signed),
    ordered: valueLabel(schema, ["team", "0", "role"], ordered),
  });
}

function wrongMethod(signed: Signed): Bilingual | null {
  const { about, organisations, entry } = signed;
  const { role = "", method, name = "" } = entry;
  const { seals } = about.procedure.coherence.signatures;
  if (method === "seal" && !seals.includes(role)) return words.personalSeal(values(signed));
  return method === "handwritten" && organisations.has(contentOf(name))
    ? words.organisationByHand(values(signed))
    : null;
}

function orderOf({ faulty }: CaseAtHand, { records }: AuditFolder) {
  const order = records.find((r) => r.kind === "task-order" && asRecord("task-order", r.value));
  if (!order || faulty.some(({ file }) => file === order.file)) return [];
  return [{ file: order.file, pointer: "/team", ...order.position("/team") }];
}
