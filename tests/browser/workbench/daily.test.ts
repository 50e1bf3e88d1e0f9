import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElementHandle, Page } from "puppeteer";
import { afterAll, describe, expect, it } from "vitest";
import { typeOver } from "../../support/workbench-menus.js";
import {
  clickOn,
  confirm,
  downloads,
  fill,
  saveRecord,
  shown,
  there,
  until,
} from "../../support/workbench-steps.js";
import { servedWorkbench } from "../../support/workbench.js";

const id = "tb-gz-036/PII-2026-0001";
const plan = "audits/02-stage2/audit-plan.json";
const workbench = servedWorkbench((folder) => {
  // Who works here is the leader of the team, and has not signed the plan.
  const person = join(folder, "records/personnel/A-001.json");
  writeFileSync(person, readFileSync(person, "utf8").replace("林书瑶", "陈晓雯"));
  const file = join(folder, "records", id, plan);
  const value = JSON.parse(readFileSync(file, "utf8")) as object;
  writeFileSync(file, `${JSON.stringify({ ...value, signatures: [] }, null, 2)}\n`);
});
const folder = mkdtempSync(join(tmpdir(), "dossier-downloads-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("the work of a day in the workbench", () => {
  it("begins a case by its number, then with who the client is and the application", async () => {
    const { page, complaints } = await workbench.open("/cases");
    await clickOn(page, "新建案卷");
    await chooseProcedure(page, "TB-GZ-036");
    // The number that follows the last one is offered; another may be typed.
    await clickOn(page, "用 PII-2027-0001", ".ant-modal");
    await page.focus("#new-case-name");
    await typeOver(page, "PII-2027-0009");
    await clickOn(page, "建立并填写客户资料");
    await shown(page, "h1", "认证项目");
    await clickOn(page, "返回案卷 PII-2027-0009");
    // The page of the case leads on by itself.
    await shown(page, "#case-next + .wb-list .wb-offer", "认证申请书");
    await clickOn(page, "记录", ".wb-tabs");
    await clickOn(page, "新增", ".wb-offers");
    await shown(page, "h1", "认证申请书");
    // Nothing is wrong with what nobody has said yet.
    await shown(page, ".rec-standing", "新记录，尚未保存");
    expect(await page.$(".rec-finding")).toBeNull();
    expect(git("log", "-1", "--format=%s")).toBe("新案卷 PII-2027-0009");
    expect(complaints).toEqual([]);
    await page.close();
  }, 60_000);

  it("begins a case from a workbook, and tells sheet and cell of what is wrong in it", async () => {
    const { page, complaints } = await workbench.open("/cases");
    const taken = await downloads(page, fresh("workbook"));
    await clickOn(page, "新建案卷");
    await chooseProcedure(page, "TB-GZ-036");
    await clickOn(page, "从 Excel 导入");
    await clickOn(page, "下载空白工作簿");
    expect((await taken(".xlsx")).subarray(0, 2).toString()).toBe("PK");
    const wrong = exported("wrong.xlsx", "records/icasp25c/ITSMS-2023-0001");
    await hand(page, ".ant-modal input[type=file]", wrong);
    await shown(page, ".ant-modal", "什么也没有写入");
    await shown(page, ".wb-import td", "审核报告");
    await shown(page, ".wb-import td", "AN3");
    const before = git("rev-parse", "HEAD");
    const good = exported("good.xlsx", `records/${id}`);
    rmSync(join(workbench.folder, "records", id, "audits/03-surveillance-1"), { recursive: true });
    git("commit", "-aqm", "without surveillance");
    await hand(page, ".ant-modal input[type=file]", good);
    await shown(page, ".ant-modal", "audits/03-surveillance-1/audit-plan.json");
    expect(git("rev-parse", "HEAD^")).toBe(before);
    await clickOn(page, "写入");
    await shown(page, "h1", "江西云岫澄明云计算有限公司");
    expect(git("log", "-1", "--format=%s")).toContain("从 Excel 导入");
    expect(existsSync(join(workbench.folder, "records", id, "audits/03-surveillance-1"))).toBe(
      true,
    );
    expect(complaints).toEqual([]);
    await page.close();
  }, 90_000);

  it("takes the cases that were chosen to Excel, and a document as PDF", async () => {
    const { page, go } = await workbench.open("/cases?procedure=zbt-tp-036");
    await page.waitForSelector("tbody tr");
    const taken = await downloads(page, fresh("taken"));
    await clickOn(page, "导出 Excel");
    expect((await taken(".xlsx")).subarray(0, 2).toString()).toBe("PK");
    await go(`/cases/${id}?tab=documents`);
    const pdf = ".wb-offer a[href*='pdf?path=']:not([disabled])";
    await page.waitForSelector(pdf, { timeout: 60_000 });
    await page.click(pdf);
    expect((await taken(".pdf")).subarray(0, 5).toString()).toBe("%PDF-");
    await page.close();
  }, 120_000);

  it("takes an attachment, says why it does not take another, and removes one that nothing names", async () => {
    const { page } = await workbench.open(`/cases/${id}?tab=attachments`);
    const [good, bad] = [join(fresh("hand"), "首次会议照片.txt"), join(folder, "hand", "假图.png")];
    writeFileSync(good, "首次会议，2026-06-16");
    writeFileSync(bad, "no picture");
    await hand(page, ".wb-drop input", good);
    await shown(page, "td", "首次会议照片.txt");
    expect(git("log", "-1", "--format=%s")).toContain("首次会议照片.txt");
    await hand(page, ".wb-drop input", bad);
    await shown(page, ".ant-message", "假图.png");
    await clickOn(
      page,
      "移除",
      "tr:has(a[href*='%E9%A6%96%E6%AC%A1%E4%BC%9A%E8%AE%AE%E7%85%A7%E7%89%87'])",
    );
    await there(page, ".ant-popconfirm-buttons .ant-btn-primary");
    await page.click(".ant-popconfirm-buttons .ant-btn-primary");
    await until(page, `!document.querySelector("table")?.textContent.includes("首次会议照片.txt")`);
    expect(git("log", "-1", "--format=%s")).toBe("附件：移除 首次会议照片.txt");
    expect(git("status", "--porcelain", "--", "records")).toBe("");
    await page.close();
  }, 60_000);

  it("signs as oneself what one sees, and brings back a version from before", async () => {
    const { page, complaints } = await workbench.open(`/cases/${id}/record/${plan}`);
    await page.waitForSelector('[data-pointer="/objectives"]');
    const { objectives } = recordAt(plan);
    await clickOn(page, "签署", ".rec-aside");
    await clickOn(page, "以 陈晓雯 的身份签署");
    await confirm(page);
    await shown(page, ".rec-signed", "陈晓雯");
    expect(recordAt(plan)["signatures"]).toMatchObject([{ role: "teamLeader", name: "陈晓雯" }]);
    await fill(page, "/objectives", "另一个目的");
    await saveRecord(page);
    await shown(page, ".rec-stale", "签署后内容已改动");
    await clickOn(page, "历史", ".rec-aside");
    await clickOn(page, "恢复到这一版");
    await confirm(page);
    await page.waitForFunction(
      `!document.querySelector('[data-pointer="/objectives"] textarea').value.includes("另一个")`,
    );
    expect(recordAt(plan)["objectives"]).toBe(objectives);
    expect(complaints).toEqual([]);
    await page.close();
  }, 90_000);
});

