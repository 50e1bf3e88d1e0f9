import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { type Content, disk, type FileTree, treeOf } from "../../../src/read/file-tree.js";
import { runs } from "../../support/long.js";

const home = mkdtempSync(join(tmpdir(), "dossier-tree-"));
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

/** Names of which no one is a file here and a folder there. */
const folder = fc.constantFrom("audits", "案卷", "a b", "..x");
const file = fc
  .tuple(fc.array(folder, { maxLength: 3 }), fc.constantFrom("case.json", "x.txt", "条.json"))
  .map(([folders, name]) => [...folders, name].join("/"));
const files = fc.dictionary(file, fc.uint8Array({ maxLength: 5 }), { maxKeys: 8 });

/** What a tree says of every path that could be of interest. */
function seen(tree: FileTree, root: string, paths: readonly string[]) {
  return paths.map((path) => {
    const at = join(root, path);
    return {
      path,
      list: tree.list(at),
      type: tree.typeOf(at),
      isFolder: tree.isFolder(at),
      bytes: tree.typeOf(at) === "file" ? Buffer.from(tree.bytes(at)).toString("hex") : null,
      digest: tree.digestIn(root, path),
      file: tree.fileIn(root, path),
      few: tree.contentIn(root, path, 2)?.length ?? null,
    };
  });
}

describe("files of no disk", () => {
  it("look as they do on the disk", () => {
    let n = 0;
    fc.assert(
      fc.property(files, (contents) => {
        const root = join(home, String((n += 1)));
        mkdirSync(root);
        for (const [path, bytes] of Object.entries(contents)) {
          mkdirSync(dirname(join(root, path)), { recursive: true });
          writeFileSync(join(root, path), bytes);
        }
        const paths = Object.keys(contents);
        const asked = [".", ...paths, ...paths.map(dirname), "none", "none/case.json", "..x/none"];
        const tree = treeOf(root, Object.entries(contents));
        expect(seen(tree, root, asked)).toEqual(seen(disk, root, asked));
      }),
      { numRuns: runs(60) },
    );
  });

  it("are asked for when they are read, and once", () => {
    let asked = 0;
    const content: Content = () => {
      asked += 1;
      return Buffer.from("x");
    };
    const tree = treeOf("/root", [["a/b.json", content]]);
    expect([tree.typeOf("/root/a/b.json"), tree.list("/root/a")]).toEqual([
      "file",
      [{ name: "b.json", type: "file" }],
    ]);
    expect(asked).toBe(0);
    tree.bytes("/root/a/b.json");
    tree.digestIn("/root/a", "b.json");
    expect(asked).toBe(1);
  });

  it("give no digest of what leads out of the folder, and no content of what is no file", () => {
    const tree = treeOf("/root", [
      ["a/x.json", Buffer.from("x")],
      ["secret.json", Buffer.from("s")],
      ["a/link", null],
      ["a/empty/", null],
    ]);
    expect(tree.digestIn("/root/a", "../secret.json")).toBeUndefined();
    expect(tree.digestIn("/root/a", "x.json")).toMatch(/^[0-9a-f]{64}$/);
    expect(tree.typeOf("/root/a/link")).toBe("other");
    expect(tree.list("/root/a/empty")).toEqual([]);
    expect(tree.isFolder("/root/a/empty")).toBe(true);
    expect(() => tree.bytes("/root/a/link")).toThrow("ENOENT");
    expect(() => tree.bytes("/root/none")).toThrow("ENOENT");
  });

  it("leave what lies elsewhere to another tree", () => {
    const beyond = treeOf("/other", [["x.json", Buffer.from("beyond")]]);
    const tree = treeOf("/root", [["x.json", Buffer.from("here")]], beyond);
    expect(String(tree.bytes("/other/x.json"))).toBe("beyond");
    expect(String(tree.bytes("/root/x.json"))).toBe("here");
    expect(tree.typeOf("/root/../other/x.json")).toBe("file");
    expect(treeOf("/root", []).typeOf("/other/x.json")).toBeNull();
  });
});

describe("files of the disk", () => {
  it("follow no link out of a folder", () => {
    const root = join(home, "links");
    mkdirSync(join(root, "a"), { recursive: true });
    writeFileSync(join(root, "secret"), "s");
    symlinkSync(join(root, "secret"), join(root, "a", "link"));
    expect(disk.typeOf(join(root, "a", "link"))).toBe("other");
    expect(disk.digestIn(join(root, "a"), "link")).toBeUndefined();
    expect(disk.digestIn(join(root, "a"), "../secret")).toBeUndefined();
    expect(disk.digestIn(root, "secret")).toMatch(/^[0-9a-f]{64}$/);
  });
});
