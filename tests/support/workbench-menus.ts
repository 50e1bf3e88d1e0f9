import { setTimeout } from "node:timers/promises";
import type { Page } from "puppeteer";
import { there } from "./workbench-steps.js";

/** A menu of the workbench is used as by keyboard alone: no click can meet a form that moves. */

/** Types into a menu what is looked for, and takes it; again where the page was drawn anew. */
export async function choose(page: Page, menu: string, label: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await focusOn(page, `${menu} input`);
      await typeOver(page, label);
      await takeOption(page, label);
      return;
    } catch (error) {
      if (tries === 4) throw error;
      await page.keyboard.press("Escape");
      await page.evaluate("document.activeElement.blur()");
    }
  }
}

/** Goes down to the option that is called so, or the only one that there is, and takes it. */
async function takeOption(page: Page, label: string): Promise<void> {
  const until = Date.now() + 10_000;
  while (Date.now() < until) {
    const { active, n } = (await page.evaluate(offeredFor(label))) as Offered;
    if (active === label || (active !== null && n === 1)) {
      await page.keyboard.press("Enter");
      return;
    }
    if (n > 0) await page.keyboard.press("ArrowDown");
    await setTimeout(20);
  }
  throw new Error(`nothing is offered as ${label}`);
}

export async function focusOn(page: Page, selector: string): Promise<void> {
  await there(page, selector);
  await page.focus(selector);
}

/** Types in place of what stands there. */
export async function typeOver(page: Page, text: string): Promise<void> {
  await page.keyboard.down("Control");
  await page.keyboard.press("a");
  await page.keyboard.up("Control");
  await page.keyboard.sendCharacter(text);
}

interface Offered {
  /** What Enter would take. */
  readonly active: string | null;
  /** Options of the menu; 0 until it shows no more than what was looked for. */
  readonly n: number;
}

/** What the menu that has the keys offers: another one may still be closing. */
function offeredFor(label: string): string {
  return `(() => {
    const list = document.getElementById(document.activeElement?.getAttribute("aria-controls"));
    const menu = list?.closest(".ant-select-dropdown:not(.ant-select-dropdown-hidden)");
    const options = [...(menu?.querySelectorAll(".ant-select-item-option") ?? [])];
    const isNarrowed = options.every((e) => e.textContent.includes(${JSON.stringify(label)}));
    const active = options.find((e) => e.classList.contains("ant-select-item-option-active"));
    return isNarrowed ? { active: active?.textContent ?? null, n: options.length } : { active: null, n: 0 };
  })()`;
}
