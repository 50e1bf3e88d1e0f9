// Printing up to 102 documents (plans, reports, certificates), end to end, against the browser
// alone and against what most code does.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { globSync } from "glob";
import puppeteer from "puppeteer";
import { checkCases, type CheckRun } from "../src/jobs/check/check-cases.js";
import { caseComposer } from "../src/jobs/documents/case-composer.js";
import { renderCases } from "../src/jobs/documents/render-cases.js";
import { cacheFolder } from "../src/model/base/cache-folder.js";
import { type BrowserBinary, findBrowser } from "../src/print/browser-binary.js";
import { type Fonts, prepareFonts } from "../src/print/fonts.js";
import { openWorkspace, type Workspace } from "../src/workspace/workspace.js";
import { asOf, dossier, medians, timed } from "./measure.js";
import { RawBrowser } from "./raw-browser.js";
import { makeRepository } from "./repository.js";
import { show, showFigures } from "./results.js";

const kinds = ["audit-plan", "audit-report", "certificate"];

/** A repository whose cases are judged. */
interface Judged {
  readonly folder: string;
  readonly workspace: Workspace;
  readonly checked: CheckRun;
}

/** A browser and fonts, for printing without us. */
interface Engine {
  readonly binary: BrowserBinary;
  readonly fonts: Fonts;
}

/** Cases of the documents that are printed again and again, and of those with every form. */
interface Sizes {
  readonly batch: number;
  readonly many: number;
}

export async function benchPrint(
  folder: string,
  rounds: number,
  { batch, many }: Sizes,
): Promise<void> {
  const judged = await judgedRepository(folder, batch, false);
  const pages = await composedPages(judged);
  console.log(`print  ${pages.length} pages composed`);
  const [binary, fonts] = await Promise.all([
    findBrowser(process.env),
    prepareFonts(cacheFolder(process.env)),
  ]);
  const engine = { binary, fonts };
  const archival = await benchPages(judged, engine, pages, rounds);
  await benchOtherEngines(folder, pages, archival);
  await benchColdStart(folder, engine, pages[0] ?? "", rounds);
  await benchNothingToDo(join(folder, "many"), many);
}

async function judgedRepository(folder: string, cases: number, cache: boolean): Promise<Judged> {
  makeRepository(folder, cases);
  const workspace = openWorkspace(folder);
  return {
    folder,
    workspace,
    checked: await checkCases(workspace, [], folder, { asOf, cache }),
  };
}

function renderOptions(documents: readonly string[], draft: boolean, progress = () => {}) {
  return {
    languages: ["zh" as const],
    documents,
    draft,
    environment: process.env,
    signal: new AbortController().signal,
    progress,
  };
}

/** The pages of 102 documents, or of as many as there are, as HTML. */
async function composedPages({ workspace, checked }: Judged): Promise<string[]> {
  const composer = await caseComposer(workspace, checked, {
    ...renderOptions(kinds, true),
    shard: null,
    sealing: { pdfa: false, attach: false },
  });
  return composer.works
    .flatMap((w) => w.compose().documents)
    .map((d) => d.html)
    .slice(0, 102);
}

/** Prints all documents, again and again; gives what one takes as PDF/A with its record. */
async function benchPages(
  { folder, workspace, checked }: Judged,
  engine: Engine,
  pages: readonly string[],
  rounds: number,
): Promise<number> {
  const options = renderOptions(kinds, true);
  let count = 0;
  const ours = (pdfa: boolean) =>
    timed(async () => {
      rmSync(join(folder, "out"), { recursive: true, force: true });
      const { written } = await renderCases(workspace, checked, { ...options, pdfa, attach: pdfa });
      count = written.length;
    });
  const sample = pages.filter((_, i) => i % 9 === 0);
  const times = await medians(rounds, {
    floor: () => printRaw(engine, pages),
    plain: () => ours(false),
    archival: () => ours(true),
    again: () => timed(() => renderCases(workspace, checked, options)),
    naive: () => printNaively(engine, sample),
  });
  const floor = {
    yardstick: "the browser alone, raw protocol, two tabs",
    theirs: times.floor / pages.length,
  };
  const archival = times.archival / count;
  show(
    "print",
    {
      what: `${count} documents without PDF/A, each`,
      ours: times.plain / count,
      ...floor,
      goal: 1.25,
    },
    {
      what: `${count} documents as PDF/A with the record, each`,
      ours: archival,
      ...floor,
      goal: 1.6,
    },
    {
      what: "a new browser for each document, as most code does",
      ours: times.naive / sample.length,
      yardstick: "ours with PDF/A",
      theirs: archival,
      goal: 15,
      atLeast: true,
    },
    {
      what: "the same again, nothing changed",
      ours: times.again,
      yardstick: "the first time",
      theirs: times.archival,
    },
  );
  return archival;
}

