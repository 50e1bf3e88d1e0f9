import { isObject, type Json, type JsonObject, pointerTo } from "../base/json.js";
import { propertiesOf } from "./value-form.js";

/**
 * What a text among a rule's options stands for. The schema of a check's options says it beside
 * each text (`holds`), so that whoever loads a rule can look up what it names, and whoever judges
 * it knows what it reads.
 */
export type OptionKind =
  /** CEL that gives a value, or true and false. */
  | "expression"
  | "condition"
  /** A dotted path of the subject; of a list, whose items expressions see one by one as `x`. */
  | "path"
  | "each"
  /** A named date; with `=`, an expression that gives dates. */
  | "event"
  | "eventOrDates"
  /** A kind of record, with its instance where it has one. */
  | "recordKind"
  /**
   * A field of the record or of the items of the list that another option names (`of`), or that
   * stands at a path (`in`).
   */
  | "field"
  /** Who signs a record. */
  | "signatureRole"
  /** Values that personnel records allow, at the path `in`. */
  | "personnelValue"
  | "auditType"
  /** An audit type of which `auditTimeShares` gives the share. */
  | "auditTimeShare"
  /** A list that `topics` prescribes. */
  | "topic"
  /** A row of the clause register. */
  | "clause";

/** The JSON Schema of a text that stands for something. */
export interface OptionSchema {
  readonly type: "string";
  readonly holds: OptionKind;
  readonly of?: string;
  readonly in?: string;
  /** Only said: the judgement does not rest on it. */
  readonly told?: true;
}

/** One text of a rule's options, what it stands for, and where it stands in `with`. */
export interface OptionText {
  readonly text: string;
  readonly pointer: string;
  readonly schema: OptionSchema;
}

/** All texts of a rule's options that stand for something. */
export function optionTexts(schema: Json | undefined, value: Json | undefined): OptionText[] {
  return textsBelow(schema, value, "");
}

function textsBelow(
  schema: Json | undefined,
  value: Json | undefined,
  pointer: string,
): OptionText[] {
  if (!isObject(schema)) return [];
  if (typeof value === "string") {
    return isOptionSchema(schema) ? [{ text: value, pointer, schema }] : [];
  }
  if (Array.isArray(value)) {
    return (value as readonly Json[]).flatMap((item, i) =>
      textsBelow(schema["items"], item, pointerTo(pointer, i)),
    );
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, item]) => {
    const own = propertiesOf(schema)[name];
    return textsBelow(own ?? schema["additionalProperties"], item, pointerTo(pointer, name));
  });
}

function isOptionSchema(schema: JsonObject): schema is JsonObject & OptionSchema {
  return typeof schema["holds"] === "string";
}
