import type { Bilingual, Language } from "../../model/base/text.js";
import type { Location } from "../../model/case/case.js";
import type { OutcomeKind, Severity } from "../../model/outcome/finding.js";
import type { Rights } from "../../model/team/rights.js";
import type { CivilDate } from "../../model/time/dates.js";

/** Who works, on what: the first thing a page asks for. */
export interface Session {
  /** For the header `X-CSRF-Token`. */
  readonly csrf: string;
  readonly user: User;
  readonly language: Language;
  /** The day by which everything is judged. */
  readonly asOf: CivilDate;
  /** Name of the repository's folder. */
  readonly repository: string;
  /** Branch that is worked on; null outside a git repository: then nothing can be saved. */
  readonly branch: string | null;
  readonly procedures: readonly ProcedureEntry[];
  readonly bodies: readonly { readonly short: string; readonly name: Bilingual }[];
  /** In an office, where people sign in; null on one's own machine. */
  readonly team: { readonly rights: Rights } | null;
}
/** A person as git names them, and as the personnel records do. */
export interface User {
  readonly name: string;
  readonly email: string;
  /** Id of the personnel record; null where none fits. */
  readonly person: string | null;
}
export interface ProcedureEntry {
  readonly id: string;
  readonly document: string;
  readonly title: Bilingual;
  readonly version: string;
  readonly body: string;
}

/** Why something was not done: what, where, what to do. */
export interface Refusal {
  readonly message: Bilingual;
  readonly remedy: Bilingual | null;
  /** Where one signs in, for whoever is not signed in to the workbench of an office. */
  readonly signIn?: string;
}
/** Why somebody comes back from signing in without a session: `/?signIn=`. */
export type SignInFailure = "slow" | "unreachable" | "failed" | "stranger";

/** An outcome as pages show it. */
export interface FindingView {
  readonly rule: string;
  readonly clauses: readonly string[];
  /** The sentences of those clauses, in our own words. */
  readonly requirements: readonly { readonly clause: string; readonly text: Bilingual }[];
  readonly outcome: OutcomeKind;
  readonly severity: Severity;
  readonly subject: string;
  readonly message: Bilingual;
  /** While it is open: what is still to come, and what the finding is called if it does not. */
  readonly awaited?: Bilingual | undefined;
  readonly missed?: Bilingual | undefined;
  readonly remedy: Bilingual | null;
  readonly due: CivilDate | null;
  readonly dueFrom: CivilDate | null;
  readonly daysLeft: number | null;
  /** Where the record is to lie that is not there, below the folder of the case; else null. */
  readonly missing: string | null;
  readonly open: boolean;
  readonly consequence: boolean;
  /** Where it stands: a file of the case and a pointer in it. */
  readonly at: Location | null;
  readonly actor: {
    readonly label: Bilingual;
    readonly person: string | null;
    readonly name: Bilingual | null;
  } | null;
}

/** Told over `GET /api/events` (server-sent events): what has changed on disk. */
export interface Changed {
  readonly cases: readonly string[];
}
