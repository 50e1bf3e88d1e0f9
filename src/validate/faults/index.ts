import type { JsonObject } from "../../model/base/json.js";
import type { ProcedureSource } from "../../model/procedure/source.js";
import { SubjectForms } from "../../model/procedure/subject-form.js";
import { contentCitations, contentFaults } from "./contents.js";
import { dataFaults } from "./data.js";
import type { Examined } from "./examined.js";
import type { Fault } from "./fault.js";
import { folderFaults } from "./folder.js";
import { recordCitations, recordFaults, recordShapeFaults } from "./records.js";
import { citationFaults, registerFaults } from "./register.js";
import { ruleFaults } from "./rules.js";

/**
 * What keeps a procedure from being put together at all: its data do not have the form that they
 * must have.
 */
export function formFaults(source: ProcedureSource, meta: (name: string) => JsonObject): Fault[] {
  const row = rowSchema(meta("clauses"));
  return [
    ...dataFaults(meta("procedure"), source.data).map(({ pointer, message }) => ({
      place: source.placeInData(pointer),
      message,
    })),
    ...source.clauses.flatMap(({ value, place }) =>
      dataFaults(row, value).map(({ pointer, message }) => ({
        place: { file: place.file, pointer: place.pointer + pointer },
        message,
      })),
    ),
  ];
}

/** The same, and what in its folder and its record schemas nobody would ever read. */
export function shapeFaults(source: ProcedureSource, meta: (name: string) => JsonObject): Fault[] {
  return [
    ...folderFaults(source),
    ...formFaults(source, meta),
    ...recordShapeFaults(source, meta("vocabulary")),
  ];
}

/** What a procedure says that can never work or says nothing, all at once. */
export function meaningFaults(assembled: Omit<Examined, "forms">): Fault[] {
  const examined: Examined = { ...assembled, forms: new SubjectForms(assembled.procedure) };
  return [
    ...contentFaults(examined),
    ...registerFaults(examined),
    ...recordFaults(examined),
    ...ruleFaults(examined),
    ...citationFaults([...recordCitations(examined), ...contentCitations(examined)], examined),
  ];
}

/** The schema of one row of a register. */
function rowSchema(register: JsonObject): JsonObject {
  const { properties } = register as { properties: { clauses: { items: JsonObject } } };
  return properties.clauses.items;
}
