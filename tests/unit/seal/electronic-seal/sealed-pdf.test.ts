import { describe, expect, it } from "vitest";
import { openPdf } from "../../../../src/seal/pdf-file.js";
import { verifyPdfSignatures } from "../../../../src/seal/pdf-signature/verify-pdf-signatures.js";
import type { Signer } from "../../../../src/seal/signing/signer.js";
import { trustStore } from "../../../../src/seal/signing/trust-store.js";
import { filled, forged, openSignature, targetOf, withField } from "../../../support/forged-pdf.js";
import { isLong } from "../../../support/long.js";
import { type SesOptions, sesSignature } from "../../../support/ses.js";
import { ca, leader, sign, updated, whiteBox } from "../../../support/signed-pdf.js";
import { simplePdf } from "../../../support/simple-pdf.js";
import { nationalCms, nationalStamp } from "../../../support/sm2-cms.js";
import { type Identity, rsaIdentity, sm2Identity } from "../../../support/sm2-identities.js";

const root = sm2Identity({ name: "国密根", kind: "authority" }, null);
const signer = sm2Identity({ name: "华信认证中心" }, root);
const maker = sm2Identity({ name: "某市印章制作中心" }, root);
const stranger = sm2Identity({ name: "别人" }, root);
const authority = sm2Identity({ name: "国密时间戳", kind: "timeStamping" }, root);
const rsaSigner = rsaIdentity({ name: "商密印章" }, root);
const trust = trustStore(
  [root.certificate, ca.certificate].map(({ der }) => ({ bytes: der, licensed: false })),
);
const now = new Date("2027-06-01T00:00:00Z");
const used = new Date("2027-05-01T01:30:00Z");

const plain = await simplePdf();
/** The first signature of a PDF, made by whatever makes bytes over bytes. */
const signedWith = (make: (content: Uint8Array) => Buffer) => {
  const by: Signer = {
    certificate: null,
    chain: [],
    sign: (content) => Promise.resolve(make(content)),
  };
  return sign(plain, leader, "leader", { signer: by });
};
const sealed = (options: SesOptions = {}, by: Identity = signer, made: Identity = maker) =>
  signedWith((content) => sesSignature(content, by, made, options));
const verify = async (pdf: Buffer, at = now, store = trust) =>
  verifyPdfSignatures(await openPdf(pdf), { subject: "x.pdf", trust: store, now: at });
/** What does not hold, in English. */
const open = async (pdf: Buffer, at = now, store = trust) =>
  (await verify(pdf, at, store)).items
    .filter((i) => i.state === "fail" || i.state === "cannotJudge")
    .map((i) => `${i.check} ${i.state}: ${i.message.en}`)
    .join("\n");

