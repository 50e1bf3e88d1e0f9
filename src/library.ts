/**
 * What other programs may call: the procedures of a folder's workspace, the numbers worked out by
 * them with their derivation, the judgement on cases, on disk or in memory, and files of an earlier
 * format in today's. Errors of use are thrown as `UserError` with what to do.
 */
import { type FilesToJudge, judgeInMemory } from "./jobs/check/judge-files.js";
import { type CaseEntry, caseEntry } from "./report/machine/json.js";
import type { Workspace } from "./workspace/workspace.js";

export type { Calculation, Step } from "./model/outcome/calculation.js";
export { auditTime } from "./jobs/calc/audit-time.js";
export type { AuditTimeInput } from "./jobs/calc/derivation.js";
export { deadline, limitsOf, workingDays } from "./jobs/calc/limit.js";
export { sampleSize } from "./jobs/calc/sample-size.js";
export { validity } from "./jobs/calc/validity.js";
export { checkCases } from "./jobs/check/check-cases.js";
export type { FilesToJudge } from "./jobs/check/judge-files.js";
export { type MigratedFiles, migrateFiles } from "./jobs/migrate/migrate-files.js";
export { procedureOf } from "./jobs/procedures/procedures.js";
export type { CaseEntry } from "./report/machine/json.js";
export { openWorkspace } from "./workspace/workspace.js";
export type { Migration, MigrationEntry } from "./model/outcome/migration.js";
export { UserError } from "./model/base/errors.js";

/**
 * Judges a case in memory: one entry of `cases` exactly as `dossier check --all --format json`
 * gives it (docs/json.md). A faulty file is an outcome; a path that leads out of the case, an
 * unknown procedure or a wrong day is a `UserError`.
 */
export async function judgeFiles(workspace: Workspace, request: FilesToJudge): Promise<CaseEntry> {
  return caseEntry(await judgeInMemory(workspace, request), true);
}
