import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type * as renewPdf from "../../../../src/jobs/archive/renew-pdf.js";
import { renew } from "../../../../src/jobs/archive/renew.js";
import { sealsEnding, sealsInBrief } from "../../../../src/jobs/archive/seals-ending.js";
import { pemOf } from "../../../../src/seal/signing/dev-ca.js";
import { cacheKey } from "../../../../src/workspace/cache-key.js";
import { ownTexts, sealedTexts } from "../../../../src/workspace/kept-files.js";
import type { Workspace } from "../../../../src/workspace/workspace.js";
import { workspace as sample } from "../../../support/sample.js";
import { ca, leader, sign } from "../../../support/signed-pdf.js";
import { simplePdf } from "../../../support/simple-pdf.js";

const opened = vi.hoisted(() => {
  vi.resetModules(); // another file may have loaded what is replaced here
  return { count: 0 };
});
const largeEnd = { certificates: "2030-05-01", algorithms: [] };
vi.mock(import("../../../../src/jobs/archive/renew-pdf.js"), async (original) => {
  const real = await original();
  const pdfProofEnd: typeof renewPdf.pdfProofEnd = (...asked) => {
    opened.count += 1;
    const [bytes] = asked;
    // To parse so many takes a while, and is not what is tried here.
    if (bytes.length > 64 * 1024 ** 2) return Promise.resolve(largeEnd);
    return real.pdfProofEnd(...asked);
  };
  return { ...real, pdfProofEnd };
});

const folder = mkdtempSync(join(tmpdir(), "dossier-proofs-"));
const kept = "records/tb-gz-036/C-1/attachments/signed/02-stage2/decision.pdf";
const printed = "out/signed/tb-gz-036/C-2/report.pdf";
const place = (path: string, bytes: Buffer | string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
};
const workspace: Workspace = {
  ...sample,
  environment: { ...process.env, XDG_CACHE_HOME: join(folder, "home") },
  config: {
    ...sample.config,
    archive: join(folder, "archive"),
    out: join(folder, "out"),
    records: join(folder, "records"),
    root: folder,
    signatures: { ...sample.config.signatures, trust: join(folder, "trust") },
  },
};
/** The signer's certificate ends at the beginning of 2031. */
const ending = (asOf: string) => sealsEnding(workspace, asOf);

