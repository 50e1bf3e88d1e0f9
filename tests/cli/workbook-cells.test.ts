import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dossier, sampleRepository } from "../support/cli.js";
import { itInTurn } from "../support/long.js";

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
/** Changes a workbook as somebody at a spreadsheet would. */
async function alter(name: string, change: (rows: Rows) => void): Promise<void> {
  const all = await sheets();
  const sheet = all.find((s) => s.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  change(sheet.rows);
  writeFileSync(
    book(),
    await writeXlsx({ sheets: all.map(({ name: n, rows }) => ({ name: n, rows })) }),
  );
}
const column = (rows: Rows, machineName: string) =>
  (rows[1] ?? []).findIndex(
    (c) => String(c) === machineName || String(c).endsWith(` ${machineName}`),
  );
const exportCase = () => cli("export", "records", "PII-2026-0001", "--output", book());
const importIt = (...more: string[]) => cli("import", book(), "--procedure", "tb-gz-036", ...more);

describe("cells of a workbook that comes back", () => {
  it("tell numbers, days and formulas that a spreadsheet made of texts, and write nothing", async () => {
    await exportCase();
    await alter("不符合项报告", (rows) => {
      // Excel keeps 8.1 of a typed 8.10, and makes a day of 8-1.
      const clauses = (rows[1] ?? []).findIndex((c) => /[cC]lause/.test(String(c)));
      (rows[2] as Rows[number])[clauses] = 8.1;
    });
    await alter("管理体系认证合同", (rows) => {
      (rows[2] as Rows[number])[column(rows, "number")] = new Date(
        "2026-08-01T00:00:00Z",
      ) as unknown as string;
    });
    const result = await importIt("--overwrite");
    expect(result.code).toBe(1);
    expect(result.stdout).toMatch(/不符合项报告![A-Z]+3 .*8\.1，此列应为文字.*文本/);
    expect(result.stdout).toMatch(/管理体系认证合同![A-Z]+3 .*2026-08-01，此列应为文字/);
    expect(result.stdout.split("\n").filter(Boolean)).toHaveLength(2);
  });

  itInTurn(
    "take times as they are typed, choices with blanks around them, and name choices as the sheet shows them",
    async () => {
      await exportCase();
      const all = await sheets();
      const timed = all.find((s) => column(s.rows, "start") > 0) as (typeof all)[number];
      const before = String(timed.rows[2]?.[column(timed.rows, "start")]);
      await alter(timed.name, (rows) => {
        const [hours = "", minutes = ""] = before.split(":");
        (rows[2] as Rows[number])[column(rows, "start")] = `${Number(hours)}：${minutes}`;
        (rows[3] as Rows[number])[column(rows, "start")] =
          (Number(hours) * 60 + Number(minutes)) / 24 / 60;
      });
      await alter("审核任务书·审核组", (rows) => {
        const at = column(rows, "role");
        (rows[2] as Rows[number])[at] = ` ${String(rows[2]?.[at])}\u00A0\u3000`;
      });
      const taken = await importIt("--overwrite");
      expect(taken.stderr).toMatch(/审核任务书·审核组![A-Z]+3 {2}首尾的空白已去掉/);
      expect(taken.code).toBe(0);
      await alter("审核任务书·审核组", (rows) => {
        (rows[2] as Rows[number])[column(rows, "role")] = "组长大人";
      });
      expect((await importIt()).stdout).toMatch(/应为其中之一：.*审核组长.*；现为“组长大人”/);
    },
  );

  it("tell columns that say whose a row is, where they are missing, doubled or empty", async () => {
    await exportCase();
    const contract = "管理体系认证合同";
    const original = readFileSync(book());
    const said = async (change: (rows: Rows) => void) => {
      writeFileSync(book(), original);
      await alter(contract, change);
      const result = await importIt("--overwrite");
      expect(result.code).toBe(1);
      return result.stdout.split("\n").filter(Boolean);
    };
    const without = await said((rows) => {
      for (const row of rows) row.splice(0, 1);
      (rows[1] as Rows[number])[0] = `contract ${String(rows[1]?.[0])}`;
    });
    expect(without[0]).toMatch(/book\.xlsx {2}管理体系认证合同!A2 .*缺少“案卷”列.*@case/);
    const doubled = await said((rows) => {
      for (const [i, row] of rows.entries()) row.push(i === 1 ? "@case" : "PII-2026-0009");
    });
    expect(doubled).toEqual([
      expect.stringMatching(
        /管理体系认证合同![A-Z]+2 .*列“@case”写了两次，另一次在 管理体系认证合同!A2/,
      ),
    ]);
    const empty = await said((rows) => {
      (rows[2] as Rows[number])[0] = " ";
    });
    expect(empty[0]).toMatch(/管理体系认证合同!A3 .*“案卷”没有填写/);
    const unnamed = await said((rows) => {
      (rows[1] as Rows[number])[3] = "";
    });
    expect(unnamed.join("\n")).toMatch(/管理体系认证合同!D2 .*第二行却没有列名/);
  });

  it("are no folder, and no more than a workbook is", async () => {
    expect(await cli("import", "records", "--procedure", "tb-gz-036")).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/records 不是文件，而是文件夹.*→ .*\.xlsx/s) as string,
    });
    writeFileSync(book(), "PK");
    truncateSync(book(), 33 * 1024 ** 2);
    expect(await importIt()).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/过大：有 33 MB，最多读入 32 MB.*→ .*分成几个/s) as string,
    });
  });

  it("are told as of the old format, or as protected, with what to do", async () => {
    const old = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(4096)]);
    writeFileSync(book(), old);
    expect(await importIt()).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/旧格式.*另存为/s) as string,
    });
    old.write("EncryptedPackage", 1024, "utf16le");
    writeFileSync(book(), old);
    expect((await importIt()).stderr).toMatch(/密码/);
  });
});
