import { UserError } from "../../model/base/errors.js";
import { isObject, type Json } from "../../model/base/json.js";
import { inBoth } from "../../model/base/text.js";
import type { RecordFile } from "../../model/case/case.js";
import { kindOf, parseRecord } from "../../read/record-file.js";
import { rewrittenRecord } from "../../read/rewrite-record.js";
import { maxDepth } from "../../read/scan.js";
import { words } from "./edited-text.words.js";

/**
 * The text of a record's file with the value that it is to have; refused is what nobody could read
 * again: no object, nested too deep, half characters, names that mean something to programs.
 */
export function editedText(path: string, record: RecordFile | null, edited: Edited): string {
  const { value, before } = edited;
  if (!isObject(value)) throw new UserError("usage", words.noObject({ path }), words.sendObject());
  if (isDeeper(value, maxDepth)) {
    throw new UserError("usage", words.tooDeep({ path, most: maxDepth }), words.flatten());
  }
  const isReadable = record !== null && record.value !== undefined;
  const text = rewrittenRecord(isReadable ? before : null, value);
  const name = path.slice(path.lastIndexOf("/") + 1, -".json".length);
  const read = parseRecord(Buffer.from(text), path, kindOf(name));
  const problem = read.problems.find((p) => p.readable === undefined);
  if (!problem && read.value !== undefined) return text;
  throw new UserError(
    "usage",
    `${path}: ${problem ? inBoth(problem.message) : words.unreadable()}`,
    problem ? inBoth(problem.remedy) : words.sendObject(),
  );
}

interface Edited {
  readonly value: Json;
  /** The text of the file as it is; null where there is none. */
  readonly before: string | null;
}

/** Whether a value is nested deeper; without following it to its end. */
function isDeeper(value: Json, levels: number): boolean {
  let level: readonly Json[] = [value];
  for (let depth = 0; depth <= levels; depth += 1) {
    level = level.flatMap((v) => (typeof v === "object" && v !== null ? Object.values(v) : []));
    if (level.length === 0) return false;
  }
  return true;
}
