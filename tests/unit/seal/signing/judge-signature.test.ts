import { describe, expect, it } from "vitest";
import { makeIdentity } from "../../../../src/seal/signing/dev-ca.js";
import { judgeSignature } from "../../../../src/seal/signing/judge-signature.js";
import { readCms } from "../../../../src/seal/signing/read-cms.js";
import { trustStore } from "../../../../src/seal/signing/trust-store.js";
import { signCms } from "../../../../src/seal/signing/write-cms.js";
import { content, fixture, judge, now, states, trust, words } from "../../../support/openssl.js";

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

  it("says of SM2 with SHA-256, which no standard defines, neither valid nor invalid", () => {
    // The identifier of ECDSA with SHA-256, replaced by one of the same length.
    const cms = Buffer.from(fixture("ec.p7s"));
    const ecdsa = Buffer.from("06082a8648ce3d040302", "hex");
    const at = cms.lastIndexOf(ecdsa);
    expect(at).toBeGreaterThan(0);
    Buffer.from("06082a811ccf55018377", "hex").copy(cms, at);
    const judged = judgeSignature(
      { cms: readCms(cms, content), stamp: null, claimedTime: null, subject: "sm2" },
      trust,
      now,
    );
    expect(judged.items.find((i) => i.check === "signature-value")?.state).toBe("cannotJudge");
    expect(words(judged)).toContain("SM2 SHA-256");
  });
});
