import type { Coherence } from "../model/procedure/coherence.js";
import type { Clause, ProcedureData, RecordSchema, Rule } from "../model/procedure/procedure.js";

/**
 * A procedure compiled to plain data, to be kept: `loadProcedure` makes it usable again without
 * compiling.
 */
export interface ProcedureImage {
  readonly id: string;
  readonly data: ProcedureData;
  readonly clauses: readonly Clause[];
  readonly records: readonly RecordSchema[];
  readonly rules: readonly Rule[];
  readonly coherence: Coherence;
  /** JavaScript of the validators, by kind of record. */
  readonly validators: Readonly<Record<string, string>>;
}
