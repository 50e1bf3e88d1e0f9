import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { verifyPath } from "../../../../src/jobs/archive/verify-archive.js";
import { verifyPackage } from "../../../../src/jobs/verify/verify-package.js";
import { type PackageFile } from "../../../../src/seal/package/bag.js";
import { digestsOf, fileInMemory, packageFile } from "../../../../src/seal/package/contents.js";
import { trustStore } from "../../../../src/seal/signing/trust-store.js";
import { asOf, workspace } from "../../../support/sample.js";

const folder = mkdtempSync(join(tmpdir(), "dossier-large-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const trust = trustStore([]);
const options = { workspace, trust, asOf };
const megabyte = 1024 ** 2;

/** A file of so many zeros that is nowhere. */
const zeros = (path: string, size: number): PackageFile =>
  packageFile({ path, kind: "file", size }, async function* () {
    const part = Buffer.alloc(megabyte);
    for (let left = size; left > 0; left -= part.length) {
      yield await Promise.resolve(part.subarray(0, left));
    }
  });
const digestOfZeros = async (size: number) =>
  (await digestsOf(zeros("", size), ["sha256"])).get("sha256") ?? "";
const json = (path: string, value: unknown) =>
  fileInMemory(path, Buffer.from(JSON.stringify(value)));

/** What is said of one file of a package that lists a document. */
async function saidOf(subject: string, sha256: string, ...files: readonly PackageFile[]) {
  const listed = [
    json("data/report/package.json", { case: "tb-gz-036/C-1", asOf, caseAudits: [] }),
    json("data/report/documents.json", [{ path: "a.pdf", sha256, record: null }]),
  ];
  const { items } = await verifyPackage({ files: [...listed, ...files], faults: [] }, "p", options);
  return items
    .filter((i) => i.subject === subject && i.state !== "notApplicable")
    .map((i) => `${i.state} ${i.check} ${i.message.en}`)
    .join("\n");
}

describe("a file that is too large to be opened in a package", () => {
  const document = "data/documents/a.pdf";

  it("a PDF: compared with its digest, and left open, never passed", async () => {
    const size = 16 * megabyte + 1;
    const said = await saidOf(document, await digestOfZeros(size), zeros(document, size));
    expect(said).toMatch(/^fail extra .*\ncannotJudge documents .*a PDF of 17 MB .*by itself/);
  });

  it("the same, altered: that is told all the same", async () => {
    const said = await saidOf(document, "0".repeat(64), zeros(document, 17 * megabyte));
    expect(said).toContain("fail documents does not fit the digest");
    expect(said).toContain("cannotJudge documents");
  });

  it("one on the limit is opened", async () => {
    const size = 16 * megabyte;
    const said = await saidOf(document, await digestOfZeros(size), zeros(document, size));
    expect(said).toMatch(/fail opens/);
    expect(said).not.toContain("cannotJudge documents");
  });

  it("a record is not read; a JSON among the attachments is no record, whatever its size", async () => {
    const record = "data/records/tb-gz-036/C-1/case.json";
    expect(await saidOf(record, "", zeros(record, 33 * megabyte))).toContain(
      "cannotJudge records has 33 MB",
    );
    const attachment = "data/records/tb-gz-036/C-1/attachments/log.json";
    expect(await saidOf(attachment, "", zeros(attachment, 33 * megabyte))).not.toContain("records");
  });

  it("records that are too large together are not compared with documents", async () => {
    const many = Array.from({ length: 5 }, (_, i) =>
      zeros(`data/records/tb-gz-036/C-1/r${i}.json`, 14 * megabyte),
    );
    expect(await saidOf("data/documents", "", ...many)).toMatch(
      /^cannotJudge visible-fields .*70 MB together, more than 64 MB/m,
    );
  });
});

describe("memory", () => {
  it("does not grow with the attachments of a package", async () => {
    const size = 150 * megabyte;
    const path = "data/records/tb-gz-036/C-1/attachments/scan.bin";
    const file = join(folder, "large", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, "");
    truncateSync(file, size);
    writeFileSync(
      join(folder, "large", "bagit.txt"),
      "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
    );
    writeFileSync(
      join(folder, "large", "manifest-sha256.txt"),
      `${await digestOfZeros(size)}  ${path}\n`,
    );
    const before = process.memoryUsage().arrayBuffers;
    let most = before;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().arrayBuffers);
    }, 1);
    const { items } = await verifyPath(join(folder, "large"), options);
    clearInterval(watch);
    expect(items.some((i) => i.check === "manifests" && i.state === "pass")).toBe(true);
    expect((most - before) / megabyte).toBeLessThan(60);
  });

  it("a document that is named and larger than what is opened cannot be judged", async () => {
    const file = join(folder, "scan.pdf");
    writeFileSync(file, "%PDF-1.7\n");
    truncateSync(file, 256 * megabyte + 1);
    const { items, verdict } = await verifyPath(file, options);
    expect(items.map((i) => `${i.state} ${i.check}`)).toEqual(["cannotJudge opens"]);
    expect(items[0]?.message.en).toContain("257 MB");
    expect(verdict).toBe("cannotJudge");
  });
});
