import type { Json } from "../base/json.js";
import type { Bilingual } from "../base/text.js";
import type { Procedure } from "./procedure.js";

/** One thing wrong with the shape of a record. */
export interface ShapeFault {
  readonly rule: "missing-field" | "unknown-field" | "wrong-value";
  readonly pointer: string;
  readonly clauses: readonly string[];
  readonly message: Bilingual;
  readonly remedy: Bilingual;
  /** Kind of the record by which a missing field has to be there; until then it may come. */
  readonly awaited?: string;
  /** A fault of the value itself, wherever it is copied to: told once, with each place. */
  readonly cause?: string;
}

/** A procedure ready for use: its data, and the validators of its records. */
export interface CompiledProcedure {
  readonly procedure: Procedure;
  /** Faults of a record's shape; null for a kind that the procedure does not know. */
  shape(kind: string, value: Json): ShapeFault[] | null;
}
