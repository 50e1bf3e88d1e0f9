import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import { isCivilDate } from "../model/dates.js";
import { UserError } from "../model/errors.js";
import type { JsonObject } from "../model/json.js";

/** Our vocabulary (schemas/meta/vocabulary.schema.json): annotations that any other validator may ignore. */
const annotations = ["label", "clause", "event", "valueLabels", "signatures", "deadlines", "rules", "level", "plural", "variable", "instances", "definition", "markdownDescription"];
const moment = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** Strict, with all errors, own properties only (an inherited `toString` satisfies nothing), no remote references. */
export function newAjv(): Ajv2020 {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false, ownProperties: true, verbose: true, allowUnionTypes: true, addUsedSchema: false });
  ajv.addVocabulary(annotations);
  ajv.addFormat("date", { type: "string", validate: isCivilDate });
  ajv.addFormat("date-time", { type: "string", validate: (text: string) => isCivilDate(moment.exec(text)?.[1]) });
  ajv.addFormat("cel", { type: "string", validate: () => true });
  return ajv;
}

/** Checks a data file of ours or of the CB against its meta schema; all faults at once, each with its path. */
export function assertValid(ajv: Ajv2020, schema: JsonObject, value: unknown, file: string): void {
  const validate = ajv.compile(schema);
  if (validate(value)) return;
  const lines = (validate.errors ?? []).slice(0, 20).map((e) => `${file} ${e.instancePath || "/"}: ${describe(e)}`);
  throw new UserError("usage", lines.join("\n"), `改正 ${file}；它可以写什么见其 schema · mend it; its schema says what it may hold`);
}

function describe(e: ErrorObject): string {
  if (e.keyword === "additionalProperties") return `unknown property "${String((e.params as { additionalProperty: string }).additionalProperty)}"`;
  if (e.keyword === "enum") return `must be one of ${JSON.stringify((e.params as { allowedValues: unknown }).allowedValues)}`;
  return e.message ?? e.keyword;
}

export type { Ajv2020, ErrorObject, ValidateFunction };
