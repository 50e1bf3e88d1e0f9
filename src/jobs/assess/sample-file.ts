import { readFileSync } from "node:fs";
import { messageOf, UserError } from "../../model/base/errors.js";
import { isObject, type Unchecked } from "../../model/base/json.js";
import { conflictIn } from "../../model/base/merge-conflict.js";
import type { Sample, SampledCase } from "../../model/outcome/assessment.js";
import { words } from "./sample-file.words.js";

/** A sample as `assess sample --format json` wrote it. */
export function readSample(file: string): Sample {
  let value: unknown;
  let text = "";
  try {
    text = readFileSync(file, "utf8");
    value = JSON.parse(text);
  } catch (error) {
    const reason = conflictIn(text)?.message ?? messageOf(error);
    throw new UserError("usage", words.unreadable({ file, reason }), words.drawOne(), {
      cause: error,
    });
  }
  if (!isSample(value)) throw new UserError("usage", words.noSample({ file }), words.drawOne());
  return value;
}

/** What drawing rests on is looked at; the rest is told to people only. */
function isSample(value: unknown): value is Sample {
  if (!isObject(value)) return false;
  const { seed, cases }: Unchecked<Sample> = value;
  return typeof seed === "string" && Array.isArray(cases) && cases.every(isSampledCase);
}

function isSampledCase(value: unknown): value is SampledCase {
  if (!isObject(value)) return false;
  const { case: name, reasons }: Unchecked<SampledCase> = value;
  return typeof name === "string" && Array.isArray(reasons);
}
