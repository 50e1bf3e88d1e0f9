import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Page } from "puppeteer";
import { describe, expect, it } from "vitest";
import { overflow } from "../../support/pages.js";
import { servedWorkbench } from "../../support/workbench.js";

const id = "tb-gz-036/PII-2026-0001";
const planPath = "audits/02-stage2/audit-plan.json";
const workbench = servedWorkbench((folder) => {
  // What no schema knows is shown and kept.
  const plan = join(folder, "records", id, planPath);
  const text = readFileSync(plan, "utf8");
  writeFileSync(plan, text.replace("{", '{\n  "fromElsewhere": { "n": [1, "二"] },'));
});
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const plan = `/cases/${id}/record/${planPath}`;
const contract = `/cases/${id}/record/contract.json`;

describe("a record in the workbench", () => {
  it("is judged while it is typed, filled from a spreadsheet, taken back, and saved as a commit", async () => {
    const { page, complaints } = await workbench.open(plan);
    const objectives = await form(page, "/objectives");
    const before = await valueOf(page, objectives);
    await retype(page, objectives, "");
    await page.waitForSelector('[data-pointer="/objectives"] .rec-finding');
    expect(await standing(page)).toContain("有 1 处改动未保存");
    await paste(
      page,
      '[data-table="/items"] [data-cell="0:1"] input',
      "2026/6/16\t8:30\n2026年6月17日\t半天",
    );
    await page.waitForFunction(valueIs('[data-cell="1:1"] input', "2026-06-17"));
    expect(await textOf(page, ".rec-pasted")).toContain("“半天”不是时刻");
    await page.waitForSelector('[data-cell="1:2"].rec-has-error');
    await shortcut(page, "z");
    await page.waitForFunction(valueIs('[data-cell="1:2"] input', "09:30"));
    await retype(page, objectives, `${before}。`);
    await page.waitForSelector('[data-pointer="/objectives"] .rec-finding', { hidden: true });
    await shortcut(page, "s");
    await asked(page);
    expect(await textOf(page, ".ant-modal")).toContain(before);
    await page.keyboard.press("Enter");
    await saved(page);
    expect(git("log", "-1", "--format=%an %s")).toBe(
      "陈晓雯 审核计划（第二阶段审核）：改“审核目的”",
    );
    const { fromElsewhere, objectives: after } = readPlan();
    expect({ fromElsewhere, after }).toEqual({
      fromElsewhere: { n: [1, "二"] },
      after: `${before}。`,
    });
    expect(complaints).toEqual([]);
    await page.close();
  }, 60_000);

  it("changes nothing by being opened, walked through and left", async () => {
    const { page } = await workbench.open(plan);
    await form(page, "/preparedBy");
    const controls = await page.$$(".rec-form input, .rec-form textarea, .rec-form select");
    for (const control of controls.slice(0, 60)) {
      await control.focus();
    }
    await page.keyboard.press("Tab");
    expect(await standing(page)).toMatch(/^已保存/);
    expect(await textOf(page, ".rec-unknown")).toContain("fromElsewhere");
    await page.close();
  }, 60_000);

  it("shows its document with what is typed, where one has scrolled to", async () => {
    const { page, complaints } = await workbench.open(plan);
    const objectives = await form(page, "/objectives");
    await press(page, '.rec-aside [data-node-key="preview"]');
    await page.waitForSelector(".rec-sheet iframe");
    const drawn = `document.querySelector(".rec-sheet iframe:not(.rec-behind)").contentDocument`;
    await page.waitForFunction(`${drawn}.body.innerText.length > 100`);
    await page.evaluate(`${drawn}.defaultView.scrollTo(0, 120)`);
    await retype(page, objectives, "只在表单里的目的");
    await page.waitForFunction(`${drawn}.body.innerText.includes("只在表单里的目的")`);
    expect(await page.evaluate(`${drawn}.defaultView.scrollY`)).toBe(120);
    expect(await page.$$(".rec-sheet iframe")).toHaveLength(1);
    expect(readPlan().objectives).not.toContain("只在表单里的目的");
    expect(complaints).toEqual([]);
    await page.close();
  }, 60_000);

  it("tells the second of two people at once, and loses nothing of either", async () => {
    const [a, b] = [await workbench.open(contract), await workbench.open(contract)];
    const [first, second] = [a.page, b.page];
    await retype(first, await form(first, "/paymentMethod"), "甲的付费方式");
    await retype(second, await form(second, "/paymentMethod"), "乙的付费方式");
    await retype(second, await form(second, "/breachTerms"), "乙的违约条款");
    await first.bringToFront();
    await save(first);
    await second.bringToFront();
    await second.waitForSelector(".ant-alert-warning");
    await shortcut(second, "s");
    await asked(second);
    await second.keyboard.press("Enter");
    await second.waitForSelector(".rec-conflict");
    expect(await second.$$eval(".rec-undecided", (rows) => rows.length)).toBe(1);
    await press(second, '.rec-conflict input[aria-label="付费方式: 你的"]');
    await press(second, ".rec-modal-foot .ant-btn-primary");
    await saved(second);
    expect(git("log", "-3", "--format=%s", "--", `records/${id}/contract.json`)).toContain(
      "付费方式",
    );
    expect(JSON.parse(git("show", `HEAD:records/${id}/contract.json`))).toMatchObject({
      paymentMethod: "乙的付费方式",
      breachTerms: "乙的违约条款",
    });
    expect(git("show", `HEAD~1:records/${id}/contract.json`)).toContain("甲的付费方式");
    await Promise.all([first.close(), second.close()]);
  }, 60_000);

  it("offers what was typed and not saved, after the page was closed, and asks before it is left", async () => {
    const { page } = await workbench.open(contract);
    page.on("dialog", (dialog) => void dialog.accept());
    await retype(page, await form(page, "/breachTerms"), "草稿里的条款");
    await page.waitForFunction(
      `document.querySelector(".rec-standing").textContent.includes("草稿")`,
    );
    await press(page, ".rec-title a");
    await page.waitForSelector(".ant-modal-confirm");
    expect(new URL(page.url()).pathname).toBe(contract);
    await page.close({ runBeforeUnload: false });
    const again = await workbench.open(contract);
    await again.page.waitForSelector(".rec-draft");
    expect(await textOf(again.page, ".rec-draft")).toContain("草稿里的条款");
    await press(again.page, ".rec-draft .ant-btn-primary");
    await again.page.waitForFunction(
      valueIs('[data-pointer="/breachTerms"] textarea', "草稿里的条款"),
    );
    await save(again.page);
    await again.page.reload();
    await form(again.page, "/breachTerms");
    expect(await again.page.$(".rec-draft")).toBeNull();
    await again.page.close();
  }, 60_000);

  it("is filled in by the keyboard alone", async () => {
    const { page } = await workbench.open(plan);
    await form(page, "/items");
    await page.focus('[data-table="/items"] [data-cell="0:1"] input');
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("1:1");
    await page.keyboard.press("ArrowRight");
    expect(await focused(page)).toBe("1:2");
    const rows = await page.$$eval(
      '[data-table="/items"] td:first-child textarea',
      (cells) => cells.length,
    );
    await page.keyboard.down("Control");
    await page.keyboard.press("Enter");
    await page.keyboard.up("Control");
    await page.waitForFunction(
      `document.querySelectorAll('[data-table="/items"] td:first-child textarea').length === ${rows + 1}`,
    );
    await page.keyboard.type("77");
    await page.keyboard.press("Tab");
    await page.keyboard.type("2026/6/18");
    await page.keyboard.press("Enter");
    await page.waitForFunction(valueIs('[data-cell="2:1"] input', "2026-06-18"));
    // The cell below takes the value of the one above, as in a spreadsheet.
    expect(await focused(page)).toBe("3:1");
    await shortcut(page, "Quote");
    await page.waitForFunction(valueIs('[data-cell="3:1"] input', "2026-06-18"));
    await shortcut(page, "z");
    await shortcut(page, "z");
    await shortcut(page, "z");
    await shortcut(page, "z");
    await page.waitForFunction(
      `document.querySelector(".rec-standing").textContent.startsWith("已保存")`,
    );
    await page.close();
  }, 60_000);

  it.each([{ width: 400 }, { width: 1280, theme: "dark" as const, language: "en" as const }])(
    "fits, and is heard by all, at %o",
    async (sight) => {
      const { page, complaints } = await workbench.open(plan, sight);
      await form(page, "/objectives");
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page.evaluate(axe);
      const found =
        await page.evaluate(`axe.run(document.querySelector(".rec"), { resultTypes: ["violations"] }).then(
        ({ violations }) => violations
          .filter(({ impact }) => impact === "serious" || impact === "critical")
          .map(({ id, nodes }) => id + ": " + nodes[0].html.slice(0, 300)))`);
      expect(found).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    },
    60_000,
  );
});

