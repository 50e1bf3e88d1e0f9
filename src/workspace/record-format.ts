import { UserError } from "../model/base/errors.js";
import { currentFormat, firstFormat } from "../model/base/record-format.js";
import type { FileTree } from "../read/file-tree.js";
import { words } from "./record-format.words.js";

/**
 * The format that a configuration says its records have; without a configuration nothing is older
 * than today. A format that this program does not know is refused: it would be read wrongly.
 */
export function formatOf(config: { readonly format?: unknown }, file: string | null): number {
  if (file === null) return currentFormat;
  const { format = firstFormat } = config;
  if (typeof format !== "number" || !Number.isInteger(format) || format < firstFormat) {
    throw new UserError("usage", words.noFormat({ file }), words.writeFormat({ currentFormat }));
  }
  if (format > currentFormat) {
    throw new UserError("usage", words.tooNew({ file, format, currentFormat }), words.takeNewer());
  }
  return format;
}

/** Records of an older format are never half judged: who reads them is told what to do first. */
export function refuseOlderFormat(
  config: { readonly format: number; readonly file: string | null; readonly records: string },
  tree: FileTree,
): void {
  const { format, file, records } = config;
  if (format === currentFormat || tree.list(records).length === 0) return;
  throw new UserError(
    "usage",
    words.older({ file: file ?? records, format, currentFormat }),
    words.migrate(),
  );
}
