import {
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
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type * as renewPdf from "../../../../src/jobs/archive/renew-pdf.js";
import { sealsEnding, sealsInBrief } from "../../../../src/jobs/archive/seals-ending.js";
import { pemOf } from "../../../../src/seal/signing/dev-ca.js";
import type { Workspace } from "../../../../src/workspace/workspace.js";
import { workspace as sample } from "../../../support/sample.js";
import { ca, leader, sign } from "../../../support/signed-pdf.js";
import { simplePdf } from "../../../support/simple-pdf.js";

const opened = vi.hoisted(() => {
  vi.resetModules(); // another file may have loaded what is replaced here
  return { count: 0 };
});
vi.mock(import("../../../../src/jobs/archive/renew-pdf.js"), async (original) => {
  const real = await original();
  const pdfProofEnd: typeof renewPdf.pdfProofEnd = (...asked) => {
    opened.count += 1;
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
  place("records/tb-gz-036/C-1/attachments/signed/large.pdf", "");
  truncateSync(join(folder, "records/tb-gz-036/C-1/attachments/signed/large.pdf"), 80 * 1024 ** 2);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("signed PDFs whose proof ends", () => {
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
    writeFileSync(join(folder, kept), "no PDF any more");
    expect(await ending("2030-06-01")).toHaveLength(1);
    expect(opened.count).toBe(first + 1);
    writeFileSync(join(folder, kept), signed);
    expect(await ending("2030-06-01")).toHaveLength(2);
  });

  it("are not believed by what somebody else has kept of them", async () => {
    const file = join(folder, "out/cache/proofs.json");
    const [seal = "", text = ""] = readFileSync(file, "utf8").split("\n");
    writeFileSync(file, `${seal}\n${text.replaceAll(/203\d-/g, "2099-")}`);
    expect(await ending("2030-06-01")).toHaveLength(2);
    writeFileSync(file, "{");
    expect(await ending("2030-06-01")).toHaveLength(2);
  });
});
