import type { JsonObject } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import { isCivilDate } from "../../model/time/dates.js";
import { cannotJudge, type Check, needsOneOf, optionsSchema, type Verdict } from "../check.js";
import * as holds from "../holds.js";
import { entries, holdsQualification, validOn } from "../people.js";

interface Options {
  /** CEL: list of person ids, or one id. */
  readonly people: string;
  /** CEL: list of dates, or one date, on which everything must hold. */
  readonly on: string;
  /** Place of a finding. */
  readonly at: string;
  readonly role?: string;
  /** Holds a registration for any of these schemes. */
  readonly registrationFor?: readonly string[];
  /** Has passed an examination on this standard on or before the day. */
  readonly exam?: string;
  readonly employer?: string;
  readonly inPRC?: boolean;
}

export const qualification: Check<Options> = {
  id: "qualification",
  description: {
    zh: "人员在活动当日的资格、注册、考试、聘用单位和工作地点。",
    en: "A person's qualification, registration, examination, employer and place of work on the day of the activity.",
  },
  options: optionsSchema(
    {
      people: holds.expression,
      on: holds.expression,
      at: holds.path,
      role: holds.personnelValue("qualifications.role"),
      registrationFor: { type: "array", items: holds.personnelValue("registrations.scheme") },
      exam: holds.personnelValue("exams.standard"),
      employer: holds.personnelValue("employer"),
      inPRC: { type: "boolean" },
    },
    ["people", "on", "at"],
    needsOneOf("role", "registrationFor", "exam", "employer", "inPRC"),
  ),
  judge({ options, find, cel, view }) {
    const ids = [cel(options.people)].flat();
    const days = [cel(options.on)].flat();
    const at = find(options.at)?.place;
    if (ids.length === 0) return { outcome: "notApplicable" };
    const verdicts: Verdict[] = [];
    for (const id of ids) {
      const person = view.people.get(String(id));
      if (!person) {
        verdicts.push(
          cannotJudge(
            `没有 ${String(id)} 可用的人员档案`,
            `there is no usable personnel record of ${String(id)}`,
            at,
          ),
        );
        continue;
      }
      for (const day of days) {
        for (const lacking of faults(person, options, day)) {
          const name = String(person["name"]);
          verdicts.push({
            outcome: "fail",
            at,
            detail: { zh: `${name}：${lacking.zh}`, en: `${name}: ${lacking.en}` },
          });
        }
      }
    }
    return distinct(verdicts);
  },
};

function faults(person: JsonObject, o: Options, day: unknown): Bilingual[] {
  const found: Bilingual[] = [];
  if (o.role && !holdsQualification(person, o.role, day)) {
    found.push({
      zh: `${String(day)} 没有有效的相应资格`,
      en: `no valid qualification on ${String(day)}`,
    });
  }
  if (
    o.registrationFor &&
    !entries(person, "registrations").some(
      (r) =>
        r["grade"] === "formal" &&
        o.registrationFor?.includes(String(r["scheme"])) &&
        validOn(r, day),
    )
  ) {
    found.push({
      zh: `${String(day)} 没有有效的审核员注册`,
      en: `no valid auditor registration on ${String(day)}`,
    });
  }
  if (
    o.exam &&
    !entries(person, "exams").some(
      (e) =>
        e["standard"] === o.exam &&
        isCivilDate(e["passedOn"]) &&
        isCivilDate(day) &&
        e["passedOn"] <= day,
    )
  ) {
    found.push({
      zh: `${String(day)} 前没有 ${o.exam} 考试合格记录`,
      en: `no examination on ${o.exam} passed by ${String(day)}`,
    });
  }
  if (o.employer && person["employer"] !== o.employer) {
    found.push({
      zh: `工作单位是 ${String(person["employer"])}`,
      en: `employed by ${String(person["employer"])}`,
    });
  }
  if (o.inPRC && person["inPRC"] !== true) {
    found.push({ zh: "不在中华人民共和国境内工作", en: "does not work in the PRC" });
  }
  return found;
}

function distinct(verdicts: readonly Verdict[]): Verdict[] {
  const seen = new Set<string>();
  return verdicts.filter((v) => {
    const key = v.detail?.zh ?? "";
    return !seen.has(key) && seen.add(key);
  });
}
