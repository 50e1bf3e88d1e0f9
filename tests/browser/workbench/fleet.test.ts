import { type ChildProcess } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer";
import { afterAll, describe, expect, it } from "vitest";
import { startDossier } from "../../support/cli.js";
import { fleetDay } from "../../support/fleet.js";
import { overflow, seen } from "../../support/pages.js";
import { servedWorkbench, untilRead, untilThere } from "../../support/workbench.js";

const workbench = servedWorkbench();
const key = { DOSSIER_FLEET_KEY: "a key of a fleet that is tried out here" };
const store = mkdtempSync(join(tmpdir(), "dossier-fleet-"));
const begun: ChildProcess[] = [];
afterAll(async () => {
  await Promise.all(begun.map((process) => ended(process, "SIGKILL")));
  rmSync(store, { recursive: true, force: true });
});

/** Sizes and languages in which nothing may run out of the page. */
const sights = [
  { width: 1280, language: "zh" },
  { width: 400, language: "zh" },
  { width: 1280, language: "en" },
  { width: 400, language: "en" },
] as const;

describe("a fleet in the workbench", () => {
  it(
    "is seen as it goes on, falls silent, is taken up again, and ends",
    { timeout: 300_000 },
    async () => {
      const { page, complaints } = await workbench.open("/fleet");
      await untilRead(page, "现在没有正在进行的任务。");
      expect(await seen(page, ".wb-fleet-start pre")).toContain(
        "npx dossier fleet run build --at HEAD",
      );
      await expectWithin("/fleet", ".wb-fleet-start");

      const asked = run();
      await untilThere(page, ".wb-fleet");
      await untilFigure(page, "批次", "0 / 7");
      await untilFigure(page, "等待", "7");
      expect(await figures(page)).toMatchObject({ 案卷: "0 / 7", 放弃: "0", 约剩: "还说不准" });

      const worker = start("worker", "--lang", "en");
      await untilTaken();
      await ended(worker, "SIGSTOP");
      await untilFigure(page, "参加的工作进程", "1");
      await untilThere(page, ".wb-fleet tbody tr");
      expect((await seen(page, ".wb-fleet tbody td"))[1]).toMatch(/-\d+-[0-9a-f]{8}$/);
      await expectWithin("/fleet", ".wb-fleet");

      await ended(asked, "SIGKILL");
      await untilRead(page, "没有回音");
      await untilRead(page, "同一条命令再运行一次，接着做。");

      worker.kill("SIGCONT");
      const again = run();
      await untilRead(page, "以前的任务");
      await ended(again);
      expect((await seen(page, ".wb-fleet-earlier td")).join(" ")).toMatch(/检查.*已完成.*7 \/ 7/);
      await expectWithin("/fleet", ".wb-fleet-earlier");
      await ended(worker, "SIGTERM");
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it("is explained, and found in the menu", { timeout: 60_000 }, async () => {
    const { page } = await workbench.open("/");
    await untilThere(page, '.wb-places a[href="/fleet"]');
    await page.click('.wb-side .wb-places a[href="/fleet"]');
    await untilThere(page, "[data-help]");
    await page.click("[data-help]");
    await untilRead(page, "结果与一台机器逐字节相同");
    await page.close();
  });
});

/** A run that checks all cases, a job each, and leaves the work to whoever comes. */
function run(): ChildProcess {
  return start(
    "run",
    "check",
    "--as-of",
    fleetDay,
    "--workers",
    "0",
    "--chunk",
    "1",
    "--lease",
    "200",
  );
}

function start(...args: readonly string[]): ChildProcess {
  const process = startDossier(["fleet", ...args, "--store", store], workbench.folder, key);
  // What nobody reads would fill the pipe.
  process.stdout.resume();
  process.stderr.resume();
  begun.push(process);
  return process;
}

/** Sends a signal, where one is said, and waits for the end; for one that stops it, for nothing. */
async function ended(process: ChildProcess, signal?: NodeJS.Signals): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  const end = new Promise((resolve) => process.once("exit", resolve));
  if (signal) process.kill(signal);
  if (signal !== "SIGSTOP") await end;
}

/** Until the worker is at its first job: a file of the queue, seen before the job is done. */
async function untilTaken(): Promise<void> {
  for (;;) {
    const files = readdirSync(join(store, "queue"), { recursive: true, encoding: "utf8" });
    if (files.some((file) => /taken\/./.test(file))) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function figures(page: Page): Promise<Record<string, string>> {
  const names = await seen(page, ".wb-fleet-figures dt");
  const values = await seen(page, ".wb-fleet-figures dd");
  return Object.fromEntries(names.map((name, i) => [name, values[i] ?? ""]));
}

async function untilFigure(page: Page, name: string, value: string): Promise<void> {
  for (;;) {
    if ((await figures(page))[name] === value) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Nothing is wider than the window, in either language. */
async function expectWithin(path: string, selector: string): Promise<void> {
  for (const sight of sights) {
    const { page } = await workbench.open(path, sight);
    await untilThere(page, selector);
    expect(await overflow(page), JSON.stringify(sight)).toBeLessThanOrEqual(0);
    if (process.env["DOSSIER_SHOTS"] !== undefined) {
      const name = `${selector.slice(1)}-${String(sight.width)}-${sight.language}.png`;
      await page.screenshot({ path: join(process.env["DOSSIER_SHOTS"], name), fullPage: true });
    }
    await page.close();
  }
}
