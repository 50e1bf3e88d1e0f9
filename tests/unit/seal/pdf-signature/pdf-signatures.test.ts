import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  type PDFRef,
  rgb,
} from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { glyphOutlines } from "../../../../src/print/outlines.js";
import { openPdf } from "../../../../src/seal/pdf-file.js";
import { placeForSeal, sealAppearance } from "../../../../src/seal/pdf-signature/appearance.js";
import { readSignatures } from "../../../../src/seal/pdf-signature/read-signatures.js";
import { signPdf } from "../../../../src/seal/pdf-signature/sign-pdf.js";
import { verifyPdfSignatures } from "../../../../src/seal/pdf-signature/verify-pdf-signatures.js";
import { checkPdfa } from "../../../../src/seal/pdfa/self-check.js";
import {
  answerTimeStamp,
  type Identity,
  makeIdentity,
} from "../../../../src/seal/signing/dev-ca.js";
import type { Signer } from "../../../../src/seal/signing/signer.js";
import { stampBytes } from "../../../../src/seal/signing/time-stamp.js";
import { trustStore } from "../../../../src/seal/signing/trust-store.js";
import { signCms } from "../../../../src/seal/signing/write-cms.js";
import { root } from "../../../support/sample.js";
import { simplePdf } from "../../../support/simple-pdf.js";

const made = new Date("2026-01-01T00:00:00Z");
const moment = new Date("2026-05-01T09:30:00Z");
const ca = makeIdentity(
  { name: "根", organisation: "测试", kind: "authority", notBefore: made, years: 10 },
  null,
);
const identity = (name: string) =>
  makeIdentity({ name, organisation: "测试", kind: "signer", notBefore: made, years: 5 }, ca);
const [leader, maker] = [identity("林书瑶"), identity("沈怀瑾")];
const tsa = makeIdentity(
  { name: "时间戳", organisation: "测试", kind: "timeStamping", notBefore: made, years: 5 },
  ca,
);
const trust = trustStore([{ bytes: ca.certificate.der, licensed: false }]);
const draw = glyphOutlines();
const signerOf = (i: Identity): Signer => ({
  certificate: i.certificate,
  chain: [ca.certificate],
  sign: (content, options) =>
    Promise.resolve(signCms(content, i.key, [i.certificate, ca.certificate], options)),
});
const sign = async (
  pdf: Uint8Array,
  i: Identity,
  role: string,
  stamped = false,
  signer = signerOf(i),
) => {
  const stamp = stamped
    ? (bytes: Uint8Array) =>
        stampBytes(
          bytes,
          (q) => Promise.resolve(new Uint8Array(answerTimeStamp(q, tsa, [ca.certificate], moment))),
          Uint8Array.from([1, 2, 3, 4]),
          moment,
        )
    : null;
  return Buffer.from(
    (
      await signPdf(pdf, {
        signer,
        role,
        labels: ["Team leader"],
        moment,
        draw,
        stamp,
        seal: { role: "审核组长", name: i.certificate.name, date: "2026-05-01", warning: null },
      })
    ).pdf,
  );
};
const verify = async (pdf: Uint8Array) =>
  verifyPdfSignatures(await openPdf(pdf), {
    subject: "x.pdf",
    trust,
    now: new Date("2027-01-01T00:00:00Z"),
  });
/**
 * What fails, in English. What is said of the file is Chinese in the Chinese report; a library's
 * word on a broken CMS is quoted.
 */
const failures = async (pdf: Uint8Array) => {
  const failed = (await verify(pdf)).items.filter((i) => i.state === "fail");
  for (const { message } of failed.filter((i) => i.check !== "signature-value")) {
    expect(message.zh).not.toMatch(/(?<!\/)\b[a-z]{3,}/);
  }
  return failed.map((i) => `${i.check}: ${i.message.en}`).join("\n");
};

let plain: Buffer, one: Buffer, two: Buffer;
beforeAll(async () => {
  plain = await simplePdf();
  one = await sign(plain, leader, "teamLeader");
  two = await sign(one, maker, "decisionMaker", true);
});

/** Changes a signed PDF by an incremental update, as a forger would. */
async function updated(
  pdf: Uint8Array,
  change: (document: PDFDocument, save: (ref: PDFRef) => void) => void,
): Promise<Buffer> {
  const document = await PDFDocument.load(pdf, {
    updateMetadata: false,
    forIncrementalUpdate: true,
  });
  const snapshot = document.takeSnapshot();
  change(document, (ref) => {
    snapshot.markRefForSave(ref);
  });
  return Buffer.concat([
    pdf,
    await document.saveIncremental(snapshot, { useObjectStreams: false }),
  ]);
}

