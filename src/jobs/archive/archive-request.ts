import type { Bilingual } from "../../model/base/text.js";
import type { CivilDate } from "../../model/time/dates.js";
import type { KeptUntil } from "../documents/retention.js";
import type { Span } from "./span.js";

/** What is to be archived, and how. */
export interface ArchiveRequest {
  readonly path: string;
  readonly cwd: string;
  readonly asOf: CivilDate;
  readonly span: Span;
  readonly format: "folder" | "zip";
  readonly sm3: boolean;
  /** Why an incomplete case is archived all the same; null refuses it. */
  readonly incomplete: string | null;
  readonly unsigned: boolean;
  readonly timeStamp: boolean;
  /** The moment of sealing. */
  readonly now: Date;
  readonly signal: AbortSignal;
  /** Told how far it is: documents of those to be printed, or that the next stage has begun. */
  told?(stage: ArchiveStage, done: number, of: number): void;
}
/** What archiving is at. */
export type ArchiveStage = "check" | "print" | "pack";
/** A package that was written, or that holds the same already. */
export interface Archived {
  readonly state: "written" | "unchanged";
  readonly file: string;
  readonly name: string;
  readonly kept: KeptUntil;
  readonly documents: number;
  readonly files: number;
  readonly signer: string | null;
  readonly isLegallyEffective: boolean;
  readonly lacking: readonly Bilingual[];
}
/** What keeps a case out of the archive. */
export interface NotArchived {
  readonly state: "refused";
  readonly lacking: readonly Bilingual[];
}
