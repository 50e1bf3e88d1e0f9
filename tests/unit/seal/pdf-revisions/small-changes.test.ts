import { PDFDocument, PDFName, PDFString } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { forged, type Target, targetOf } from "../../../support/forged-pdf.js";
import { validationPieces } from "../../../support/packed-update.js";
import { failures, leader, sign, verify } from "../../../support/signed-pdf.js";
import { simplePdf } from "../../../support/simple-pdf.js";

/** A signed file after something was done to it before. */
async function signedWith(change: (document: PDFDocument) => void): Promise<Target> {
  const document = await PDFDocument.load(await simplePdf(), { updateMetadata: false });
  change(document);
  const pdf = Buffer.from(await document.save({ useObjectStreams: false }));
  return targetOf(await sign(pdf, leader, "teamLeader"));
}

/** A key of an object, said in another way. */
const again = (t: Target, number: number, change: (body: string) => string) => ({
  number,
  body: change(t.text(number)),
});
const withKey = (entry: string) => (body: string) => body.replace(/>>\s*$/, `${entry} >>`);

describe("data for later validation, which need no key, with", () => {
  let plain: Target;
  beforeAll(async () => {
    plain = await signedWith(() => undefined);
  });

  it("nothing else alter nothing", async () => {
    expect(await failures(forged(plain, { pieces: validationPieces(plain) }))).toBe("");
  });

  it("a font's scale changed by less than a thousandth are told", async () => {
    let number = 0;
    const t = await signedWith((document) => {
      const { context } = document;
      const glyph = context.register(context.stream("1000 0 0 0 800 1000 d1 0 0 800 1000 re f"));
      const font = context.register(
        context.obj({
          Type: "Font",
          Subtype: "Type3",
          FontBBox: [0, 0, 1000, 1000],
          FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
          CharProcs: { a: glyph },
          Encoding: { Differences: [97, "a"] },
          FirstChar: 97,
          LastChar: 97,
          Widths: [1000],
        }),
      );
      number = font.objectNumber;
      const page = document.getPage(0);
      page.node.setFontDictionary(PDFName.of("T3"), font);
      page.node.addContentStream(
        context.register(context.stream("BT /T3 40 Tf 40 300 Td (aa) Tj ET")),
      );
    });
    const smaller = again(t, number, (body) => body.replaceAll("0.001", "0.00055"));
    const skewed = again(t, number, (body) => body.replace("0.001 0 0", "0.001 0.0004 0"));
    const written = again(t, number, (body) => body.replaceAll("0.001", "0.0010000000474974513"));
    const changed = (piece: typeof smaller) =>
      failures(forged(t, { pieces: [...validationPieces(t), piece] }));
    expect(await changed(smaller)).toMatch(/was changed/);
    expect(await changed(skewed)).toMatch(/was changed/);
    expect(await changed(written)).toBe("");
  });

  /** A text that is shown by whoever reads the file. */
  const withText = (look: string | null) =>
    signedWith((document) => {
      const { context, catalog } = document;
      const page = document.getPage(0);
      const field = context.obj({ Subtype: "Widget", FT: "Tx", Rect: [40, 250, 240, 280], F: 4 });
      field.set(PDFName.of("T"), PDFString.of("amount"));
      field.set(PDFName.of("V"), PDFString.of("1111"));
      if (look !== null) field.set(PDFName.of("DA"), PDFString.of(look));
      const ref = context.register(field);
      page.node.addAnnot(ref);
      const form = context.obj({ Fields: [ref], NeedAppearances: true });
      catalog.set(PDFName.of("AcroForm"), context.register(form));
    });

  it("a font for a text that was signed without it are told", async () => {
    const t = await withText("/Ev#69l 12 Tf 0 g");
    const font = { number: t.next + 1, body: "<< /Type /Font /BaseFont /ZapfDingbats >>" };
    const grown = (name: string) =>
      again(t, t.form, withKey(`/DR << /Font << /${name} ${t.next + 1} 0 R >> >>`));
    const pieces = validationPieces(t);
    expect(await failures(forged(t, { pieces: [...pieces, grown("Evil"), font] }))).toMatch(/DR/);
    expect(await failures(forged(t, { pieces: [...pieces, grown("Other"), font] }))).toBe("");
  });

  it("a look for texts that have none are told", async () => {
    const t = await withText(null);
    const pieces = [...validationPieces(t), again(t, t.form, withKey("/DA (1 g /Helv 9 Tf)"))];
    expect(await failures(forged(t, { pieces }))).toMatch(/DA/);
  });

  it.each([
    ["extensions that hold anything", "/Extensions << /X << /S /JavaScript /JS (x) >> >>", ""],
    ["flags that are gone", "", "/SigFlags 0"],
  ])("%s are told", async (_, catalog, flags) => {
    const t = plain;
    const form = again(t, t.form, (b) => b.replace(/\/SigFlags 3/, flags));
    const pieces = [...validationPieces(t, catalog), ...(flags === "" ? [] : [form])];
    expect(await failures(forged(t, { pieces }))).toMatch(/Extensions|SigFlags/);
  });

  it("an earlier version of the format are told", async () => {
    const t = await signedWith((d) => {
      d.catalog.set(PDFName.of("Version"), PDFName.of("1.7"));
    });
    const lower = validationPieces(t).map((piece) => ({
      ...piece,
      body: piece.body.replace("/Version /1.7", "/Version /1.2"),
    }));
    expect(await failures(forged(t, { pieces: lower }))).toMatch(/Version/);
  });

  it("hundreds of them are not compared one by one", async () => {
    let pdf = plain.pdf;
    let previous = plain.start;
    let certificates = "";
    for (let i = 0; i < 150; i += 1) {
      const number = plain.next + i;
      certificates += `${number} 0 R `;
      const body = plain
        .text(plain.catalog)
        .replace(/>>\s*$/, `/DSS << /Certs [ ${certificates} ] >> >>`);
      const pieces = [
        { number: plain.catalog, body },
        { number, body: "<< /Length 1 >>\nstream\nx\nendstream" },
      ];
      pdf = forged({ ...plain, pdf }, { pieces, previous, size: number + 1 });
      previous = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf.toString("latin1"))?.[1]);
    }
    const { items, signatures } = await verify(pdf);
    const said = items.filter((i) => i.check === "changed-after-signature");
    expect(said.map((i) => `${i.state} ${i.message.en}`).join()).toMatch(
      /^cannotJudge .*more than 100 times/,
    );
    expect(signatures.map((s) => s.stands)).toEqual([false]);
  }, 60_000);

  it("a thousand signatures are counted, and none is judged", async () => {
    const document = await PDFDocument.create();
    document.addPage();
    const { context, catalog } = document;
    const fields = Array.from({ length: 1000 }, (_, i) => {
      const V = context.register(context.obj({ Type: "Sig", ByteRange: [0, 1, 2, 3] }));
      return context.register(context.obj({ FT: "Sig", T: PDFString.of(`f${String(i)}`), V }));
    });
    catalog.set(PDFName.of("AcroForm"), context.obj({ Fields: fields }));
    const { items, signatures } = await verify(Buffer.from(await document.save()));
    expect(signatures).toEqual([]);
    expect(items.map((i) => `${i.state} ${i.check} ${i.message.en}`)).toEqual([
      "cannotJudge signature-coverage has 1000 signatures; no more than 100 are judged",
    ]);
  });
});
