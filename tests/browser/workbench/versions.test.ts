import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { overflow } from "../../support/pages.js";
import { servedWorkbench } from "../../support/workbench.js";

const id = "tb-gz-036/PII-2026-0001";
const contractPath = `records/${id}/contract.json`;
const contract = `/cases/${id}/record/contract.json`;
const workbench = servedWorkbench();
const others = mkdtempSync(join(tmpdir(), "dossier-others-"));
/** Somebody else's clone of the shared repository. */
const clone = join(others, "clone");

beforeAll(() => {
  const shared = join(others, "共享.git");
  run(others, "clone", "-q", "--bare", workbench.folder, shared);
  mine("remote", "add", "origin", shared);
  run(others, "clone", "-q", shared, clone);
  theirs("config", "user.name", "李复核");
  theirs("config", "user.email", "li@example.com");
});
afterAll(() => {
  rmSync(others, { recursive: true, force: true });
});

describe("versions in the workbench", () => {
  it("are got with what clashes chosen field by field, and sent", async () => {
    changeContract(clone, { paymentMethod: "对方的付费方式", breachTerms: "对方的违约条款" });
    theirs("commit", "-qam", "认证合同：对方的改动");
    theirs("push", "-q");
    changeContract(workbench.folder, { paymentMethod: "本机的付费方式" });
    mine("commit", "-qam", "认证合同：本机的改动");
    const { page, complaints } = await workbench.open("/versions");
    await press(page, "取回");
    await until(page, there(".ver-deciding .rec-conflict"));
    expect(mine("status", "--porcelain", "-uno")).toBe("");
    expect(await page.$$eval(".rec-undecided", (rows) => rows.length)).toBe(1);
    expect(await textOf(page, ".ver-deciding")).toContain("对方的付费方式");
    await click(page, '.rec-conflict input[aria-label="付费方式: 你的"]');
    await press(page, "按所选合并");
    await until(page, `!document.querySelector(".ver-deciding")`);
    expect(contractIn(workbench.folder)).toMatchObject({
      paymentMethod: "本机的付费方式",
      breachTerms: "对方的违约条款",
    });
    await press(page, "发送");
    await until(page, `document.body.textContent.includes("全部都已发送。")`);
    theirs("pull", "-q");
    expect(theirs("rev-parse", "HEAD")).toBe(mine("rev-parse", "HEAD"));
    expect(complaints.filter((c) => !c.includes("409"))).toEqual([]);
    await page.close();
  }, 240_000);

  it("go through review: a change is begun, handed in, and accepted by somebody else", async () => {
    const { page, go } = await workbench.open("/versions");
    await until(page, there(".ver-subject"));
    await page.type(".ver-subject", "改违约条款");
    await press(page, "新建送审稿");
    await until(page, `document.body.textContent.includes("现在打开的是送审稿")`);
    expect(mine("symbolic-ref", "--short", "HEAD")).toBe("review/陈晓雯/改违约条款");
    await go(contract);
    const field = '[data-pointer="/breachTerms"] textarea, [data-pointer="/breachTerms"] input';
    await until(page, there(field));
    await page.focus(field);
    await page.keyboard.type("送审的条款");
    await page.keyboard.down("Control");
    await page.keyboard.press("s");
    await page.keyboard.up("Control");
    await until(page, `document.activeElement.closest(".ant-modal")`);
    await page.keyboard.press("Enter");
    await until(page, `document.querySelector(".rec-standing").textContent.startsWith("已保存")`);
    await go("/versions");
    await press(page, "送审");
    await until(page, `document.body.textContent.includes("已送审，等待审阅")`);
    await press(page, "回到工作稿 main");
    await until(page, there(".ver-subject"));
    // Another person at the same machine.
    mine("config", "user.name", "李复核");
    mine("config", "user.email", "li@example.com");
    await click(page, 'td a[href^="/versions/review"]');
    await until(page, there(".ver-case .rec-changes, .ver-case details"));
    expect(await textOf(page, ".ver-case")).toContain("PII-2026-0001");
    expect(await textOf(page, ".wb-page")).toContain("送审的条款");
    expect(contractIn(workbench.folder)["breachTerms"]).not.toContain("送审的条款");
    await press(page, "通过，并入 main");
    await until(page, `location.pathname === "/versions"`);
    expect(contractIn(workbench.folder)["breachTerms"]).toContain("送审的条款");
    expect(mine("log", "-1", "--format=%(trailers:key=Reviewed-by,valueonly)")).toBe(
      "李复核 <li@example.com>",
    );
    await page.close();
  }, 240_000);

  it("follow when a branch is opened elsewhere, and fit a phone", async () => {
    const { page } = await workbench.open("/versions", { width: 400 });
    await until(page, there(".ver-mark"));
    mine("switch", "-q", "-c", "别处打开的");
    await until(
      page,
      `document.querySelector(".wb-page-head")?.textContent.includes("别处打开的")`,
    );
    expect(await overflow(page)).toBe(0);
    mine("switch", "-q", "main");
    await page.close();
  }, 240_000);
});

function run(cwd: string, ...args: readonly string[]): string {
  const said = spawnSync("git", args, { cwd, encoding: "utf8" });
  if (said.status !== 0) throw new Error(`git ${args.join(" ")}: ${said.stderr}`);
  return said.stdout.trim();
}
function mine(...args: readonly string[]): string {
  return run(workbench.folder, ...args);
}
function theirs(...args: readonly string[]): string {
  return run(clone, ...args);
}

function contractIn(folder: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(folder, contractPath), "utf8")) as Record<string, unknown>;
}
function changeContract(folder: string, fields: object): void {
  const value = { ...contractIn(folder), ...fields };
  writeFileSync(join(folder, contractPath), `${JSON.stringify(value, null, 2)}\n`);
}

/** What is waited for may take many processes of git, on a busy machine longer than one answer. */
async function until(page: Page, condition: string): Promise<void> {
  while (!(await page.evaluate(`Boolean(${condition})`))) await setTimeout(100);
}
function there(selector: string): string {
  return `document.querySelector(${JSON.stringify(selector)})`;
}

/** Presses the button of that name, once it can be pressed. */
async function press(page: Page, name: string): Promise<void> {
  const wanted = JSON.stringify(name.replaceAll(" ", ""));
  const button = `[...document.querySelectorAll("button")].find((b) =>
    b.textContent.replace(/\\s/g, "") === ${wanted} && !b.disabled)`;
  await until(page, button);
  await page.evaluate(`${button}.click()`);
}
async function click(page: Page, selector: string): Promise<void> {
  await until(page, there(selector));
  await page.evaluate(`${there(selector)}.click()`);
}
async function textOf(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, (element) => element.textContent ?? "");
}
