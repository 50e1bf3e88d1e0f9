import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { disposalsAhead } from "../../../../src/jobs/archive/disposal/disposals-ahead.js";
import { dispose } from "../../../../src/jobs/archive/disposal/dispose.js";
import {
  keptPackages,
  mayBeDestroyed,
} from "../../../../src/jobs/archive/disposal/kept-packages.js";
import { readRegister, writeRegister } from "../../../../src/jobs/archive/package-register.js";
import { verifyPath } from "../../../../src/jobs/archive/verify-archive.js";
import { signerFrom } from "../../../../src/seal/signing/environment-signer.js";
import { trustFrom } from "../../../../src/workspace/trust.js";
import type { Workspace } from "../../../../src/workspace/workspace.js";
import { root, workspace as sample } from "../../../support/sample.js";
import { makeChain } from "../../../support/sealed-archive.js";
import { type TestAuthority, testAuthority } from "../../../support/signing.js";

// Four packages: two kept long enough, one of a case that goes on in the samples, one that says no
// day at all.
const over = "000001-GONE-1-initial";
const middle = "000002-GONE-2-initial";
const goesOn = "000003-PII-2026-0001-initial";
const unsaid = "000004-GONE-4-initial";
const now = new Date("2027-06-30T04:00:00Z");
const asOf = "2027-06-30";

let authority: TestAuthority;
let folder: string;
let workspace: Workspace;
beforeAll(async () => {
  authority = await testAuthority("陆远舟");
});
afterAll(() => {
  authority.remove();
});
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "dossier-dispose-"));
  workspace = {
    ...sample,
    environment: authority.environment("陆远舟"),
    config: { ...sample.config, archive: folder },
  };
  const signer = signerFrom(workspace.environment, root);
  const kept = (until: string): [string, string][] => [
    ["Source-Organization", "某认证机构"],
    ["Retain-Until", until],
    ["Retention-Basis", "证书至 2024-06-29，再保存 3 年"],
  ];
  await makeChain(
    folder,
    [
      { name: over, case: "p/GONE-1", asOf: "2021-06-30", tags: kept("2027-06-29") },
      { name: middle, case: "p/GONE-2", asOf: "2021-07-01", tags: kept("2027-06-30") },
      {
        name: goesOn,
        case: "tb-gz-036/PII-2026-0001",
        asOf: "2021-07-02",
        tags: kept("2026-12-31"),
      },
      { name: unsaid, case: "p/GONE-4", asOf: "2021-07-03", tags: kept("unknown") },
    ],
    { signer, now, stampedBy: null },
  );
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const certificate = (name: string) => join(folder, `${name}.destroyed.txt`);
const request = (...names: string[]) => ({
  names,
  approvedBy: "沈怀瑾",
  supervisedBy: ["陆远舟", "顾清和"],
  asOf,
  now,
  timeStamp: false,
});
/** What is said of the archive as a whole, but for the seal of its register. */
const said = async () => {
  const trust = trustFrom([authority.ca], workspace.config);
  const { items } = await verifyPath(folder, { workspace, trust, asOf, now });
  return items
    .filter((i) => !["certificate", "legally-effective"].includes(i.check))
    .filter((i) => i.state !== "notApplicable")
    .map((i) => `${i.state} ${i.check} ${i.subject.replace(basename(folder), "whole")}`);
};
const sealed = "pass signature-value register.json.p7s";

describe("what may be destroyed", () => {
  it("is what need not be kept today; on its last day a package is still kept", async () => {
    const kept = await keptPackages(workspace, asOf);
    expect(kept.map((k) => [k.entry.name, mayBeDestroyed(k, asOf)])).toEqual([
      [over, true],
      [middle, false],
      [goesOn, false],
      [unsaid, false],
    ]);
  });

  it("is not the package of a case whose certificate runs on, whatever the package said", async () => {
    const one = (await keptPackages(workspace, asOf)).find((k) => k.entry.name === goesOn);
    expect(one?.until).toMatch(/^203\d-/);
    expect(one?.basis).toContain("9.9.4");
  });

  it("is told ahead with its day, and afterwards as a number", async () => {
    const { coming, free } = await disposalsAhead(workspace, asOf, 30);
    expect(coming.map(({ case: id, outcome }) => [id, outcome.due, outcome.outcome])).toEqual([
      ["p/GONE-2", "2027-06-30", "due"],
    ]);
    expect(free).toBe(1);
    expect((await disposalsAhead(workspace, "2027-07-01", 30)).free).toBe(2);
  });
});

