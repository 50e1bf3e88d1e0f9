import { messageOf, UserError } from "../model/base/errors.js";
import { isObject, type JsonObject } from "../model/base/json.js";
import { disk, type FileTree } from "./file-tree.js";
import { parseRecord } from "./record-file.js";

/** Reads one of the product's or the CB's own data files (procedure, configuration, document) as strictly as a record; a fault is a wrong use. */
export function readDataFile(path: string, tree: FileTree = disk): JsonObject {
  let bytes: Uint8Array;
  try {
    bytes = tree.bytes(path);
  } catch (error) {
    throw new UserError(
      "usage",
      `无法读取 ${path} · cannot be read: ${messageOf(error)}`,
      "检查文件是否存在、是否有权限 · check that the file exists and may be read",
      { cause: error },
    );
  }
  const { value, problems } = parseRecord(bytes, path, { kind: "", instance: "" });
  if (problems.length > 0) {
    throw new UserError(
      "usage",
      problems
        .map((p) => `${path}:${p.line}:${p.column} ${p.message.en} · ${p.message.zh}`)
        .join("\n"),
      "改正该文件；什么都没有做 · mend the file; nothing was done",
    );
  }
  if (!isObject(value)) {
    throw new UserError(
      "usage",
      `${path}:1:1 不是 JSON 对象 · is not a JSON object`,
      "改正该文件；什么都没有做 · mend the file; nothing was done",
    );
  }
  return value;
}
