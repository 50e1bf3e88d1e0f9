import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sha256 } from "../../../src/model/base/digest.js";
import { indexTree } from "../../../src/workspace/git-index.js";

let folder: string;
const git = (...args: string[]) => execFileSync("git", args, { cwd: folder, encoding: "utf8" });
const write = (path: string, text: string) => {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const read = (path: string, paths = ["."]) =>
  Buffer.from(indexTree(folder, paths).bytes(join(folder, path))).toString();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dossier-index-"));
  git("init", "-q");
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("the index of git", () => {
  it("gives what is staged, whatever lies in the folder", () => {
    write("records/a/b/case.json", '{"a": 1}');
    write("records/a/b/甲 乙.json", "x\n\n");
    write("records/a/b/empty.json", "");
    write("records/a/b/attachments/a.pdf", "pdf");
    git("add", "-A");
    write("records/a/b/case.json", '{"a": 2}');
    write("records/a/b/new.json", "{}");
    rmSync(join(folder, "records/a/b/attachments"), { recursive: true });
    expect(read("records/a/b/case.json")).toBe('{"a": 1}');
    expect(read("records/a/b/甲 乙.json")).toBe("x\n\n");
    expect(read("records/a/b/empty.json")).toBe("");
    const tree = indexTree(folder, ["records"]);
    expect(tree.list(join(folder, "records/a/b")).map((e) => `${e.type} ${e.name}`)).toEqual([
      "folder attachments",
      "file case.json",
      "file empty.json",
      "file 甲 乙.json",
    ]);
    const digest = (path: string) => tree.digestIn(join(folder, "records/a/b"), path);
    expect(digest("attachments/a.pdf")).toBe(sha256("pdf"));
    expect(digest("../b/attachments/a.pdf")).toBe(sha256("pdf"));
    expect(digest("attachments/b.pdf")).toBeUndefined();
    expect(digest("../../../dossier.config.json")).toBeUndefined();
    expect(() => tree.bytes(join(folder, "records/a/b/new.json"))).toThrow("ENOENT");
  });

  it("takes no name for an option, a pattern or a line", () => {
    const odd = ["-rf", "--upload-pack=x", ":(glob)x", ":!x", "*", "[a]", "a\nb", " a ", '"a"'];
    for (const name of [...odd, "x", "a"]) write(`${name}/${name}.json`, name);
    git("add", "-A");
    for (const name of odd) write(`${name}/${name}.json`, "changed");
    for (const name of odd) {
      const tree = indexTree(folder, [name]);
      expect(Buffer.from(tree.bytes(join(folder, name, `${name}.json`))).toString()).toBe(name);
      // What it would mean as a pattern is not taken from the index.
      write("x/x.json", "of the disk");
      expect(() => tree.bytes(join(folder, "x/x.json"))).toThrow("ENOENT");
    }
  });

  it("gives files as a checkout writes them, and follows no link", () => {
    write(".gitattributes", "*.json text eol=crlf\n");
    write("a.json", "{\n}\n");
    symlinkSync("a.json", join(folder, "link.json"));
    git("add", "-A");
    expect(read("a.json")).toBe("{\r\n}\r\n");
    const tree = indexTree(folder, ["."]);
    expect(tree.typeOf(join(folder, "link.json"))).toBe("other");
    expect(() => tree.bytes(join(folder, "link.json"))).toThrow("ENOENT");
  });

  it("holds many files, and those of a folder of the repository alone", () => {
    for (let i = 0; i < 1_200; i += 1) write(`inner/records/${i}.json`, `${i}\n`.repeat(i % 5));
    write("outer.json", "{}");
    git("add", "-A");
    const inner = join(folder, "inner");
    const tree = indexTree(inner, ["."]);
    for (const i of [0, 1, 499, 500, 501, 1_199]) {
      const bytes = tree.bytes(join(inner, "records", `${i}.json`));
      expect(Buffer.from(bytes).toString()).toBe(`${i}\n`.repeat(i % 5));
    }
    expect(tree.typeOf(join(folder, "outer.json"))).toBeNull();
  });
});
