import { pathToFileURL } from "node:url";
import type { Browser, Page } from "puppeteer";
import { afterAll, beforeAll } from "vitest";
import { cacheFolder } from "../../src/model/base/cache-folder.js";
import { findBrowser } from "../../src/print/browser-binary.js";
import { prepareFonts } from "../../src/print/fonts.js";
import { closeBrowser, launch } from "../../src/print/launch.js";

/** A page in the browser, with what it complained of. */
export interface OpenedPage {
  readonly page: Page;
  /** Errors of scripts, what the content policy refused, what could not be loaded. */
  readonly complaints: readonly string[];
}

interface Sight {
  readonly width?: number;
  /** The reader's day, at noon in China. */
  readonly day?: string;
  readonly script?: boolean;
}

/** Opens pages from disk as a reader does; the browser lives as long as the tests of the file. */
export function pageReader(): (file: string, sight?: Sight) => Promise<OpenedPage> {
  let browser: Browser;
  beforeAll(async () => {
    const binary = await findBrowser(process.env);
    const fonts = await prepareFonts(cacheFolder(process.env));
    browser = await launch(binary, fonts, ["network"]);
  });
  afterAll(async () => {
    await closeBrowser(browser);
  });
  return async (file, { width = 1280, day, script = true } = {}) => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("requestfailed", (request) => complaints.push(request.url()));
    await page.setViewport({ width, height: 900 });
    await page.setJavaScriptEnabled(script);
    if (day !== undefined) await page.evaluateOnNewDocument(setDay, `${day}T12:00:00+08:00`);
    await page.goto(pathToFileURL(file).href);
    return { page, complaints };
  };
}

/** Runs in the page, before its own scripts. */
function setDay(moment: string): void {
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given: []) {
      super(...((given.length === 0 ? [moment] : given) as []));
    }
  } as DateConstructor;
}

/** By how many pixels a page is wider than the window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate("document.documentElement.scrollWidth - innerWidth") as Promise<number>;
}

/** The texts of the elements of a page that can be seen. */
export function seen(page: Page, selector: string): Promise<string[]> {
  return page.evaluate(
    `[...document.querySelectorAll(${JSON.stringify(selector)})]
      .filter((e) => e.checkVisibility()).map((e) => e.textContent)`,
  ) as Promise<string[]>;
}

/**
 * Texts of cells that are broken letter by letter: four lines and more of less than three letters
 * each.
 */
export function broken(page: Page): Promise<string[]> {
  return page.evaluate(
    `[...document.querySelectorAll("td, th")].filter((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      const lines = new Set([...range.getClientRects()].map((r) => Math.round(r.top))).size;
      return cell.checkVisibility() && lines >= 4 && cell.textContent.trim().length / lines < 3;
    }).map((cell) => cell.textContent)`,
  ) as Promise<string[]>;
}
