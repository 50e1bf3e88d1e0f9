import { createHash } from "node:crypto";
import { request as httpRequest } from "node:http";
import { beforeAll, describe, expect, it } from "vitest";
import { serveLocally } from "../../../../src/jobs/sign/local-service.js";
import { stampAt } from "../../../../src/jobs/sign/time-stamp-client.js";
import { buildChain } from "../../../../src/seal/signing/chain.js";
import {
  answerTimeStamp,
  type Identity,
  makeIdentity,
} from "../../../../src/seal/signing/dev-ca.js";
import { judgeSignature } from "../../../../src/seal/signing/judge-signature.js";
import { readCms } from "../../../../src/seal/signing/read-cms.js";
import {
  readTimeStamp,
  stampBytes,
  TimeStampFault,
} from "../../../../src/seal/signing/time-stamp.js";
import { trustStore } from "../../../../src/seal/signing/trust-store.js";
import { signCms, withTimeStamp } from "../../../../src/seal/signing/write-cms.js";
import { content, fixture, now } from "../../../support/openssl.js";

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

  it("are not given for a weak digest, nor to what a web page sends", async () => {
    const asked = sha256Request;
    const reply = (bytes: Uint8Array) => answerTimeStamp(bytes, tsa, [ca.certificate], made);
    expect(reply(asked).length).toBeGreaterThan(500);
    expect(reply(sha1Request).length).toBeLessThan(20);
    const type = "application/timestamp-query";
    const stamps = { asked: type, type: "application/timestamp-reply", answer: reply };
    const list = { asked: null, type: "application/pkix-crl", answer: () => new Uint8Array(3) };
    const server = await serveLocally({ "/": stamps, "/list": list }, 0);
    const post = (headers: Record<string, string>) =>
      fetch(server.url, { method: "POST", body: asked, headers }).then((r) => r.status);
    try {
      expect(await post({ "Content-Type": type })).toBe(200);
      expect(await post({ "Content-Type": "text/plain" })).toBe(403);
      expect(await post({ "Content-Type": type, Origin: "https://evil.example" })).toBe(403);
      expect(await statusWithHost(server.url, "evil.example")).toBe(403);
      expect((await fetch(server.url)).status).toBe(403);
      expect((await fetch(`${server.url}list`)).status).toBe(200);
      expect((await fetch(`${server.url}list`, { method: "POST", body: "x" })).status).toBe(403);
    } finally {
      await server.close();
    }
  });
});

const sha256Request = Buffer.from(
  `30360201013031300d060960864801650304020105000420${"00".repeat(32)}`,
  "hex",
);
/** A request for a stamp of a SHA-1 digest: version 1, imprint of twenty zero bytes. */
const sha1Request = Buffer.from(
  `30260201013021300906052b0e03021a05000414${"00".repeat(20)}`,
  "hex",
);

function statusWithHost(url: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { Host: host, "Content-Type": "application/timestamp-query" };
    httpRequest(url, { method: "POST", headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });
}
