import { isObject, type Json, pointerTo } from "../model/json.js";
import type { EventDefinition, Procedure, RecordSchema } from "../model/procedure.js";
import { labelOf } from "../model/schema.js";
import type { ProcedureImage } from "./procedure.js";
import { type ShapeFault, shapeFaults } from "./shape.js";
import { type ValidateFunction, validatorFrom, type ValidatorSource } from "./validator.js";

export interface CompiledProcedure {
  readonly procedure: Procedure;
  /** Faults of a record's shape; null for a kind that the procedure does not know. */
  shape(kind: string, value: Json): ShapeFault[] | null;
}

/** Makes a compiled procedure usable; a kind's validator is made when the first record of it comes. */
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
    events: image.records.flatMap(eventsOf),
    rules: image.rules,
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

export function eventsOf({ kind, schema }: RecordSchema): EventDefinition[] {
  const found: EventDefinition[] = [];
  const walk = (s: Json | undefined, pointer: string) => {
    if (!isObject(s)) return;
    if (typeof s["event"] === "string")
      found.push({
        event: s["event"],
        kind,
        pointer,
        label: labelOf(s) ?? { zh: s["event"], en: s["event"] },
      });
    for (const [name, property] of Object.entries(isObject(s["properties"]) ? s["properties"] : {}))
      walk(property, pointerTo(pointer, name));
  };
  walk(schema, "");
  return found;
}
