import { PDFDocument, rgb } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { paintedPlaces } from "../../../../src/seal/painted-places.js";
import { openPdf } from "../../../../src/seal/pdf-file.js";
import { forged, signedBy, type Target, targetOf, withField } from "../../../support/forged-pdf.js";
import { failures, leader, maker, sign, verify } from "../../../support/signed-pdf.js";
import { simplePdf } from "../../../support/simple-pdf.js";

const png =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

let target: Target;
let drawn: Buffer;
beforeAll(async () => {
  const document = await PDFDocument.load(await simplePdf(), { updateMetadata: false });
  const page = document.getPage(0);
  const black = rgb(0, 0, 0);
  page.drawRectangle({ x: 0, y: 0, width: 420, height: 500, color: rgb(0.95, 0.95, 1) });
  page.drawRectangle({ x: 20, y: 290, width: 12, height: 12, borderColor: black, borderWidth: 1 });
  page.drawRectangle({ x: 150, y: 290, width: 12, height: 12, color: rgb(1, 1, 1) });
  page.drawLine({ start: { x: 10, y: 250 }, end: { x: 400, y: 250 }, color: black });
  page.drawImage(await document.embedPng(png), { x: 300, y: 40, width: 80, height: 60 });
  drawn = Buffer.from(await document.save({ useObjectStreams: false }));
  target = await targetOf(await sign(drawn, leader, "teamLeader"));
});

describe("what a page paints", () => {
  it("is known as marks and pictures; grounds, rules and white are neither", async () => {
    const places = paintedPlaces(await openPdf(drawn));
    expect(places.map((p) => [p.page, p.kind, Math.round(p.left), Math.round(p.bottom)])).toEqual([
      [0, "mark", 20, 290],
      [0, "picture", 300, 40],
    ]);
    expect(places[1]).toMatchObject({ right: 380, top: 100 });
  });
});

describe("a seal of another program", () => {
  const over = (rect: string) =>
    signedBy(maker, forged(target, withField(target, { rect, look: "1 g 0 0 100 40 re f" })));

  it("over a box to tick is told", async () => {
    expect(await failures(over("15 280 100 310"))).toMatch(/lies over text or marks/);
  });

  it("over a ground, a rule, or what is white alters nothing", async () => {
    const pdf = over("140 230 240 310");
    expect(await failures(pdf)).toBe("");
    expect((await verify(pdf)).signatures.map((s) => s.stands)).toEqual([true, true]);
  });

  it("over a picture cannot be judged", async () => {
    const { items, signatures } = await verify(over("290 30 390 110"));
    expect(items.filter((i) => i.state === "fail")).toEqual([]);
    expect(
      items
        .filter((i) => i.state === "cannotJudge")
        .map((i) => i.message.en)
        .join(),
    ).toMatch(/cannot be told: page 1: a seal drawn by another program lies over a picture/);
    expect(signatures.map((s) => s.stands)).toEqual([false, true]);
  });
});
