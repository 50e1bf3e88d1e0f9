/**
 * What other programs may call: the procedures of a folder's workspace, and the numbers worked out by them with their
 * derivation. Errors of use are thrown as `UserError` with what to do.
 */
export type { Calculation, Step } from "./pipeline/calculation.js";
export { auditTime, type AuditTimeInput } from "./pipeline/calc-audit-time.js";
export { deadline, limitsOf, sampleSize, validity, workingDays } from "./pipeline/calc.js";
export { checkCases } from "./pipeline/check-cases.js";
export { procedureOf } from "./pipeline/procedures.js";
export { openWorkspace } from "./pipeline/workspace.js";
export { UserError } from "./model/errors.js";
