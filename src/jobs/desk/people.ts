import { isObject, type Json } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
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
  return readPersonnel(sourceOf(workspace)).records.map(({ file, value }) => {
    const id = personIn(file);
    const { name, nameEn } = isObject(value) ? value : {};
    const zh = textOr(name, id);
    return { id, name: { zh, en: textOr(nameEn, zh) } };
  });
}

function textOr(value: Json | undefined, otherwise: string): string {
  return typeof value === "string" && value !== "" ? value : otherwise;
}
