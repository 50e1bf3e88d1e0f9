import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LocalServer } from "../../../../src/jobs/sign/local-service.js";
import { type LongTermRequest, withLongTerm } from "../../../../src/jobs/sign/long-term.js";
import { revokeInPractice, servePractice } from "../../../../src/jobs/sign/practice-services.js";
import { stampAt } from "../../../../src/jobs/sign/time-stamp-client.js";
import { openPdf } from "../../../../src/seal/pdf-file.js";
import { signPdf } from "../../../../src/seal/pdf-signature/sign-pdf.js";
import { verifyPdfSignatures } from "../../../../src/seal/pdf-signature/verify-pdf-signatures.js";
import { signerFrom } from "../../../../src/seal/signing/environment-signer.js";
import { trustStore } from "../../../../src/seal/signing/trust-store.js";
import { root } from "../../../support/sample.js";
import { draw } from "../../../support/signed-pdf.js";
import { type TestAuthority, testAuthority } from "../../../support/signing.js";
import { simplePdf } from "../../../support/simple-pdf.js";

const now = new Date();
const nobody = "http://127.0.0.1:9/";

describe("evidence for later years, taken in when signing", () => {
  let authority: TestAuthority;
  let server: LocalServer;
  let signed: Uint8Array;
  beforeAll(async () => {
    authority = await testAuthority("沈怀瑾");
    server = await servePractice(authority.folder, 0, () => new Date());
    signed = await signedBy("沈怀瑾", true);
  }, 60_000);
  afterAll(async () => {
    await server.close();
    authority.remove();
  });

  const stamp = (bytes: Uint8Array) => stampAt(server.url, bytes, now);
  const signedBy = async (name: string, stamped: boolean) =>
    (
      await signPdf(await simplePdf(), {
        signer: signerFrom(authority.environment(name), root),
        role: "decisionMaker",
        labels: [],
        moment: now,
        draw,
        stamp: stamped ? stamp : null,
        seal: { role: "决定人", name, date: "2026-11-20", warning: null },
      })
    ).pdf;
  const trust = () => trustStore([{ bytes: readFileSync(authority.ca), licensed: false }]);
  const extended = (
    sources: Partial<LongTermRequest["sources"]>,
    over: Partial<LongTermRequest> = {},
  ) =>
    withLongTerm(signed, {
      trust: trust(),
      sources: { ocsp: null, lists: [], trust: trust(), ...sources },
      others: [],
      stamp,
      now,
      ...over,
    });
  const level = async (pdf: Uint8Array) => {
    const question = { subject: "x.pdf", trust: trust(), now: new Date() };
    const { signatures, items } = verifyPdfSignatures(await openPdf(pdf), question);
    expect(items.filter((i) => i.state === "fail")).toEqual([]);
    return signatures[0]?.level;
  };

  it("comes from a responder, and is stamped", async () => {
    const { pdf, level: reached, lacking } = await extended({ ocsp: `${server.url}ocsp` });
    expect({ reached, lacking, told: await level(pdf) }).toEqual({
      reached: "B-LTA",
      lacking: [],
      told: "B-LTA",
    });
  });

  it("comes from a list, as an address or a file, where the responder is away", async () => {
    const list = `${server.url}ca.crl`;
    const file = join(authority.folder, "copy.crl");
    writeFileSync(file, Buffer.from(await (await fetch(list)).arrayBuffer()));
    for (const lists of [[list], [file]]) {
      expect(await extended({ ocsp: nobody, lists })).toMatchObject({
        level: "B-LTA",
        lacking: [],
      });
    }
  });

  it("that cannot be had is told plainly, with why", async () => {
    const none = await extended({});
    expect(none.level).toBe("B-T");
    expect(await level(none.pdf)).toBe("B-T");
    expect(none.lacking[0]?.en).toContain("no OCSP responder and no list");
    const away = await extended({ ocsp: nobody, lists: [join(authority.folder, "none.crl")] });
    expect(away.lacking.map((l) => l.en).join("\n")).toMatch(/127\.0\.0\.1:9.*none\.crl: ENOENT/);
    const foreign = await extended({ ocsp: server.url });
    expect(foreign.lacking[0]?.zh).toContain(server.url);
  });

  it("without a time stamp stays B-B, and keeps what could be had", async () => {
    const plain = await withLongTerm(await signedBy("沈怀瑾", false), {
      trust: trust(),
      sources: { ocsp: `${server.url}ocsp`, lists: [], trust: trust() },
      others: [],
      stamp: null,
      now,
    });
    expect(plain).toMatchObject({ level: "B-B", lacking: [] });
    expect(await level(plain.pdf)).toBe("B-B");
    expect(plain.pdf.toString("latin1")).toContain("/OCSPs");
  });

  it("refuses a certificate that was revoked", async () => {
    const list = await revokeInPractice(authority.folder, "沈怀瑾", {
      on: new Date(now.getTime() - 1000),
      now,
      reason: 1,
    });
    const revoked = /沈怀瑾.*was revoked/s;
    await expect(extended({ ocsp: `${server.url}ocsp` })).rejects.toThrow(revoked);
    await expect(extended({ lists: [list] })).rejects.toThrow(revoked);
    await expect(
      revokeInPractice(authority.folder, "无此人", { on: now, now, reason: 1 }),
    ).rejects.toThrow("无此人.pem");
  });
});
