import type { Coherence } from "../model/procedure/coherence.js";
import type { CompiledProcedure } from "../model/procedure/compiled.js";
import type { Clause, Procedure } from "../model/procedure/procedure.js";
import type { KeptImage } from "./image.js";
import { shapeFaults } from "./shape.js";
import { type ValidateFunction, validatorFrom, type ValidatorSource } from "./validator.js";

/**
 * Makes a kept procedure usable; a kind's validator is made when the first record of it comes.
 */
export function loadProcedure(
  text: string,
  validatorOf: (kind: string) => ValidatorSource,
): CompiledProcedure {
  const { clauses: clausesText, ...image } = JSON.parse(text) as KeptImage;
  const records = new Map(image.records.map((r) => [r.kind, r]));
  const clausesOf = parsedOnce(clausesText);
  const procedure: Procedure = {
    id: image.id,
    data: image.data,
    get clauses() {
      return clausesOf();
    },
    statementClauses: image.statementClauses,
    records,
    events: image.events,
    rules: image.rules,
    coherence: coherenceOf(image.coherence),
  };
  const validators = new Map<string, ValidateFunction>();
  return {
    procedure,
    shape(kind, value) {
      const record = records.get(kind);
      if (!record) return null;
      let validate = validators.get(kind);
      if (!validate) validators.set(kind, (validate = validatorFrom(validatorOf(kind))));
      return shapeFaults(validate, record.schema, value);
    },
  };
}

/** Parses clauses when somebody asks, and lets go of their text. */
function parsedOnce(text: string): () => ReadonlyMap<string, Clause> {
  let open = text;
  let clauses: ReadonlyMap<string, Clause> | undefined;
  return () => {
    clauses ??= new Map((JSON.parse(open) as Clause[]).map((c) => [c.id, c]));
    open = "";
    return clauses;
  };
}

const coherences = new Map<string, Coherence>();

/** Procedures have it in common: what is worked out from it is worked out once for all of them. */
function coherenceOf(text: string): Coherence {
  let coherence = coherences.get(text);
  if (!coherence) coherences.set(text, (coherence = JSON.parse(text) as Coherence));
  return coherence;
}
