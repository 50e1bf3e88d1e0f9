import type { Browser, Page } from "puppeteer";
import { cacheFolder } from "../../src/model/base/cache-folder.js";
import { findBrowser } from "../../src/print/browser-binary.js";
import { prepareFonts } from "../../src/print/fonts.js";
import { launch } from "../../src/print/launch.js";
import type { Office } from "./office.js";

/** A browser for the people of an office. */
export async function officeBrowser(): Promise<Browser> {
  const binary = await findBrowser(process.env);
  return launch(binary, await prepareFonts(cacheFolder(process.env)), ["network"]);
}

/** A browser of somebody's own, at a page that it may not see yet. */
export async function comesTo(
  path: string,
  { browser, office, width = 1280 }: { browser: Browser; office: Office; width?: number },
): Promise<Page> {
  const own = await browser.createBrowserContext();
  const page = await own.newPage();
  await page.setViewport({ width, height: 900 });
  await page.evaluateOnNewDocument(`localStorage["dossier.toured"] = "1"`);
  await page.goto(`${office.url}${path}`);
  return page;
}

/** Signs in at the provider, which asks who that is and whether we may know it. */
export async function signsIn(page: Page, account: string): Promise<void> {
  await page.waitForSelector('a[href^="/sign-in"]');
  await Promise.all([page.waitForNavigation(), page.click('a[href^="/sign-in"]')]);
  await page.type('input[name="login"]', account);
  await page.type('input[name="password"]', "any");
  await Promise.all([page.waitForNavigation(), page.click('[type="submit"]')]);
  await Promise.all([page.waitForNavigation(), page.click('[type="submit"]')]);
}
