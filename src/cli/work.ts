// What the commands do, in one chunk that is loaded when a command runs: `--help` and a wrong use need none of it.
export { auditTime } from "../pipeline/calc-audit-time.js";
export { deadline, limitsOf, sampleSize, validity, workingDays } from "../pipeline/calc.js";
export { writeAuditTime } from "../pipeline/audit-time-record.js";
export { baselineOf, newOnly, readBaseline } from "../pipeline/baseline.js";
export { concernedCases, withStaged } from "../pipeline/changed-cases.js";
export { checkCases } from "../pipeline/check-cases.js";
export { dueList } from "../pipeline/due-list.js";
export { examine } from "../pipeline/doctor.js";
export { explain } from "../pipeline/explain.js";
export { installHook } from "../pipeline/hooks.js";
export { newCase, newRecord, newRepository } from "../pipeline/new-files.js";
export { newProcedure } from "../pipeline/new-procedure.js";
export { compareProcedures, coverageOf, procedureOf, registerOf } from "../pipeline/procedures.js";
export { readRuleCases, runRuleCases } from "../pipeline/rule-cases.js";
export { renderCases } from "../pipeline/render-cases.js";
export { signRecord } from "../pipeline/sign.js";
export { caseTimeline } from "../pipeline/timeline.js";
export { openWorkspace } from "../pipeline/workspace.js";
