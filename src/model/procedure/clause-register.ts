import type { Bilingual } from "../base/text.js";
import type { Clause, Enforcement } from "./procedure.js";
import type { Reading } from "./readings.js";

/** One row of a procedure's register with everything that answers it. */
export interface ClauseRow {
  readonly clause: Clause;
  readonly demand: Bilingual;
  readonly fields: readonly string[];
  readonly rules: readonly string[];
  readonly documents: readonly string[];
  readonly reason: Bilingual | null;
  /**
   * Where the row can be read in two ways that give different verdicts: which is proposed, and
   * which is taken. Null where a doubt about the text has no effect on verdicts.
   */
  readonly readings: { readonly proposed: Reading; readonly taken: Reading } | null;
}
/** How many rows are enforced in which way. */
export interface Coverage {
  readonly rows: number;
  /** Rows by enforcement; a row answered in several ways counts under each. */
  readonly by: Readonly<Record<Enforcement, number>>;
  readonly open: number;
}
/** One difference between two procedures; null where one of them has nothing of the kind. */
export interface Difference {
  readonly what: string;
  readonly label: Bilingual;
  readonly left: string | null;
  readonly right: string | null;
}
