import type { Check } from "./check.js";
import { assertion } from "./checks/assertion.js";
import { auditTimeEffectiveNumber } from "./checks/audit-time-effective-number.js";
import { auditTimeReduction } from "./checks/audit-time-reduction.js";
import { auditTimeShare } from "./checks/audit-time-share.js";
import { auditTimeSites } from "./checks/audit-time-sites.js";
import { auditTimeTable } from "./checks/audit-time-table.js";
import { certificateStatus } from "./checks/certificate-status.js";
import { comparison } from "./checks/comparison.js";
import { contents } from "./checks/contents.js";
import { cycleCoverage } from "./checks/cycle-coverage.js";
import { deadline } from "./checks/deadline.js";
import { effectiveNumber } from "./checks/effective-number.js";
import { evidence } from "./checks/evidence.js";
import { knownPerson } from "./checks/known-person.js";
import { nonconformityClosure } from "./checks/nonconformity-closure.js";
import { order } from "./checks/order.js";
import { plannedTime } from "./checks/planned-time.js";
import { qualification } from "./checks/qualification.js";
import { requiredRecord } from "./checks/required-record.js";
import { sampling } from "./checks/sampling.js";
import { segregation } from "./checks/segregation.js";
import { signature } from "./checks/signature.js";
import { statement } from "./checks/statement.js";
import { surveillancePerYear } from "./checks/surveillance-per-year.js";
import { workingDaysBetween } from "./checks/working-days-between.js";
import { yearlyRecord } from "./checks/yearly-record.js";

const all = [
  assertion,
  auditTimeEffectiveNumber,
  auditTimeReduction,
  auditTimeShare,
  auditTimeSites,
  auditTimeTable,
  certificateStatus,
  comparison,
  contents,
  cycleCoverage,
  deadline,
  effectiveNumber,
  evidence,
  knownPerson,
  nonconformityClosure,
  order,
  plannedTime,
  qualification,
  requiredRecord,
  sampling,
  segregation,
  signature,
  statement,
  surveillancePerYear,
  workingDaysBetween,
  yearlyRecord,
] as readonly Check[];

/** Every kind of judgement, by id. */
export const checks: ReadonlyMap<string, Check> = new Map(all.map((c) => [c.id, c]));
