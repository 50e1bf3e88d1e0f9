import { messageOf, UserError } from "../model/base/errors.js";
import { isObject, type JsonObject } from "../model/base/json.js";
import { inBoth } from "../model/base/text.js";
import { words } from "./data-file.words.js";
import { disk, type FileTree } from "./file-tree.js";
import { parseRecord } from "./record-file.js";

/**
 * Reads one of the product's or the CB's own data files (procedure, configuration, document) as
 * strictly as a record; a fault is a wrong use.
 */
export function readDataFile(path: string, tree: FileTree = disk): JsonObject {
  const { value, problems } = parseRecord(bytesOf(path, tree), path, { kind: "", instance: "" });
  if (problems.length > 0) {
    const lines = problems.map((p) => `${path}:${p.line}:${p.column} ${inBoth(p.message)}`);
    const [first] = problems;
    const isWhole = problems.length === 1 && first !== undefined && ofWholeFile.has(first.code);
    const remedy = isWhole ? inBoth(first.remedy) : words.mendFile();
    throw new UserError("usage", lines.join("\n"), remedy);
  }
  if (!isObject(value)) throw new UserError("usage", words.noObject({ path }), words.mendFile());
  return value;
}

/** What cannot be mended in one place of a file: how it is done is said. */
const ofWholeFile: ReadonlySet<string> = new Set(["merge-conflict", "no-content"]);

function bytesOf(path: string, tree: FileTree): Uint8Array {
  try {
    return tree.bytes(path);
  } catch (error) {
    throw new UserError(
      "usage",
      words.unreadable({ path, reason: messageOf(error) }),
      words.checkFile(),
      { cause: error },
    );
  }
}
