import { fieldSchema, itemSchema, schemasByName } from "../../compose/field-schema.js";
import type { JsonObject } from "../../model/base/json.js";
import type { Assessment } from "../../model/outcome/assessment.js";
import type { DocumentSpec } from "../../model/procedure/document.js";
import type { FieldSource } from "../../model/procedure/field-source.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { maskInText } from "../../read/edit-record.js";
import { marks, words } from "./confidential.words.js";

/** `contract.fee` names a field of a kind of record, list items left out. */
export function fieldName(kind: string, pointer: string): string {
  return [kind, ...segmentsOf(pointer).filter((s) => typeof s === "string")].join(".");
}

/** Whether a field may be seen, by those that were named. */
export function maySee(field: string, mayBeSeen: Assessment["confidential"]): boolean {
  return mayBeSeen === "all" || mayBeSeen.includes(field);
}

/** The record as it lies on disk, line by line, with marks in place of what is left out. */
export function masked(text: string, hidden: readonly string[]): string[] {
  const remark = marks.remark({ text: words.notShown() }).zh;
  return hidden
    .reduce((rest, pointer) => maskInText(rest, segmentsOf(pointer), remark), text)
    .split("\n");
}

function segmentsOf(pointer: string): (string | number)[] {
  return pointer
    .split("/")
    .slice(1)
    .map((segment) => (/^\d+$/.test(segment) ? Number(segment) : segment));
}

/** The confidential fields that a document shows. */
export function confidentialFields(fields: DocumentSpec["fields"], procedure: Procedure): string[] {
  const names = schemasByName(procedure);
  const walk = (
    sources: Readonly<Record<string, FieldSource | string>>,
    item: JsonObject | undefined,
  ): string[] =>
    Object.values(sources).flatMap((given) => {
      const source: FieldSource = typeof given === "string" ? { from: given } : given;
      const schema = fieldSchema(source.from, names, item);
      const own =
        schema?.["confidential"] === true ? [source.from.replace(/^(c|audit)\./, "")] : [];
      return [...own, ...(source.fields ? walk(source.fields, itemSchema(schema)) : [])];
    });
  return walk(fields, undefined);
}
