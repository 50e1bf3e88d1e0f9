// Speed as ratios in one run against a yardstick, so that they mean the same on every machine. Medians of several rounds.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { globSync } from "glob";
import { checkCases } from "../src/pipeline/check-cases.js";
import { renderCases } from "../src/pipeline/render-cases.js";
import { openWorkspace } from "../src/pipeline/workspace.js";
import { findBrowser } from "../src/print/browser-binary.js";
import { cacheFolder } from "../src/model/cache-folder.js";
import { prepareFonts } from "../src/print/fonts.js";
import { closeBrowser, launch } from "../src/print/launch.js";
import { openTab } from "../src/print/page.js";

const asOf = "2027-06-30";
const copies = 100;
const rounds = 5;
const folder = mkdtempSync(join(tmpdir(), "dossier-bench-"));

try {
  for (let n = 1; n <= copies; n += 1) cpSync("records/tb-gz-036/PII-2026-0001", join(folder, `records/tb-gz-036/C-${n}`), { recursive: true });
  cpSync("records/personnel", join(folder, "records/personnel"), { recursive: true });
  cpSync("dossier.config.json", join(folder, "dossier.config.json"));
  const files = globSync("records/**/*.json", { cwd: folder, absolute: true });

  const floor = await median(() => { for (const f of files) JSON.parse(readFileSync(f, "utf8")); });
  const check = await median(() => { return checkCases(openWorkspace(folder), [], folder, { asOf }); });
  row("check", `${copies} cases, ${files.length} records, every rule`, check, "read + JSON.parse", floor);

  const node = await median(() => { execFileSync(process.execPath, ["-e", "0"]); });
  row("start", "dossier --help", await median(() => { execFileSync(process.execPath, ["dist/dossier.js", "--help"], { stdio: "ignore" }); }), "node -e 0", node);
  row("start", "dossier check of the sample", await median(() => { execFileSync(process.execPath, ["dist/dossier.js", "check", "--as-of", asOf], { stdio: "ignore" }); }), "node -e 0", node);

  const few = join(folder, "few");
  cpSync("records", join(few, "records"), { recursive: true });
  cpSync("dossier.config.json", join(few, "dossier.config.json"));
  const workspace = openWorkspace(few);
  const run = await checkCases(workspace, [], few, { asOf });
  const render = () => renderCases(workspace, run, { languages: ["zh", "en"], documents: [], draft: true, environment: process.env, signal: new AbortController().signal, progress() { /* silent */ } });
  let count = 0;
  const print = await median(async () => { rmSync(join(few, "out"), { recursive: true, force: true }); count = (await render()).written.length; });
  const html = `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>x</title><body style="font-family:'Noto Sans SC'">${"<table><tr><th>条款</th><td>公有云保护个人可识别信息安全管理体系</td></tr></table>".repeat(40)}`;
  const bare = await median(async () => {
    const browser = await launch(await findBrowser(process.env), await prepareFonts(cacheFolder(process.env)));
    const tabs = await Promise.all([openTab(browser), openTab(browser)]);
    await Promise.all(tabs.map(async (t) => { for (let n = 0; n < count / 2; n += 1) await t.print(html, 30_000); }));
    await closeBrowser(browser);
  });
  row("print", `${count} documents, all of our own work`, print, "the browser alone, two tabs, a two-page table each", bare);
  await render();
  row("print", "the same again, nothing changed", await median(async () => { await render(); }), "the first time", print);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function median(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < rounds; n += 1) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}

function row(area: string, what: string, ours: number, yardstick: string, theirs: number): void {
  console.log(`${area.padEnd(6)} ${what}: ${Math.round(ours)} ms = ${(ours / theirs).toFixed(2)} × ${yardstick} (${Math.round(theirs)} ms)`);
}
