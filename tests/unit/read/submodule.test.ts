import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCase } from "../../../src/read/case-source.js";
import { type Content, treeOf } from "../../../src/read/file-tree.js";
import { selectCases, unknownFolders } from "../../../src/read/records-folder.js";

const procedures = ["tb-gz-036"];

/** Records in which some folders are submodules. */
function sourceWith(submodules: readonly string[], files: readonly (readonly [string, Content])[]) {
  const modules = submodules.map((p) => `[submodule "${p}"]\n\tpath = ${p}\n\turl = x\n`);
  const tree = treeOf("/r", [[".gitmodules", Buffer.from(modules.join(""))], ...files]);
  return { tree, folder: join("/r", "records"), shownAs: "records" };
}

describe("a submodule that was not cloned", () => {
  it("with all records is told in place of there being no cases", () => {
    const source = sourceWith(["records"], [["records/", null]]);
    expect(() => selectCases(source, procedures, [], "/r")).toThrow("子模块 records 没有取下来");
    const none = sourceWith([], [["records/", null]]);
    expect(() => selectCases(none, procedures, [], "/r")).toThrow("里没有案卷");
  });

  it("with the cases of a procedure is told beside those that are there", () => {
    const files = [
      ["records/tb-gz-036/", null],
      ["records/personnel/A-001.json", Buffer.from("{}")],
    ] as const;
    const source = sourceWith(["records/tb-gz-036", "records/personnel"], files);
    expect(unknownFolders(source, procedures)).toMatchObject([
      { file: "records/tb-gz-036", code: "not-cloned" },
    ]);
    expect(unknownFolders(sourceWith([], files), procedures)).toEqual([]);
  });

  it("with one case is told of that case; one whose clone broke off, too", () => {
    const address = { procedure: "tb-gz-036", name: "PII-2026-0001" };
    const path = "records/tb-gz-036/PII-2026-0001";
    const codes = (submodules: string[], files: readonly (readonly [string, Content])[]) =>
      readCase(sourceWith(submodules, files), address).strays.map((s) => s.code);
    expect(codes([path], [[`${path}/`, null]])).toEqual(["not-cloned"]);
    expect(codes([path], [[`${path}/.git`, Buffer.from("gitdir: x")]])).toEqual(["not-cloned"]);
    expect(codes([path], [[`${path}/case.json`, Buffer.from("{}")]])).toEqual([]);
    expect(codes([], [[`${path}/`, null]])).toEqual([]);
  });
});
