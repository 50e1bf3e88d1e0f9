import type { Bilingual } from "../../model/base/text.js";
import type { Verification } from "../../model/outcome/verification.js";
import type { CivilDate } from "../../model/time/dates.js";
import type { Refusal } from "./session-api.js";

/** What takes long, each the same job as a command's: it goes on when its page is closed. */
export type JobKind =
  | "print"
  | "verify"
  | "archive"
  | "renew"
  | "sign"
  | "sample"
  | "dossier"
  | "rehearse"
  | "pages";

export interface JobProgress {
  readonly done: number;
  readonly of: number;
  /** What is being done, or was done last. */
  readonly what: Bilingual;
}
/**
 * A long job. Told over `GET /api/events` as "job" whenever something of it is another, without its
 * result; `GET /api/jobs` lists them, the last one first, `GET /api/jobs/ID` has the result.
 */
export interface JobView {
  readonly id: string;
  readonly kind: JobKind;
  /** "PROCEDURE/CASE"; null where it is about no case. */
  readonly case: string | null;
  readonly title: Bilingual;
  readonly state: "running" | "done" | "refused" | "stopped";
  /** Somebody asked it to stop: it ends at the next place where nothing is left half done. */
  readonly isStopping: boolean;
  readonly progress: JobProgress | null;
  readonly startedAt: string;
  readonly endedAt: string | null;
  /** Why it was not done. */
  readonly refusal: Refusal | null;
}
/** A job with what it brought; null while it goes on. */
export interface JobWithResult<R> {
  readonly job: JobView;
  readonly result: R | null;
}

/** A document that lies printed in the output folder. */
export interface PrintedPaper {
  /** Below the case, without `.pdf`, as in `DocumentEntry`. */
  readonly path: string;
  readonly title: string;
  readonly printedAt: string;
  readonly bytes: number;
  readonly pages: number;
  /** A signed form of it lies beside. */
  readonly isSigned: boolean;
}
/** What became of a run of printing. */
export interface PrintResult {
  readonly written: readonly PrintedPaper[];
  readonly unchanged: readonly PrintedPaper[];
  readonly refused: readonly NotPrinted[];
  readonly failed: readonly NotPrinted[];
}
export interface NotPrinted {
  readonly path: string;
  readonly reasons: readonly Bilingual[];
}

/** The report on a file that was dropped; the file itself is gone. */
export interface VerifyResult {
  readonly verification: Verification;
  readonly asOf: CivilDate;
}
