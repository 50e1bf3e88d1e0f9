import { type PDFDocument } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { isMore } from "../../../../support/long.js";
import { broken, composite, type Objects, simple } from "../../../../support/pdfa-fonts.js";
import { compact, trueType, type1 } from "../../../../support/small-fonts.js";

describe("font programs that are broken", () => {
  const programs: [string, (program: Buffer) => (d: PDFDocument) => Objects, Buffer, string][] = [
    ["TrueType", (p) => simple("TrueType", p, [600]), trueType(600), "(A)"],
    ["Type 1", (p) => simple("Type1", p, [600]), type1(600), "(A)"],
    ["compact", (p) => simple("Type1C", p, [600]), compact([600]), "(A)"],
    ["CIDs", (p) => composite("CIDFontType0", p, { DW: 600 }), compact([600], [7]), "<0007>"],
  ];

  it.each(programs)("are told, not thrown: %s", async (_, font, program, text) => {
    expect(await broken(font(Buffer.alloc(0)), text)).toContain("6.2.11.4.1-3");
    expect(await broken(font(Buffer.from("no font at all")), text)).toContain("6.2.11.4.1-3");
    const half = program.subarray(0, program.length >> 1);
    expect((await broken(font(half), text)).length).toBeGreaterThan(0);
  });

  it.each(programs)(
    "end in some verdict, whatever byte is wrong: %s",
    async (_, font, program, text) => {
      for (let at = 0; at < program.length; at += isMore ? 3 : 41) {
        const other = Buffer.from(program);
        other[at] = 255 - (other[at] ?? 0);
        const rules = await broken(font(other), text);
        expect(rules.every((r) => r.startsWith("6.2.11."))).toBe(true);
      }
    },
  );

  it("with widths for more CIDs than there are hold up nothing", async () => {
    const W = Array.from({ length: 60_000 }, (_, i) => [0, 65_535, i]).flat();
    const started = Date.now();
    expect(await broken(composite("CIDFontType2", trueType(600), { W }), "<0001>")).toContain(
      "6.2.11.5-1",
    );
    expect(Date.now() - started).toBeLessThan(10_000);
  });

  it("with a subroutine that is not there do not tell their widths", async () => {
    const program = compact([600]);
    program.set(Buffer.of(139, 10, 10, 10), program.lastIndexOf(Buffer.of(28, 1, 244, 14)));
    expect(await broken(simple("Type1C", program, [700]))).toEqual([]);
  });
});
