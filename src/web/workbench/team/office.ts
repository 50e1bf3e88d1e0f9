import { lstatSync } from "node:fs";
import { UserError } from "../../../model/base/errors.js";
import type { Bilingual } from "../../../model/base/text.js";
import { accountKey, type TeamConfig } from "../../../workspace/team-config.js";
import { type Member, readRoster, type Roster } from "../../../workspace/team.js";
import type { Workspace } from "../../../workspace/workspace.js";
import { Refused } from "../refused.js";
import { faults, words } from "./team.words.js";

interface Known {
  readonly file: string;
  readonly stamp: string;
  readonly team: TeamConfig;
  readonly roster: Roster;
}
interface Told {
  log(line: Bilingual): void;
  /** Who may sign in is another. */
  changed(): void;
}

/**
 * Who may sign in and do what, as the configuration says now: another file is read with the next
 * question, and one with faults lets nobody in until they are mended.
 */
export class Office {
  #known: Known;
  #faulty = "";

  constructor(
    private readonly workspaceNow: () => Workspace,
    private readonly told: Told,
  ) {
    this.#known = known(workspaceNow());
  }

  get team(): TeamConfig {
    return this.#known.team;
  }

  /** What kinds of record and signing roles are called. */
  get names(): Pick<Roster, "kinds" | "signing"> {
    return this.#known.roster;
  }

  /** Whether an account is somebody's, as it was last read. */
  isMember(account: string): boolean {
    return this.#known.roster.members.has(account);
  }

  /** Whoever has an account; null for strangers. */
  member(account: string): Member | null {
    this.#refresh();
    return this.#known.roster.members.get(accountKey(account)) ?? null;
  }

  #refresh(): void {
    const stamp = stampOf(this.#known.file);
    if (stamp === this.#known.stamp) return;
    if (stamp === this.#faulty) throw faulty();
    try {
      this.#known = known(this.workspaceNow());
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.#faulty = stamp;
      this.told.log(words.teamFaulty({ why: error.message }));
      throw faulty();
    }
    this.told.log(words.teamRead({ n: this.#known.roster.members.size }));
    this.told.changed();
  }
}

function known(workspace: Workspace): Known {
  const { team, file } = workspace.config;
  if (!team || file === null) {
    throw new UserError("usage", faults.noTeam(), faults.writeTeam());
  }
  // The stamp first: what is written meanwhile is read with the next question.
  const stamp = stampOf(file);
  return { file, stamp, team, roster: readRoster(workspace, team) };
}

function stampOf(file: string): string {
  const stat = lstatSync(file, { throwIfNoEntry: false, bigint: true });
  return `${stat?.ino} ${stat?.size} ${stat?.mtimeNs}`;
}

function faulty(): Refused {
  return new Refused(503, words.teamUnreadable(), words.askAdministrator());
}
