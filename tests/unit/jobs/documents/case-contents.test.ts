import { describe, expect, it } from "vitest";
import {
  contentsOf,
  namesakes,
  withoutLanguage,
} from "../../../../src/jobs/documents/case-contents.js";
import type { CaseItem } from "../../../../src/jobs/documents/case-items.js";

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

describe("the list of contents", () => {
  const item = (date: string, remark: CaseItem["remark"] = null) => {
    const said = { zh: "某", en: "some" };
    const stage = { rank: 0, label: said };
    const about = { number: "", author: said, title: said, pages: 2, document: null };
    return { ...about, stage, date, remark, attachment: null } as unknown as CaseItem;
  };
  const remarks = (items: readonly CaseItem[]) =>
    contentsOf(items, "2027-06-30").map(({ ahead, remark }) => [
      ahead,
      (remark as { zh: string } | null)?.zh,
    ]);

  it("says of what day it is made, where an item is of a later one", () => {
    expect(remarks([item("2027-06-30"), item(""), item("2027-07-01")])).toEqual([
      [false, undefined],
      [false, undefined],
      [true, "日期在 2027-06-30 之后"],
    ]);
    const picture = { zh: "附件1，图片", en: "Attachment 1, picture" };
    expect(remarks([item("2028-01-01", picture)])).toEqual([
      [true, "附件1，图片；日期在 2027-06-30 之后"],
    ]);
  });
});