function recordAt(path: string): { readonly [name: string]: unknown } {
  return JSON.parse(readFileSync(join(workbench.folder, "records", id, path), "utf8")) as {
    readonly [name: string]: unknown;
  };
}

function fresh(name: string): string {
  mkdirSync(join(folder, name));
  return join(folder, name);
}

/** A workbook of a case, as `dossier export` makes it. */
function exported(name: string, path: string): string {
  const file = join(folder, name);
  const program = [
    join(import.meta.dirname, "../../../dist/dossier.js"),
    "export",
    "records",
    path,
  ];
  const done = spawnSync(process.execPath, [...program, "--output", file], {
    cwd: workbench.folder,
    encoding: "utf8",
    env: { ...process.env, DOSSIER_OUTSIDE: "1" },
  });
  if (done.status !== 0) throw new Error(done.stderr);
  return file;
}

async function hand(page: Page, input: string, file: string): Promise<void> {
  const found = (await page.waitForSelector(input)) as ElementHandle<HTMLInputElement> | null;
  await found?.uploadFile(file);
}

async function chooseProcedure(page: Page, document: string): Promise<void> {
  await page.waitForSelector("#new-case-procedure");
  await page.type("#new-case-procedure", document);
  // The choice is narrowed down a moment later.
  await shown(page, ".ant-select-item-option-active", document);
  await page.keyboard.press("Enter");
}

function git(...args: string[]): string {
  return spawnSync("git", args, { cwd: workbench.folder, encoding: "utf8" }).stdout.trim();
}
