import { join } from "node:path";
import { contentDigest } from "../../model/base/content-digest.js";
import { isObject, type Json, type JsonObject, valueAt } from "../../model/base/json.js";
import type { CaseDocument } from "../../model/case/case.js";
import { camel, namedKind } from "../../model/case/record-names.js";
import { asRecord, recordsOf, signaturesIn } from "../../model/case/records.js";
import { demandedSignatures } from "../../model/procedure/demanded-signatures.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { schemaAt } from "../../model/procedure/schema.js";
import { readPersonnel } from "../../read/case-source.js";
import { parseRecord } from "../../read/record-file.js";
import { contentsOf, pathInRepository, versionsOf } from "../../workspace/file-versions.js";
import { sourceOf } from "../../workspace/workspace.js";
import { roleName } from "../sign/roles.js";
import type { EditDesk } from "./edit-desk.js";
import type { FieldChange, SigningRole } from "./editing.js";
import { fieldChanges } from "./field-changes.js";
import type { RecordPlace } from "./record-place.js";

interface Signed {
  readonly desk: EditDesk;
  readonly document: CaseDocument;
  readonly procedure: Procedure;
  readonly place: RecordPlace;
}

/**
 * Who signs a record: the roles that its procedure asks for, and those that have signed; then those
 * that nobody asks for and somebody of the body may sign in all the same.
 */
export function signingOf(signed: Signed): SigningRole[] {
  const { desk, procedure, place } = signed;
  const value = place.record?.value;
  const given = signaturesIn(value);
  const wanted = demandedSignatures(procedure)
    .filter(({ kind }) => kind === camel(place.kind) || kind === camel(namedKind(place)))
    .map(({ role }) => role);
  const known = knownRoles(procedure, place);
  const always = procedure.coherence.signatures.always[place.kind]?.split(" & ") ?? [];
  const first = always.flatMap((roles) => roles.split(" | ")[0] ?? []);
  const isAnswered = (roles: string) => roles.split(" | ").some((r) => wanted.includes(r));
  const asked = always.some(isAnswered) ? wanted : [...wanted, ...first];
  const roles = new Set([...asked, ...given.flatMap(({ role }) => role ?? [])]);
  const { client } = procedure.coherence.signatures;
  const others = known.filter((role) => !client.includes(role));
  const people = peopleOf(desk);
  return [...new Set([...roles, ...others])]
    .filter((role) => known.includes(role))
    .map((role) => ({
      role,
      label: roleName(desk.workspace, role),
      isAsked: roles.has(role),
      ...signersFor(signed, role, people),
      signatures: given
        .filter((s) => s.role === role)
        .map(({ name = "", date = "", contentSha256 }) => {
          const isStale =
            contentSha256 !== undefined &&
            isObject(value) &&
            contentSha256 !== contentDigest(value);
          const changed = isStale ? changedSince(signed, contentSha256) : [];
          return { name, date, isStale, changed };
        }),
    }));
}

/** Roles that signatures of a kind of record may have; empty where none is signed. */
export function knownRoles({ records }: Procedure, { kind }: Pick<RecordPlace, "kind">): string[] {
  const role = schemaAt(records.get(kind)?.schema ?? {}, ["signatures", "0", "role"]);
  return (role?.enum ?? []).map(String);
}

/** Who may sign in a role: whom the record names, the team, those who are qualified. */
function signersFor(
  { document, procedure, place }: Signed,
  role: string,
  people: ReturnType<typeof peopleOf>,
): Pick<SigningRole, "by" | "people"> {
  const { client, named, team, qualified } = procedure.coherence.signatures;
  if (client.includes(role)) return { by: "client", people: [] };
  const only = (ids: ReadonlySet<string>) => holders(people.filter(({ id }) => ids.has(id)));
  const field = named[`${place.kind}.${role}`]?.person;
  const one = field === undefined ? null : valueAt(place.record?.value, field.split("."));
  if (typeof one === "string") return only(new Set([one]));
  const inTeam = team[role];
  if (inTeam) return only(teamOf(document, place, inTeam));
  const needs = qualified[role];
  if (!needs) return { by: "office", people: [] };
  return holders(
    people.filter(({ person }) =>
      person.qualifications?.some((q) => q.role !== undefined && needs.includes(q.role)),
    ),
  );
}

function peopleOf(desk: EditDesk) {
  return readPersonnel(sourceOf(desk.workspace)).records.flatMap((r) => {
    const person = asRecord("personnel", r.value);
    return person?.name === undefined ? [] : [{ id: r.instance, name: person.name, person }];
  });
}

function holders(people: SigningRole["people"]): Pick<SigningRole, "by" | "people"> {
  return { by: "holders", people: people.map(({ id, name }) => ({ id, name })) };
}

/** Those who have one of the roles in the team of the record's audit. */
function teamOf(
  { audits }: CaseDocument,
  { audit }: RecordPlace,
  roles: readonly string[],
): ReadonlySet<string> {
  const orders = (audit ? [audit] : audits).flatMap((a) => recordsOf(a.records, "task-order"));
  return new Set(
    orders.flatMap(({ value: { team = [] } }) =>
      team.flatMap(({ person, role }) =>
        person !== undefined && role !== undefined && roles.includes(role) ? [person] : [],
      ),
    ),
  );
}

const versionsAtMost = 100;

/** What has changed in a record since it was signed, as far as git has kept what was signed. */
function changedSince({ desk, document, procedure, place }: Signed, signed: string): FieldChange[] {
  const { root } = desk.workspace.config;
  const path = join(document.folder, place.path);
  const inRepository = pathInRepository(root, path);
  if (inRepository === null) return [];
  const names = versionsOf(root, path, versionsAtMost).map((v) => `${v.commit}:${inRepository}`);
  for (const bytes of contentsOf(root, names)) {
    const before = bytes && parseRecord(bytes, "", { kind: "", instance: "" }).value;
    if (isObject(before) && contentDigest(before) === signed) {
      const schema = procedure.records.get(place.kind)?.schema ?? {};
      return fieldChanges(unsigned(before), unsigned(place.record?.value), schema);
    }
  }
  return [];
}

function unsigned(value: Json | undefined): JsonObject {
  const { signatures: _, ...content } = isObject(value) ? value : {};
  return content;
}
