import { createHash, generateKeyPairSync } from "node:crypto";
import { readFileSync, writeFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import forge from "node-forge";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stampAt } from "../../../../src/jobs/sign/time-stamp-client.js";
import { buildChain } from "../../../../src/seal/signing/chain.js";
import {
  answerTimeStamp,
  makeIdentity,
  toP12,
  type Identity,
} from "../../../../src/seal/signing/dev-ca.js";
import { signerFrom } from "../../../../src/seal/signing/environment-signer.js";
import { judgeSignature } from "../../../../src/seal/signing/judge-signature.js";
import { readCms } from "../../../../src/seal/signing/read-cms.js";
import {
  readTimeStamp,
  stampBytes,
  TimeStampFault,
} from "../../../../src/seal/signing/time-stamp.js";
import { trustStore } from "../../../../src/seal/signing/trust-store.js";
import { signCms, withTimeStamp } from "../../../../src/seal/signing/write-cms.js";
import { root } from "../../../support/sample.js";

const fixture = (name: string) => readFileSync(join(root, "tests", "fixtures", "openssl", name));
const content = fixture("content.json");
const trust = trustStore([
  { bytes: fixture("ca.pem"), licensed: false },
  { bytes: fixture("revoked.crl"), licensed: false },
]);
const now = new Date("2028-06-01T00:00:00Z");
const judge = (name: string, bytes: Uint8Array = content, store = trust, at = now) => {
  const cms = readCms(fixture(name), bytes);
  return judgeSignature(
    {
      cms,
      stamp: cms.timeStamp ? readTimeStamp(cms.timeStamp, cms.signatureValue) : null,
      claimedTime: cms.claimedTime,
      subject: name,
    },
    store,
    at,
  );
};
const states = (judged: ReturnType<typeof judge>) =>
  judged.items
    .filter((i) => i.state === "fail" || i.state === "cannotJudge")
    .map((i) => `${i.check} ${i.state}`);
const words = (judged: ReturnType<typeof judge>) =>
  judged.items.map((i) => i.message.en).join("\n");

describe("signatures that openssl made", () => {
  it.each(["good.p7s", "ec.p7s", "pss.p7s"])("%s holds", (name) => {
    const judged = judge(name);
    expect(states(judged)).toEqual([]);
    expect(judged.holds).toBe(true);
    expect(judged.signer).toBe("林书瑶");
    // The test authority is no licensed provider.
    expect(words(judged)).toContain("not legally effective");
  });

  it("plain CMS holds, and is said to be no baseline signature", () => {
    expect(words(judge("plain.p7s"))).toContain("no CAdES or PAdES baseline");
  });

  it.each([
    ["future.p7s", "certificate fail", "valid from 2038-01-01"],
    ["revoked.p7s", "certificate fail", "was revoked on"],
    ["no-nr.p7s", "certificate fail", "not for non-repudiation"],
    ["short.p7s", "certificate fail", "too short: RSA 1024"],
    ["sha1.p7s", "signature-value fail", "no longer reliable"],
    ["foreign.p7s", "certificate cannotJudge", "not among the trusted ones"],
    // Past its end and without a time stamp it may have signed in time.
    ["expired.p7s", "certificate cannotJudge", "no time stamp proves that it signed before"],
  ])("%s: %s", (name, state, said) => {
    const judged = judge(name);
    expect(states(judged)).toContain(state);
    expect(words(judged)).toContain(said);
    expect(judged.holds).toBe(false);
  });

  it("expires after the last day, not on it", () => {
    expect(states(judge("expired.p7s", content, trust, new Date("2027-01-01T00:00:00Z")))).toEqual(
      [],
    );
    expect(states(judge("expired.p7s", content, trust, new Date("2027-01-01T00:00:01Z")))).toEqual([
      "certificate cannotJudge",
    ]);
  });

  it("a licensed authority makes the signature legally effective", () => {
    const licensed = trustStore([{ bytes: fixture("ca.pem"), licensed: true }]);
    expect(words(judge("good.p7s", content, licensed))).not.toContain("not legally effective");
  });

  it("tells altered content from an altered signature", () => {
    expect(readCms(fixture("good.p7s"), Buffer.from('{"amount": 1.5}\n')).integrity).toBe(
      "altered",
    );
    const cms = fixture("good.p7s");
    for (const at of [cms.length - 20, cms.length - 200]) {
      const broken = Buffer.from(cms);
      broken[at] = (broken[at] ?? 0) ^ 1;
      expect(readCms(broken, content).integrity).toBe("broken");
    }
    expect(readCms(cms.subarray(0, 300), content).integrity).toBe("unreadable");
    expect(readCms(Buffer.from("hello"), content).integrity).toBe("unreadable");
  });

  it("no byte of a signature can be changed unseen", () => {
    const made = new Date("2026-01-01T00:00:00Z");
    const ca = makeIdentity(
      { name: "根", organisation: "测试", kind: "authority", notBefore: made, years: 20 },
      null,
    );
    const signer = makeIdentity(
      { name: "张三", organisation: "测试", kind: "signer", notBefore: made, years: 10 },
      ca,
    );
    const cms = signCms(content, signer.key, [signer.certificate, ca.certificate], {
      signingTime: made,
    });
    const own = trustStore([{ bytes: ca.certificate.der, licensed: false }]);
    const holds = (bytes: Uint8Array) => {
      const read = readCms(bytes, content);
      return judgeSignature(
        { cms: read, stamp: null, claimedTime: read.claimedTime, subject: "" },
        own,
        now,
      ).holds;
    };
    expect(holds(cms)).toBe(true);
    const unseen: number[] = [];
    for (let at = 0; at < cms.length; at += 2) {
      const changed = Buffer.from(cms);
      changed[at] = (changed[at] ?? 0) ^ (at % 4 === 0 ? 0x01 : 0x20);
      if (holds(changed)) unseen.push(at);
    }
    expect(unseen).toEqual([]);
  });

  it("says of SM2 neither valid nor invalid", () => {
    // The identifiers of SHA-256 with RSA, replaced by those of SM3 with SM2 of the same length
    // where there is one.
    const cms = Buffer.from(fixture("ec.p7s"));
    const ecdsa = Buffer.from("06082a8648ce3d040302", "hex");
    const at = cms.lastIndexOf(ecdsa);
    expect(at).toBeGreaterThan(0);
    Buffer.from("06082a811ccf55018375", "hex").copy(cms, at);
    const judged = judgeSignature(
      { cms: readCms(cms, content), stamp: null, claimedTime: null, subject: "sm2" },
      trust,
      now,
    );
    expect(judged.items.find((i) => i.check === "signature-value")?.state).toBe("cannotJudge");
    expect(words(judged)).toContain("SM2");
  });
});

