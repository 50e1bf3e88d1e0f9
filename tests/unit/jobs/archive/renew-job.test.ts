import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import {
  readRegister,
  registerText,
  writeRegister,
} from "../../../../src/jobs/archive/package-register.js";
import { registerSealFile } from "../../../../src/jobs/archive/register-seal.js";
import { renew, type RenewOptions } from "../../../../src/jobs/archive/renew.js";
import { sealsEnding } from "../../../../src/jobs/archive/seals-ending.js";
import { verifyPath } from "../../../../src/jobs/archive/verify-archive.js";
import type { LocalServer } from "../../../../src/jobs/sign/local-service.js";
import { servePractice } from "../../../../src/jobs/sign/practice-services.js";
import { sha256 } from "../../../../src/model/base/digest.js";
import { pemOf } from "../../../../src/seal/signing/dev-ca.js";
import { signerFrom } from "../../../../src/seal/signing/environment-signer.js";
import { readCms } from "../../../../src/seal/signing/read-cms.js";
import { trustFrom } from "../../../../src/workspace/trust.js";
import type { Workspace } from "../../../../src/workspace/workspace.js";
import { root, workspace as sample } from "../../../support/sample.js";
import { makeSealedArchive } from "../../../support/sealed-archive.js";
import { ca, leader, sign } from "../../../support/signed-pdf.js";
import { type TestAuthority, testAuthority } from "../../../support/signing.js";
import { simplePdf } from "../../../support/simple-pdf.js";

/** How long SHA-256 is relied on: nobody has said so far. */
const lifetimes = vi.hoisted(() => {
  vi.resetModules(); // another file may have loaded what is replaced here
  return { sha256: null as string | null };
});
vi.mock(import("../../../../src/workspace/reference-data.js"), async (original) => {
  const real = await original();
  const algorithmLifetimes = () => [
    ...real.algorithmLifetimes(),
    ...(lifetimes.sha256 === null
      ? []
      : [{ algorithm: "SHA-256", until: lifetimes.sha256, source: "test" }]),
  ];
  return { ...real, algorithmLifetimes };
});

const name = "000001-C-1-case";
const now = new Date();
const asOf = now.toISOString().slice(0, 10);

let authority: TestAuthority;
let service: LocalServer;
let kept: string;
let folder: string;
beforeAll(async () => {
  authority = await testAuthority("陆远舟");
  service = await servePractice(authority.folder, 0, () => new Date());
  kept = mkdtempSync(join(tmpdir(), "dossier-renewed-"));
  mkdirSync(join(kept, "trust"));
  cpSync(authority.ca, join(kept, "trust", "ca.pem"));
  await makeSealedArchive(join(kept, "archive"), name, { signer: signer(), now });
}, 60_000);
afterAll(async () => {
  await service.close();
  authority.remove();
  rmSync(kept, { recursive: true, force: true });
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dossier-renew-job-"));
  cpSync(kept, folder, { recursive: true });
});
afterEach(() => {
  lifetimes.sha256 = null;
  rmSync(folder, { recursive: true, force: true });
});

const archive = () => join(folder, "archive");
const renewals = () => join(archive(), `${name}.renewals`);
const signer = () => signerFrom(authority.environment("陆远舟"), root);

const workspace = (over: Partial<Workspace["environment"]> = {}): Workspace => ({
  ...sample,
  environment: {
    ...authority.environment("陆远舟"),
    DOSSIER_TSA_URL: service.url,
    DOSSIER_OCSP_URL: `${service.url}ocsp`,
    ...over,
  },
  config: {
    ...sample.config,
    archive: archive(),
    out: join(folder, "out"),
    records: join(folder, "records"),
    root: folder,
    signatures: { ...sample.config.signatures, trust: join(folder, "trust") },
  },
});
const renewed = (over: Partial<RenewOptions> = {}, at = workspace()) =>
  renew(at, { names: [], cwd: folder, asOf, within: undefined, force: true, now, ...over });
/** Everything in the archive, by name and digest. */
const state = () =>
  readdirSync(archive(), { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name))
    .map((file) => `${file} ${sha256(readFileSync(file))}`)
    .sort();
const told = async () => {
  const trust = trustFrom([], workspace().config);
  const later = new Date(Date.now() + 1000);
  const { items, parts } = await verifyPath(archive(), {
    workspace: workspace(),
    trust,
    asOf,
    now: later,
  });
  return [...items, ...parts.flatMap((p) => p.items)]
    .filter((i) => i.state === "fail" || i.state === "cannotJudge")
    .map((i) => `${i.state} ${i.check} ${i.message.en}`)
    .filter((m) => !m.includes("no archive package of this product"));
};

