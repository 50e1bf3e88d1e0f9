import { PDFName, PDFString } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { openPdf } from "../../../../src/seal/pdf-file.js";
import {
  readSignatures,
  waitingFields,
} from "../../../../src/seal/pdf-signature/read-signatures.js";
import { verifyPdfSignatures } from "../../../../src/seal/pdf-signature/verify-pdf-signatures.js";
import { signCms } from "../../../../src/seal/signing/write-cms.js";
import { ca, leader, maker, sign, signerOf, trust, updated } from "../../../support/signed-pdf.js";
import { simplePdf } from "../../../support/simple-pdf.js";

let form: Buffer;
/** A form with a field that somebody is to sign later. */
beforeAll(async () => {
  form = await updated(await simplePdf(), (document, save) => {
    const { context, catalog } = document;
    const page = document.getPage(0);
    const field = context.register(
      context.obj({
        Type: "Annot",
        Subtype: "Widget",
        FT: "Sig",
        T: PDFString.of("approver"),
        Rect: [0, 0, 0, 0],
        P: page.ref,
      }),
    );
    page.node.set(PDFName.of("Annots"), context.obj([field]));
    catalog.set(PDFName.of("AcroForm"), context.register(context.obj({ Fields: [field] })));
    save(page.ref);
    save(field);
    const { Root, Info } = context.trailerInfo;
    for (const ref of [Root, Info]) if (ref) save(ref as never);
    save(catalog.get(PDFName.of("AcroForm")) as never);
  });
});

const judged = async (pdf: Uint8Array, isOurs = false) =>
  verifyPdfSignatures(await openPdf(pdf), {
    subject: "x.pdf",
    trust,
    now: new Date("2027-01-01T00:00:00Z"),
    isOurs,
  });

describe("a field that waits for its signature", () => {
  it("is no signature, and says nothing against those that are", async () => {
    const file = await openPdf(form);
    expect(waitingFields(file)).toEqual(["approver"]);
    expect(readSignatures(file)).toEqual([]);
    const { items, signatures } = await judged(form);
    expect(signatures).toEqual([]);
    expect(items.map((i) => `${i.check} ${i.state}`)).toEqual(["signature-coverage notApplicable"]);
    const signed = await judged(await sign(form, leader, "teamLeader"));
    expect(signed.items.filter((i) => i.state === "fail")).toEqual([]);
    expect(signed.signatures.map((s) => [s.field, s.stands])).toEqual([["teamLeader-1", true]]);
  });

  it("is told in a document of ours, which has none", async () => {
    const { items } = await judged(form, true);
    expect(items.filter((i) => i.state === "fail").map((i) => i.message.en)).toEqual([
      "field approver waits for its signature",
    ]);
  });
});

describe("a certificate that is none of the signer's chain", () => {
  it("may stand in a signature of others, and was put into one of ours", async () => {
    const signer = {
      ...signerOf(leader),
      sign: (content: Uint8Array) =>
        Promise.resolve(
          signCms(
            content,
            leader.key,
            [leader, ca, maker].map((i) => i.certificate),
          ),
        ),
    };
    const pdf = await sign(await simplePdf(), leader, "teamLeader", { signer });
    const [others, ours] = [await judged(pdf), await judged(pdf, true)];
    expect(others.signatures.map((s) => s.stands)).toEqual([true]);
    const said = ours.items.filter((i) => i.check === "signature-coverage");
    expect(said.map((i) => i.state)).toEqual(["cannotJudge"]);
    expect(said[0]?.message.en).toContain("沈怀瑾");
  });
});
