import { type PDFDocument, PDFName, StandardFonts } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { checkPdfa, pdfaRules } from "../../../../src/seal/pdfa/self-check.js";
import { candidate, rulesBroken } from "../../../support/pdfa.js";

const text = (pdf: Uint8Array) => Buffer.from(pdf).toString("latin1");
const bytes = (s: string) => Buffer.from(s, "latin1");

describe("the self-check of PDF/A", () => {
  it("finds nothing in a sound file, and says how many rules it has", async () => {
    expect(await rulesBroken(await candidate())).toEqual([]);
    expect((await checkPdfa(await candidate())).rules).toBe(pdfaRules.length);
    expect(pdfaRules.length).toBeGreaterThanOrEqual(45);
    expect(new Set(pdfaRules.map((r) => r.id)).size).toBe(pdfaRules.length);
  });

  it.each<[string, string, (d: PDFDocument) => void | Promise<void>]>([
    [
      "a font that is not embedded",
      "6.2.11.4.1-1",
      async (d) => {
        d.getPage(0).drawText("x", { font: await d.embedFont(StandardFonts.Helvetica) });
      },
    ],
    [
      "no output intent",
      "6.2.4.3-1",
      (d) => {
        d.catalog.delete(PDFName.of("OutputIntents"));
      },
    ],
    [
      "a script",
      "6.5.1-1",
      (d) => {
        d.addJavaScript("x", "app.alert(1)");
      },
    ],
    [
      "an action of the document",
      "6.5.2-1",
      (d) => {
        d.catalog.set(PDFName.of("AA"), d.context.obj({}));
      },
    ],
    [
      "an annotation that is not printed",
      "6.3.2-1",
      (d) => {
        d.getPage(0).node.set(
          PDFName.of("Annots"),
          d.context.obj([
            d.context.register(
              d.context.obj({ Type: "Annot", Subtype: "Link", Rect: [0, 0, 9, 9], F: 2 }),
            ),
          ]),
        );
      },
    ],
    [
      "a form that asks for appearances",
      "6.4.1-1",
      (d) => {
        d.catalog.set(PDFName.of("AcroForm"), d.context.obj({ Fields: [], NeedAppearances: true }));
      },
    ],
    [
      "a page of no size",
      "6.1.13-3",
      (d) => {
        d.addPage([1, 1]);
      },
    ],
    [
      "a file without relationship",
      "6.8-1",
      (d) => {
        d.context.register(d.context.obj({ Type: "Filespec", F: "x", EF: {} }));
      },
    ],
    [
      "a requirement",
      "6.11-1",
      (d) => {
        d.catalog.set(PDFName.of("Requirements"), d.context.obj([]));
      },
    ],
  ])("finds %s", async (_, rule, change) => {
    expect(await rulesBroken(await candidate(change))).toContain(rule);
  });

  it.each<[string, string, (pdf: string) => string]>([
    ["data after the end", "6.1.3-3", (s) => `${s}x`],
    ["something before the header", "6.1.2-1", (s) => ` ${s}`],
    [
      "another part in the metadata",
      "6.6.4-1",
      (s) => s.replace("<pdfaid:part>3", "<pdfaid:part>9"),
    ],
    [
      "an unknown property",
      "6.6.2.3-1",
      (s) => s.replace("<dc:format>", "<dc:farmat>").replace("</dc:format>", "</dc:farmat>"),
    ],
    [
      "a stream of another length",
      "6.1.7.1-1",
      (s) =>
        s.replace(
          /\/Length (\d)(\d+)/,
          (_, a: string, b: string) => `/Length ${a === "1" ? "2" : "1"}${b}`,
        ),
    ],
  ])("finds %s", async (_, rule, change) => {
    expect(await rulesBroken(bytes(change(text(await candidate()))))).toContain(rule);
  });

  it.each([
    ["nothing", ""],
    ["no PDF", "hello"],
    ["half a file", ""],
  ])("says of %s that it cannot be read", async (what, content) => {
    const pdf = what === "half a file" ? (await candidate()).slice(0, 300) : bytes(content);
    expect((await checkPdfa(pdf)).faults.length).toBeGreaterThan(0);
  });
});
