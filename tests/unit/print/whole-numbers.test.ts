import { describe, expect, it } from "vitest";
import { keepNumbersWhole } from "../../../src/print/whole-numbers.js";

/** What is kept whole in a text of a page. */
function keptIn(text: string): string[] {
  const html = keepNumbersWhole(`<head><title>${text}</title></head><body><p>${text}</p></body>`);
  expect(html.replace(/<span class="number">([^<]*)<\/span>/g, "$1")).toContain(`<p>${text}</p>`);
  return [...html.matchAll(/<span class="number">([^<]*)<\/span>/g)].map(([, kept = ""]) => kept);
}

describe("numbers on a page", () => {
  it.each([
    ["依据GB/T 22080-2025/ISO/IEC 27001:2022 审核", ["GB/T 22080-2025/", "ISO/IEC 27001:2022"]],
    ["ISO 27799:2025 健康信息学-基于ISO/IEC 27002 的控制", ["ISO 27799:2025", "ISO/IEC 27002"]],
    ["CTS TBGL137-2026 公有云", ["CTS TBGL137-2026"]],
    ["ISO/IEC TS 27100:2020，CNAS-CC01:2015", ["ISO/IEC TS 27100:2020", "CNAS-CC01:2015"]],
    ["GB/T 22080-2025/修改单，GB/T 22080-2025/ 之后", ["GB/T 22080-2025", "GB/T 22080-2025"]],
    ["Jiangxi Yunxiu Cloud Computing Co., Ltd.", ["Co., Ltd."]],
    ["TB-RW-2026-0236 与 TB137-2026-PII-0175", ["TB-RW-2026-0236", "TB137-2026-PII-0175"]],
  ])("are kept whole: %s", (text, kept) => {
    expect(keptIn(text)).toEqual(kept);
  });

  it("are nothing else: days, words, codes in lower case, entities", () => {
    expect(keptIn("2026-07-22 service-level a-1 &#x27;JSON&#x27; 148 人 8.2.2")).toEqual([]);
  });

  it("stay as they are in attributes, in the head and where there is no page", () => {
    const html = '<head><style>A-1</style></head><body><img alt="TB-RW-2026-0236"></body>';
    expect(keepNumbersWhole(html)).toBe(html);
    expect(keepNumbersWhole("TB-RW-2026-0236")).toBe("TB-RW-2026-0236");
  });
});
