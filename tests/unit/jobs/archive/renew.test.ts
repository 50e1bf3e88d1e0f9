import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  readRegister,
  type RegisterEntry,
  writeRegister,
} from "../../../../src/jobs/archive/package-register.js";
import { withRenewals } from "../../../../src/jobs/archive/registered-renewals.js";
import { renewPackage } from "../../../../src/jobs/archive/renew-package.js";
import type { RenewRequest } from "../../../../src/jobs/archive/renew-request.js";
import { sealsEnding } from "../../../../src/jobs/archive/seals-ending.js";
import { verifyPath } from "../../../../src/jobs/archive/verify-archive.js";
import { digestOf } from "../../../../src/seal/package/bag.js";
import { type Identity, makeIdentity, pemOf } from "../../../../src/seal/signing/dev-ca.js";
import { signCms } from "../../../../src/seal/signing/write-cms.js";
import { builtBag, zipOf } from "../../../support/bag.js";
import { everyThird, isMore } from "../../../support/long.js";
import { asOf, workspace as sample } from "../../../support/sample.js";
import { ca, leader, stampedAt, trust, tsa } from "../../../support/signed-pdf.js";

const manifestName = "tagmanifest-sha256.txt";
const sealedOn = new Date("2026-06-01T00:00:00Z");
const name = "000001-C-1-initial";
const authority = (label: string, from: string, years: number) =>
  makeIdentity(
    { name: label, organisation: "测试", kind: "timeStamping", notBefore: new Date(from), years },
    ca,
  );

const made = new Date("2026-01-01T00:00:00Z");
let first: Identity;
let late: Identity;
let folder: string;
let bag: Map<string, Buffer>;
beforeAll(async () => {
  first = authority("第一", "2026-01-01", 2);
  late = authority("最后", "2030-01-01", 5);
  bag = new Map(
    builtBag({
      payload: new Map([["records/a.json", Buffer.from("{}")]]),
      tags: [
        ["Package-Number", "1"],
        ["Previous-Package", "none"],
        ["Previous-Package-SHA256", "none"],
        ["Sealed-With", `${manifestName}.p7s ${manifestName}.tst`],
      ],
      recipe: "how",
      sm3: false,
    }),
  );
  const manifest = bag.get(manifestName) as Buffer;
  bag.set(
    `${manifestName}.p7s`,
    signCms(manifest, leader.key, [leader.certificate, ca.certificate], { signingTime: sealedOn }),
  );
  bag.set(`${manifestName}.tst`, Buffer.from(await stampedAt(first, sealedOn)(manifest)));
}, 60_000);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "dossier-renew-"));
  writeFileSync(join(folder, `${name}.zip`), await zipOf(name, bag));
  const entry: RegisterEntry = {
    number: 1,
    name,
    case: "tb-gz-036/C-1",
    span: "initial",
    asOf,
    payload: "x",
    identity: digestOf("sha256", bag.get(manifestName) as Buffer),
  };
  await writeRegister(folder, [entry]);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const zip = () => join(folder, `${name}.zip`);
const request = (by: Identity, day: string, over: Partial<RenewRequest> = {}): RenewRequest => {
  const now = new Date(`${day}T12:00:00Z`);
  const sources = { ocsp: null, lists: [], trust };
  return {
    asOf: day,
    within: 365,
    force: false,
    now,
    trust,
    sources,
    stamp: stampedAt(by, now),
    ...over,
  };
};
const told = async (day: string, path = zip()) =>
  (
    await verifyPath(path, {
      workspace: sample,
      trust,
      asOf: day,
      now: new Date(`${day}T12:00:00Z`),
    })
  ).items
    .filter((i) => i.state === "fail" || i.state === "cannotJudge")
    .map((i) => `${i.state} ${i.check} ${i.message.en}`)
    .filter((m) => !m.includes("no archive package of this product"))
    .join("\n");

describe("the proof of a package", () => {
  it("ends with its authority, is renewed before, and then carries on", async () => {
    const before = readFileSync(zip());
    expect(await told("2027-06-01")).toBe("");
    expect(await told("2029-01-01")).toMatch(
      /cannotJudge package-time-stamp .*no further time stamp/,
    );
    const early = await renewPackage(zip(), request(tsa, "2026-12-01"));
    expect(early).toMatchObject({ state: "notDue", until: "2028-01-01" });
    const done = await renewPackage(zip(), request(tsa, "2027-06-01"));
    expect(done).toMatchObject({ state: "renewed", until: "2030-12-31" });
    expect(await told("2029-01-01")).toBe("");
    expect(readFileSync(zip()).equals(before)).toBe(true);
    const again = await renewPackage(zip(), request(tsa, "2027-06-02"));
    expect(again).toMatchObject({ state: "notDue" });
    // The signer's certificate and the second authority end, too.
    expect(await told("2032-06-01")).toMatch(/no further time stamp/);
    await renewPackage(zip(), request(late, "2030-12-20", { force: true }));
    expect(await told("2032-06-01")).toBe("");
  });

  it("is not renewed where nothing is gained: an algorithm ends first", async () => {
    await renewPackage(zip(), request(tsa, "2027-06-01"));
    expect(await renewPackage(zip(), request(late, "2030-06-01"))).toMatchObject({
      state: "noGain",
      until: "2030-12-31",
    });
    expect(readdirSync(join(folder, `${name}.renewals`))).toEqual(["001"]);
  });

  it("by an authority that is not trusted here cannot be judged", async () => {
    const stranger = makeIdentity(
      { name: "别处", organisation: "别处", kind: "timeStamping", notBefore: made, years: 9 },
      null,
    );
    await renewPackage(zip(), request(stranger, "2027-06-01", { force: true }));
    expect(await told("2027-07-01")).toMatch(/cannotJudge time-stamp .*not among the trusted/);
  });

  it("is told as due, then overdue, with what ends it", async () => {
    const workspace = {
      ...sample,
      config: {
        ...sample.config,
        archive: folder,
        root: folder,
        signatures: { ...sample.config.signatures, trust: join(folder, "trust") },
      },
    };
    mkdirSync(join(folder, "trust"));
    writeFileSync(join(folder, "trust", "ca.pem"), pemOf("CERTIFICATE", ca.certificate.der));
    expect(await sealsEnding(workspace, "2026-12-01")).toEqual([]);
    const [due] = await sealsEnding(workspace, "2027-06-01");
    expect(due).toMatchObject({
      case: "tb-gz-036/C-1",
      outcome: { outcome: "due", due: "2028-01-01", dueFrom: "2027-01-01", subject: `${name}.zip` },
    });
    const [over] = await sealsEnding(workspace, "2028-02-01");
    expect(over?.outcome).toMatchObject({ outcome: "fail", open: true });
    await renewPackage(zip(), request(tsa, "2027-06-01"));
    const [algorithm] = await sealsEnding(workspace, "2030-06-01");
    expect(algorithm?.outcome.message.en).toContain("RSA 2048 is no longer relied on");
  });
});

