import { isObject } from "../../model/base/json.js";
import { personIn } from "../../model/case/personnel.js";
import { readPersonnel } from "../../read/case-source.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";

/** Everybody with a record, as lists name them. */
export type SurveyedPeople = readonly { readonly id: string; readonly name: string }[];

/** The people of the repository; one without a name is called by the id. */
export function surveyedPeople(workspace: Workspace): SurveyedPeople {
  return readPersonnel(sourceOf(workspace)).records.map(({ file, value }) => {
    const id = personIn(file);
    const { name } = isObject(value) ? value : {};
    return { id, name: typeof name === "string" && name !== "" ? name : id };
  });
}