function git(...args: string[]): string {
  return spawnSync("git", ["-c", "core.quotePath=false", ...args], {
    cwd: workbench.folder,
    encoding: "utf8",
  }).stdout.trim();
}

function readPlan(): { fromElsewhere?: unknown; objectives?: string } {
  const text = readFileSync(join(workbench.folder, "records", id, planPath), "utf8");
  return JSON.parse(text) as { fromElsewhere?: unknown; objectives?: string };
}

/** Waits for the form; the selector of a field's control. */
async function form(page: Page, pointer: string): Promise<string> {
  await page.waitForSelector(`[data-pointer="${pointer}"]`);
  return `[data-pointer="${pointer}"] textarea, [data-pointer="${pointer}"] input`;
}

async function retype(page: Page, control: string, text: string): Promise<void> {
  await page.bringToFront();
  await page.focus(control);
  await shortcut(page, "a");
  await page.keyboard.press("Backspace");
  if (text !== "") await page.keyboard.type(text);
}

async function shortcut(page: Page, key: "a" | "s" | "z" | "Quote"): Promise<void> {
  await page.keyboard.down("Control");
  await page.keyboard.press(key);
  await page.keyboard.up("Control");
}

async function paste(page: Page, cell: string, text: string): Promise<void> {
  await page.focus(cell);
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", ${JSON.stringify(text)});
    document.activeElement.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }`);
}

async function save(page: Page): Promise<void> {
  await shortcut(page, "s");
  await asked(page);
  await page.keyboard.press("Enter");
  await saved(page);
}

/** Waits until the dialog shows what is to be saved and takes the keys. */
async function asked(page: Page): Promise<void> {
  await page.waitForSelector(".rec-changes");
  await page.waitForFunction(`document.activeElement.closest(".ant-modal")`);
}

async function saved(page: Page): Promise<void> {
  await page.waitForFunction(
    `document.querySelector(".rec-standing").textContent.startsWith("已保存")`,
  );
}

async function standing(page: Page): Promise<string> {
  return textOf(page, ".rec-standing");
}

async function press(page: Page, control: string): Promise<void> {
  const found = await page.waitForSelector(control);
  await found?.evaluate((element) => {
    (element as unknown as { click(): void }).click();
  });
}

async function textOf(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, (element) => element.textContent ?? "");
}

async function valueOf(page: Page, control: string): Promise<string> {
  return page.$eval(control, (element) => (element as unknown as { value: string }).value);
}

function valueIs(control: string, value: string): string {
  return `document.querySelector(${JSON.stringify(control)})?.value === ${JSON.stringify(value)}`;
}

async function focused(page: Page): Promise<unknown> {
  return page.evaluate(`document.activeElement.closest("[data-cell]")?.dataset.cell`);
}