describe("renewing an archive", () => {
  it("adds a stamp with what says that the signer was not revoked, notes it, and stamps the register", async () => {
    expect(await renewed()).toMatchObject([{ state: "renewed", lacking: [] }]);
    const brought = readdirSync(join(renewals(), "001"));
    // The signer has no time stamp of his own: his chain is what is proved.
    expect(brought.filter((f) => f.endsWith(".ocsp")).length).toBeGreaterThan(0);
    expect((await readRegister(archive()))[0]?.renewals).toHaveLength(1);
    const register = readFileSync(join(archive(), "register.json"));
    const seal = readCms(readFileSync(join(archive(), registerSealFile)), register);
    expect([seal.integrity, seal.timeStamp !== null]).toEqual(["intact", true]);
    expect(await told()).toEqual([]);
  });

  it("takes data for the signer in beside those for stamps, once", async () => {
    await renewed();
    await renewed();
    const ocsp = (link: string) =>
      readdirSync(join(renewals(), link)).filter((f) => f.endsWith(".ocsp")).length;
    expect([ocsp("001"), ocsp("002")]).toEqual([1, 1]);
    expect(await told()).toEqual([]);
  });

  it("names every file anew once SHA-256 has ended", async () => {
    lifetimes.sha256 = "2040-12-31";
    await renewed({ within: 20_000 });
    const list = readFileSync(join(renewals(), "001", "list-sha512.txt"), "utf8");
    expect(list).toMatch(/^[0-9a-f]{128} {2}data\/records\/a\.json$/m);
    expect(await told()).toEqual([]);
  });

  it("refuses names that are none, before anything is stamped", async () => {
    const before = state();
    for (const names of [["000009-C-9-case"], [name, "nowhere.pdf"]]) {
      await expect(renewed({ names: names.slice(-1) })).rejects.toMatchObject({ kind: "usage" });
    }
    expect(state()).toEqual(before);
  });

  it.each<[string, () => Partial<Workspace["environment"]>, "usage" | "environment"]>([
    ["no service", () => ({ DOSSIER_TSA_URL: "" }), "environment"],
    ["a service that is away", () => ({ DOSSIER_TSA_URL: "http://127.0.0.1:9/" }), "environment"],
    ["no key for a sealed register", () => ({ DOSSIER_SIGN_P12: "" }), "environment"],
  ])("leaves everything as it was: %s", async (_, over) => {
    const before = state();
    await expect(renewed({}, workspace(over()))).rejects.toMatchObject({ name: "UserError" });
    expect(state()).toEqual(before);
  });

  it("waits for nobody who holds the lock", async () => {
    writeFileSync(join(archive(), ".lock"), `${process.ppid}@${hostname()}`);
    const before = state();
    await expect(renewed()).rejects.toMatchObject({ kind: "environment" });
    expect(state()).toEqual(before);
  });

  it("a run that was killed before the register noted its stamp is finished by the next one", async () => {
    const sealed = readFileSync(join(archive(), registerSealFile));
    const register = await readRegister(archive());
    await renewed();
    // As it was when the stamp had its name, and the register was still the old one.
    await writeRegister(archive(), register);
    writeFileSync(join(archive(), registerSealFile), sealed);
    mkdirSync(join(archive(), ".renewal-1.tmp"));
    expect((await told()).join()).toContain("not in the register");
    await renewed({ force: false });
    expect((await readRegister(archive()))[0]?.renewals).toHaveLength(1);
    expect(readdirSync(archive())).not.toContain(".renewal-1.tmp");
    expect(await told()).toEqual([]);
  });

  it("renews the signed PDFs that are kept in cases, and what was printed and signed", async () => {
    const pdf = await sign(await simplePdf(), leader, "teamLeader");
    const files = [
      "out/signed/tb-gz-036/C-1/a.pdf",
      "records/tb-gz-036/C-1/attachments/signed/02-stage2/decision.pdf",
    ];
    const other = "records/tb-gz-036/C-1/attachments/contract.pdf";
    for (const file of [...files, other]) {
      mkdirSync(join(folder, file, ".."), { recursive: true });
      writeFileSync(join(folder, file), pdf);
    }
    writeFileSync(join(folder, "trust", "pdf.pem"), pemOf("CERTIFICATE", ca.certificate.der));
    const done = await renewed();
    expect(done.map((r) => `${r.state} ${r.file.slice(folder.length + 1)}`)).toEqual([
      `renewed archive/${name}.zip`,
      ...files.map((file) => `renewed ${file}`),
    ]);
    // Of the signer as well as of the stamp nothing could be had: both are told.
    expect(done[1]?.lacking.map((l) => l.en).join()).toContain("林书瑶");
    for (const file of files) {
      expect(readFileSync(join(folder, file)).subarray(0, pdf.length).equals(pdf)).toBe(true);
    }
    expect(readFileSync(join(folder, other)).equals(pdf)).toBe(true);
  });

  it("seals the register anew when its seal ages, and not before", async () => {
    const ending = await sealsEnding(workspace(), asOf, 20_000);
    expect(ending.map((e) => e.outcome.subject)).toEqual([
      `archive/${name}.zip`,
      `archive/${registerSealFile}`,
    ]);
    expect(ending[1]?.outcome.message.en).toMatch(/seal of the register .* proves until/);
    const [, , ...none] = await sealsEnding(workspace(), asOf);
    expect(none).toEqual([]);
    const idle = await renewed({ force: false });
    expect(idle.map((r) => r.state)).toEqual(["notDue", "notDue"]);
    const text = registerText(await readRegister(archive()));
    expect(readFileSync(join(archive(), "register.json"), "utf8")).toBe(text);
  });
});
