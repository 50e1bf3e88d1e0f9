import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Null, ObjectIdentifier } from "asn1js";
import { afterAll, describe, expect, it } from "vitest";
import { pemOf } from "../../../../src/seal/signing/dev-ca.js";
import { signerFrom } from "../../../../src/seal/signing/environment-signer.js";
import { judgeSignature } from "../../../../src/seal/signing/judge-signature.js";
import { readCms } from "../../../../src/seal/signing/read-cms.js";
import { readTimeStamp } from "../../../../src/seal/signing/time-stamp.js";
import { trustStore } from "../../../../src/seal/signing/trust-store.js";
import { isLong } from "../../../support/long.js";
import { root as repository } from "../../../support/sample.js";
import { type NationalCms, nationalCms, nationalStamp } from "../../../support/sm2-cms.js";
import {
  certificateFor,
  type Identity,
  oid,
  rsaIdentity,
  rsaSm3,
  sm2Identity,
} from "../../../support/sm2-identities.js";

const content = Buffer.from('{"decision":"准予认证"}');
const root = sm2Identity({ name: "国密根", kind: "authority" }, null);
const middle = sm2Identity({ name: "国密运营机构", kind: "authority" }, root);
const signer = sm2Identity({ name: "沈怀瑾" }, middle);
const chain = [middle.certificate];
const rsaRoot = rsaIdentity({ name: "商密根", kind: "authority" }, null);
const rsaSigner = rsaIdentity({ name: "陆远舟" }, rsaRoot);
const trust = trustStore(
  [root, rsaRoot].map((i) => ({ bytes: i.certificate.der, licensed: false })),
);
const now = new Date("2028-06-01T00:00:00Z");

const judge = (cms: Uint8Array, bytes: Uint8Array = content, store = trust, at = now) => {
  const read = readCms(cms, bytes);
  const stamp = read.timeStamp ? readTimeStamp(read.timeStamp, read.signatureValue) : null;
  const judged = judgeSignature(
    { cms: read, stamp, claimedTime: read.claimedTime, subject: "" },
    store,
    at,
  );
  return { ...judged, integrity: read.integrity };
};
const open = (judged: ReturnType<typeof judge>) =>
  judged.items
    .filter((i) => i.state === "fail" || i.state === "cannotJudge")
    .map((i) => `${i.check} ${i.state}: ${i.message.en}`)
    .join("\n");
const signed = (options: NationalCms = {}, by: Identity = signer, others = chain) =>
  nationalCms(content, by, { chain: others, ...options });

describe("SM2 with SM3 in CMS holds", () => {
  it.each<[string, NationalCms]>([
    ["as RFC 5652 has it", {}],
    ["as GM/T 0010 has it", { isNational: true }],
    ["with the content inside", { isNational: true, carries: "content" }],
    ["with the digest of the content inside", { isNational: true, carries: "digest" }],
    ["without attributes", { isNational: true, isBare: true }],
    ["with r and s side by side", { isNational: true, isRaw: true }],
    ["with the key's algorithm", { isNational: true, algorithm: "1.2.156.10197.1.301.1" }],
    ["with the curve as algorithm", { algorithm: oid.curve, parameters: new Null() }],
    [
      "with the algorithm of any curve",
      { algorithm: oid.ecKey, parameters: new ObjectIdentifier({ value: oid.curve }) },
    ],
    ["naming its certificate by SM3", { names: "sm3" }],
    ["naming its certificate by SHA-256", { names: "sha256", isNational: true }],
    [
      "with data of RFC 5652 in signed data of GM/T 0010",
      { isNational: true, contentType: oid.cms.data },
    ],
  ])("%s", (_, options) => {
    const judged = judge(signed(options));
    expect(open(judged)).toBe("");
    expect(judged.signer).toBe("沈怀瑾");
    expect(judged.items.map((i) => i.message.zh).join("\n")).toContain("签名完好（SM2 SM3）");
    expect(judged.items.some((i) => i.message.en.includes("沈怀瑾 ← 国密运营机构 ← 国密根"))).toBe(
      true,
    );
  });
});

