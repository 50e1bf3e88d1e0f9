import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dossier, sampleRepository } from "../support/cli.js";
import { everyThird, itInTurn } from "../support/long.js";
import { root } from "../support/sample.js";

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
/** Every JSON file of the case, as values. */
const records = (folder = repository.caseFolder): Record<string, unknown> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true })
      .map(String)
      .filter((f) => f.endsWith(".json"))
      .sort()
      .map((f) => [f, JSON.parse(readFileSync(join(folder, f), "utf8")) as unknown]),
  );

describe("records as a workbook", () => {
  it.each(readdirSync(join(root, "schemas", "procedures")))(
    "go out and come back without a loss: %s",
    async (procedure) => {
      expect((await dossier(["export", "records", procedure, "--output", book()], root)).code).toBe(
        0,
      );
      const back = await dossier(["import", book(), "--procedure", procedure], root);
      expect(back.stdout).toBe("");
      expect(back.stderr).toMatch(/写入 0 个记录，\d{2,} 个没有变化/);
    },
  );

  itInTurn("make the same case anew in an empty repository", async () => {
    await exportCase();
    const before = records();
    rmSync(join(repository.folder, "records"), { recursive: true });
    const result = await importIt();
    expect(result.code).toBe(0);
    expect(records()).toEqual(before);
    expect(result.stdout.split("\n")).toContain("records/personnel/A-001.json");
  });

  itInTurn(
    "leave files alone that hold the same, and refuse to replace others unless asked to",
    async () => {
      await exportCase();
      const contract = join(repository.caseFolder, "contract.json");
      const { mtimeMs } = statSync(contract);
      await alter("管理体系认证合同", (rows) => {
        (rows[2] as Rows[number])[column(rows, "number")] = "TB-HT-2026-0999";
      });
      const refused = await importIt();
      expect(refused.code).toBe(1);
      expect(refused.stdout).toMatch(/管理体系认证合同!A3 .*--overwrite/);
      expect(statSync(contract).mtimeMs).toBe(mtimeMs);
      const done = await importIt("--overwrite");
      expect(done.stdout.trim()).toBe("records/tb-gz-036/PII-2026-0001/contract.json");
      expect((JSON.parse(readFileSync(contract, "utf8")) as { number: string }).number).toBe(
        "TB-HT-2026-0999",
      );
    },
  );

  const faults: [string, string, (rows: Rows) => void, RegExp][] = [
    [
      "a date that does not exist",
      "管理体系认证合同",
      (rows) => {
        (rows[2] as Rows[number])[column(rows, "signedOn")] = "2026-02-30";
      },
      /管理体系认证合同![A-Z]+3 .*日期/,
    ],
    [
      "a choice that is none",
      "审核任务书·审核组",
      (rows) => {
        (rows[2] as Rows[number])[column(rows, "role")] = "组长大人";
      },
      /审核任务书·审核组![A-Z]+3 .*组长大人/,
    ],
    [
      "a required cell left empty",
      "管理体系认证合同",
      (rows) => {
        (rows[2] as Rows[number])[column(rows, "signedOn")] = null;
      },
      /管理体系认证合同![A-Z]+3 .*缺少/,
    ],
    [
      "a credit code with a wrong last character",
      "认证证书信息确认表",
      (rows) => {
        (rows[2] as Rows[number])[column(rows, "creditCode")] = "913601060010000141";
      },
      /认证证书信息确认表![A-Z]+3 .*末位校验码应为 0/,
    ],
    [
      "a number with a character that cannot be seen",
      "管理体系认证合同",
      (rows) => {
        (rows[2] as Rows[number])[column(rows, "number")] = "HT-2026\u200B-001";
      },
      /管理体系认证合同![A-Z]+3 .*看不见的字符 U\+200B/,
    ],
    [
      "words for a number",
      "审核任务书",
      (rows) => {
        (rows[2] as Rows[number])[column(rows, "onsiteDays")] = "三天";
      },
      /审核任务书![A-Z]+3 .*数字/,
    ],
    [
      "a case name that is none",
      "管理体系认证合同",
      (rows) => {
        (rows[2] as Rows[number])[0] = "../../etc";
      },
      /管理体系认证合同!A3 .*\.\.\/\.\.\/etc/,
    ],
    [
      "an audit that is none",
      "审核任务书",
      (rows) => {
        (rows[2] as Rows[number])[1] = "一阶段";
      },
      /审核任务书!B3 .*一阶段/,
    ],
    [
      "an item of no record",
      "审核任务书·审核组",
      (rows) => {
        (rows[2] as Rows[number])[1] = "09-special";
      },
      /审核任务书·审核组![A-Z]+3 .*找不到/,
    ],
    [
      "a row number out of order",
      "审核任务书·审核组",
      (rows) => {
        (rows[2] as Rows[number])[column(rows, "@row")] = "7";
      },
      /审核任务书·审核组![A-Z]+3 .*连续/,
    ],
    [
      "an unknown column",
      "管理体系认证合同",
      (rows) => {
        (rows[1] as Rows[number])[3] = "nummer";
      },
      /管理体系认证合同!D2 .*nummer/,
    ],
    [
      "one record in two lines",
      "管理体系认证合同",
      (rows) => {
        rows.push([...(rows[2] as Rows[number])]);
      },
      /管理体系认证合同!A4 .*两行/,
    ],
    [
      "a sheet that says nothing of itself",
      "管理体系认证合同",
      (rows) => {
        (rows[1] as Rows[number])[0] = "合同";
      },
      /管理体系认证合同!A2 /,
    ],
  ];

  it.each(everyThird(faults))(
    "tell %s by its cell, and write nothing",
    async (_, name, change, expected) => {
      await exportCase();
      await alter(name, change);
      rmSync(join(repository.folder, "records"), { recursive: true });
      const result = await importIt();
      expect(result.code).toBe(1);
      expect(result.stdout).toMatch(expected);
      expect(result.stderr).toContain("什么都没有写");
      expect(readdirSync(repository.folder)).not.toContain("records");
    },
  );

  it("tell all faults at once", async () => {
    await exportCase();
    await alter("管理体系认证合同", (rows) => {
      for (const c of ["number", "signedOn"]) (rows[2] as Rows[number])[column(rows, c)] = null;
    });
    expect((await importIt()).stdout.split("\n").filter(Boolean).length).toBeGreaterThanOrEqual(2);
  });

  itInTurn(
    "take what a person at a spreadsheet writes: dates as dates, numbers as text, choices by their words or keys",
    async () => {
      await exportCase();
      await alter("管理体系认证合同", (rows) => {
        (rows[2] as Rows[number])[column(rows, "signedOn")] = new Date(
          "2026-05-20T00:00:00Z",
        ) as unknown as string;
      });
      await alter("审核任务书", (rows) => {
        (rows[2] as Rows[number])[column(rows, "onsiteDays")] = "3.5";
      });
      await alter("审核任务书·审核组", (rows) => {
        (rows[2] as Rows[number])[column(rows, "role")] = "teamLeader";
      });
      expect((await importIt("--overwrite")).code).toBe(0);
      const made = records();
      expect((made["contract.json"] as { signedOn: string }).signedOn).toBe("2026-05-20");
      expect((made["audits/01-stage1/task-order.json"] as { onsiteDays: number }).onsiteDays).toBe(
        3.5,
      );
    },
  );

  it("is told what is no workbook, which procedure there is, and which cases go together", async () => {
    writeFileSync(book(), "nothing");
    expect((await importIt()).code).toBe(2);
    expect((await cli("import", "none.xlsx", "--procedure", "tb-gz-036")).code).toBe(2);
    expect((await cli("import", book(), "--procedure", "xx")).code).toBe(2);
    expect(
      (await dossier(["export", "records", "tb-gz-036", "tb-gz-055", "--output", book()], root))
        .code,
    ).toBe(2);
  });
});