describe("time stamps", () => {
  const nonce = Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]);
  let ca: Identity, tsa: Identity, signer: Identity;
  const made = new Date("2026-01-01T00:00:00Z");
  beforeAll(() => {
    ca = makeIdentity(
      { name: "根", organisation: "测试", kind: "authority", notBefore: made, years: 20 },
      null,
    );
    tsa = makeIdentity(
      { name: "时间戳", organisation: "测试", kind: "timeStamping", notBefore: made, years: 15 },
      ca,
    );
    signer = makeIdentity(
      { name: "张三", organisation: "测试", kind: "signer", notBefore: made, years: 1 },
      ca,
    );
  });
  const own = () => trustStore([{ bytes: ca.certificate.der, licensed: false }]);
  const answer =
    (at: Date, of: Identity = tsa) =>
    (request: Uint8Array) =>
      Promise.resolve(new Uint8Array(answerTimeStamp(request, of, [ca.certificate], at)));

  it("reads a token of openssl and sees that it is about these bytes", () => {
    expect(readTimeStamp(fixture("content.tst"), content)).toMatchObject({ fault: null });
    expect(readTimeStamp(fixture("content.tst"), Buffer.from("other")).fault).toContain(
      "other bytes",
    );
  });

  it("decides whether the certificate was valid when it signed", async () => {
    const at = new Date("2026-06-01T00:00:00Z");
    const plain = signCms(content, signer.key, [signer.certificate, ca.certificate], {
      signingTime: at,
    });
    const stamped = withTimeStamp(
      plain,
      await stampBytes(readCms(plain, content).signatureValue, answer(at), nonce, at),
    );
    const judged = (cms: Buffer) => {
      const r = readCms(cms, content);
      return judgeSignature(
        {
          cms: r,
          stamp: r.timeStamp ? readTimeStamp(r.timeStamp, r.signatureValue) : null,
          claimedTime: r.claimedTime,
          subject: "",
        },
        own(),
        now,
      );
    };
    expect(judged(plain).holds).toBe(false);
    expect(judged(stamped)).toMatchObject({ holds: true, provenTime: at });
    // Stamped after the certificate had ended.
    const late = new Date("2027-06-01T00:00:00Z");
    const tooLate = withTimeStamp(
      plain,
      await stampBytes(readCms(plain, content).signatureValue, answer(late), nonce, late),
    );
    expect(judged(tooLate).items.some((i) => i.check === "certificate" && i.state === "fail")).toBe(
      true,
    );
  });

  it("refuses an answer with another nonce, about other bytes, before the signing, or by another purpose", async () => {
    await expect(
      stampBytes(
        content,
        (q) => answer(now)(replaced(q, Buffer.from(nonce), Buffer.from("0909090909090909", "hex"))),
        nonce,
        now,
      ),
    ).rejects.toThrow(/nonce/);
    const digest = createHash("sha256").update(content).digest();
    await expect(
      stampBytes(content, (q) => answer(now)(replaced(q, digest, Buffer.alloc(32, 7))), nonce, now),
    ).rejects.toThrow(/other bytes/);
    await expect(
      stampBytes(content, answer(new Date(now.getTime() - 3_600_000)), nonce, now),
    ).rejects.toThrow(/before the signing/);
    await expect(
      stampBytes(content, () => Promise.resolve(Uint8Array.from([1, 2, 3])), nonce, now),
    ).rejects.toThrow(TimeStampFault);
    const bySigner = await stampBytes(content, answer(now, signer), nonce, now);
    expect(
      buildChain({
        signer: readTimeStamp(bySigner, content).cms.signer as never,
        others: [],
        trust: own(),
        at: made,
        purpose: "timeStamping",
      }).problems.map((p) => p.problem),
    ).toContain("notForSigning");
  });

  it("an authority that cannot be reached is an error of the environment, never a silent downgrade", async () => {
    await expect(stampAt("http://127.0.0.1:9/", content, now)).rejects.toMatchObject({
      kind: "environment",
      remedy: expect.stringContaining("--no-time-stamp") as string,
    });
  });

  function replaced(bytes: Uint8Array, from: Buffer, to: Buffer): Uint8Array {
    const copy = Buffer.from(bytes);
    const at = copy.indexOf(from);
    expect(at).toBeGreaterThan(0);
    to.copy(copy, at);
    return copy;
  }
});

