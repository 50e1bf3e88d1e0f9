/**
 * What other programs may call: the procedures of a folder's workspace, and the numbers worked out by them with their
 * derivation. Errors of use are thrown as `UserError` with what to do.
 */
export type { Calculation, Step } from "./jobs/calc/calculation.js";
export { auditTime } from "./jobs/calc/audit-time.js";
export type { AuditTimeInput } from "./jobs/calc/derivation.js";
export { deadline, limitsOf, workingDays } from "./jobs/calc/limit.js";
export { sampleSize } from "./jobs/calc/sample-size.js";
export { validity } from "./jobs/calc/validity.js";
export { checkCases } from "./jobs/check/check-cases.js";
export { procedureOf } from "./jobs/procedures/procedures.js";
export { openWorkspace } from "./workspace/workspace.js";
export { UserError } from "./model/base/errors.js";
