import type { Coherence } from "../model/procedure/coherence.js";
import type { CompiledProcedure } from "../model/procedure/compiled.js";
import { eventsOf } from "../model/procedure/events.js";
import type { Procedure } from "../model/procedure/procedure.js";
import type { ProcedureImage } from "./image.js";
import { shapeFaults } from "./shape.js";
import { type ValidateFunction, validatorFrom, type ValidatorSource } from "./validator.js";

/**
 * Makes a compiled procedure usable; a kind's validator is made when the first record of it comes.
 */
export function loadProcedure(
  image: Omit<ProcedureImage, "validators">,
  validatorOf: (kind: string) => ValidatorSource,
): CompiledProcedure {
  const records = new Map(image.records.map((r) => [r.kind, r]));
  const procedure: Procedure = {
    id: image.id,
    data: image.data,
    clauses: new Map(image.clauses.map((c) => [c.id, c])),
    records,
    events: eventsOf(image.records),
    rules: image.rules,
    coherence: shared(image.coherence),
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

const coherences = new Map<string, Coherence>();

/** Procedures have it in common: what is worked out from it is worked out once for all of them. */
function shared(coherence: Coherence): Coherence {
  const text = JSON.stringify(coherence);
  const known = coherences.get(text) ?? coherence;
  coherences.set(text, known);
  return known;
}