/** The browser over its pipe, two tabs, nothing else. */
function printRaw({ binary, fonts }: Engine, pages: readonly string[]): Promise<number> {
  return timed(async () => {
    const browser = new RawBrowser(binary, fonts);
    const tabs = await Promise.all([browser.tab(), browser.tab()]);
    const queue = pages[Symbol.iterator]();
    await Promise.all(
      tabs.map(async (print) => {
        for (const html of queue) await print(html);
      }),
    );
    browser.close();
  });
}

/** What most code does. */
function printNaively({ binary, fonts }: Engine, pages: readonly string[]): Promise<number> {
  return timed(async () => {
    for (const html of pages) {
      const browser = await puppeteer.launch({
        executablePath: binary.path,
        headless: "shell",
        args: ["--no-sandbox"],
        env: {
          ...process.env,
          FONTCONFIG_FILE: fonts.config,
          ...(binary.libraries && { LD_LIBRARY_PATH: binary.libraries }),
        },
      });
      const page = await browser.newPage();
      await page.setContent(html);
      await page.pdf({ preferCSSPageSize: true, printBackground: true });
      await browser.close();
    }
  });
}

/** Other engines on the same pages, where they are installed. */
async function benchOtherEngines(
  folder: string,
  pages: readonly string[],
  ours: number,
): Promise<void> {
  const home = join(folder, "others");
  mkdirSync(home, { recursive: true });
  const files = pages
    .filter((_, i) => i % 17 === 0)
    .map((html, i) => {
      const f = join(home, `${i}.html`);
      writeFileSync(f, html);
      return f;
    });
  const tools: readonly (readonly [string, (file: string) => [string, string[]]])[] = [
    ["WeasyPrint", (f) => ["weasyprint", [f, `${f}.pdf`]]],
    ["LibreOffice", (f) => ["soffice", ["--headless", "--convert-to", "pdf", "--outdir", home, f]]],
    ["wkhtmltopdf", (f) => ["wkhtmltopdf", ["-q", f, `${f}.wk.pdf`]]],
  ];
  for (const [name, command] of tools) {
    try {
      const ms = await timed(async () => {
        for (const f of files) await promisify(execFile)(...command(f));
      });
      show("print", {
        what: `${name}, a process each`,
        ours: ms / files.length,
        yardstick: "ours with PDF/A",
        theirs: ours,
      });
    } catch {
      console.log(`print  ${name} is not installed here`);
    }
  }
}

/** One document from nothing: the command line against the browser alone. */
async function benchColdStart(
  folder: string,
  engine: Engine,
  page: string,
  rounds: number,
): Promise<void> {
  const name = readdirSync(join(folder, "records", "tb-gz-036"))[0] ?? "";
  const certificate = ["--document", "certificate", "--lang", "zh", "--draft", "--as-of", asOf];
  const times = await medians(rounds, {
    ours: async () => {
      rmSync(join(folder, "out"), { recursive: true, force: true });
      return (await dossier(["render", name, ...certificate], folder)).ms;
    },
    raw: () => printRaw(engine, [page]),
  });
  show("print", {
    what: "one document from a cold start, its case checked",
    ours: times.ours,
    yardstick: "the browser alone, started for one page",
    theirs: times.raw,
    goal: 1.5,
  });
}

/** A thousand documents with nothing to do: against reading and hashing what they are made of. */
async function benchNothingToDo(folder: string, cases: number): Promise<void> {
  const { workspace, checked } = await judgedRepository(folder, cases, true);
  const memory: number[] = [];
  const options = renderOptions([], false, () => {
    memory.push(process.memoryUsage().rss / 1e6);
  });
  const first = await timed(() => renderCases(workspace, checked, options));
  const { unchanged } = await renderCases(workspace, checked, options);
  const again = await timed(() => renderCases(workspace, checked, options));
  const hashing = await timed(() => {
    for (const f of globSync("records/**/*.json", { cwd: folder, absolute: true })) {
      if (statSync(f).isFile()) createHash("sha256").update(readFileSync(f)).digest();
    }
    return Promise.resolve();
  });
  const quarter = (from: number) => {
    const part = memory.slice(
      Math.floor(memory.length * from),
      Math.floor(memory.length * (from + 0.25)),
    );
    return part.reduce((a, b) => a + b, 0) / Math.max(1, part.length);
  };
  show("print", {
    what: `${unchanged.length} documents, nothing changed`,
    ours: again,
    yardstick: "half of reading and hashing their records, and 300 ms",
    theirs: hashing / 2 + 300,
    goal: 1,
  });
  showFigures(
    "print",
    { what: "documents of all kinds, each", value: first / unchanged.length, unit: "ms" },
    {
      what: "memory in the last quarter, × that in the second",
      value: quarter(0.75) / quarter(0.25),
      unit: "×",
      goal: 1.1,
    },
  );
}
