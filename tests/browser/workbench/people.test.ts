import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer";
import { describe, expect, it } from "vitest";
import { overflow } from "../../support/pages.js";
import { servedWorkbench } from "../../support/workbench.js";

const workbench = servedWorkbench();

describe("records outside of cases in the workbench", () => {
  it("of a person are reached from the search, and filled in as any record", async () => {
    const { page, complaints, go } = await workbench.open("/people");
    await page.waitForSelector("tbody tr");
    await page.type(".wb-filters input", "林书瑶");
    await page.waitForFunction(`document.querySelectorAll("tbody tr").length === 1`);
    await page.click("tbody td a");
    await shown(page, "h1", "林书瑶");
    await shown(page, "aside", "下次见证期限");
    await shown(page, ".wb-page", "第二阶段");
    await clickLink(page, "填写档案");
    const position = '[data-pointer="/position"] input, [data-pointer="/position"] textarea';
    await page.waitForSelector(position);
    await page.click(position, { count: 3 });
    await page.type(position, "主任审核员");
    await save(page);
    expect(git("log", "-1", "--format=%s")).toContain("人员档案：林书瑶");
    const file = join(workbench.folder, "records/personnel/A-001.json");
    expect(readFileSync(file, "utf8")).toContain('"position": "主任审核员"');
    await go("/people/A-001");
    await shown(page, ".wb-page", "主任审核员");
    expect(complaints).toEqual([]);
    await page.close();
  }, 90_000);

  it("of the body open empty, and are written when they are saved", async () => {
    const { page, complaints } = await workbench.open("/bodies/TB");
    await page.waitForSelector(".wb-offer");
    await page.evaluate(`[...document.querySelectorAll(".wb-offer")]
      .find((o) => o.textContent.startsWith("内部审核")).querySelector("a").click()`);
    const day = '[data-pointer="/heldOn"] input';
    await page.waitForSelector(day);
    expect(git("status", "--porcelain", "--", "records")).toBe("");
    expect(await page.$(".rec-unknown, .rec-other-shape")).toBeNull();
    await page.type(day, "2027-6-18");
    const scope = '[data-pointer="/scope"] textarea, [data-pointer="/scope"] input';
    await page.type(scope, "认证规则 TB-GZ-036 的执行情况");
    await save(page);
    expect(git("show", "--format=%s", "--name-only", "HEAD").split("\n").at(-1)).toBe(
      "records/cb/TB/internal-audit-02.json",
    );
    await clickLink(page, "返回 TB 的自身记录");
    await shown(page, ".wb-records", "2027-06-18");
    expect(complaints).toEqual([]);
    await page.close();
  }, 90_000);

  it("fit a phone in both languages", async () => {
    for (const language of ["zh", "en"] as const) {
      for (const path of ["/people", "/people/A-001", "/bodies/TB"]) {
        const { page, complaints } = await workbench.open(path, { width: 400, language });
        await page.waitForSelector(".wb-table, .wb-records");
        expect([path, await overflow(page), complaints]).toEqual([path, 0, []]);
        await page.close();
      }
    }
  }, 90_000);
});

async function shown(page: Page, selector: string, text: string): Promise<void> {
  await page.waitForFunction(
    `[...document.querySelectorAll(${JSON.stringify(selector)})]
      .some((e) => e.textContent.includes(${JSON.stringify(text)}))`,
  );
}

async function clickLink(page: Page, text: string): Promise<void> {
  const link = `[...document.querySelectorAll("a")].find((a) => a.textContent.includes(${JSON.stringify(text)}))`;
  await page.waitForFunction(`Boolean(${link})`);
  await page.evaluate(`${link}.click()`);
}

/** Saves with the keyboard, once the dialog has the keys. */
async function save(page: Page): Promise<void> {
  await page.keyboard.down("Control");
  await page.keyboard.press("s");
  await page.keyboard.up("Control");
  await page.waitForFunction(
    `document.querySelector(".ant-modal")?.contains(document.activeElement)`,
  );
  await page.keyboard.press("Enter");
  await page.waitForFunction(
    `document.querySelector(".rec-standing")?.textContent.startsWith("已保存")`,
  );
}

function git(...args: string[]): string {
  return spawnSync("git", args, { cwd: workbench.folder, encoding: "utf8" }).stdout.trim();
}
