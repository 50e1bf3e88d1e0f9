import { describe, expect, it } from "vitest";
import { pageTexts } from "../../../src/seal/page-texts.js";
import { simplePdf } from "../../support/simple-pdf.js";
import { writtenPdf } from "../../support/written-pdf.js";

describe("the text of a PDF that another program wrote", () => {
  it("is read page by page and line by line, through the map of its font", async () => {
    const pdf = await writtenPdf([["演练记录", "江西云岫澄明云计算有限公司"], [], ["第三页"]]);
    expect(await pageTexts(pdf)).toEqual([
      ["演练记录", "江西云岫澄明云计算有限公司"],
      [""],
      ["第三页"],
    ]);
  });

  it("is read in fonts with an encoding of their own", async () => {
    const [first, second] = (await pageTexts(await simplePdf())) ?? [];
    expect(first?.join(" ")).toContain("Amount 1.50");
    expect(second).toEqual(["Second page"]);
  });

  it("is nothing where the file cannot be opened, and leaves the bytes as they are", async () => {
    const pdf = await writtenPdf([["一"]]);
    const before = Buffer.from(pdf);
    expect(await pageTexts(pdf.subarray(0, 40))).toBeNull();
    await pageTexts(pdf);
    expect(pdf.equals(before)).toBe(true);
  });
});
