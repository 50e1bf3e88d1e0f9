import type { Browser, Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeBrowser } from "../../../src/print/launch.js";
import { comesTo, officeBrowser, signsIn } from "../../support/office-browser.js";
import { type Office, openOffice } from "../../support/office.js";

let office: Office;
let browser: Browser;
const folder = "tb-gz-036/PII-2026-0001/record";
const plan = `/cases/${folder}/audits/02-stage2/audit-plan.json`;

beforeAll(async () => {
  [office, browser] = await Promise.all([openOffice(), officeBrowser()]);
}, 120_000);
afterAll(async () => {
  await closeBrowser(browser);
  await office.close();
});

async function textOf(page: Page, selector: string): Promise<string> {
  // In one step: between two of them the page may draw itself anew.
  const text = await page.waitForFunction(
    `document.querySelector(${JSON.stringify(selector)})?.innerText`,
  );
  return (await text.jsonValue()) as string;
}

async function isThere(page: Page, selector: string): Promise<boolean> {
  return (await page.$(selector)) !== null;
}

const control = '[data-pointer="/objectives"] textarea, [data-pointer="/objectives"] input';

describe("an office in the browser", () => {
  it("signs in, changes what it may, sees who else is there, is shown what it may not, signs out", async () => {
    const page = await comesTo(plan, { browser, office });
    expect(await textOf(page, ".wb-alone")).toContain("请登录");
    await signsIn(page, "lin@tb-cert.example");
    expect(new URL(page.url()).pathname).toBe(plan);
    expect(await textOf(page, ".wb-user")).toBe("林书瑶");

    const other = await comesTo(plan, { browser, office });
    await signsIn(other, "planner@tb-cert.example");
    await page.bringToFront();
    expect(await textOf(page, ".rec-present")).toContain("也打开着这份记录");
    expect(await textOf(other, ".rec-present")).toContain("林书瑶");

    await page.waitForSelector(control);
    await page.focus(control);
    await page.keyboard.press("End");
    await page.keyboard.type("，并确认改进。");
    await page.keyboard.down("Control");
    await page.keyboard.press("s");
    await page.keyboard.up("Control");
    await page.waitForSelector(".rec-changes");
    await page.waitForFunction(`document.activeElement.closest(".ant-modal")`);
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      `document.querySelector(".rec-standing").textContent.startsWith("已保存")`,
    );
    expect(office.git("log", "-1", "--format=%an %cn")).toBe("林书瑶 工作台服务器");

    await page.goto(`${office.url}/cases/${folder}/application.json`);
    expect(await textOf(page, ".rec")).toContain("您的角色只能查看这类记录");
    expect(await isThere(page, ".rec-actions .ant-btn-primary")).toBe(false);
    await page.goto(`${office.url}/cases/${folder}/contract.json`);
    await page.waitForSelector('[data-pointer="/breachTerms"]');
    expect(await isThere(page, '[data-pointer="/fee"]')).toBe(false);

    await page.click(".wb-person");
    // The menu moves while it opens: what is found is pressed at once.
    const item = `document.querySelector(".ant-dropdown-menu-item:not(.ant-dropdown-menu-item-disabled)")`;
    await page.waitForFunction(item);
    await Promise.all([page.waitForNavigation(), page.evaluate(`${item}.click()`)]);
    // The provider asks whether its own session is to end, too.
    await Promise.all([page.waitForNavigation(), page.click('[type="submit"]')]);
    expect(new URL(page.url()).origin).toBe(office.url);
    expect(await textOf(page, ".wb-alone")).toContain("请登录");
  }, 90_000);
});
