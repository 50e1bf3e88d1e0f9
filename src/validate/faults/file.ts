import { UserError } from "../../model/base/errors.js";
import type { Json, JsonObject } from "../../model/base/json.js";
import { dataFaults } from "./data.js";
import { faultLines, type Found, type Located } from "./fault.js";
import { words } from "./file.words.js";

/** A data file of ours or of the body: its path, its content, and how places in it are found. */
export interface DataFile extends Located {
  readonly file: string;
  readonly value: Json;
}

/** Refuses a data file that its schema does not allow, with every fault and its place. */
export function refuseFaults(data: DataFile, schema: JsonObject): void {
  refuseFound(data, dataFaults(schema, data.value));
}

/** Refuses a data file in which something was found that its schema cannot say. */
export function refuseFound({ file, locate }: DataFile, found: readonly Found[]): void {
  if (found.length === 0) return;
  const faults = found.map(({ pointer, message }) => ({ place: { file, pointer }, message }));
  throw new UserError("usage", faultLines(faults, { locate }).join("\n"), words.mend());
}
