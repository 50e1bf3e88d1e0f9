import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  type PDFRef,
} from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { openPdf } from "../../../../src/seal/pdf-file.js";
import { verifyPdfSignatures } from "../../../../src/seal/pdf-signature/verify-pdf-signatures.js";
import { trustStore } from "../../../../src/seal/signing/trust-store.js";
import { root } from "../../../support/sample.js";
import {
  failures,
  leader,
  maker,
  sign,
  trust,
  updated,
  verify,
  whiteBox,
} from "../../../support/signed-pdf.js";
import { simplePdf } from "../../../support/simple-pdf.js";

let plain: Buffer, one: Buffer, two: Buffer;
beforeAll(async () => {
  plain = await simplePdf();
  one = await sign(plain, leader, "teamLeader");
  two = await sign(one, maker, "decisionMaker", { stamped: true });
});

describe("attacks", () => {
  it("one byte of the content, of the signature", async () => {
    const content = Buffer.from(two);
    content[200] = (content[200] ?? 0) ^ 1;
    expect(await failures(content)).toMatch(/was altered afterwards[\s\S]*was altered afterwards/);
    const cms = Buffer.from(two);
    const at = cms.indexOf("/Contents <3082") + 400;
    cms.write(cms.toString("latin1", at, at + 1) === "0" ? "1" : "0", at, "latin1");
    expect(await failures(cms)).not.toBe("");
  });

  it("one digit of the signature written in another way", async () => {
    const mixed = Buffer.from(one);
    const at = mixed.indexOf("/Contents <3082") + "/Contents <".length;
    const letter = at + mixed.toString("latin1", at, at + 2000).search(/[A-F]/);
    mixed.write(mixed.toString("latin1", letter, letter + 1).toLowerCase(), letter, "latin1");
    expect(await failures(mixed)).toMatch(/leaves out more than itself/);
  });

  it("bytes appended after the last signature", async () => {
    expect(await failures(Buffer.concat([two, Buffer.from("\n% more\n")]))).toMatch(
      /changed after signature 2: bytes \d+ to \d+ are no update/,
    );
  });

  it("a white box over the text", async () => {
    const forged = await updated(two, whiteBox);
    expect(await failures(forged)).toMatch(
      /changed after signature 2: page 1: \/Resources|changed after signature 2: page 1: \/Contents/,
    );
  });

  it("a white box before the first signature, on a document that was printed in one piece", async () => {
    const judged = async (pdf: Uint8Array) =>
      verifyPdfSignatures(await openPdf(pdf), {
        subject: "x.pdf",
        trust,
        now: new Date("2027-01-01T00:00:00Z"),
        isOurs: true,
      })
        .items.filter((i) => i.state === "fail")
        .map((i) => i.message.en)
        .join();
    expect(await judged(two)).toBe("");
    expect(
      await judged(await sign(await updated(plain, whiteBox), leader, "teamLeader")),
    ).toContain("changed between printing and");
  });

  it("a white box between the signatures", async () => {
    const forged = await sign(await updated(one, whiteBox), maker, "decisionMaker");
    const text = await failures(forged);
    expect(text).toMatch(/changed after signature 1/);
    expect(text).not.toMatch(/changed after signature 2/);
  });

  it.each([
    [
      "an annotation",
      (d: PDFDocument, save: (r: PDFRef) => void) => {
        const page = d.getPage(0);
        page.node
          .Annots()
          ?.push(
            d.context.register(
              d.context.obj({ Type: "Annot", Subtype: "FreeText", Rect: [30, 390, 200, 420] }),
            ),
          );
        save(page.ref);
      },
      /something other than a signature/,
    ],
    [
      "a form field filled",
      (d: PDFDocument, save: (r: PDFRef) => void) => {
        const form = d.catalog.lookup(PDFName.of("AcroForm"), PDFDict);
        form
          .lookup(PDFName.of("Fields"), PDFArray)
          .push(
            d.context.register(
              d.context.obj({ FT: "Tx", T: "amount", V: PDFHexString.fromText("9.99") }),
            ),
          );
        save(d.catalog.get(PDFName.of("AcroForm")) as PDFRef);
      },
      /the fields of the form/,
    ],
    [
      "a page removed",
      (d: PDFDocument, save: (r: PDFRef) => void) => {
        d.removePage(1);
        save(d.catalog.get(PDFName.of("Pages")) as PDFRef);
      },
      /changed after signature 2/,
    ],
    [
      "the attached record replaced",
      (d: PDFDocument, save: (r: PDFRef) => void) => {
        const found = d.context
          .enumerateIndirectObjects()
          .find(
            ([, o]) =>
              o instanceof PDFRawStream &&
              String(o.dict.get(PDFName.of("Type"))) === "/EmbeddedFile",
          );
        if (found) {
          d.context.assign(
            found[0],
            d.context.flateStream('{"amount":9}', { Type: "EmbeddedFile" }),
          );
          save(found[0]);
        }
      },
      /was changed/,
    ],
    [
      "a form that computes",
      (d: PDFDocument, save: (r: PDFRef) => void) => {
        d.catalog
          .lookup(PDFName.of("AcroForm"), PDFDict)
          .set(PDFName.of("XFA"), PDFHexString.fromText("<xfa/>"));
        save(d.catalog.get(PDFName.of("AcroForm")) as PDFRef);
      },
      /the form: \/XFA/,
    ],
    [
      "the certification taken away",
      (d: PDFDocument, save: (r: PDFRef) => void) => {
        d.catalog.delete(PDFName.of("Perms"));
        save(d.context.trailerInfo.Root as PDFRef);
      },
      /the catalog: \/Perms/,
    ],
    [
      "an action that runs when the file is opened",
      (d: PDFDocument, save: (r: PDFRef) => void) => {
        d.catalog.set(PDFName.of("OpenAction"), d.context.obj({ S: "JavaScript" }));
        save(d.context.trailerInfo.Root as PDFRef);
      },
      /the catalog: \/OpenAction/,
    ],
  ])("%s", async (_, change, said) => {
    expect(await failures(await updated(two, change))).toMatch(said);
  });

  it("a byte range that leaves out more than the signature", async () => {
    const text = one.toString("latin1");
    const range = /\[ 0 (\d{3,}) (\d+) (\d+) \]/.exec(text.slice(plain.length));
    expect(range).not.toBeNull();
    const [whole = "", a = "", b = "", c = ""] = range ?? [];
    const wider = `[ 0 ${Number(a) - 40} ${b} ${c} ]`.padEnd(whole.length).slice(0, whole.length);
    expect(await failures(Buffer.from(text.replace(whole, wider), "latin1"))).toMatch(
      /leaves out more than itself/,
    );
    const shorter = `[ 0 ${a} ${b} ${Number(c) - 30} ]`.padEnd(whole.length).slice(0, whole.length);
    expect(await failures(Buffer.from(text.replace(whole, shorter), "latin1"))).toMatch(
      /does not reach the end|was altered/,
    );
  });

  it("an update whose table leads back to bytes from before", async () => {
    const text = two.toString("latin1");
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
    const old = text.indexOf("1 0 obj");
    const forged = Buffer.concat([
      two,
      Buffer.from(
        `\nxref\n4 1\n${String(old).padStart(10, "0")} 00000 n \ntrailer\n<< /Size 99 /Root 1 0 R /Prev ${start} >>\nstartxref\n${two.length + 1}\n%%EOF\n`,
        "latin1",
      ),
    ]);
    expect(await failures(forged)).toMatch(/brings back what stands at byte/);
  });

  it("the last revision cut off leaves a valid file with a signature less: its list of signers tells", async () => {
    const { signatures } = await verify(two.subarray(0, one.length));
    expect(signatures.map((s) => s.role)).toEqual(["teamLeader"]);
  });

  it("a place for a signature that was never filled, and an empty field", async () => {
    const empty = Buffer.from(one);
    const at = empty.indexOf("/Contents <") + "/Contents <".length;
    empty.fill("0", at, empty.indexOf(">", at), "latin1");
    expect(await failures(empty)).toMatch(/place for the signature is empty/);
  });
});

describe("signatures of poppler", () => {
  const pdf = gunzipSync(
    readFileSync(join(root, "tests", "fixtures", "openssl", "poppler.pdf.gz")),
  );
  const store = trustStore([
    { bytes: readFileSync(join(root, "tests", "fixtures", "openssl", "ca.pem")), licensed: false },
  ]);
  const at = new Date("2028-01-01T00:00:00Z");

  it("hold", async () => {
    const { signatures, items } = verifyPdfSignatures(await openPdf(pdf), {
      subject: "poppler.pdf",
      trust: store,
      now: at,
    });
    expect(items.filter((i) => i.state === "fail")).toEqual([]);
    expect(signatures).toMatchObject([{ signer: "林书瑶", stands: true }]);
  });

  it("do not cover what is painted over them", async () => {
    const forged = await updated(pdf, whiteBox);
    const { items } = verifyPdfSignatures(await openPdf(forged), {
      subject: "poppler.pdf",
      trust: store,
      now: at,
    });
    expect(items.some((i) => i.check === "changed-after-signature" && i.state === "fail")).toBe(
      true,
    );
  });
});
