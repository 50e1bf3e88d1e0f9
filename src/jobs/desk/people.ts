import { isObject, type Json } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import type { RecordFile } from "../../model/case/case.js";
import { personIn } from "../../model/case/personnel.js";
import { readPersonnel } from "../../read/case-source.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";

/** Everybody with a record, as lists name them. */
export type SurveyedPeople = readonly { readonly id: string; readonly name: Bilingual }[];

/**
 * The people of the repository; one without a name is called by the id, one without an English name
 * as in Chinese.
 */
export function surveyedPeople(workspace: Workspace): SurveyedPeople {
  return readPersonnel(sourceOf(workspace)).records.map((record) => {
    const id = personIn(record.file);
    return { id, name: nameIn(record, id) };
  });
}

/** What the person of a record is called. */
export function nameIn(record: RecordFile | undefined, id: string): Bilingual {
  const { name, nameEn } = isObject(record?.value) ? record.value : {};
  const zh = textOr(name, id);
  return { zh, en: textOr(nameEn, zh) };
}

function textOr(value: Json | undefined, otherwise: string): string {
  return typeof value === "string" && value !== "" ? value : otherwise;
}
