import { describe, expect, it } from "vitest";
import { tablesOf } from "../../../../src/report/site/assessment/page-tables.js";

describe("the tables of a page as data", () => {
  it("hold what is shown: texts without marks, lines apart, signs as they were", () => {
    const html =
      '<table class="x"><thead><tr><th scope="col">案卷</th><th scope="col">天数</th></tr></thead>' +
      '<tbody><tr><td><a href="x">p/a</a></td><td class="num">3</td></tr>' +
      "<tr><td>a<br/>b &lt;i&gt; &amp;amp; &#x27;</td><td></td></tr></tbody></table>";
    expect(tablesOf(html)).toEqual([
      {
        head: ["案卷", "天数"],
        rows: [
          ["p/a", "3"],
          ["a; b <i> &amp; '", ""],
        ],
      },
    ]);
  });

  it("without headings are none, and a page without tables has none", () => {
    expect(tablesOf("<table><tbody><tr><td>x</td></tr></tbody></table><p>y</p>")).toEqual([]);
  });
});
