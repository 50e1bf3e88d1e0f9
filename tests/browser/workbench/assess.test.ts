import type { Page } from "puppeteer";
import { describe, expect, it } from "vitest";
import { overflow } from "../../support/pages.js";
import { servedWorkbench, untilThere } from "../../support/workbench.js";

const workbench = servedWorkbench();

describe("what others will see", () => {
  it("is rehearsed and sampled, on a phone, in English", async () => {
    const { page, complaints } = await workbench.open("/assess", { width: 400, language: "en" });
    await press(page, ".wb-begin-sample");
    await untilThere(page, ".wb-sample");
    await press(page, ".wb-begin-rehearse");
    await untilThere(page, "iframe.wb-pages-frame");
    const frame = await page.waitForSelector("iframe.wb-pages-frame");
    const shown = await frame?.contentFrame();
    await shown?.waitForSelector("h1");
    expect(await overflow(page)).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  }, 300_000);

  it("is the public page of a certificate, looked at before it is published", async () => {
    const { page, complaints } = await workbench.open("/public-pages");
    await page.waitForFunction(`document.body.innerText.includes("还没有预览")`);
    await press(page, ".wb-page-actions .ant-btn-primary");
    await untilThere(page, "iframe.wb-pages-frame");
    const frame = await page.waitForSelector("iframe.wb-pages-frame");
    const shown = await frame?.contentFrame();
    await shown?.waitForFunction(`document.body.innerText.includes("TB137-2026-PII-0168")`);
    // The page of a certificate opens where its list was.
    await shown?.$eval(`a[href*="certificates/"]`, (link) => {
      (link as unknown as { click(): void }).click();
    });
    await page.waitForFunction(
      `document.querySelector("iframe.wb-pages-frame").contentWindow.location.pathname.includes("/certificates/")`,
    );
    expect(complaints.filter((c) => !/sandbox/i.test(c))).toEqual([]);
    await page.close();
  }, 300_000);
});

async function press(page: Page, selector: string): Promise<void> {
  const found = await page.waitForSelector(`${selector}:not([disabled])`);
  await found?.evaluate((element) => {
    (element as unknown as { click(): void }).click();
  });
}
