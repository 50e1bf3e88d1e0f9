import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx } from "hucre/xlsx";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dossier, sampleRepository } from "../support/cli.js";
import { asOf } from "../support/sample.js";

let repository: ReturnType<typeof sampleRepository>;
beforeEach(() => {
  repository = sampleRepository();
});
afterEach(() => {
  repository.remove();
});

type Rows = (string | number | boolean | null)[][];
const cli = (...args: string[]) => dossier(args, repository.folder);
const book = () => join(repository.folder, "book.xlsx");
const sheets = async (path = book()) =>
  (await readXlsx(readFileSync(path))).sheets.map((s) => ({
    name: s.name,
    rows: s.rows as Rows,
    choices: s.dataValidations ?? [],
  }));

describe("lists as a workbook", () => {
  it("hold the register, the findings and what falls due; the same input gives the same bytes", async () => {
    const make = (name: string) =>
      cli(
        "export",
        "lists",
        "--as-of",
        asOf,
        "--within",
        "400d",
        "--output",
        join(repository.folder, name),
      );
    await make("a.xlsx");
    await make("b.xlsx");
    expect(
      readFileSync(join(repository.folder, "a.xlsx")).equals(
        readFileSync(join(repository.folder, "b.xlsx")),
      ),
    ).toBe(true);
    const [register, findings, due] = await sheets(join(repository.folder, "a.xlsx"));
    expect(register?.rows[1]?.[0]).toBe("TB137-2026-PII-0168");
    expect(findings?.rows[0]).toContain("怎么办");
    expect(due?.rows.length).toBeGreaterThan(1);
  });
  it("are what status and due write, too; a workbook wants a file", async () => {
    expect(
      (await cli("status", "--format", "xlsx", "--output", book(), "--as-of", asOf)).code,
    ).toBe(0);
    expect((await sheets())[0]?.name).toBe("证书登记簿");
    expect(await cli("due", "--format", "xlsx")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("--output") as string,
    });
    const text = await cli("status", "--as-of", asOf);
    expect(text.stdout).toMatch(/有效 1，暂停 0/);
    expect((await cli("status", "--month", "2026-07", "--as-of", asOf)).stdout).toContain("发证");
    expect((await cli("status", "--month", "2026-13")).code).toBe(2);
  });
});