describe("a PDF with an electronic seal", () => {
  it.each<[string, SesOptions]>([
    ["of version 4", {}],
    ["of version 4, its users by digest", { digest: "sm3" }],
    ["of version 4, its users by SHA-256", { digest: "sha256" }],
    ["of which the maker signed the information alone", { isInfoAlone: true }],
    ["with further data", { hasExtensions: true }],
    ["for several users", { users: [stranger.certificate, signer.certificate] }],
    ["with r and s side by side", { signing: { isRaw: true } }],
    ["of version 5", { version: 5 }],
    ["of version 1", { version: 1 }],
    ["of version 3", { version: 3 }],
    ["with a time stamp", { stamp: (value) => nationalStamp(value, authority, used) }],
  ])("%s holds", async (_, options) => {
    const pdf = await sealed(options);
    const { items, signatures } = await verify(pdf);
    expect(await open(pdf)).toBe("");
    expect(signatures).toMatchObject([{ signer: "华信认证中心", stands: true }]);
    const said = items.map((i) => i.message.zh).join("\n");
    expect(said).toContain(
      `电子印章“华信认证中心公章”（11010000000001，SES 第 ${options.version ?? 4} 版）由“某市印章制作中心”制作`,
    );
    expect(said).toContain("签名完好（SM2 SM3）");
  });
  it("made with RSA and SM3 holds", async () => {
    const pdf = await sealed({ algorithm: "1.2.156.10197.1.504" }, rsaSigner);
    expect(await open(pdf)).toBe("");
  });

  it.each<[string, SesOptions, string]>([
    [
      "over other bytes",
      { dataHash: Buffer.alloc(32, 7) },
      'signature-value fail: what "华信认证中心" signed was altered',
    ],
    [
      "whose signer may not use it",
      { users: [stranger.certificate] },
      "electronic-seal fail: the certificate of who signed is not in the list",
    ],
    [
      "whose signer may not use it, by digest",
      { users: [stranger.certificate], digest: "sm3" },
      "electronic-seal fail: the certificate",
    ],
    [
      "that somebody else signed",
      { sealKey: stranger.key },
      'electronic-seal fail: electronic seal "华信认证中心公章" was altered',
    ],
    [
      "used before it was valid",
      { time: new Date("2026-02-01T00:00:00Z") },
      'electronic-seal fail: electronic seal "华信认证中心公章" is valid from 2026-03-01 to 2029-03-01; it was used on 2026-02-01',
    ],
    [
      "used after it was valid",
      { validTo: new Date("2027-04-30T00:00:00Z") },
      "it was used on 2027-05-01",
    ],
    [
      "that ran out since",
      { validTo: new Date("2027-05-02T00:00:00Z") },
      "electronic-seal cannotJudge: the validity",
    ],
    [
      "of an algorithm that is not known",
      { algorithm: "1.2.156.10197.1.503" },
      "signature-value cannotJudge: algorithm SM2 SHA-256",
    ],
    [
      "with another identifier",
      { signing: { identifier: "" } },
      "signature-value cannotJudge: the SM2 signature of",
    ],
    [
      "laid out in another way",
      { version: 2, hasMore: true },
      "signature-value cannotJudge: algorithm SES_Signature 2",
    ],
  ])("%s does not hold", async (_, options, said) => {
    expect(await open(await sealed(options))).toContain(said);
  });
  it("that ran out since, stamped before, holds", async () => {
    const stamp = (value: Buffer) => nationalStamp(value, authority, used);
    expect(await open(await sealed({ validTo: new Date("2027-05-02T00:00:00Z"), stamp }))).toBe("");
  });
  it("is told where nobody trusts its maker or its signer", async () => {
    const said = await open(await sealed(), now, trustStore([]));
    expect(said).toContain("electronic-seal cannotJudge: maker of electronic seal");
    expect(said).toContain("certificate cannotJudge");
    expect(said).not.toContain(" fail");
  });
  it("is told where something was painted over it", async () => {
    expect(await open(await updated(await sealed(), whiteBox))).toContain(
      "changed after signature 1",
    );
  });
  it("no byte of the seal can be changed unseen", async () => {
    const pdf = await sealed();
    const text = pdf.toString("latin1");
    const from = text.indexOf("/Contents <") + 11;
    const length = (Number.parseInt(text.slice(from + 4, from + 8), 16) + 4) * 2;
    const unseen: number[] = [];
    // The first two say that it is a sequence.
    for (let at = 0; at < length; at += isLong || at < 2 ? 1 : 61) {
      const changed = Buffer.from(pdf);
      const old = String.fromCharCode(changed[from + at] ?? 0);
      changed.write(old === "0" ? "1" : "0", from + at, "latin1");
      if ((await open(changed)) === "") unseen.push(at);
    }
    expect(unseen).toEqual([]);
  });
});

describe("an RSA and an SM2 signature side by side", () => {
  const second = openSignature.replace("ETSI.CAdES.detached", "GM.sm2seal");
  const beside = async (make: (content: Uint8Array) => Buffer, signature = second) => {
    const first = await targetOf(await sign(plain, leader, "leader"));
    return filled(forged(first, withField(first, { signature })), make);
  };
  it.each<[string, (content: Uint8Array) => Buffer, string]>([
    ["signed data of GM/T 0010", (c) => nationalCms(c, signer, { isNational: true }), second],
    ["CMS", (c) => nationalCms(c, signer), openSignature],
    ["an electronic seal", (c) => sesSignature(c, signer, maker), second],
  ])("%s: both hold", async (_, make, signature) => {
    const pdf = await beside(make, signature);
    const { signatures, items } = await verify(pdf);
    expect(await open(pdf)).toBe("");
    expect(signatures.map((s) => [s.signer, s.stands])).toEqual([
      ["林书瑶", true],
      ["华信认证中心", true],
    ]);
    const algorithms = items.filter((i) => i.check === "signature-value").map((i) => i.message.zh);
    expect(algorithms).toEqual([
      expect.stringContaining("RSA SHA-256"),
      expect.stringContaining("SM2 SM3"),
    ]);
  });
  it("one that does not hold leaves the other alone", async () => {
    const pdf = await beside((c) => nationalCms(Buffer.from([...c, 0]), signer), openSignature);
    const { signatures } = await verify(pdf);
    expect(signatures.map((s) => s.stands)).toEqual([true, false]);
    expect(await open(pdf)).toMatch(
      /^signature-value fail: what "华信认证中心" signed was altered afterwards$/,
    );
  });
  it("says of another kind with SM2 that does not hold only that it is not known", async () => {
    const pdf = await beside((c) =>
      nationalCms(Buffer.from([...c, 0]), signer, { isNational: true }),
    );
    expect(await open(pdf)).toMatch(
      /^signature-value cannotJudge: algorithm \/SubFilter \/GM.sm2seal/,
    );
  });
});