describe("a blank workbook", () => {
  it("has Chinese headings from the schemas, stars for what is required, and choices", async () => {
    expect((await cli("new", "workbook", "tb-gz-036", "--output", book())).code).toBe(0);
    const all = await sheets();
    const contract = all.find((s) => s.name === "管理体系认证合同");
    expect(contract?.rows[0]).toEqual(expect.arrayContaining(["案卷", "合同编号 *", "签订日期 *"]));
    expect(all.every((s) => s.name.length <= 31)).toBe(true);
    expect(new Set(all.map((s) => s.name.toLowerCase())).size).toBe(all.length);
    const team = all.find((s) => s.name === "审核任务书·审核组");
    expect(JSON.stringify(team?.choices)).toContain("审核组长");
    expect((await importIt()).stderr).toContain("写入 0 个记录");
  });
  it("can be of some kinds of record alone", async () => {
    await cli(
      "new",
      "workbook",
      "tb-gz-036",
      "--records",
      "contract,quotation",
      "--output",
      book(),
    );
    expect((await sheets()).map((s) => s.name.split("·")[0])).toEqual(
      expect.arrayContaining(["管理体系认证合同"]),
    );
    expect(
      (await cli("new", "workbook", "tb-gz-036", "--records", "contrakt", "--output", book())).code,
    ).toBe(2);
  });
});
