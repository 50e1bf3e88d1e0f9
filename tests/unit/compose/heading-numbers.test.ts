import { describe, expect, it } from "vitest";
import { numberHeadings } from "../../../src/compose/heading-numbers.js";

const page = (...headings: string[]) => headings.map((h) => `<h2>${h}</h2><p>x</p>`).join("\n");
const both = (zh: string, en: string) => `${zh}<span class="alt">${en}</span>`;

describe("headings", () => {
  it("are counted in the order in which they print", () => {
    expect(numberHeadings(page("项目", "结果", "签署"), "zh")).toBe(
      page("一、项目", "二、结果", "三、签署"),
    );
    expect(numberHeadings(page("Case", "Result"), "en")).toBe(page("1. Case", "2. Result"));
  });

  it("carry a number in each of two languages", () => {
    expect(numberHeadings(page(both("项目", "Case"), both("结果", "Result")), "zh-en")).toBe(
      page(both("一、项目", "1. Case"), both("二、结果", "2. Result")),
    );
  });

  it("go on after ten", () => {
    const many = Array.from({ length: 12 }, (_, i) => `题${String(i)}`);
    expect(numberHeadings(page(...many), "zh")).toContain("<h2>十二、题11</h2>");
  });

  it("lose a number that was written by hand", () => {
    expect(numberHeadings(page("一、项目", "四、结果", "六、签署"), "zh")).toBe(
      page("一、项目", "二、结果", "三、签署"),
    );
    expect(numberHeadings(page(both("六、资料", "6 Documents")), "zh-en")).toBe(
      page(both("一、资料", "1. Documents")),
    );
    expect(numberHeadings(page("2. Result"), "en")).toBe(page("1. Result"));
  });

  it("keep what only looks like a number", () => {
    expect(numberHeadings(page("一般要求", "三级系统"), "zh")).toBe(
      page("一、一般要求", "二、三级系统"),
    );
    expect(numberHeadings(page("24-hour service", "27001 certificate"), "en")).toBe(
      page("1. 24-hour service", "2. 27001 certificate"),
    );
  });

  it("leave other headings and what values hold alone", () => {
    const other = "<h1>计划</h1><h3>小题</h3><p>&lt;h2&gt;一、$1&lt;/h2&gt;</p>";
    expect(numberHeadings(`${other}<h2>甲$&amp;</h2>`, "zh")).toBe(`${other}<h2>一、甲$&amp;</h2>`);
    expect(numberHeadings(other, "zh")).toBe(other);
  });

  it("keep the space and the attributes of a look's own markup", () => {
    expect(numberHeadings('<h2 class="x">\n  项目\n</h2>', "zh")).toBe(
      '<h2 class="x">\n  一、项目\n</h2>',
    );
  });
});
