import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFRef,
} from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { failures, leader, maker, sign, updated } from "../../../support/signed-pdf.js";
import { simplePdf } from "../../../support/simple-pdf.js";

let one: Buffer;
beforeAll(async () => {
  one = await sign(await simplePdf(), leader, "teamLeader");
});

describe("a seal over text", () => {
  it("is found where a further signature hides text with it", async () => {
    const forged = await sign(one, maker, "decisionMaker");
    const hiding = await updated(forged, () => undefined);
    expect(hiding.length).toBeGreaterThan(forged.length);
    // The forger's own signature brings an appearance that fills its ground over the amount.
    const document = await PDFDocument.load(one, {
      updateMetadata: false,
      forIncrementalUpdate: true,
    });
    const snapshot = document.takeSnapshot();
    const form = document.context.register(
      document.context.stream("1 1 1 rg 0 0 200 40 re f", {
        Type: "XObject",
        Subtype: "Form",
        BBox: [0, 0, 200, 40],
      }),
    );
    const value = document.context.register(
      document.context.obj({
        Type: "Sig",
        Filter: "Adobe.PPKLite",
        SubFilter: "ETSI.CAdES.detached",
        ByteRange: [0, 1, 2, 3],
        Contents: PDFHexString.of("00"),
      }),
    );
    const page = document.getPage(0);
    const widget = document.context.register(
      document.context.obj({
        Type: "Annot",
        Subtype: "Widget",
        FT: "Sig",
        F: 132,
        T: PDFHexString.fromText("x"),
        V: value,
        Rect: [30, 390, 230, 430],
        AP: { N: form },
      }),
    );
    page.node.Annots()?.push(widget);
    const acro = document.catalog.lookup(PDFName.of("AcroForm"), PDFDict);
    acro.lookup(PDFName.of("Fields"), PDFArray).push(widget);
    snapshot.markRefForSave(page.ref);
    snapshot.markRefForSave(document.catalog.get(PDFName.of("AcroForm")) as PDFRef);
    const attack = Buffer.concat([
      one,
      await document.saveIncremental(snapshot, { useObjectStreams: false }),
    ]);
    expect(await failures(attack)).toMatch(/seal lies over text/);
  });
});
