import type { ProcedureSource } from "../../../src/model/procedure/source.js";
import type { Seeded } from "./seeded.js";

/** A mistake in a procedure: what was done, and the procedure with it. */
export interface Mistake {
  readonly kind: string;
  readonly what: string;
  readonly source: ProcedureSource;
}
/** Makes a mistake of one kind; null where the procedure has no place for it. */
export type Maker = (source: ProcedureSource, random: Seeded) => Omit<Mistake, "kind"> | null;
