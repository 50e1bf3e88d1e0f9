import type { Bilingual } from "../base/text.js";
import type { DocumentLanguage } from "../procedure/document.js";
import type { Readiness, ReadinessItem } from "./readiness.js";

export const paperStates = [
  "missing",
  "removed",
  "ahead",
  "unreadable",
  "unsigned",
  "faulty",
  "doubtful",
  "here",
] as const;
/**
 * How it stands with a paper: demanded and not there; there once, says git, and no more; of a day
 * after the one that is judged by; it cannot
 * be read; a signature or seal is lacking or invalid; something else is wrong with it; something is
 * doubtful; in order.
 */
export type PaperState = (typeof paperStates)[number];
/** Of a paper in one of these the file is without what it must hold. */
export const notThere: ReadonlySet<PaperState> = new Set(["missing", "removed", "unreadable"]);

/** Who has signed a paper, as its record says. */
export interface PaperSignature {
  readonly role: Bilingual;
  readonly name: string;
  readonly date: string;
  readonly method: Bilingual;
  /** Of a day after the one that is judged by: nobody has signed yet. */
  readonly isAhead: boolean;
}

/** A form that is printed from the record of a paper. */
export interface PaperPrint {
  readonly title: Bilingual;
  readonly language: DocumentLanguage;
  /** Null where it has not been printed yet. */
  readonly pages: number | null;
}

/** A file that the record of a paper names. */
export interface PaperAttachment {
  readonly path: string;
  readonly title: Bilingual;
  /** Null where nobody can count them. */
  readonly pages: number | null;
  readonly fault: Bilingual | null;
}

/** One paper of a case: one that is in its file, or one that should be. */
export interface Paper {
  readonly stage: Bilingual;
  readonly title: Bilingual;
  /** Below the case folder; of one that is not there, where it belongs. */
  readonly file: string;
  readonly state: PaperState;
  /** What demands it; empty for a paper that the course of the case has brought. */
  readonly clauses: readonly string[];
  /** Numbers of the procedure's own list of what is archived. */
  readonly items: readonly string[];
  /** The paper's own number; empty where it has none. */
  readonly number: string;
  /** Of which day it is; empty where nothing says so. */
  readonly date: string;
  readonly signatures: readonly PaperSignature[];
  /** Where the signed original lies; null where the archive record does not say. */
  readonly original: string | null;
  /** The scan of the signed paper, below the case folder. */
  readonly scan: string | null;
  readonly prints: readonly PaperPrint[];
  readonly attachments: readonly PaperAttachment[];
  /** Of its prints in Chinese and of its attachments, as far as they are known. */
  readonly pages: number;
  /** When a paper that is no more there was last seen in git. */
  readonly lastSeen: { readonly commit: string; readonly on: string } | null;
}

/** An item of the procedure's list of what is archived for which no record shows anything. */
export interface UnshownItem {
  readonly item: string;
  readonly label: Bilingual;
  readonly clauses: readonly string[];
}

/** The list of a case's papers before it goes into the archive, and what is to be done. */
export interface FilingList {
  readonly readiness: Readiness;
  /** What became of the case by the day that is judged by: client, then each certificate. */
  readonly standing: readonly Bilingual[];
  readonly papers: readonly Paper[];
  /** How many papers are demanded, by the procedure and by what the file itself shows. */
  readonly demanded: number;
  /** How many of those are there. */
  readonly here: number;
  /** What else the course of the case has brought. */
  readonly further: number;
  /** Papers of days after the one that is judged by: they count as nothing. */
  readonly ahead: number;
  readonly pages: number;
  readonly attachments: number;
  /** What keeps the case from the archive. */
  readonly lacks: readonly ReadinessItem[];
  /** What somebody should look at. */
  readonly doubts: readonly ReadinessItem[];
  /** What falls due this year: the case goes on. */
  readonly upcoming: readonly ReadinessItem[];
  /** What only a person can say: statements, and what cannot be judged from the records. */
  readonly forPeople: readonly ReadinessItem[];
  /** How much cannot be judged only because something listed is lacking: settled with that. */
  readonly consequences: number;
  readonly unshown: readonly UnshownItem[];
}
