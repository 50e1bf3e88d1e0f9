import { readFileSync } from "node:fs";
import { messageOf, UserError } from "../../model/base/errors.js";
import { isObject } from "../../model/base/json.js";
import type { Sample } from "../../model/outcome/assessment.js";

/** A sample as `assess sample --format json` wrote it. */
export function readSample(file: string): Sample {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new UserError(
      "usage",
      `无法读取 ${file} · cannot be read: ${messageOf(error)}`,
      "用 dossier assess sample --format json --output 写出样本 · write it with that command",
      { cause: error },
    );
  }
  const isSample =
    isObject(value) &&
    typeof value["seed"] === "string" &&
    Array.isArray(value["cases"]) &&
    value["cases"].every(
      (c) => isObject(c) && typeof c["case"] === "string" && Array.isArray(c["reasons"]),
    );
  if (!isSample) {
    throw new UserError(
      "usage",
      `${file} 不是样本 · is no sample`,
      "用 dossier assess sample --format json --output 写出样本 · write it with that command",
    );
  }
  return value as unknown as Sample;
}
