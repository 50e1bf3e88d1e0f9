import { isObject, type JsonObject } from "../model/base/json.js";
import { isCivilDate } from "../model/time/dates.js";

/** Whether a dated entry holds on a day: from `validFrom` to `validTo`, both days included. */
export function validOn(entry: JsonObject, date: unknown): boolean {
  if (!isCivilDate(date) || !isCivilDate(entry["validFrom"]) || date < entry["validFrom"]) {
    return false;
  }
  return (
    entry["validTo"] === undefined || (isCivilDate(entry["validTo"]) && date <= entry["validTo"])
  );
}

/** The objects of a list property; an absent or misshapen list is empty. */
export function entries(owner: JsonObject, property: string): JsonObject[] {
  const list = owner[property];
  return Array.isArray(list) ? list.filter(isObject) : [];
}

/** Whether a personnel record shows a qualification for a role, of any scheme, on a day. */
export function holdsQualification(person: JsonObject, role: string, date: unknown): boolean {
  return entries(person, "qualifications").some((q) => q["role"] === role && validOn(q, date));
}