describe("a package whose time is over", () => {
  it("goes; a certificate says what it was, and the archive is whole without it", async () => {
    await dispose(workspace, request(over));
    expect(existsSync(join(folder, over))).toBe(false);
    const text = readFileSync(certificate(over), "utf8");
    for (const words of ["p/GONE-1", "2027-06-29", "沈怀瑾", "陆远舟", "顾清和", "data/a.json"]) {
      expect(text).toContain(words);
    }
    expect(await said()).toEqual(["pass chain whole", `pass chain ${over}`, sealed]);
  });

  it("may stand in the middle or at the end of the chain", async () => {
    await dispose(workspace, { ...request(over, middle), asOf: "2027-07-01" });
    expect(await said()).toEqual([
      "pass chain whole",
      `pass chain ${over}`,
      `pass chain ${middle}`,
      sealed,
    ]);
  });

  it("is not destroyed twice", async () => {
    await dispose(workspace, request(over));
    await expect(dispose(workspace, request(over))).rejects.toThrow(/2027-06-30/);
  });

  it("that a killed run left, noted and still there, is told and destroyed by the next", async () => {
    cpSync(join(folder, over), join(folder, "..", `${basename(folder)}-kept`), { recursive: true });
    await dispose(workspace, request(over));
    renameSync(join(folder, "..", `${basename(folder)}-kept`), join(folder, over));
    expect(await said()).toContain(`fail chain ${over}`);
    await dispose(workspace, request(over));
    expect(existsSync(join(folder, over))).toBe(false);
    expect(await said()).not.toContain(`fail chain ${over}`);
  });
});

describe("nothing is destroyed", () => {
  it.each([
    ["before its time is over, not on the last day either", middle, /2027-06-30/],
    ["while its case is certified", goesOn, /203\d-/],
    ["where nothing says until when it is kept", unsaid, /keptUntil|neither/],
    ["that the register does not know", "000009-X-1-case", /not in the register/],
  ])("%s", async (_, name, words) => {
    await expect(dispose(workspace, request(over, name))).rejects.toThrow(words);
    expect(existsSync(join(folder, over))).toBe(true);
    expect(existsSync(certificate(over))).toBe(false);
  });

  it("that is not what was registered", async () => {
    writeFileSync(join(folder, over, "tagmanifest-sha256.txt"), "x");
    await expect(dispose(workspace, request(over))).rejects.toThrow(/not the package/);
    expect(existsSync(join(folder, over))).toBe(true);
  });

  it("from an archive whose register was altered", async () => {
    const register = await readRegister(folder);
    await writeRegister(folder, [...register.slice(1), ...register.slice(0, 1)]);
    await expect(dispose(workspace, request(over))).rejects.toThrow(/register\.json/);
    expect(existsSync(join(folder, over))).toBe(true);
  });
});

describe("whoever deletes a package without this", () => {
  it("is found out, also with a certificate that says so", async () => {
    rmSync(join(folder, over), { recursive: true });
    writeFileSync(certificate(over), "销毁");
    expect(await said()).toEqual(
      expect.arrayContaining([`fail chain ${over}`, `cannotJudge foreign ${over}.destroyed.txt`]),
    );
  });

  it("is found out where the register is made to say so: its seal does not fit", async () => {
    const [first, ...others] = await readRegister(folder);
    if (!first) throw new Error("no package");
    rmSync(join(folder, over), { recursive: true });
    await writeRegister(folder, [
      { ...first, destroyed: { on: asOf, certificate: "0".repeat(64) } },
      ...others,
    ]);
    expect(await said()).toEqual(
      expect.arrayContaining([`fail chain ${over}`, "fail signature-value register.json.p7s"]),
    );
  });

  it.each<[string, (file: string) => void]>([
    ["without its certificate", (file) => rmSync(file)],
    ["with another certificate", (file) => writeFileSync(file, "销毁")],
  ])("%s", async (_, alter) => {
    await dispose(workspace, request(over));
    alter(certificate(over));
    expect(await said()).toContain(`fail chain ${over}`);
  });
});
