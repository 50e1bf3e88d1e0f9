import type { Bilingual } from "../base/text.js";
import type { Clause, Enforcement } from "./procedure.js";

/** One row of a procedure's register with everything that answers it. */
export interface ClauseRow {
  readonly clause: Clause;
  readonly demand: Bilingual;
  readonly fields: readonly string[];
  readonly rules: readonly string[];
  readonly documents: readonly string[];
  readonly reason: Bilingual | null;
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
