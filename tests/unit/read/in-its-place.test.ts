import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sha256 } from "../../../src/model/base/digest.js";
import { type Content, disk, treeOf } from "../../../src/read/file-tree.js";
import { inItsPlace } from "../../../src/read/in-its-place.js";

const content = Buffer.from("首次会议\n签到表\n");
const digest = sha256(content);
const composed = "attachments/caf\u00e9.png";
const decomposed = composed.normalize("NFD");

/** What is said of an attachment, where the case holds these files. */
function told(path: string, files: Readonly<Record<string, Content>>, wanted = digest) {
  const below = Object.entries(files).map(([p, c]) => [`records/p/c/${p}`, c] as const);
  const tree = treeOf("/repository", below);
  const found = inItsPlace(tree, { folder: "/repository/records/p/c", path, sha256: wanted });
  return found && [found.detail.en, found.remedy.en];
}
const pointerTo = (oid: string) =>
  Buffer.from(`version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize 25\n`);

describe("an attachment that is not as it was recorded", () => {
  it("is a pointer, to the recorded content or to another", () => {
    const path = "attachments/a.png";
    const [detail, remedy] = told(path, { [path]: pointerTo(digest) }) ?? [];
    expect(detail).toBe(
      "attachment attachments/a.png is only a pointer of Git LFS: the content was not fetched",
    );
    expect(remedy).toContain("git lfs pull");
    const [other, restore] = told(path, { [path]: pointerTo("0".repeat(64)) }) ?? [];
    expect(other).toContain("the pointer leads to other content than recorded");
    expect(restore).toContain("Restore the original");
  });

  it("is the same but for its line ends", () => {
    const path = "attachments/a.csv";
    const windows = Buffer.from(content.toString().replaceAll("\n", "\r\n"));
    expect(told(path, { [path]: windows })?.[0]).toContain("only in its line ends (CRLF for LF)");
    expect(told(path, { [path]: content }, sha256(windows))?.[0]).toContain("(LF for CRLF)");
    expect(told(path, { [path]: Buffer.from("末次会议\n签到表\n") })).toBeNull();
    // What had both kinds cannot be told any more.
    expect(told(path, { [path]: Buffer.from("a\nb\n") }, sha256("a\r\nb\n"))).toBeNull();
  });

  it("is there in another Unicode form, whichever of the two is composed", () => {
    const [detail, remedy] = told(composed, { [decomposed]: content }) ?? [];
    expect(detail).toContain("(U+00E9 in the record, U+0065 U+0301 on disk)");
    expect(remedy).toContain(`Rename the file to ${composed}`);
    expect(told(decomposed, { [composed]: content })?.[0]).toContain(
      "(U+0065 U+0301 in the record, U+00E9 on disk)",
    );
  });

  it("is there under a name, or in a folder, that differs in case", () => {
    expect(told("attachments/Photo.PNG", { "attachments/photo.png": content })?.[0]).toBe(
      "attachment attachments/Photo.PNG is not there, but attachments/photo.png with the same content is: the names differ in case",
    );
    expect(told("attachments/A/b.png", { "attachments/a/b.png": content })?.[0]).toContain(
      "attachments/a/b.png",
    );
  });

  it("is not there: neither with other content under such a name, nor under another name", () => {
    expect(told(composed, { [decomposed]: Buffer.from("x") })).toBeNull();
    expect(told(composed, { "attachments/cafe.png": content })).toBeNull();
    expect(told(composed, {})).toBeNull();
    expect(told("../../../.gitmodules", {})).toBeNull();
  });

  it.each([
    ["the folder of the attachments", "records/p/c/attachments", ["records/p/c/attachments/"]],
    ["that of the case", "records/p/c", ["records/p/c/"]],
    ["one with quotes", "records/p/c", ["records/p/c/"]],
  ])("lies in a submodule that was not cloned: %s", (what, submodule, folders) => {
    const path = what.includes("quotes") ? `"${submodule}"` : submodule;
    const modules = `[submodule "x"]\n\tpath = ${path}\n\turl = https://example.com/x.git\n`;
    const tree = treeOf("/repository", [
      [".gitmodules", Buffer.from(modules)],
      ...folders.map((f) => [f, null] as const),
    ]);
    const named = { folder: "/repository/records/p/c", path: "attachments/a.png", sha256: digest };
    expect(inItsPlace(tree, named)?.detail.en).toContain(`the submodule ${submodule} that holds`);
  });

  it("lies in no submodule where the folder is not one, or is cloned", () => {
    const modules = Buffer.from("[submodule]\n path = elsewhere\n");
    expect(told("attachments/a.png", { "../../../.gitmodules": modules })).toBeNull();
    const tree = treeOf("/repository", [
      [".gitmodules", Buffer.from('[submodule "x"]\npath = records/p/c/attachments\n')],
      ["records/p/c/attachments/b.png", content],
    ]);
    const named = { folder: "/repository/records/p/c", path: "attachments/a.png", sha256: digest };
    expect(inItsPlace(tree, named)).toBeNull();
  });

  it("is a link of git-annex to what was not fetched; another link is only a link", () => {
    const folder = mkdtempSync(join(tmpdir(), "dossier-place-"));
    try {
      mkdirSync(join(folder, "attachments"));
      const key = `SHA256E-s25--${digest}.png`;
      symlinkSync(`../.git/annex/objects/aa/bb/${key}/${key}`, join(folder, "attachments/a.png"));
      symlinkSync("/etc/hostname", join(folder, "attachments/b.png"));
      const said = (path: string) => inItsPlace(disk, { folder, path, sha256: digest })?.detail.en;
      expect(said("attachments/a.png")).toContain("is only a pointer of git-annex");
      expect(said("attachments/b.png")).toContain("is only a link (to /etc/hostname)");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
