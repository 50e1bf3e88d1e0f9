import type { Bilingual } from "../../model/base/text.js";
import type { CivilDate } from "../../model/time/dates.js";
import type { Refusal } from "./session-api.js";

/** What this machine signs with; `refusal` says what is lacking, and what to put where. */
export interface SigningView {
  readonly refusal: Refusal | null;
  /** Null of a program that names no certificate. */
  readonly signer: {
    readonly name: string;
    readonly organisation: string | null;
    readonly until: CivilDate;
  } | null;
  readonly timeStamp: string | null;
  readonly exposed: readonly string[];
}

/** `POST …/archive`. */
export interface ArchiveWanted {
  /** `case`, `initial`, `cycle:2`. */
  readonly span: string;
  readonly sm3: boolean;
  readonly unsigned: boolean;
  /** Why an incomplete case is archived all the same. */
  readonly incomplete: string | null;
}
export interface ArchiveResult {
  /** `refused`: `lacking` says what keeps it out. */
  readonly state: "written" | "unchanged" | "refused";
  readonly name: string;
  readonly documents: number;
  readonly files: number;
  readonly keptUntil: CivilDate | null;
  readonly because: Bilingual | null;
  readonly signer: string | null;
  readonly isLegallyEffective: boolean;
  readonly lacking: readonly Bilingual[];
}

/** A package of the archive; `GET /api/archive/packages`, of one case with `?case=`. */
export interface PackageView {
  readonly name: string;
  readonly case: string;
  readonly span: string;
  readonly asOf: string;
  readonly state: "sealed" | "unsealed" | "missing" | "destroyed";
  readonly destroyedOn: CivilDate | null;
  /** Of a zip, which can be downloaded; null of a folder. */
  readonly bytes: number | null;
  readonly provedUntil: CivilDate | null;
  readonly mustRenew: boolean;
  readonly keptUntil: CivilDate | null;
  readonly renewals: number;
}
/** What became of each package and signed PDF. */
export interface RenewResult {
  readonly renewed: readonly {
    readonly name: string;
    readonly state: "renewed" | "notDue" | "noGain" | "notSealed" | "notOpened";
    readonly until: CivilDate | null;
    readonly lacking: readonly Bilingual[];
  }[];
}
