import { existsSync } from "node:fs";
import { isObject, type JsonObject, type Unchecked } from "../../model/base/json.js";
import type { Calculation } from "../../model/outcome/calculation.js";
import type { AuditTime } from "../../model/records/audit-time.js";
import { readDataFile } from "../../read/data-file.js";
import { writeAtomically } from "../../workspace/atomic-write.js";

/**
 * Lays a worked-out audit time over a record; what else the record holds stays. A file that is no
 * JSON is left as it is.
 */
export async function writeAuditTime(path: string, { record = {} }: Calculation): Promise<void> {
  const old = existsSync(path) ? readDataFile(path) : {};
  const effectiveNumber = { ...effectiveNumberIn(old), ...effectiveNumberIn(record) };
  await writeAtomically(
    path,
    `${JSON.stringify({ ...old, ...record, effectiveNumber }, null, 2)}\n`,
  );
}

/** As it was written: what is wrong in it stays, too, for `dossier check` to name. */
function effectiveNumberIn(record: JsonObject): JsonObject {
  const { effectiveNumber }: Unchecked<AuditTime> = record;
  return isObject(effectiveNumber) ? effectiveNumber : {};
}
