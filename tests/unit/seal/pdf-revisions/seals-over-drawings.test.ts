import { PDFDocument, PDFName, rgb } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { paintedPlaces } from "../../../../src/seal/painted-places.js";
import { openPdf } from "../../../../src/seal/pdf-file.js";
import { textRuns } from "../../../../src/seal/text-runs.js";
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

describe("what a page draws by forms", () => {
  let withForms: Target;
  beforeAll(async () => {
    const document = await PDFDocument.load(await simplePdf(), { updateMetadata: false });
    const inner = await PDFDocument.create();
    const sheet = inner.addPage([200, 100]);
    sheet.drawText("Letterhead", { x: 20, y: 40, size: 20 });
    sheet.drawRectangle({ x: 150, y: 40, width: 12, height: 12, color: rgb(0, 0, 0) });
    const form = await document.embedPage(sheet);
    document.getPage(0).drawPage(form, { x: 200, y: 20, xScale: 0.5, yScale: 0.5 });
    const pdf = Buffer.from(await document.save({ useObjectStreams: false }));
    withForms = await targetOf(await sign(pdf, leader, "teamLeader"));
  });
  const over = (rect: string) =>
    signedBy(maker, forged(withForms, withField(withForms, { rect, look: "1 g 0 0 9 9 re f" })));

  it("is text and marks where it is drawn, no picture", async () => {
    const file = await openPdf(withForms.pdf);
    const text = textRuns(file).find((r) => r.text === "Letterhead");
    expect(text).toMatchObject({ page: 0, x: 210, y: 40, size: 10 });
    expect(paintedPlaces(file)).toMatchObject([
      { page: 0, kind: "mark", left: 275, bottom: 40, right: 281, top: 46 },
    ]);
  });

  it("is not to be covered, and leaves free what is free", async () => {
    expect(await failures(over("205 35 230 50"))).toMatch(/lies over text or marks/);
    expect(await failures(over("270 35 290 50"))).toMatch(/lies over text or marks/);
    expect(await failures(over("205 55 290 68"))).toBe("");
  });

  it("is a picture where forms draw themselves", async () => {
    const document = await PDFDocument.create();
    const { context } = document;
    const form = context.stream("q 0.9 0 0 0.9 0 0 cm /F Do Q", {
      Subtype: "Form",
      BBox: [0, 0, 10, 10],
    });
    const ref = context.register(form);
    form.dict.set(PDFName.of("Resources"), context.obj({ XObject: { F: ref } }));
    const page = document.addPage([100, 100]);
    page.node.set(PDFName.of("Resources"), context.obj({ XObject: { F: ref } }));
    page.node.set(PDFName.of("Contents"), context.register(context.stream("/F Do /F Do")));
    const file = await openPdf(await document.save());
    expect(paintedPlaces(file).map((p) => p.kind)).toEqual(["picture", "picture"]);
    expect(textRuns(file)).toEqual([]);
  });
});
