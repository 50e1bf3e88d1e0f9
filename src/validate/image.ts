import type { Coherence } from "../model/procedure/coherence.js";
import type {
  Clause,
  EventDefinition,
  ProcedureData,
  RecordSchema,
  Rule,
} from "../model/procedure/procedure.js";

/**
 * A procedure compiled to plain data, to be kept: `loadProcedure` makes it usable again without
 * compiling.
 */
export interface ProcedureImage {
  readonly id: string;
  readonly data: ProcedureData;
  readonly clauses: readonly Clause[];
  readonly records: readonly RecordSchema[];
  readonly events: readonly EventDefinition[];
  readonly rules: readonly Rule[];
  readonly coherence: Coherence;
  /** JavaScript of the validators, by kind of record. */
  readonly validators: Readonly<Record<string, string>>;
}

/**
 * A procedure as it is kept. What most runs do not look at is text within the text: it is parsed
 * when it is asked for.
 */
export interface KeptImage extends Omit<ProcedureImage, "validators" | "clauses" | "coherence"> {
  readonly clauses: string;
  readonly statementClauses: readonly string[];
  readonly coherence: string;
}

/** Ids of the clauses that a person's statement is about. */
export function statementClauses(clauses: readonly Clause[]): string[] {
  return clauses.filter((c) => c.enforcement.includes("statement")).map((c) => c.id);
}

/** The text under which a procedure is kept. */
export function imageText({
  clauses,
  coherence,
  ...rest
}: Omit<ProcedureImage, "validators">): string {
  const kept: KeptImage = {
    ...rest,
    clauses: JSON.stringify(clauses),
    statementClauses: statementClauses(clauses),
    coherence: JSON.stringify(coherence),
  };
  return JSON.stringify(kept);
}
