import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Page } from "puppeteer";

/** What a user does on a page of the workbench, each waiting for what the user would see. */

/** So long something may take on a busy machine. */
const patience = 120_000;

/** Waits by short questions: none may take longer than a browser is waited for. */
export async function until(page: Page, expression: string): Promise<void> {
  const end = Date.now() + patience;
  while ((await page.evaluate(`Boolean(${expression})`)) !== true) {
    if (Date.now() > end) throw new Error(`never came: ${expression}`);
    await setTimeout(50);
  }
}

/** Waits until an element is there. */
export function there(page: Page, selector: string): Promise<void> {
  return until(page, `document.querySelector(${JSON.stringify(selector)})`);
}

/** Waits until an element shows a text. */
export async function shown(page: Page, selector: string, text: string): Promise<void> {
  await until(
    page,
    `[...document.querySelectorAll(${JSON.stringify(selector)})]
      .some((e) => e.checkVisibility() && e.textContent.includes(${JSON.stringify(text)}))`,
  );
}

/** Clicks the first link or button with a text, once it can be clicked. */
export async function clickOn(page: Page, text: string, within = "body"): Promise<void> {
  const found = `[...document.querySelectorAll(
    ${JSON.stringify(`${within} a, ${within} button, ${within} [role=tab], ${within} .ant-segmented-item`)})]
    .find((e) => e.checkVisibility() && !e.disabled && e.textContent.includes(${JSON.stringify(text)}))`;
  await until(page, found);
  await page.evaluate(`${found}.click()`);
}

/** Types into a field of a record in place of what stands there. */
export async function fill(page: Page, pointer: string, text: string): Promise<void> {
  const control = `[data-pointer="${pointer}"] input, [data-pointer="${pointer}"] textarea`;
  await there(page, control);
  await page.focus(control);
  await page.keyboard.down("Control");
  await page.keyboard.press("a");
  await page.keyboard.up("Control");
  await page.keyboard.type(text);
}

/** Saves with the keyboard, once the dialog has the keys. */
export async function saveRecord(page: Page): Promise<void> {
  await page.keyboard.down("Control");
  await page.keyboard.press("s");
  await page.keyboard.up("Control");
  await confirm(page);
  await until(page, `document.querySelector(".rec-standing")?.textContent.startsWith("已保存")`);
}

/** Says yes to a dialog, once its button has the keys: before, the dialog itself has them. */
export async function confirm(page: Page): Promise<void> {
  await until(page, `document.activeElement?.closest(".ant-modal button")`);
  await page.keyboard.press("Enter");
}

/** Files that are downloaded from now on lie in a folder; the first of an ending, once whole. */
export async function downloads(
  page: Page,
  folder: string,
): Promise<(ending: string) => Promise<Buffer>> {
  const session = await page.createCDPSession();
  await session.send("Browser.setDownloadBehavior", {
    behavior: "allow",
    downloadPath: folder,
    browserContextId: page.browserContext().id ?? "",
    eventsEnabled: true,
  });
  return async (ending) => {
    for (;;) {
      const name = readdirSync(folder).find((n) => n.endsWith(ending));
      if (name !== undefined) return readFileSync(join(folder, name));
      await setTimeout(100);
    }
  };
}
