import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readCase } from "../../../src/read/case-source.js";
import { disk } from "../../../src/read/file-tree.js";
import { root } from "../../support/sample.js";

const address = { procedure: "tb-gz-036", name: "PII-2026-0001" };
let folder: string;
const at = (...path: string[]) => join(folder, address.procedure, address.name, ...path);
const strays = (name = address.name) =>
  readCase({ tree: disk, folder, shownAs: "records" }, { ...address, name }).strays.map(
    ({ code, file }) => `${code} ${file.split("/").at(-1)}`,
  );

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dossier-names-"));
  cpSync(join(root, "records", address.procedure, address.name), at(), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("the names of the files and folders of a case", () => {
  it("are right where every character is what it looks", () => {
    mkdirSync(at("attachments"), { recursive: true });
    writeFileSync(at("attachments", "末次会议照片（二）.png"), "");
    expect(strays()).toEqual([]);
  });

  it.each([
    ["a zero width space in the case's own", "PII-2026-0001", "PII-2026-0001\u200b"],
    ["one in an attachment's", "attachments/照片.png", "attachments/照\u200b片.png"],
  ])("%s is told", (_, from, to) => {
    mkdirSync(at("attachments"), { recursive: true });
    writeFileSync(at("attachments", "照片.png"), "");
    const isCase = from === address.name;
    const base = isCase ? join(folder, address.procedure) : at();
    renameSync(join(base, from), join(base, to));
    const name = to.split("/").at(-1);
    expect(strays(isCase ? to : undefined)).toEqual([`invisible-character ${name}`]);
  });

  it("what a merge or a patch left behind is told as that, beside its file", () => {
    mkdirSync(at("attachments"), { recursive: true });
    for (const name of [
      "contract.json.orig",
      "contract.json.rej",
      "contract_LOCAL_123.json",
      "attachments/a.png",
      "attachments/a.png.orig",
      // Of no file that is there: somebody's own name for an attachment.
      "attachments/b.png.orig",
      "attachments/map_LOCAL_7.png",
    ]) {
      writeFileSync(at(name), "{}");
    }
    const left = readCase({ tree: disk, folder, shownAs: "records" }, address).strays;
    expect(left.map(({ code, file, message }) => `${code} ${file.split("/").at(-1)} ${message.en}`))
      .toMatchInlineSnapshot(`
        [
          "left-over contract.json.orig A copy of contract.json that a merge left behind",
          "left-over contract.json.rej Changes to contract.json that a patch could not bring in (.rej)",
          "left-over contract_LOCAL_123.json A copy of contract.json that a merge left behind",
          "left-over a.png.orig A copy of a.png that a merge left behind",
        ]
      `);
  });

  it("a Cyrillic letter in an audit's is told", () => {
    renameSync(at("audits", "03-surveillance-1"), at("audits", "03-surveillаnce-1"));
    expect(strays()).toContain("look-alike-character 03-surveillаnce-1");
  });
});
