import { pointerOf } from "../model/base/json.js";
import { byNearness } from "../model/base/nearness.js";
import type { Bilingual } from "../model/base/text.js";
import { personIn } from "../model/case/personnel.js";
import { asRecord } from "../model/case/records.js";
import { schemaAt, valueLabel } from "../model/procedure/schema.js";
import { attachments, every, joinedRights, type Rights } from "../model/team/rights.js";
import { readPersonnel } from "../read/case-source.js";
import { locate } from "../read/data-place.js";
import type { Found } from "../validate/faults/fault.js";
import { refuseFound } from "../validate/faults/file.js";
import { accountKey, type TeamConfig } from "./team-config.js";
import { words } from "./team-config.words.js";
import { sourceOf, type Workspace } from "./workspace.js";

/** Somebody who may sign in. */
export interface Member {
  /** Id of the personnel record. */
  readonly person: string;
  /** As the personnel record has it. */
  readonly name: string;
  readonly account: string;
  readonly rights: Rights;
}

/** Who may sign in, and what rights are called. */
export interface Roster {
  /** By account (`accountKey`). */
  readonly members: ReadonlyMap<string, Member>;
  /** Labels of kinds of record and of signing roles. */
  readonly kinds: Names;
  readonly signing: Names;
}
type Names = ReadonlyMap<string, Bilingual>;

/**
 * Everybody who may sign in, with what each may do. Names that are not those of personnel records,
 * of kinds of record or of roles are refused with their places.
 */
export function readRoster(workspace: Workspace, team: TeamConfig): Roster {
  const { config, tree } = workspace;
  const names = peopleIn(workspace);
  const known = knownNames(workspace);
  const file = config.file ?? "";
  refuseFound({ file, value: {}, locate: (place) => locate(place, tree) }, [
    ...strangers(team, names),
    ...unknownInRoles(team, known),
  ]);
  const members = new Map(
    Object.entries(team.people).map(([person, { account, roles }]) => {
      const rights = joinedRights(roles.flatMap((role) => team.roles[role] ?? []));
      return [accountKey(account), { person, name: names.get(person) ?? person, account, rights }];
    }),
  );
  return { ...known, members };
}

function peopleIn(workspace: Workspace): ReadonlyMap<string, string> {
  return new Map(
    readPersonnel(sourceOf(workspace)).records.map(({ file, value }) => {
      const person = personIn(file);
      return [person, asRecord("personnel", value)?.name ?? person];
    }),
  );
}

const nearestShown = 3;

function strangers({ people }: TeamConfig, known: ReadonlyMap<string, string>): Found[] {
  return Object.keys(people)
    .filter((person) => !known.has(person))
    .map((person) => ({
      pointer: pointerOf(["team", "people", person]),
      message: words.noPerson({ person, meant: nearest(person, [...known.keys()]) }),
    }));
}

function unknownInRoles({ roles }: TeamConfig, { kinds, signing }: Known): Found[] {
  return Object.entries(roles).flatMap(([name, { edits, signs }]) => [
    ...unknownIn(edits, kinds).map(({ index, name: kind }) => ({
      pointer: pointerOf(["team", "roles", name, "edits", index]),
      message: words.noKind({ kind, meant: nearest(kind, [...kinds.keys()]) }),
    })),
    ...unknownIn(signs, signing).map(({ index, name: role }) => ({
      pointer: pointerOf(["team", "roles", name, "signs", index]),
      message: words.noSigningRole({ role, roles: [...signing.keys()].join(" ") }),
    })),
  ]);
}

function unknownIn(names: readonly string[], known: Names): { index: number; name: string }[] {
  return names.flatMap((name, index) => (name === every || known.has(name) ? [] : { index, name }));
}

function nearest(name: string, known: readonly string[]): string {
  return byNearness(name, known).slice(0, nearestShown).join(" ");
}

type Known = Pick<Roster, "kinds" | "signing">;

/** Kinds of record and signing roles of all procedures. */
function knownNames({ procedures }: Workspace): Known {
  const schemas = procedures.ids.flatMap((id) => [
    ...(procedures.get(id)?.procedure.records.entries() ?? []),
  ]);
  const roles = schemas.flatMap(([, { schema }]) => {
    const role = schemaAt(schema, ["signatures", "0", "role"]);
    return (role?.enum ?? []).map((name): [string, Bilingual] => [
      String(name),
      valueLabel(schema, ["signatures", "0", "role"], String(name)),
    ]);
  });
  return {
    kinds: new Map([
      [attachments, words.attachments()],
      ...schemas.map(([kind, { label }]): [string, Bilingual] => [kind, label]),
    ]),
    signing: new Map(roles),
  };
}
