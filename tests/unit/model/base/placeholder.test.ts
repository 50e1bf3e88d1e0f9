import { describe, expect, it } from "vitest";
import { annexed, placeholderIn } from "../../../../src/model/base/placeholder.js";

const sha256 = "4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393";
const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256}\nsize 12345\n`;
const told = (text: string) => placeholderIn(Buffer.from(text, "latin1"))?.message.en;

describe("what lies in the place of a file", () => {
  it.each([
    ["a pointer of Git LFS", pointer],
    ["one with the line ends of Windows", pointer.replaceAll("\n", "\r\n")],
    ["one without the last line end", pointer.trimEnd()],
    ["one with an extension", pointer.replace("oid", `ext-0-foo sha256:${sha256}\noid`)],
    ["one of an early version", pointer.replace("git-lfs.github.com", "hawser.github.com")],
  ])("is known: %s", (_, text) => {
    expect(placeholderIn(Buffer.from(text))).toMatchObject({
      sha256,
      message: { en: "is only a pointer of Git LFS: the content was not fetched" },
      remedy: { zh: expect.stringContaining("git lfs pull") as string },
    });
  });

  it("is known: a pointer of git-annex, as a file and as a link", () => {
    const key = `SHA256E-s12345--${sha256}.png`;
    const expected = { sha256, message: { en: expect.stringContaining("git-annex") as string } };
    expect(placeholderIn(Buffer.from(`/annex/objects/${key}\n`))).toMatchObject(expected);
    expect(annexed(`../../.git/annex/objects/0K/1p/${key}/${key}`)).toMatchObject(expected);
    expect(annexed("../.git/annex/objects/a/b/MD5-s1--00/MD5-s1--00")?.sha256).toBeNull();
  });

  it("is known: what git-crypt has locked, of any length", () => {
    expect(told(`\0GITCRYPT\0${"x".repeat(5000)}`)).toBe("is locked by git-crypt");
  });

  it.each([
    ["nothing", ""],
    ["a record", '{ "version": "https://git-lfs.github.com/spec/v1" }'],
    ["a text about pointers", `Pointers look so:\n${pointer}`],
    ["one that goes on", `${pointer}and more\n`],
    ["one without a size", pointer.replace(/size.*\n/, "")],
    ["one without an object", pointer.replace(/oid.*\n/, "")],
    ["a large file that begins like one", pointer + " ".repeat(2000)],
    ["a path of another kind", "/usr/objects/SHA256E-s1--00.png\n"],
    ["a word of git-crypt", "GITCRYPT"],
  ])("is not taken for a pointer: %s", (_, text) => {
    expect(told(text)).toBeUndefined();
  });
});
