import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  judgeRegisterSeal,
  registerSealFile,
  writeSealedRegister,
} from "../../../../src/jobs/archive/register-seal.js";
import type { LocalServer } from "../../../../src/jobs/sign/local-service.js";
import { revokeInPractice, servePractice } from "../../../../src/jobs/sign/practice-services.js";
import { VerificationItems } from "../../../../src/model/outcome/verification.js";
import { evidenceIn } from "../../../../src/seal/signing/cms-evidence.js";
import { signerFrom } from "../../../../src/seal/signing/environment-signer.js";
import { trustStoreOf } from "../../../../src/workspace/trust.js";
import { root } from "../../../support/sample.js";
import { type TestAuthority, testAuthority } from "../../../support/signing.js";

const now = new Date();
const folder = mkdtempSync(join(tmpdir(), "dossier-register-"));
let authority: TestAuthority;
let service: LocalServer;
beforeAll(async () => {
  authority = await testAuthority("陆远舟");
  service = await servePractice(authority.folder, 0, () => new Date());
}, 60_000);
afterAll(async () => {
  await service.close();
  authority.remove();
  rmSync(folder, { recursive: true, force: true });
});

const trust = () =>
  trustStoreOf([{ file: "ca.pem", bytes: readFileSync(authority.ca), licensed: false }]);
const seal = (ocsp: string | null) =>
  writeSealedRegister(folder, [], {
    signer: signerFrom(authority.environment("陆远舟"), root),
    now,
    stampedBy: service.url,
    sources: { ocsp, lists: [], trust: trust() },
  });
const sealFile = join(folder, registerSealFile);
const said = async () => {
  const found = new VerificationItems("");
  await judgeRegisterSeal(folder, { trust: trust(), now: new Date() }, found);
  return found.all;
};
const program = "openssl";
const hasOpenssl = spawnSync(program, ["version"]).error === undefined;
const unchecked = /revocation was not checked/;

describe("the seal of the register", () => {
  it("takes in that no certificate was revoked, where a responder is set up, and verify judges it", async () => {
    await seal(null);
    expect(evidenceIn(readFileSync(sealFile)).answers).toHaveLength(0);
    expect((await said()).map((i) => i.message.en).join()).toMatch(unchecked);
    await seal(`${service.url}ocsp`);
    const { answers, certificates } = evidenceIn(readFileSync(sealFile));
    expect(answers.length).toBeGreaterThanOrEqual(2);
    expect(certificates.length).toBeGreaterThanOrEqual(2);
    const items = await said();
    expect(items.filter((i) => i.state === "fail" || i.state === "cannotJudge")).toEqual([]);
    expect(items.map((i) => i.message.en).join()).not.toMatch(unchecked);
  });

  it.skipIf(!hasOpenssl)("is read by OpenSSL as before (skipped without openssl)", async () => {
    await seal(`${service.url}ocsp`);
    const content = join(folder, "register.json");
    const files = ["-in", sealFile, "-content", content, "-CAfile", authority.ca];
    const how = ["-binary", "-inform", "DER", "-purpose", "any", "-out", "/dev/null"];
    const read = spawnSync(program, ["cms", "-verify", ...how, ...files], { encoding: "utf8" });
    expect({ status: read.status, said: read.stderr }).toMatchObject({ status: 0 });
  });

  it("is sealed all the same where the responder is away, and not by a revoked certificate", async () => {
    await seal("http://127.0.0.1:9/");
    expect(evidenceIn(readFileSync(sealFile)).answers).toHaveLength(0);
    await revokeInPractice(authority.folder, "陆远舟", {
      on: new Date(now.getTime() - 1000),
      now,
      reason: 1,
    });
    const before = readFileSync(sealFile);
    await expect(seal(`${service.url}ocsp`)).rejects.toThrow(/revoked/);
    expect(readFileSync(sealFile).equals(before)).toBe(true);
  });

  it("brings along nothing that can be read where somebody damaged it", () => {
    const bytes = Buffer.from(readFileSync(sealFile));
    bytes.fill(0, bytes.length - 40);
    writeFileSync(sealFile, bytes);
    expect(evidenceIn(bytes).answers).toEqual([]);
    expect(evidenceIn(Buffer.from("nothing")).lists).toEqual([]);
  });
});
