import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import type { Browser, BrowserContext, Page } from "puppeteer";
import { afterAll, beforeAll } from "vitest";
import { cacheFolder } from "../../src/model/base/cache-folder.js";
import { findBrowser } from "../../src/print/browser-binary.js";
import { prepareFonts } from "../../src/print/fonts.js";
import { closeBrowser, launch } from "../../src/print/launch.js";
import type { CaseList } from "../../src/web/workbench/list-api.js";
import { asOf, root } from "./sample.js";

export interface Sight {
  readonly width?: number;
  readonly theme?: "light" | "dark";
  readonly language?: "zh" | "en";
}
/** A page of the workbench, with what it complained of. */
export interface WorkbenchPage {
  readonly page: Page;
  /** Errors of scripts, what the content policy refused, what could not be loaded. */
  readonly complaints: readonly string[];
  /** Goes to an address of the workbench, without loading it anew. */
  go(path: string): Promise<void>;
}
export interface Workbench {
  /** The user's repository: a copy of the samples, in git. */
  readonly folder: string;
  /** Of the server, without a path. */
  readonly origin: string;
  /** A page of a user who has opened the address that was printed. */
  open(path: string, sight?: Sight): Promise<WorkbenchPage>;
}

/**
 * `dossier serve` on a copy of the samples, and a browser; both live as long as the tests of the
 * file. `change` alters the copy before it is committed and served; `environment` is added to that
 * of the server; `day` is the one by which everything is judged.
 */
export function servedWorkbench(
  change: (folder: string) => void = () => {},
  environment: Readonly<Record<string, string>> = {},
  day: string = asOf,
): Workbench {
  let folder: string;
  let origin: string;
  let server: ChildProcess;
  let browser: Browser;
  let user: BrowserContext;
  beforeAll(async () => {
    folder = samplesInGit(change);
    const [served, opened] = await Promise.all([serve(folder, environment, day), browserOf()]);
    ({ server } = served);
    browser = opened;
    ({ origin } = new URL(served.url));
    user = await browser.createBrowserContext();
    const page = await user.newPage();
    await page.goto(served.url);
    await untilJudged(page);
    await page.close();
  }, 120_000);
  afterAll(async () => {
    server.kill("SIGTERM");
    await closeBrowser(browser);
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });
  return {
    get folder() {
      return folder;
    },
    get origin() {
      return origin;
    },
    open: (path, sight = {}) => openPage(user, `${origin}${path}`, sight),
  };
}

/** Waits until a text can be read on the page, however long that takes. */
export async function untilRead(page: Page, text: string): Promise<void> {
  await untilTrue(page, `document.body.innerText.includes(${JSON.stringify(text)})`);
}

/** Waits until something is there, however long that takes: what takes long is a job of its own. */
export async function untilThere(page: Page, selector: string): Promise<void> {
  await untilTrue(page, `document.querySelector(${JSON.stringify(selector)}) !== null`);
}

/** By short questions: none of them may take longer than a browser is waited for. */
async function untilTrue(page: Page, expression: string): Promise<void> {
  while ((await page.evaluate(expression)) !== true) await setTimeout(100);
}

/** A browser waits for nothing longer than a document takes: not for all cases to be judged. */
async function untilJudged(page: Page): Promise<void> {
  const ask = `fetch("/api/cases?size=1").then((said) => said.json())`;
  for (;;) {
    const { progress } = (await page.evaluate(ask)) as Pick<CaseList, "progress">;
    if (progress.all > 0 && progress.done === progress.all) return;
    await setTimeout(200);
  }
}

/** A copy of the samples, as a user's own repository. */
function samplesInGit(change: (folder: string) => void): string {
  const folder = mkdtempSync(join(tmpdir(), "dossier-workbench-"));
  for (const part of ["records", "dossier.config.json"]) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  change(folder);
  const git = (...args: string[]): void => {
    spawnSync("git", args, { cwd: folder });
  };
  git("init", "-q", "-b", "main");
  git("config", "user.name", "陈晓雯");
  git("config", "user.email", "chen@example.com");
  git("add", ".");
  git("commit", "-q", "-m", "samples");
  return folder;
}

async function serve(
  folder: string,
  environment: Readonly<Record<string, string>>,
  day: string,
): Promise<{ server: ChildProcess; url: string }> {
  const program = [join(root, "dist", "dossier.js"), "serve", "--port", "0", "--no-open"];
  const server = spawn(process.execPath, [...program, "--as-of", day], {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  server.stderr.on("data", (text: Buffer) => {
    said += text.toString();
  });
  for await (const line of createInterface(server.stdout)) {
    if (line.startsWith("http")) return { server, url: line };
  }
  throw new Error(`dossier serve ended: ${said}`);
}

async function browserOf(): Promise<Browser> {
  const binary = await findBrowser(process.env);
  return launch(binary, await prepareFonts(cacheFolder(process.env)), ["network"]);
}

async function openPage(
  user: BrowserContext,
  address: string,
  { width = 1280, theme = "light", language = "zh" }: Sight,
): Promise<WorkbenchPage> {
  const page = await user.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.setViewport({ width, height: 900 });
  const kept = { theme, language, toured: "1" };
  await page.evaluateOnNewDocument(`if (!sessionStorage["dossier.begun"]) {
    sessionStorage["dossier.begun"] = "yes";
    for (const [name, value] of Object.entries(${JSON.stringify(kept)}))
      localStorage["dossier." + name] = value;
  }`);
  await page.goto(address);
  const go = async (path: string): Promise<void> => {
    await page.evaluate(`history.pushState(null, "", ${JSON.stringify(path)})`);
  };
  return { page, complaints, go };
}