describe("keys", () => {
  const folder = mkdtempSync(join(tmpdir(), "dossier-keys-"));
  const file = (name: string, bytes: Uint8Array | string) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  const ca = makeIdentity(
    { name: "根", organisation: "测试", kind: "authority", notBefore: new Date(), years: 2 },
    null,
  );
  const own = makeIdentity(
    { name: "李四", organisation: "测试", kind: "signer", notBefore: new Date(), years: 1 },
    ca,
  );
  const pem = own.key.export({ type: "pkcs8", format: "pem" }) as string;
  afterAll(() => undefined);

  it("signs with PKCS#12 of AES and of 3DES, and with PEM under a password", async () => {
    const asn1 = forge.pkcs12.toPkcs12Asn1(
      forge.pki.privateKeyFromPem(own.key.export({ type: "pkcs1", format: "pem" }) as string),
      [forge.pki.certificateFromPem(own.certificate.x509.toString())],
      "geheim",
      { algorithm: "3des" },
    );
    const legacy = Buffer.from(forge.asn1.toDer(asn1).getBytes(), "binary");
    const locked = own.key.export({
      type: "pkcs8",
      format: "pem",
      cipher: "aes-256-cbc",
      passphrase: "geheim",
    });
    const environments = [
      {
        DOSSIER_SIGN_P12: file("a.p12", toP12(own, [ca.certificate], "geheim")),
        DOSSIER_SIGN_PASSWORD: "geheim",
      },
      {
        DOSSIER_SIGN_P12: file("b.p12", legacy),
        DOSSIER_SIGN_PASSWORD_FILE: file("password", "geheim\n"),
      },
      {
        DOSSIER_SIGN_KEY: file("k.pem", locked),
        DOSSIER_SIGN_CERT: file("c.pem", own.certificate.x509.toString()),
        DOSSIER_SIGN_PASSWORD: "geheim",
      },
    ];
    for (const environment of environments) {
      const signer = signerFrom(environment, root);
      expect(signer.certificate?.name).toBe("李四");
      expect(readCms(await signer.sign(content), content)).toMatchObject({
        integrity: "intact",
        namesCertificate: true,
      });
    }
  });

  it("an external program gets the bytes and gives the signature", async () => {
    // Another library signs here: node-forge.
    const authority = makeIdentity(
      { name: "Root", organisation: "Test", kind: "authority", notBefore: new Date(), years: 2 },
      null,
    );
    const card = makeIdentity(
      { name: "Card", organisation: "Test", kind: "signer", notBefore: new Date(), years: 1 },
      authority,
    );
    const script = file(
      "sign.cjs",
      `const forge=require(${JSON.stringify(join(root, "node_modules", "node-forge"))});const fs=require("fs");const p7=forge.pkcs7.createSignedData();p7.content=forge.util.createBuffer(fs.readFileSync(0).toString("binary"));
const cert=forge.pki.certificateFromPem(fs.readFileSync(${JSON.stringify(file("e.pem", card.certificate.x509.toString()))},"utf8"));p7.addCertificate(cert);p7.addSigner({key:forge.pki.privateKeyFromPem(fs.readFileSync(${JSON.stringify(file("e.key", card.key.export({ type: "pkcs8", format: "pem" }) as string))},"utf8")),certificate:cert,digestAlgorithm:forge.pki.oids.sha256,authenticatedAttributes:[{type:forge.pki.oids.contentType,value:forge.pki.oids.data},{type:forge.pki.oids.messageDigest},{type:forge.pki.oids.signingTime,value:new Date()}]});p7.sign({detached:true});process.stdout.write(Buffer.from(forge.asn1.toDer(p7.toAsn1()).getBytes(),"binary"))`,
    );
    const signer = signerFrom(
      { ...process.env, DOSSIER_SIGN_COMMAND: JSON.stringify([process.execPath, script]) },
      root,
    );
    const cms = await signer.sign(content);
    expect(readCms(cms, content)).toMatchObject({ integrity: "intact", namesCertificate: false });
    // The certificate may be named beforehand, and then has to be the one that signs.
    const command = {
      ...process.env,
      DOSSIER_SIGN_COMMAND: JSON.stringify([process.execPath, script]),
    };
    const named = signerFrom({ ...command, DOSSIER_SIGN_CERT: join(folder, "e.pem") }, root);
    expect(named.certificate?.name).toBe("Card");
    expect((await named.sign(content)).length).toBeGreaterThan(0);
    await expect(
      signerFrom(
        { ...command, DOSSIER_SIGN_CERT: file("other.pem", own.certificate.x509.toString()) },
        root,
      ).sign(content),
    ).rejects.toMatchObject({ message: expect.stringContaining("another certificate") as string });
  });

  it.each([
    ["ends with 3", "process.stderr.write('no card');process.exit(3)", /no card/],
    ["prints nonsense", "process.stdout.write('hello')", /unreadable/],
  ])("an external program that %s is told", async (_, code, said) => {
    const signer = signerFrom(
      { ...process.env, DOSSIER_SIGN_COMMAND: JSON.stringify([process.execPath, "-e", code]) },
      root,
    );
    await expect(signer.sign(content)).rejects.toMatchObject({
      kind: "environment",
      message: expect.stringMatching(said) as string,
    });
  });

  it("refuses a key inside the repository, a wrong password, a foreign certificate, nothing and two things at once, and never quotes a secret", () => {
    const inside = mkdtempSync(join(tmpdir(), "dossier-repository-"));
    writeFileSync(join(inside, "key.p12"), toP12(own, [], "geheim"));
    const other = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({
      type: "pkcs8",
      format: "pem",
    }) as string;
    const cases: [Record<string, string>, RegExp][] = [
      [
        { DOSSIER_SIGN_P12: join(inside, "key.p12"), DOSSIER_SIGN_PASSWORD: "geheim" },
        /inside the repository/,
      ],
      [
        {
          DOSSIER_SIGN_P12: file("w.p12", toP12(own, [], "geheim")),
          DOSSIER_SIGN_PASSWORD: "falsch",
        },
        /wrong password/,
      ],
      [
        {
          DOSSIER_SIGN_KEY: file("o.pem", other),
          DOSSIER_SIGN_CERT: file("oc.pem", own.certificate.x509.toString()),
        },
        /does not belong/,
      ],
      [{}, /nothing says/],
      [{ DOSSIER_SIGN_P12: "a", DOSSIER_SIGN_COMMAND: "b" }, /only one/],
      [{ DOSSIER_SIGN_KEY: file("x.pem", pem) }, /certificate is not named/],
      [{ DOSSIER_SIGN_P12: join(folder, "none.p12") }, /cannot be read/],
    ];
    for (const [environment, said] of cases) {
      let message = "";
      try {
        signerFrom(environment, inside);
      } catch (error) {
        message = `${(error as Error).message} ${String((error as { remedy?: string }).remedy)}`;
      }
      expect(message).toMatch(said);
      expect(message).not.toMatch(/geheim|falsch|PRIVATE KEY/);
    }
  });
});
