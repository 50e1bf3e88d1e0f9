import type { JsonObject } from "../base/json.js";
import type { Bilingual } from "../base/text.js";

/** One line of a derivation, as an assessor reads it. */
export interface Step {
  readonly text: Bilingual;
  readonly value: string;
  /** Register ids of the clauses that order it. */
  readonly clauses: readonly string[];
}

/** A number worked out by a procedure, with its derivation. */
export interface Calculation {
  readonly steps: readonly Step[];
  readonly result: number | string;
  readonly unit: "auditDay" | "site" | "workingDay" | "date";
  /**
   * What a person must still confirm: an extrapolation above the table, or a rounding that the
   * procedure leaves open.
   */
  readonly toConfirm: readonly Bilingual[];
  /** For audit time: the fields of an audit-time record. */
  readonly record?: JsonObject;
}
