import { describe, expect, it } from "vitest";
import { namesakes, withoutLanguage } from "../../../../src/jobs/documents/case-contents.js";

describe("the files of one document", () => {
  it("are the same document, as a draft or a copy, in whatever language", () => {
    for (const name of ["plan.zh.pdf", "plan.draft.zh-en.pdf", "plan.copy.en.pdf", "plan.zh"]) {
      expect(withoutLanguage(`tb/X/${name}`), name).toBe("tb/X/plan");
    }
    expect(withoutLanguage("tb/X/plan.drafts.zh.pdf")).toBe("tb/X/plan.drafts");
  });

  it("do not stand beside each other: of draft and document only the last one printed", () => {
    expect(namesakes("x/plan.zh.pdf")).toEqual(["x/plan.copy.zh.pdf", "x/plan.draft.zh.pdf"]);
    expect(namesakes("x/plan.draft.zh-en.pdf")).toEqual([
      "x/plan.zh-en.pdf",
      "x/plan.copy.zh-en.pdf",
    ]);
    expect(namesakes("x/plan.copy.zh.pdf")).toEqual([]);
  });
});
