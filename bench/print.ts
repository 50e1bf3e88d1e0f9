import { execFile } from "node:child_process";
// Printing 102 documents (plans, reports, certificates), end to end, against the browser alone and
// against what most code does.
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import puppeteer from "puppeteer";
import { checkCases } from "../src/jobs/check/check-cases.js";
import { caseComposer } from "../src/jobs/documents/case-composer.js";
import { renderCases } from "../src/jobs/documents/render-cases.js";
import { cacheFolder } from "../src/model/base/cache-folder.js";
import { findBrowser } from "../src/print/browser-binary.js";
import { prepareFonts } from "../src/print/fonts.js";
import { openWorkspace } from "../src/workspace/workspace.js";
import { medians, row, run } from "./measure.js";
import { RawBrowser } from "./raw-browser.js";
import { makeRepository } from "./repository.js";

const asOf = "2027-06-30";
const kinds = ["audit-plan", "audit-report", "certificate"];

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

export async function benchPrint(folder: string, rounds: number, thousands: number): Promise<void> {
  makeRepository(folder, 14);
  const workspace = openWorkspace(folder);
  const checked = await checkCases(workspace, [], folder, { asOf });
  const base = {
    languages: ["zh" as const],
    documents: kinds,
    draft: true,
    environment: process.env,
    signal: new AbortController().signal,
    progress() {
      /* silent */
    },
  };
  const composer = await caseComposer(workspace, checked, {
    ...base,
    shard: null,
    sealing: { pdfa: false, attach: false },
  });
  const pages = composer.works
    .flatMap((w) => w.compose().documents)
    .map((d) => d.html)
    .slice(0, 102);
  const [binary, fonts] = await Promise.all([
    findBrowser(process.env),
    prepareFonts(cacheFolder(process.env)),
  ]);
  let count = 0;
  const fresh = () => {
    rmSync(join(folder, "out"), { recursive: true, force: true });
  };
  const ours = (pdfa: boolean) =>
    timed(async () => {
      fresh();
      count = (await renderCases(workspace, checked, { ...base, pdfa, attach: pdfa })).written
        .length;
    });
  const raw = (tagged: readonly string[]) =>
    timed(async () => {
      const browser = new RawBrowser(binary, fonts);
      const tabs = await Promise.all([browser.tab(), browser.tab()]);
      const queue = tagged[Symbol.iterator]();
      await Promise.all(
        tabs.map(async (print) => {
          for (const html of queue) await print(html);
        }),
      );
      browser.close();
    });
  const sample = pages.filter((_, i) => i % 9 === 0);
  const naive = () =>
    timed(async () => {
      for (const html of sample) {
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
  console.log(`print  ${pages.length} pages composed`);
  const times = await medians(rounds, {
    floor: () => raw(pages),
    plain: () => ours(false),
    archival: () => ours(true),
    again: () => timed(() => renderCases(workspace, checked, base)),
    naive,
  });
  const perPage = (times["floor"] ?? 1) / pages.length;
  const each = (name: string) => (times[name] ?? 0) / count;
  row(
    "print",
    `${count} documents without PDF/A, each`,
    each("plain"),
    "the browser alone, raw protocol, two tabs",
    perPage,
    "goal 1.25",
  );
  row(
    "print",
    `${count} documents as PDF/A with the record, each`,
    each("archival"),
    "the browser alone, raw protocol, two tabs",
    perPage,
    "goal 1.6",
  );
  row(
    "print",
    "a new browser for each document, as most code does",
    (times["naive"] ?? 0) / sample.length,
    "ours with PDF/A",
    each("archival"),
  );
  row(
    "print",
    "the same again, nothing changed",
    times["again"] ?? 0,
    "the first time",
    times["archival"] ?? 1,
  );
  await others(folder, pages, each("archival"));
  await cold(folder, rounds, pages[0] ?? "", raw);
  await nothingToDo(join(folder, "many"), thousands);
}

/** Other engines on the same pages, where they are installed. */
async function others(folder: string, pages: readonly string[], ours: number): Promise<void> {
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
      row("print", `${name}, a process each`, ms / files.length, "ours with PDF/A", ours);
    } catch {
      console.log(`print  ${name} is not installed here`);
    }
  }
}

/** One document from nothing: the command line against the browser alone. */
async function cold(
  folder: string,
  rounds: number,
  page: string,
  raw: (pages: readonly string[]) => Promise<number>,
): Promise<void> {
  const name = readdirSync(join(folder, "records", "tb-gz-036"))[0] ?? "";
  const times = await medians(rounds, {
    ours: async () => {
      rmSync(join(folder, "out"), { recursive: true, force: true });
      return (
        await run(
          process.execPath,
          [
            join(process.cwd(), "dist", "dossier.js"),
            "render",
            name,
            "--document",
            "certificate",
            "--lang",
            "zh",
            "--draft",
            "--as-of",
            asOf,
          ],
          folder,
        )
      ).ms;
    },
    raw: () => raw([page]),
  });
  row(
    "print",
    "one document from a cold start, its case checked",
    times["ours"] ?? 0,
    "the browser alone, started for one page",
    times["raw"] ?? 1,
    "goal 1.5",
  );
}

/** A thousand documents with nothing to do: against reading and hashing what they are made of. */
async function nothingToDo(folder: string, cases: number): Promise<void> {
  makeRepository(folder, cases);
  const workspace = openWorkspace(folder);
  const checked = await checkCases(workspace, [], folder, { asOf, cache: true });
  const peak: number[] = [];
  const options = {
    languages: ["zh" as const],
    documents: [],
    draft: false,
    environment: process.env,
    signal: new AbortController().signal,
    progress: () => {
      peak.push(process.memoryUsage().rss / 1e6);
    },
  };
  const first = await timed(() => renderCases(workspace, checked, options));
  const { unchanged } = await renderCases(workspace, checked, options);
  const again = await timed(() => renderCases(workspace, checked, options));
  const hashing = await timed(async () => {
    const { createHash } = await import("node:crypto");
    const { readFileSync } = await import("node:fs");
    const { globSync } = await import("glob");
    for (const f of globSync("records/**/*.json", { cwd: folder, absolute: true })) {
      if (statSync(f).isFile()) createHash("sha256").update(readFileSync(f)).digest();
    }
  });
  const quarter = (from: number) => {
    const part = peak.slice(
      Math.floor(peak.length * from),
      Math.floor(peak.length * (from + 0.25)),
    );
    return part.reduce((a, b) => a + b, 0) / Math.max(1, part.length);
  };
  row(
    "print",
    `${unchanged.length} documents, nothing changed`,
    again,
    "reading and hashing their records",
    hashing,
    "goal 0.5 × plus 300 ms",
  );
  console.log(
    `print  ${unchanged.length} documents first: ${(first / unchanged.length).toFixed(1)} ms each; memory in the second quarter ${quarter(0.25).toFixed(0)} MB, in the last ${quarter(0.75).toFixed(0)} MB`,
  );
}
