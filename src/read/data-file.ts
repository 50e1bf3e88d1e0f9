import { messageOf, UserError } from "../model/base/errors.js";
import { isObject, type JsonObject } from "../model/base/json.js";
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
    throw new UserError(
      "usage",
      problems
        .map((p) => `${path}:${p.line}:${p.column} ${p.message.zh} · ${p.message.en}`)
        .join("\n"),
      words.mendFile(),
    );
  }
  if (!isObject(value)) throw new UserError("usage", words.noObject({ path }), words.mendFile());
  return value;
}

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
