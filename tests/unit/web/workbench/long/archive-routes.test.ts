import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signerFrom } from "../../../../../src/seal/signing/environment-signer.js";
import type { PackageView, SigningView } from "../../../../../src/web/workbench/api.js";
import { makeSealedArchive } from "../../../../support/sealed-archive.js";
import { testAuthority } from "../../../../support/signing.js";
import { change, ended } from "../../../../support/workbench-jobs.js";
import { signIn, type SignedIn, workbenchOfSample } from "../../../../support/workbench-server.js";

let bench: Awaited<ReturnType<typeof workbenchOfSample>>;
let browser: SignedIn;
const name = "000001-C-1-case";

beforeAll(async () => {
  bench = await workbenchOfSample();
  browser = await signIn(bench.workbench.url);
}, 60_000);
afterAll(async () => {
  await bench.close();
});

describe("the archive in the browser", () => {
  it("says what is to be set up where nothing signs", async () => {
    const { refusal, signer } = await browser.json<SigningView>("/api/signing");
    expect(signer).toBeNull();
    expect(refusal?.message.zh).not.toBe("");
    expect(refusal?.remedy?.zh).toContain("DOSSIER_SIGN_P12");
  }, 30_000);

  it("is empty before something is packed", async () => {
    expect(await browser.json<PackageView[]>("/api/archive/packages")).toEqual([]);
  }, 30_000);

  it("lists what lies in it, sealed until when, of all cases and of one", async () => {
    const archive = join(bench.repository.folder, "archive");
    const authority = await testAuthority("陆远舟");
    const signer = signerFrom(authority.environment("陆远舟"), bench.repository.folder);
    await makeSealedArchive(archive, name, { signer, now: new Date() });
    authority.remove();
    const [entry, ...more] = await browser.json<PackageView[]>("/api/archive/packages");
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ name, case: "tb-gz-036/C-1", state: "sealed", renewals: 0 });
    expect(entry?.bytes).toBeGreaterThan(0);
    expect(entry?.provedUntil).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const path = "/api/archive/packages?case=tb-gz-036%2FPII-2026-0001";
    expect(await browser.json<PackageView[]>(path)).toEqual([]);
  }, 60_000);

  it("hands out packages by the names of the register, and nothing else", async () => {
    const { folder } = bench.repository;
    const said = await browser.get(`/api/archive/package?name=${name}`);
    expect([said.status, said.body.slice(0, 2)]).toEqual([200, "PK"]);
    writeFileSync(join(folder, "secret.zip"), "secret");
    mkdirSync(join(folder, "archive", "000002-C-2-case"), { recursive: true });
    symlinkSync(join(folder, "secret.zip"), join(folder, "archive", "000003-C-3-case.zip"));
    const others = [
      "../secret",
      "register.json",
      "000002-C-2-case",
      "000003-C-3-case",
      "",
      `${name}.zip`,
    ];
    for (const other of others) {
      const { status } = await browser.get(
        `/api/archive/package?name=${encodeURIComponent(other)}`,
      );
      expect(status, other).toBe(404);
    }
  }, 30_000);

  it("renews packages by their names alone: no file of the disk", async () => {
    const names = ["../x.pdf", "/etc/passwd", "000001-a/../../x", "000001-x.pdf", "out/x.pdf"];
    for (const wrong of names) {
      const { status } = await change(bench.workbench.url, browser, "/api/archive/renew", {
        names: [wrong],
      });
      expect(status, wrong).toBe(400);
    }
    const { body } = await change(bench.workbench.url, browser, "/api/archive/renew");
    const { job } = await ended(browser, body.id);
    // No time-stamping service is set up here.
    expect(job.state).toBe("refused");
    expect(job.refusal?.remedy?.zh).not.toBe("");
  }, 60_000);

  it("takes no case without saying what of it, and signs no document that was not printed", async () => {
    const at = "/api/cases/tb-gz-036/PII-2026-0001";
    for (const wrong of [{}, { span: "all" }, { span: "cycle:0" }, { span: "case\n" }]) {
      const { status } = await change(bench.workbench.url, browser, `${at}/archive`, wrong);
      expect(status, JSON.stringify(wrong)).toBe(400);
    }
    const wanted = { path: "../../secret", role: "decisionMaker" };
    const { body } = await change(bench.workbench.url, browser, `${at}/printed/sign`, wanted);
    const { job } = await ended(browser, body.id);
    expect(job.state).toBe("refused");
    expect(job.refusal?.message.zh).toContain("没有");
  }, 60_000);
});
