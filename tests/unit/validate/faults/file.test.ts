import { describe, expect, it } from "vitest";
import { locate } from "../../../../src/read/data-place.js";
import type { FileTree } from "../../../../src/read/file-tree.js";
import { refuseFaults } from "../../../../src/validate/faults/file.js";
import { workspace } from "../../../support/sample.js";

function said(text: string): readonly string[] {
  const tree = { bytes: () => new TextEncoder().encode(text) } as unknown as FileTree;
  try {
    refuseFaults(
      { file: "a.json", value: JSON.parse(text), locate: (place) => locate(place, tree) },
      workspace.meta("config"),
    );
    return [];
  } catch (error) {
    return (error as Error).message.split("\n");
  }
}

describe("a data file", () => {
  it("is accepted where its schema allows it", () => {
    expect(said('{ "lang": "zh" }')).toEqual([]);
  });

  it("is refused with every fault, each with line and column, in both languages", () => {
    expect(said('{\n  "lang": "fr",\n  "lettrhead": {}\n}')).toEqual([
      expect.stringMatching(/^a\.json:2:3 .*zh.* · .*zh/),
      expect.stringMatching(/^a\.json:3:3 .*letterhead.* · .*letterhead/),
    ]);
  });
});