describe("a chain of renewals", () => {
  const renewals = () => join(folder, `${name}.renewals`);
  beforeEach(async () => {
    await renewPackage(zip(), request(tsa, "2027-06-01"));
    await renewPackage(zip(), request(late, "2030-12-20", { force: true }));
  });

  const alterations: [string, () => void, RegExp][] = [
    [
      "without its first link",
      () => {
        rmSync(join(renewals(), "001"), { recursive: true });
      },
      /fail renewal .*001 is missing/,
    ],
    [
      "without its last link proves no longer",
      () => {
        rmSync(join(renewals(), "002"), { recursive: true });
      },
      /cannotJudge .*no further time stamp/,
    ],
    [
      "with an altered list",
      () => {
        writeFileSync(join(renewals(), "001", "list-sha256.txt"), "x\n");
      },
      /fail renewal .*list-sha256\.txt/,
    ],
    [
      "with another stamp",
      () => {
        cpSync(join(renewals(), "002", "stamp.tst"), join(renewals(), "001", "stamp.tst"));
      },
      /fail time-stamp .*other bytes/,
    ],
    [
      "with a file that was put in",
      () => {
        writeFileSync(join(renewals(), "002", "extra.cer"), "x");
      },
      /fail renewal .*extra\.cer/,
    ],
    [
      "without its list",
      () => {
        rmSync(join(renewals(), "002", "list-sha256.txt"));
      },
      /fail renewal has no list/,
    ],
  ];
  // Each makes two renewals of its own: all of them in the long run.
  it.each(everyThird(alterations))("%s", async (_, change, words) => {
    change();
    expect(await told("2032-06-01")).toMatch(words);
  });

  it("of another package does not fit", async () => {
    const other = join(folder, "000002-C-1-initial.zip");
    const bytes = new Map(bag).set("bag-info.txt", Buffer.from("Package-Number: 2\n"));
    writeFileSync(
      other,
      await zipOf("000002-C-1-initial", bytes.set(manifestName, Buffer.from("y"))),
    );
    cpSync(renewals(), join(folder, "000002-C-1-initial.renewals"), { recursive: true });
    expect(await told("2032-06-01", other)).toMatch(/fail renewal .*tagmanifest-sha256\.txt/);
  });

  it("is in the register: one that is gone fails, one that it does not know cannot be judged", async () => {
    expect(await told("2032-06-01", folder)).toMatch(
      /cannotJudge chain has a renewal that is not in/,
    );
    const register = await withRenewals(folder, await readRegister(folder));
    expect(register[0]?.renewals).toHaveLength(2);
    await writeRegister(folder, register);
    expect(await told("2032-06-01", folder)).not.toMatch(/chain|foreign/);
    rmSync(join(renewals(), "002"), { recursive: true });
    expect(await told("2032-06-01", folder)).toMatch(/fail chain a renewal in the register/);
  });

  const program = "openssl";
  const hasOpenssl = spawnSync(program, ["version"]).error === undefined;
  it.skipIf(!hasOpenssl || !isMore)(
    "openssl accepts each stamp over its list (long run; skipped without openssl)",
    () => {
      writeFileSync(join(folder, "ca.pem"), pemOf("CERTIFICATE", ca.certificate.der));
      for (const link of ["001", "002"]) {
        const [data, token] = ["list-sha256.txt", "stamp.tst"].map((f) =>
          join(renewals(), link, f),
        );
        const at = String(Math.floor(Date.parse("2030-12-30") / 1000));
        const { stdout, stderr } = spawnSync(
          program,
          [
            "ts",
            "-verify",
            "-data",
            data ?? "",
            "-in",
            token ?? "",
            "-token_in",
            "-CAfile",
            join(folder, "ca.pem"),
            "-attime",
            at,
          ],
          { encoding: "utf8" },
        );
        expect(stdout + stderr).toContain("Verification: OK");
      }
    },
  );
});
