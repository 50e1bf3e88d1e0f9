import { describe, expect, it } from "vitest";
import { pageStyle } from "../../../src/compose/page-style.js";

describe("the margins of the pages", () => {
  it("hold a hostile number as text", () => {
    const css = pageStyle({
      language: "zh",
      body: { zh: "机构", en: "Body" },
      title: { zh: "报告", en: "Report" },
      left: '"; } </style><script>alert(1)</script> \\',
      page: { zh: "第 {page} 页 / 共 {pages} 页", en: "Page {page} of {pages}" },
      marks: [],
    });
    expect(css).not.toContain("</style>");
    expect(css).not.toContain("<script");
    expect(css.match(/"/g)?.length).toBe(css.replace(/\\[0-9a-f]+ /g, "").match(/"/g)?.length);
  });
});
