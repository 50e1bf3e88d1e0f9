import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import type { Page } from "puppeteer";
import { describe, expect, it } from "vitest";
import { isMore } from "../../support/long.js";
import { overflow } from "../../support/pages.js";
import { servedWorkbench, type Sight } from "../../support/workbench.js";

const id = "tb-gz-036/PII-2026-0001";
const stage2 = `records/${id}/audits/02-stage2`;
/** One record is missing, and one has a day that is too early. */
const workbench = servedWorkbench((folder) => {
  rmSync(join(folder, stage2, "meeting-closing.json"));
  const decision = join(folder, stage2, "decision.json");
  const text = readFileSync(decision, "utf8");
  writeFileSync(decision, text.replace(/"decidedOn": "[^"]*"/, '"decidedOn": "2026-01-05"'));
});

const paths = {
  today: "/",
  calendar: "/calendar?month=2027-05",
  people: "/calendar?month=2027-05&by=person",
  cases: "/cases",
  case: `/cases/${id}`,
  records: `/cases/${id}?tab=records`,
  documents: `/cases/${id}?tab=documents`,
  attachments: `/cases/${id}?tab=attachments`,
  timeline: `/cases/${id}?tab=timeline`,
  history: `/cases/${id}?tab=history`,
  charts: "/charts",
  procedures: "/procedures",
  register: "/procedures/tb-gz-036",
  fleet: "/fleet",
};

describe("the workbench", () => {
  it("leads from what is to be done to the case, a finding, its ground and its record", async () => {
    const { page, complaints } = await workbench.open(paths.today);
    await press(page, `.wb-today a[href="/cases/${id}"]`);
    await press(page, ".wb-finding button.wb-clauses");
    await said(page, "条款要求");
    const explained = await textOf(page, ".wb-explain");
    expect(explained).toContain("怎么办");
    expect(explained).toMatch(/由此落实：\S/);
    expect(explained).not.toContain("[object");
    await page.keyboard.press("Escape");
    await page.waitForSelector(".wb-explain", { hidden: true });
    await press(page, `.wb-finding a[href*="/record/audits/02-stage2/decision.json"]`);
    await page.waitForFunction(`location.pathname.endsWith("/decision.json")`);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("finds a case by its client, and keeps the choice in the address", async () => {
    const { page } = await workbench.open(paths.cases);
    await page.waitForSelector(".wb-cards tbody tr");
    const all = await rows(page);
    await page.type('input[aria-label="认证委托人、案卷、证书编号"]', "PII-2026-0002");
    await page.waitForFunction(`document.querySelectorAll(".wb-cards tbody tr").length === 1`);
    expect(all).toBeGreaterThan(1);
    expect(new URL(page.url()).searchParams.get("q")).toBe("PII-2026-0002");
    await page.reload();
    await page.waitForFunction(`document.querySelectorAll(".wb-cards tbody tr").length === 1`);
    await page.close();
  });

  it("prints as in the day, with every column of a table, whatever light the page has", async () => {
    const plan = encodeURIComponent("audits/02-stage2/audit-plan.json");
    // A sheet of A4 between its margins is as wide, in pixels.
    const sight = { width: 720, theme: "dark" } as const;
    const { page } = await workbench.open(`${paths.case}/record/${plan}`, sight);
    await page.waitForSelector(`[data-theme="dark"] .rec-table`);
    await page.emulateMediaType("print");
    await page.evaluate(`dispatchEvent(new Event("beforeprint"))`);
    await page.waitForSelector(`[data-theme="light"]`);
    const cut = await page.evaluate(`
      [...document.querySelectorAll(".rec-table")]
        .filter((table) => table.scrollWidth > table.parentElement.clientWidth + 1)
        .map((table) => table.getAttribute("aria-label"))`);
    expect(cut).toEqual([]);
    await page.evaluate(`dispatchEvent(new Event("afterprint"))`);
    await page.waitForSelector(`[data-theme="dark"]`);
    await page.close();
  });

  it("opens the search by the keyboard, and what is found by the arrow keys", async () => {
    const { page } = await workbench.open(paths.procedures);
    await page.waitForSelector(".wb-table");
    await page.keyboard.press("/");
    await page.waitForSelector(".wb-search input");
    await page.keyboard.type("PII-2026-0001");
    await page.keyboard.press("Enter");
    await page.waitForFunction(`location.pathname === ${JSON.stringify(paths.case)}`);
    await page.close();
  });

  it("loses nothing that is typed while the search unfolds, and offers it again chosen whole", async () => {
    const { page } = await workbench.open(paths.procedures);
    await page.waitForSelector(".wb-table");
    for (const text of ["PII-2026-0001", "PII-2026-0002"]) {
      await page.keyboard.press("/");
      await page.waitForSelector(".wb-search input");
      // Slower than it unfolds.
      await page.keyboard.type(text, { delay: 60 });
      expect(await valueOf(page, ".wb-search input")).toBe(text);
      await page.keyboard.press("Escape");
      await page.waitForSelector(".wb-search input", { hidden: true });
    }
    await page.close();
  });

  it("speaks English when asked to, and still does so on the next visit", async () => {
    const { page } = await workbench.open(paths.today);
    await said(page, "待办");
    await press(page, ".wb-tools button");
    await said(page, "To do");
    expect(await page.evaluate("document.documentElement.lang")).toBe("en");
    expect(await page.evaluate(`localStorage.getItem("dossier.language")`)).toBe("en");
    await page.close();
  });

  it("loads no more than 400 KB before it shows the first page", () => {
    const shell = JSON.parse(readFileSync("dist/workbench/shell.json", "utf8")) as {
      readonly scripts: readonly string[];
      readonly preloads: readonly string[];
      readonly styles: readonly string[];
    };
    const files = [...shell.scripts, ...shell.preloads, ...shell.styles];
    const size = files.reduce(
      (sum, file) => sum + readFileSync(join("dist/workbench", `${file}.br`)).length,
      0,
    );
    expect(size).toBeGreaterThan(50 * 1024);
    expect(size).toBeLessThan(400 * 1024);
  });

  const sights: readonly Sight[] = isMore
    ? [
        { width: 1280, theme: "light" },
        { width: 1280, theme: "dark", language: "en" },
        { width: 400, theme: "light", language: "en" },
        { width: 400, theme: "dark" },
        { width: 3840, theme: "light" },
      ]
    : [
        { width: 1280, theme: "light" },
        { width: 400, theme: "dark", language: "en" },
      ];
  for (const [i, sight] of sights.entries()) {
    it(`has pages that fit, complain of nothing and can be used by all: ${JSON.stringify(sight)}`, async () => {
      const { page, complaints, go } = await workbench.open(paths.today, sight);
      await page.evaluate(axe.source);
      const found: Record<string, unknown> = {};
      // In the usual run each page is looked at once.
      const looked = Object.entries(paths).filter((_, at) => isMore || at % sights.length === i);
      for (const [name, path] of looked) {
        await go(path);
        await settled(page);
        const faults = [
          ...((await overflow(page)) > 0 ? ["wider than the window"] : []),
          ...(await serious(page)),
        ];
        if (faults.length > 0) found[name] = faults;
      }
      expect(found).toEqual({});
      expect(complaints).toEqual([]);
      await page.close();
    }, 60_000);
  }
});

/** By the element, wherever it lies by then: lists move while they fill. */
async function press(page: Page, selector: string): Promise<void> {
  const found = await page.waitForSelector(selector);
  await found?.evaluate((element) => {
    (element as unknown as { click(): void }).click();
  });
}

/** Waits until a text can be read on the page. */
async function said(page: Page, text: string): Promise<void> {
  await page.waitForFunction(`document.body.innerText.includes(${JSON.stringify(text)})`);
}

function textOf(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, (element) => element.textContent ?? "");
}

function valueOf(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, (element) => (element as unknown as { value: string }).value);
}

function rows(page: Page): Promise<number> {
  return page.$$eval(".wb-cards tbody tr", (found) => found.length);
}

/** Nothing is on its way any more. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    `document.querySelector("h1") && !document.querySelector(".wb-waiting")`,
  );
}

/** What axe calls serious or critical, with where it is. */
function serious(page: Page): Promise<string[]> {
  return page.evaluate(`axe.run({ resultTypes: ["violations"] }).then(({ violations }) => violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes: [{ html, failureSummary }] }) =>
      id + ": " + html.slice(0, 200) + " " + failureSummary.slice(0, 200)))`) as Promise<string[]>;
}
