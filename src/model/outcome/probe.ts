import type { Bilingual } from "../base/text.js";
import type { CivilDate } from "../time/dates.js";

/** What is done to a value of a sample case, one at a time, to see whether anybody says a word. */
export const probeKinds = [
  "delete",
  "date",
  "number",
  "statement",
  "person",
  "placeholder",
  "file",
] as const;
export type ProbeKind = (typeof probeKinds)[number];

/** How many changes of a kind were made, and what became of them. */
export interface ProbeCounts {
  readonly tried: number;
  readonly noticed: number;
  /** Not noticed, in a field that the schema marks as `unwatched`. */
  readonly unwatched: number;
}

export type CountsByKind = Readonly<Record<ProbeKind, ProbeCounts>> & {
  readonly innocent: { readonly tried: number; readonly told: number };
};

/** One change that was made, as a reader finds it again. */
export interface ProbedChange {
  /** As findings name it: from the folder of the repository. */
  readonly file: string;
  /** RFC 6901 pointer into the file; empty where the whole file is gone. */
  readonly pointer: string;
  /** The kind, and what became of the value: `number: 8 → 24`. */
  readonly change: string;
}

/** `dossier procedures probe --format json` (contract). */
export interface ProbeResult {
  readonly procedure: string;
  readonly case: string;
  readonly changes: CountsByKind;
  /** What drew no word although nothing says that it need not. */
  readonly silent: readonly ProbedChange[];
}

/** A field of a kind of record, with those of its changes that nobody noticed. */
export interface SilentField {
  readonly record: Bilingual;
  /** Path in the record; `*` stands for any item of a list, nothing for the record as a whole. */
  readonly path: string;
  readonly label: Bilingual | null;
  readonly kind: ProbeKind;
  readonly changes: readonly ProbedChange[];
  /** Nothing of the kind is noticed anywhere in the case: the field has to be marked. */
  readonly isSilent: boolean;
}

/** An innocent change that drew a word, and which. */
export interface ToldChange extends ProbedChange {
  readonly rules: readonly string[];
}

/** The probe of one case, with what its text tells besides. */
export interface Probe {
  readonly result: ProbeResult;
  readonly asOf: CivilDate;
  readonly fields: readonly SilentField[];
  readonly told: readonly ToldChange[];
}
