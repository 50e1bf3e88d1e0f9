import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readSmallText } from "../../../src/compose/small-file.js";

const folder = mkdtempSync(join(tmpdir(), "dossier-small-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function textOf(content: string): string {
  const file = join(folder, "document.hbs");
  writeFileSync(file, content);
  return readSmallText(file);
}

describe("a template", () => {
  it("with both sides of a merge in it is not printed, but told with its line", () => {
    expect(() =>
      textOf("<main>\n<<<<<<< HEAD\n<p>1</p>\n=======\n<p>2</p>\n>>>>>>> x\n</main>\n"),
    ).toThrow(/document\.hbs:2:1 合并冲突尚未解决/);
  });

  it("is read where it only has a row of such signs", () => {
    const text = "/* Title\n=======\n<<<<<<< */\n";
    expect(textOf(text)).toBe(text);
  });
});