describe("signing", () => {
  it("keeps every byte, and both signatures hold", async () => {
    expect(one.subarray(0, plain.length).equals(plain)).toBe(true);
    expect(two.subarray(0, one.length).equals(one)).toBe(true);
    const { signatures, items } = await verify(two);
    expect(items.filter((i) => i.state === "fail" || i.state === "cannotJudge")).toEqual([]);
    expect(signatures.map((s) => [s.role, s.signer, s.stands])).toEqual([
      ["teamLeader", "林书瑶", true],
      ["decisionMaker", "沈怀瑾", true],
    ]);
    expect(signatures.map((s) => s.provenTime?.toISOString() ?? null)).toEqual([
      null,
      moment.toISOString(),
    ]);
  });

  it("certifies the document with the first signature and writes Chinese as it is", async () => {
    const [first, second] = readSignatures(await openPdf(two));
    expect([first?.permits, second?.permits]).toEqual([2, null]);
    expect(first?.reason).toBe("审核组长 林书瑶");
    expect(first?.claimedTime?.toISOString()).toBe(moment.toISOString());
  });

  it("puts the seal beside the place to sign, drawn without a ground and with its text in the text layer", async () => {
    const [first] = readSignatures(await openPdf(one));
    expect(first?.place).toMatchObject({ page: 0, x: 106, y: 127 });
    const { content } = sealAppearance(
      { role: "审核组长", name: "林书瑶", date: "2026-05-01", warning: null },
      draw,
    );
    expect(content).not.toMatch(/\bre\s+f/);
    expect(content).toContain(
      `/ActualText <FEFF${Buffer.from("林书瑶", "utf16le").swap16().toString("hex").toUpperCase()}>`,
    );
  });

  it("finds no place where there is no room, and signs all the same", () => {
    const pages = [{ width: 100, height: 60 }];
    expect(placeForSeal([], ["Team leader"], pages, [])).toBeNull();
  });

  it("is read by another library as it was meant: two signature fields, the same pages", async () => {
    const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
    const document = await getDocument({ data: new Uint8Array(two), verbosity: 0 }).promise;
    const annotations = (
      await Promise.all([1, 2].map(async (n) => (await document.getPage(n)).getAnnotations()))
    ).flat();
    expect(
      annotations.map((a: { fieldType?: string; fieldName?: string }) => [
        a.fieldType,
        a.fieldName,
      ]),
    ).toEqual([
      ["Sig", "teamLeader-1"],
      ["Sig", "decisionMaker-1"],
    ]);
    expect(document.numPages).toBe(2);
    const text = (await (await document.getPage(1)).getTextContent()).items
      .map((i) => ("str" in i ? i.str : ""))
      .join(" ");
    expect(text).toContain("Amount 1.50");
  });

  it("adds nothing that breaks PDF/A", async () => {
    const rules = async (pdf: Uint8Array) => (await checkPdfa(pdf)).faults.map((f) => f.rule);
    expect(await rules(two)).toEqual(await rules(plain));
  });

  it("takes more room when the signature needs it, and never more than a PDF/A string holds", async () => {
    let calls = 0;
    const large: Signer = {
      ...signerOf(leader),
      sign: (content, options) => {
        calls += 1;
        return Promise.resolve(
          signCms(
            content,
            leader.key,
            [leader.certificate, ...Array.from({ length: 14 }, () => leader.certificate)],
            options,
          ),
        );
      },
    };
    const pdf = await sign(plain, leader, "teamLeader", false, large);
    expect(calls).toBe(2);
    expect(await failures(pdf)).toBe("");
    const huge: Signer = {
      ...signerOf(leader),
      sign: () => Promise.resolve(Buffer.alloc(40_000, 1)),
    };
    await expect(sign(plain, leader, "teamLeader", false, huge)).rejects.toMatchObject({
      kind: "usage",
    });
  });
});

/** Paints over the amount. */
function whiteBox(document: PDFDocument, save: (ref: PDFRef) => void): void {
  const page = document.getPage(0);
  page.drawRectangle({ x: 30, y: 390, width: 200, height: 40, color: rgb(1, 1, 1) });
  save(page.ref);
}

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
      /more than the last signature covers/,
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
      (
        await verifyPdfSignatures(await openPdf(pdf), {
          subject: "x.pdf",
          trust,
          now: new Date("2027-01-01T00:00:00Z"),
          isOurs: true,
        })
      ).items
        .filter((i) => i.state === "fail")
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

  it("a further signature whose seal hides text", async () => {
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
    const { signatures, items } = await verifyPdfSignatures(await openPdf(pdf), {
      subject: "poppler.pdf",
      trust: store,
      now: at,
    });
    expect(items.filter((i) => i.state === "fail")).toEqual([]);
    expect(signatures).toMatchObject([{ signer: "林书瑶", stands: true }]);
  });

  it("do not cover what is painted over them", async () => {
    const forged = await updated(pdf, whiteBox);
    const { items } = await verifyPdfSignatures(await openPdf(forged), {
      subject: "poppler.pdf",
      trust: store,
      now: at,
    });
    expect(items.some((i) => i.check === "changed-after-signature" && i.state === "fail")).toBe(
      true,
    );
  });
});