describe("SM2 in CMS does not hold", () => {
  it.each<[string, Buffer, string]>([
    ["over other content", signed(), "was altered"],
    ["over other content, bare", signed({ isNational: true, isBare: true }), "was altered"],
    [
      "over other content, its digest inside",
      signed({ isNational: true, carries: "digest" }),
      "was altered",
    ],
  ])("%s", (_, cms, said) => {
    const judged = judge(cms, Buffer.from('{"decision":"不予认证"}'));
    expect(open(judged)).toContain(said);
  });
  it("with a key that is not the certificate's", () => {
    const stranger = sm2Identity({ name: "别人" }, middle);
    const cms = signed({}, { key: stranger.key, certificate: signer.certificate });
    const judged = judge(cms);
    expect(open(judged)).toContain("does not hold (SM2, with the identifier 1234567812345678");
  });
  it("with an identifier that nobody can know", () => {
    expect(open(judge(signed({ identifier: "沈怀瑾@example.cn" })))).toContain("1234567812345678");
  });
  it.each([
    ["", "(empty)"],
    ["TLSv1.3+GM+Cipher+Suite", "TLSv1.3"],
  ])("with the identifier %j is neither valid nor invalid", (identifier, said) => {
    const judged = judge(signed({ identifier }));
    expect(judged.integrity).toBe("notCheckable");
    expect(judged.holds).toBe(false);
    expect(open(judged)).toContain(`fits, but with the identifier ${said}`);
    expect(open(judged)).not.toContain(" fail");
  });
  it("with an RSA key under the name of SM2, and SM2 under the name of RSA", () => {
    expect(judge(signed({ algorithm: oid.sm2WithSm3 }, rsaSigner, [])).integrity).toBe("broken");
    expect(judge(signed({ algorithm: oid.rsaWithSm3 })).integrity).toBe("notCheckable");
  });
  it("no byte can be changed unseen", () => {
    const cms = signed({ isNational: true, names: "sm3" });
    const unseen: number[] = [];
    for (let at = 0; at < cms.length; at += isLong ? 1 : 17) {
      const changed = Buffer.from(cms);
      changed[at] = (changed[at] ?? 0) ^ (at % 2 === 0 ? 0x01 : 0x20);
      if (judge(changed).holds) unseen.push(at);
    }
    expect(unseen).toEqual([]);
  });
});

describe("chains with SM2", () => {
  it("end at nobody who is trusted", () => {
    expect(open(judge(signed(), content, trustStore([])))).toMatch(
      /^certificate cannotJudge: .*not among the trusted/,
    );
  });
  it("are not mended by a certificate of the same name with another key", () => {
    const impostor = certificateFor(
      sm2Identity({ name: "假" }, null).key,
      { name: "国密根", kind: "authority" },
      null,
    );
    const judged = judge(signed(), content, trustStore([{ bytes: impostor.der, licensed: false }]));
    expect(open(judged)).toContain('was not issued by "国密根"');
  });
  it("of a certificate that was made with another identifier do not hold", () => {
    const other = sm2Identity({ name: "沈怀瑾", identifier: "" }, middle);
    expect(judge(signed({}, other)).holds).toBe(false);
  });
  it("may mix SM2 and RSA", () => {
    const mixed = sm2Identity({ name: "苏映雪" }, rsaRoot);
    expect(open(judge(signed({}, mixed, [])))).toBe("");
    const other = rsaIdentity({ name: "顾长安" }, middle);
    expect(open(judge(signed({}, other)))).toBe("");
  });
  it("that ran out are told", () => {
    expect(open(judge(signed(), content, trust, new Date("2031-06-01T00:00:00Z")))).toContain(
      "expired",
    );
  });
});

describe("RSA with SM3", () => {
  const heads = { plain: undefined, openssl: "3030300c06082a811ccf5501837805000420" };
  it.each([oid.rsa, oid.rsaWithSm3])("holds under the identifier %s", (algorithm) => {
    const judged = judge(signed({ algorithm }, rsaSigner, []));
    expect(open(judged)).toBe("");
    expect(judged.items.map((i) => i.message.en).join("\n")).toContain("RSA SM3");
  });
  it.each<[string, string | undefined, boolean]>([
    ["the identifier of SM3", heads.plain, true],
    ["the identifier that OpenSSL writes", heads.openssl, true],
    ["no parameters", "302e300a06082a811ccf5501831104 20".replace(" ", ""), false],
    ["no DigestInfo at all", "", false],
    ["the identifier of SHA-256", "3031300d060960864801650304020105000420", false],
    ["something before the digest", "3030300c06082a811ccf550183110500042000", false],
  ])("over a block with %s", (_, head, holds) => {
    const key = rsaSigner.key as Parameters<typeof rsaSm3>[1];
    const cms = signed({}, rsaSigner, []);
    // The signature stands at the end.
    const attributes = signedAttributes(cms);
    const value = rsaSm3(attributes, key, head);
    value.copy(cms, cms.length - value.length);
    expect(judge(cms).integrity).toBe(holds ? "intact" : "broken");
  });
  it("is altered with the content", () => {
    expect(judge(signed({}, rsaSigner, []), Buffer.from("{}")).integrity).toBe("altered");
  });
});

