import type { Side } from "../../model/base/merge-records.js";
import type { Bilingual } from "../../model/base/text.js";
import type { Outcome, Totals } from "../../model/outcome/finding.js";
import type { CommitEntry, Remote } from "../../workspace/git-branches.js";
import type { ChangedFile, ConflictField, FormField } from "../edit/editing.js";

/*
 * What the jobs of versions hand over. A branch is a working draft to people; a remote is the
 * shared repository.
 */

/** What changed of a case; of files that belong to no case, `case` is null. */
export interface ChangedCase {
  readonly case: string | null;
  readonly files: readonly ChangedFile[];
  /** Further files, which are not listed. */
  readonly more: number;
}

/** What one side has that the other has not. */
export interface OneWay {
  readonly n: number;
  /** The latest first; no more than people read. */
  readonly commits: readonly CommitEntry[];
  readonly cases: readonly ChangedCase[];
}

/** A working draft that there is, here or in the shared repository. */
export interface DraftEntry {
  readonly name: string;
  readonly isCurrent: boolean;
  readonly isHere: boolean;
  readonly isThere: boolean;
  readonly author: string;
  readonly when: string;
}

/** Where the working tree stands, against what others have sent. */
export interface Standing {
  /** The working draft that is open; null where a single commit is checked out. */
  readonly branch: string | null;
  readonly remote: Remote | null;
  /** The draft is in the shared repository. */
  readonly isThere: boolean;
  /** When others were last asked; null for never. */
  readonly askedAt: string | null;
  /** Ours, which is not sent; theirs, which is not here. */
  readonly ahead: OneWay;
  readonly behind: OneWay;
  /** Files that were changed and not saved into the history, from the top of the repository. */
  readonly uncommitted: readonly string[];
  readonly isShallow: boolean;
  /** Why nothing can be done now; null where all is well. */
  readonly hindrance: Bilingual | null;
  readonly drafts: readonly DraftEntry[];
}

/** As much as the head of every page shows. */
export interface Brief {
  readonly branch: string | null;
  readonly ahead: number;
  readonly behind: number;
  /** Changes of others that wait for review. */
  readonly waiting: number;
}

/** A file that two sides made different, to be decided by a person. */
export interface OpenClash {
  /** From the top of the repository. */
  readonly path: string;
  readonly case: string | null;
  readonly title: Bilingual;
  /** What either side did to it. */
  readonly ours: ChangedFile["what"];
  readonly theirs: ChangedFile["what"];
  /** Who changed it last on their side. */
  readonly author: string;
  readonly when: string;
  /** Field by field; empty where only one whole file or the other can stand. */
  readonly fields: readonly ConflictField[];
  readonly form: FormField | null;
}

/** What somebody decided about a file: one side whole, or a side for each field by its pointer. */
export interface Decision {
  readonly path: string;
  readonly side?: "ours" | "theirs";
  readonly fields?: Readonly<Record<string, Side>>;
}

/** The two ends of what is to be brought together, as they were when somebody decided. */
export interface Ends {
  readonly ours: string;
  readonly theirs: string;
}
/** Nothing was changed: somebody has to decide first. */
export interface ToDecide extends Ends {
  readonly clashes: readonly OpenClash[];
}
export type TakenIn =
  | {
      /** Null where there was nothing to take in. */
      readonly commit: string | null;
      /** Cases whose files are others now. */
      readonly cases: readonly string[];
      readonly toDecide?: never;
    }
  | { readonly toDecide: ToDecide };

export type ReviewState = "working" | "waiting" | "returned";

/** A change on a branch of its own, which somebody else looks at. */
export interface ReviewEntry {
  readonly branch: string;
  readonly subject: string;
  /** The working draft that it is to become part of. */
  readonly target: string;
  readonly state: ReviewState;
  /** With the last step: of the author, or why it was returned. */
  readonly remark: string;
  readonly by: string;
  readonly when: string;
  /** What was looked at. */
  readonly commit: string;
  readonly authors: readonly string[];
  readonly commits: number;
  readonly isHere: boolean;
  readonly isThere: boolean;
  readonly isCurrent: boolean;
  readonly isMine: boolean;
}

/** A case as the change would make it. */
export interface ReviewedCase extends ChangedCase {
  readonly appeared: readonly Outcome[];
  readonly vanished: readonly Outcome[];
  /** Null where the case is not there. */
  readonly before: Totals | null;
  readonly after: Totals | null;
}

export interface ReviewedChange {
  readonly entry: ReviewEntry;
  readonly commits: readonly CommitEntry[];
  readonly cases: readonly ReviewedCase[];
  /** Files that the target has changed, too, in a way that somebody has to decide. */
  readonly clashes: number;
  /** Why the reviewer cannot accept it; null where they can. */
  readonly refusal: { readonly message: Bilingual; readonly remedy: Bilingual } | null;
  /** Where a merge request is made; null where the shared repository is kept by no such service. */
  readonly link: string | null;
}
