import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { finishPrinted, type FinishWork } from "../../../../src/jobs/documents/finish-printed.js";
import { Finisher } from "../../../../src/jobs/documents/finisher.js";

const work: FinishWork = {
  html: "<!doctype html><html lang=zh><body></body></html>",
  date: "2026-06-18",
  author: "江西腾标",
  subject: "审核计划",
  path: "tb-gz-036/PII-2026-0001/audit-plan.zh",
  pdfa: true,
  attachments: [{ name: "a.json", description: "记录", bytes: Buffer.from('{"a":1}') }],
};
const glyphs = new Map([[0x2eda, [0x9875]]]);
let printed: Uint8Array;
const finisher = new Finisher();

beforeAll(async () => {
  const document = await PDFDocument.create();
  document.addPage([595, 842]);
  printed = await document.save();
});
afterAll(() => finisher.close());

describe("pages finished in threads", () => {
  it("are the same bytes with the same faults as here, one after another and at once", async () => {
    const here = await finishPrinted(printed, work, glyphs);
    // The sheet is blank, and no printed page may be.
    expect(here.faults.map((f) => f.en).join()).toContain("blank pages: 1");
    const there = await Promise.all([1, 2, 3].map(() => finisher.finish(printed, work, glyphs)));
    for (const page of there) {
      expect(Buffer.from(page.pdf).equals(Buffer.from(here.pdf))).toBe(true);
      expect(page.faults).toEqual(here.faults);
      expect(page.pages).toBe(1);
    }
  });
  it("that are none are told as such, and the thread goes on", async () => {
    await expect(finisher.finish(Buffer.from("no PDF"), work, glyphs)).rejects.toThrow(/PDF/);
    expect((await finisher.finish(printed, work, glyphs)).pages).toBe(1);
  });
  it("are not waited for when their thread has ended; the next one gets another", async () => {
    const waiting = finisher.finish(printed, work, glyphs);
    const told = expect(waiting).rejects.toThrow("ended");
    await finisher.close();
    await told;
    expect((await finisher.finish(printed, work, glyphs)).pages).toBe(1);
  });
});
