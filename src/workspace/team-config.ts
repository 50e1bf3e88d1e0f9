import { pointerOf } from "../model/base/json.js";
import type { Bilingual } from "../model/base/text.js";
import type { Rights } from "../model/team/rights.js";
import type { Found } from "../validate/faults/fault.js";
import { words } from "./team-config.words.js";

/** An office in one workbench: who signs in how, and who may do what. */
export interface TeamConfig {
  readonly signIn: {
    /** Address of the OpenID provider. */
    readonly issuer: string;
    readonly clientId: string;
    readonly scope: string;
    /** The claim that `account` of people is compared with. */
    readonly claim: string;
  };
  readonly session: {
    /** Minutes without anything asked after which a session ends. */
    readonly idleMinutes: number;
    /** Hours after which it ends in any case. */
    readonly hours: number;
  };
  readonly roles: Readonly<Record<string, TeamRole>>;
  /** By the id of the personnel record. */
  readonly people: Readonly<Record<string, TeamMember>>;
}
export interface TeamRole extends Rights {
  readonly label: Bilingual;
}
export interface TeamMember {
  readonly account: string;
  readonly roles: readonly string[];
}

/** As the file gives it. */
export interface TeamFile {
  readonly signIn: Pick<TeamConfig["signIn"], "issuer" | "clientId"> &
    Partial<TeamConfig["signIn"]>;
  readonly session?: Partial<TeamConfig["session"]>;
  readonly roles: Readonly<Record<string, Pick<TeamRole, "label"> & Partial<Rights>>>;
  readonly people: TeamConfig["people"];
}

/** A team with its defaults; null where the configuration has none. */
export function teamOf(file: TeamFile | undefined): TeamConfig | null {
  if (!file) return null;
  const roles = Object.entries(file.roles).map(([name, role]) => [name, { ...nothing, ...role }]);
  return {
    signIn: { scope: "openid profile email", claim: "email", ...file.signIn },
    session: { idleMinutes: 30, hours: 10, ...file.session },
    roles: Object.fromEntries(roles) as TeamConfig["roles"],
    people: file.people,
  };
}

const nothing: Rights = {
  confidential: false,
  edits: [],
  signs: [],
  archives: false,
  reviews: false,
  administers: false,
};

/** How accounts are compared: whatever their case. */
export function accountKey(account: string): string {
  return account.trim().normalize("NFC").toLowerCase();
}

/** Roles that there are not, and accounts that two people have. */
export function teamFaults({ roles, people }: TeamFile): Found[] {
  const owners = new Map<string, string>();
  return Object.entries(people).flatMap(([person, member]) => {
    const at = pointerOf(["team", "people", person]);
    const unknown = member.roles.flatMap((role, i) =>
      Object.hasOwn(roles, role)
        ? []
        : [
            {
              pointer: `${at}/roles/${i}`,
              message: words.noRole({ role, roles: Object.keys(roles).join(" ") }),
            },
          ],
    );
    const key = accountKey(member.account);
    const other = owners.get(key);
    owners.set(key, person);
    const twice =
      other === undefined
        ? []
        : [{ pointer: `${at}/account`, message: words.accountTwice({ person, other }) }];
    return [...unknown, ...twice];
  });
}
