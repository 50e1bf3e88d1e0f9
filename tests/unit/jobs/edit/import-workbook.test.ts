import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  emptyWorkbook,
  importWorkbook,
  previewImport,
} from "../../../../src/jobs/edit/import-workbook.js";
import { recordsWorkbook } from "../../../../src/jobs/workbooks/workbooks.js";
import { EditRepository } from "../../../support/edit-repository.js";
import { asOf } from "../../../support/sample.js";

const procedure = "tb-gz-036";
const wanted = "tb-gz-036/PII-2026-0001";
let repository: EditRepository;
let workbook: Uint8Array;
beforeAll(async () => {
  repository = new EditRepository();
  const { workspace } = repository.desk;
  const { root } = repository;
  workbook = await recordsWorkbook(workspace, [`records/${wanted}`], root, asOf);
}, 60_000);
afterAll(() => {
  repository.remove();
});

describe("a workbook of records", () => {
  it("says what is there already, what is another, and what would be new", async () => {
    const { desk } = repository;
    const same = await previewImport(desk, { procedure, bytes: workbook });
    expect(same.faults).toEqual([]);
    expect(new Set(same.records.map(({ what }) => what))).toEqual(new Set(["same"]));
    expect(same.records).toContainEqual({
      folder: "personnel",
      path: "A-001.json",
      title: { zh: "人员档案：林书瑶", en: expect.any(String) as string },
      what: "same",
    });
    repository.put("contract.json", repository.text("contract.json").replace("2026-0", "2025-0"));
    rmSync(join(repository.folder, "audits"), { recursive: true });
    const { records } = await previewImport(desk, { procedure, bytes: workbook });
    const found = new Map(records.map(({ path, what }) => [path, what]));
    expect(found.get("contract.json")).toBe("changed");
    expect(found.get("audits/02-stage2/audit-plan.json")).toBe("new");
    expect(found.get("application.json")).toBe("same");
    expect(repository.git("log", "--oneline").split("\n")).toHaveLength(1);
  }, 60_000);

  it("is written in one commit, in place of what is there only where that is asked for", async () => {
    const { desk, saver } = repository;
    const given = { procedure, bytes: workbook, ...saver };
    await expect(importWorkbook(desk, { ...given, overwrite: false })).rejects.toThrow(
      /contract\.json first: nothing was written/,
    );
    expect(existsSync(join(repository.folder, "audits"))).toBe(false);
    const done = await importWorkbook(desk, { ...given, overwrite: true });
    expect(done.folders).toEqual([wanted]);
    expect(repository.git("log", "-1", "--format=%s")).toBe(done.message);
    expect(repository.git("status", "--porcelain", "--", "records")).toBe("");
    const again = await importWorkbook(desk, { ...given, overwrite: false });
    expect(again.commit).toBeNull();
  }, 60_000);

  it("writes nothing where a single cell is wrong, and names sheet and cell", async () => {
    const { desk, saver } = repository;
    const empty = await emptyWorkbook(desk, procedure);
    expect((await previewImport(desk, { procedure, bytes: empty })).records).toEqual([]);
    // A workbook of another procedure has sheets and choices that this one does not know.
    const other = { procedure: "icasp25c", bytes: workbook };
    const { faults } = await previewImport(desk, other);
    expect(faults.length).toBeGreaterThan(0);
    for (const { sheet, cell } of faults) {
      expect(sheet).not.toBe("");
      expect(cell).toMatch(/^[A-Z]+\d+$/);
    }
    const before = repository.git("rev-parse", "HEAD");
    await expect(importWorkbook(desk, { ...other, overwrite: true, ...saver })).rejects.toThrow(
      /nothing was written/,
    );
    const noWorkbook = { procedure, bytes: Buffer.from("PK no workbook") };
    await expect(previewImport(desk, noWorkbook)).rejects.toThrow(/·/);
    expect(repository.git("rev-parse", "HEAD")).toBe(before);
    expect(existsSync(join(repository.root, "records/icasp25c"))).toBe(false);
  }, 60_000);
});
