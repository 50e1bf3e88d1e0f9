import type { Position } from "../model/case/case.js";
import type { DataPlace } from "../model/procedure/source.js";
import { disk, type FileTree } from "./file-tree.js";
import { parseRecord } from "./record-file.js";
import { parseYaml } from "./yaml-file.js";

/**
 * Line and column of a place in a data file, JSON or YAML; the nearest container that exists when
 * the pointer leads nowhere.
 */
export function locate({ file, pointer }: DataPlace, tree: FileTree = disk): Position {
  const bytes = tree.bytes(file);
  return file.endsWith(".json")
    ? parseRecord(bytes, file, { kind: "", instance: "" }).position(pointer)
    : parseYaml(new TextDecoder().decode(bytes)).position(pointer);
}