/** The signed attributes, as they are signed. */
function signedAttributes(cms: Buffer): Buffer {
  const start = cms.lastIndexOf(Buffer.from("06092a864886f70d010904", "hex"));
  const end = start + 2 + 9 + 2 + 34;
  const other = cms.lastIndexOf(Buffer.from("06092a864886f70d010903", "hex"));
  expect(other).toBeGreaterThan(0);
  const from = other - 2;
  return Buffer.concat([Buffer.from([0x31, end - from]), cms.subarray(from, end)]);
}

describe("time stamps with SM2", () => {
  const authority = sm2Identity({ name: "国密时间戳", kind: "timeStamping" }, root);
  const time = new Date("2027-05-01T08:00:00Z");
  it.each([false, true])("hold, as GM/T 0010 has signed data: %s", (isNational) => {
    const value = readCms(signed({ isNational }), content).signatureValue;
    const judged = judge(
      signed({ isNational, stamp: nationalStamp(value, authority, time, { isNational }) }),
    );
    expect(open(judged)).toBe("");
    expect(judged.provenTime).toEqual(time);
  });
  it("prove nothing where they were changed, are about something else or by nobody trusted", () => {
    const token = nationalStamp(content, authority, time);
    expect(readTimeStamp(token, content)).toMatchObject({ fault: null, time });
    expect(readTimeStamp(token, Buffer.from("{}")).fault).toBe("it stamps other bytes");
    const moved = Buffer.from(token);
    const at = moved.indexOf("20270501");
    moved.write("2026", at, "latin1");
    expect(readTimeStamp(moved, content).fault).toContain("altered");
    const value = readCms(signed(), content).signatureValue;
    const stranger = sm2Identity({ name: "野时间戳", kind: "timeStamping" }, null);
    const judged = judge(signed({ stamp: nationalStamp(value, stranger, time) }));
    expect(judged.provenTime).toBeNull();
    expect(open(judged)).toContain("not among the trusted");
  });
});

describe("a program of the user's that signs with SM2", () => {
  const folder = mkdtempSync(join(tmpdir(), "dossier-card-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  /** A card that gives this signature, whatever it is asked. */
  const card = (cms: Uint8Array, certificate?: Uint8Array) => {
    writeFileSync(join(folder, "answer"), cms);
    writeFileSync(
      join(folder, "card.pem"),
      pemOf("CERTIFICATE", certificate ?? signer.certificate.der),
    );
    const code = `process.stdin.resume().on("end",()=>process.stdout.write(require("fs").readFileSync(${JSON.stringify(join(folder, "answer"))})))`;
    const command = JSON.stringify([process.execPath, "-e", code]);
    return signerFrom(
      {
        ...process.env,
        DOSSIER_SIGN_COMMAND: command,
        DOSSIER_SIGN_CERT: join(folder, "card.pem"),
      },
      repository,
    );
  };
  it("is taken at its word once its signature is verified", async () => {
    const cms = signed({ isNational: true });
    expect(card(cms).certificate?.name).toBe("沈怀瑾");
    expect(await card(cms).sign(content)).toEqual(cms);
  });
  it("has to be one: with a key of SM2 nothing is signed here", () => {
    const key = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
    writeFileSync(join(folder, "key.pem"), key.export({ type: "pkcs8", format: "pem" }));
    writeFileSync(join(folder, "card.pem"), pemOf("CERTIFICATE", signer.certificate.der));
    const files = {
      DOSSIER_SIGN_KEY: join(folder, "key.pem"),
      DOSSIER_SIGN_CERT: join(folder, "card.pem"),
    };
    expect(() => signerFrom(files, repository)).toThrow(/SM2 key, with which nothing is signed/);
  });
  it("is refused where it signed something else, or with another certificate", async () => {
    await expect(card(signed()).sign(Buffer.from("{}"))).rejects.toThrow(/altered/);
    const forged = signed({}, { key: root.key, certificate: signer.certificate });
    await expect(card(forged).sign(content)).rejects.toThrow(/broken/);
    await expect(card(signed(), root.certificate.der).sign(content)).rejects.toThrow(/另一张证书/);
  });
});
