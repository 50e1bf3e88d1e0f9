import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dossier } from "../support/cli.js";

describe("dossier calc", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "dossier-test-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("shows the derivation with clauses and puts it into a record, keeping what is there", async () => {
    const record = join(folder, "audit-time.json");
    writeFileSync(
      record,
      JSON.stringify({ determinedBy: "R-001", effectiveNumber: { fullTime: 142 } }),
    );
    const result = await dossier(
      [
        "calc",
        "audit-time",
        "tb-gz-036",
        "--persons",
        "148",
        "--adjust",
        "+1:三个场所",
        "--write",
        "audit-time.json",
      ],
      folder,
    );
    expect(result.code).toBe(0);
    expect(result.stdout).toContain("TB-GZ-036/5.4.4-4");
    expect(result.stdout).toContain("结果: 9 人日");
    expect(JSON.parse(readFileSync(record, "utf8"))).toMatchObject({
      determinedBy: "R-001",
      effectiveNumber: { fullTime: 142, total: 148 },
      tableDays: 8,
      totalDays: 9,
    });
  });

  it("leaves a file alone that is no JSON", async () => {
    writeFileSync(join(folder, "audit-time.json"), '{ "totalDays": ');
    const result = await dossier(
      ["calc", "audit-time", "tb-gz-036", "--persons", "148", "--write", "audit-time.json"],
      folder,
    );
    expect(result.code).toBe(2);
    expect(result.stderr).toMatch(/audit-time\.json:1:\d+/);
    expect(readFileSync(join(folder, "audit-time.json"), "utf8")).toBe('{ "totalDays": ');
  });

  it("speaks the language asked for", async () => {
    expect(
      (
        await dossier(
          ["calc", "deadline", "tb-gz-036", "late-decision", "--from", "2026-08-31"],
          folder,
        )
      ).stdout,
    ).toContain("6 个月");
    expect(
      (
        await dossier(
          [
            "calc",
            "deadline",
            "tb-gz-036",
            "late-decision",
            "--from",
            "2026-08-31",
            "--lang",
            "en",
          ],
          folder,
        )
      ).stdout,
    ).toContain("6 months from 2026-08-31");
  });
});
