import { existsSync } from "node:fs";
import { isObject } from "../../model/base/json.js";
import { readDataFile } from "../../read/data-file.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import type { Calculation } from "./calculation.js";

/**
 * Lays a worked-out audit time over a record; what else the record holds stays. A file that is no
 * JSON is left as it is.
 */
export async function writeAuditTime(path: string, { record = {} }: Calculation): Promise<void> {
  const old = existsSync(path) ? readDataFile(path) : {};
  const [before, now] = [old["effectiveNumber"], record["effectiveNumber"]].map((n) =>
    isObject(n) ? n : {},
  );
  await writeAtomically(
    path,
    `${JSON.stringify({ ...old, ...record, effectiveNumber: { ...before, ...now } }, null, 2)}\n`,
  );
}
