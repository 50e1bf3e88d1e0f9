import { UserError } from "../../model/base/errors.js";
import type { Json, JsonObject } from "../../model/base/json.js";
import { dataFaults } from "./data.js";
import { faultLines, type Located } from "./fault.js";
import { words } from "./file.words.js";

/** A data file of ours or of the body: its path, its content, and how places in it are found. */
export interface DataFile extends Located {
  readonly file: string;
  readonly value: Json;
}

/** Refuses a data file that its schema does not allow, with every fault and its place. */
export function refuseFaults({ file, value, locate }: DataFile, schema: JsonObject): void {
  const faults = dataFaults(schema, value).map(({ pointer, message }) => ({
    place: { file, pointer },
    message,
  }));
  if (faults.length === 0) return;
  throw new UserError("usage", faultLines(faults, { locate }).join("\n"), words.mend());
}
