import type { AuditView, CaseView } from "../../model/case/case-view.js";
import { headcountOf } from "../../model/case/headcount.js";
import { recordIn } from "../../model/case/records.js";
import { cannotJudge, type Check, optionsSchema, pass } from "../check.js";
import * as holds from "../holds.js";
import { words } from "./effective-number.words.js";

interface Options {
  /** Path of the number of persons that another record gives first. */
  readonly copy: string;
  /** Path of the day on which it was written down: later changes do not count. */
  readonly on: string;
}

export const effectiveNumber: Check<Options> = {
  id: "effective-number",
  description: words.description(),
  options: optionsSchema({ copy: holds.path, on: holds.path }, ["copy", "on"]),
  readsIfThere: () => ["c.application", "c.changes", "audit.auditTime"],
  judge({ options, find, subject, view }) {
    const copy = find(options.copy);
    if (typeof copy?.value !== "number") return cannotJudge(words.notRecorded());
    const audit = subject.vars["audit"] as AuditView | undefined;
    const on = find(options.on)?.value;
    const day = typeof on === "string" ? on : undefined;
    const time = recordIn(audit, "audit-time")?.effectiveNumber;
    const head = headcountOf(view, { audit, day, week: time?.fullTimeHoursPerWeek });
    if (!head) return cannotJudge(words.noSource());
    const recorded = copy.value;
    if (head.least <= recorded && recorded <= head.most) return pass;
    if (recorded === reducedNumber(view, audit)) return pass;
    const detail = words.notFromSource({ expected: head.least, source: head.source, recorded });
    return { outcome: "fail", at: copy.place, detail };
  },
};

/**
 * The number that the audit time was determined for, where groups doing identical activities count
 * for less in it; of stage 2 and of what comes before all audits, that of the initial audit.
 */
function reducedNumber({ audits }: CaseView, audit: AuditView | undefined): number | undefined {
  const initial = audits.find((a) => a.type === "stage1");
  const time = recordIn(audit, "audit-time") ?? recordIn(initial, "audit-time");
  const { identicalGroups: groups = [], total } = time?.effectiveNumber ?? {};
  return groups.length > 0 ? total : undefined;
}
