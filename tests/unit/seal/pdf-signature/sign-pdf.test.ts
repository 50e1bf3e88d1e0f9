import { beforeAll, describe, expect, it } from "vitest";
import { openPdf } from "../../../../src/seal/pdf-file.js";
import { placeForSeal, sealAppearance } from "../../../../src/seal/pdf-signature/appearance.js";
import { readSignatures } from "../../../../src/seal/pdf-signature/read-signatures.js";
import { checkPdfa } from "../../../../src/seal/pdfa/self-check.js";
import type { Signer } from "../../../../src/seal/signing/signer.js";
import { signCms } from "../../../../src/seal/signing/write-cms.js";
import {
  draw,
  failures,
  leader,
  maker,
  moment,
  sign,
  signerOf,
  verify,
} from "../../../support/signed-pdf.js";
import { simplePdf } from "../../../support/simple-pdf.js";

let plain: Buffer, one: Buffer, two: Buffer;
beforeAll(async () => {
  plain = await simplePdf();
  one = await sign(plain, leader, "teamLeader");
  two = await sign(one, maker, "decisionMaker", { stamped: true });
});

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
    const pdf = await sign(plain, leader, "teamLeader", { signer: large });
    expect(calls).toBe(2);
    expect(await failures(pdf)).toBe("");
    const huge: Signer = {
      ...signerOf(leader),
      sign: () => Promise.resolve(Buffer.alloc(40_000, 1)),
    };
    await expect(sign(plain, leader, "teamLeader", { signer: huge })).rejects.toMatchObject({
      kind: "usage",
    });
  });
});