beforeAll(async () => {
  place("trust/ca.pem", pemOf("CERTIFICATE", ca.certificate.der));
  const pdf = await sign(await simplePdf(), leader, "teamLeader");
  for (const path of [kept, printed]) place(path, pdf);
  place("records/tb-gz-036/C-1/attachments/signed/notes.pdf", "no PDF");
  place("records/tb-gz-036/C-1/attachments/signed/unsigned.pdf", Buffer.from(await simplePdf()));
  place("records/tb-gz-036/C-1/attachments/contract.pdf", pdf);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("signed PDFs whose proof ends", () => {
  it("are told where they cannot be opened, each time anew, and are no fault of renewing", async () => {
    const names = ["torn.pdf", "huge.pdf"];
    const at = (name: string) => `records/tb-gz-036/C-1/attachments/signed/${name}`;
    for (const name of names) place(at(name), "%PDF-1.7\n");
    truncateSync(join(folder, at("huge.pdf")), 300 * 1024 ** 2);
    const told = async () =>
      (await ending("2027-01-01")).map(
        ({ outcome: { outcome, subject, due } }) => `${outcome} ${subject} ${due}`,
      );
    const before = opened.count;
    const expected = [...names].sort().map((name) => `cannotJudge ${at(name)} null`);
    expect(await told()).toEqual(expected);
    const first = opened.count;
    expect(first).toBeGreaterThan(before);
    expect(await told()).toEqual(expected);
    expect(opened.count).toBe(first + 1);
    const [outcome] = (await ending("2027-01-01")).map((e) => e.outcome);
    expect(outcome?.message.zh).toContain("huge.pdf 打不开");
    expect(outcome?.remedy?.zh).toContain("256 MB");
    expect(await sealsInBrief(workspace, "2027-01-01")).toMatchObject({
      state: "note",
      todo: { zh: expect.stringContaining("huge.pdf") as string },
    });
    expect(await sealsInBrief(workspace, "2032-01-01")).toMatchObject({ state: "bad" });
    const renewed = await renew(
      {
        ...workspace,
        environment: { ...workspace.environment, DOSSIER_TSA_URL: "http://127.0.0.1:9/" },
      },
      {
        names: [],
        cwd: folder,
        asOf: "2027-01-01",
        within: undefined,
        force: false,
        now: new Date("2027-01-01"),
      },
    );
    expect(renewed.map(({ file, state }) => [basename(file), state])).toEqual([
      ["report.pdf", "notDue"],
      ["decision.pdf", "notDue"],
      ["huge.pdf", "notOpened"],
      ["notes.pdf", "notSealed"],
      ["torn.pdf", "notOpened"],
      ["unsigned.pdf", "notSealed"],
    ]);
    for (const name of names) rmSync(join(folder, at(name)));
  });

  it("are told where no archive is: those that are kept in cases, and what was printed and signed", async () => {
    expect(existsSync(workspace.config.archive)).toBe(false);
    const due = await ending("2030-06-01");
    expect(due.map((e) => [e.case, e.outcome.subject, e.outcome.outcome])).toEqual([
      ["tb-gz-036/C-2", printed, "due"],
      ["tb-gz-036/C-1", kept, "due"],
    ]);
    expect(due[1]?.outcome.remedy?.zh).toBe(`运行 dossier archive renew ${kept}`);
    expect(due[1]?.outcome.message.zh).toMatch(/decision\.pdf 的签名只能证明到 203\d-\d\d-\d\d/);
    expect((await ending("2032-01-01")).map((e) => e.outcome.outcome)).toEqual(["fail", "fail"]);
    expect(await ending("2027-01-01")).toEqual([]);
    expect(await sealsInBrief(workspace, "2027-01-01")).toMatchObject({ state: "good" });
    expect(await sealsInBrief(workspace, "2032-01-01")).toMatchObject({ state: "bad" });
  });

  it("are told however large they are, up to what is verified", async () => {
    const path = "records/tb-gz-036/C-1/attachments/signed/scans.pdf";
    place(path, "%PDF-1.7\n");
    truncateSync(join(folder, path), 250 * 1024 ** 2);
    const subjects = (await ending("2029-12-01")).map((e) => e.outcome.subject);
    expect(subjects).toEqual([path]);
    rmSync(join(folder, path));
  });

  it("are opened once, and again when they are others", async () => {
    const past = new Date(Date.now() - 60_000);
    await ending("2030-06-01");
    const first = opened.count;
    expect(await ending("2030-06-01")).toHaveLength(2);
    expect(opened.count).toBe(first);
    // Touched, with the same content.
    utimesSync(join(folder, kept), past, past);
    expect(await ending("2030-06-01")).toHaveLength(2);
    expect(opened.count).toBe(first);
    const signed = readFileSync(join(folder, kept));
    writeFileSync(join(folder, kept), "%PDF-1.7, but no more");
    const due = await ending("2030-06-01");
    expect(due.map((e) => e.outcome.outcome)).toEqual(["due", "cannotJudge"]);
    expect(opened.count).toBe(first + 1);
    writeFileSync(join(folder, kept), signed);
    expect(await ending("2030-06-01")).toHaveLength(2);
  });

  it("are not believed by what somebody else has kept of them", async () => {
    const file = join(folder, "out/cache/proofs.json");
    const after = async (how: (seal: string, forged: string) => void) => {
      await ending("2030-06-01");
      const [seal = "", text = ""] = readFileSync(file, "utf8").split("\n");
      how(
        seal,
        text
          .replaceAll(/203\d-/g, "2099-")
          .replaceAll(/"algorithms":\[[^\]]*\]/g, '"algorithms":[]'),
      );
      return (await ending("2030-06-01")).length;
    };
    expect(
      await after((seal, forged) => {
        writeFileSync(file, `${seal}\n${forged}`);
      }),
    ).toBe(2);
    expect(
      await after(() => {
        writeFileSync(file, "{");
      }),
    ).toBe(2);
    expect(
      await after((_, forged) => {
        ownTexts.keep(file, forged);
      }),
    ).toBe(2);
    expect(
      await after((_, forged) => {
        sealedTexts("a".repeat(64)).keep(file, forged);
      }),
    ).toBe(2);
    // With this user's key, which nobody else has, it would be; but not from under another name.
    const ours = sealedTexts(cacheKey(workspace.environment) ?? "");
    expect(
      await after((_, forged) => {
        ours.keep(file, forged);
      }),
    ).toBe(0);
    rmSync(file);
    const copied = await after((_, forged) => {
      ours.keep(join(folder, "other.json"), forged);
      cpSync(join(folder, "other.json"), file);
    });
    expect(copied).toBe(2);
  });
});
