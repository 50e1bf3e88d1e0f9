// Printing: all documents of the samples, end to end, against the browser alone; then again with nothing changed.
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "../src/model/cache-folder.js";
import { checkCases } from "../src/pipeline/check-cases.js";
import { renderCases } from "../src/pipeline/render-cases.js";
import { openWorkspace } from "../src/pipeline/workspace.js";
import { findBrowser } from "../src/print/browser-binary.js";
import { prepareFonts } from "../src/print/fonts.js";
import { closeBrowser, launch } from "../src/print/launch.js";
import { openTab } from "../src/print/page.js";
import { medians, row } from "./measure.js";

const asOf = "2027-06-30";

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

export async function benchPrint(folder: string, rounds: number): Promise<void> {
  cpSync("records", join(folder, "records"), { recursive: true });
  cpSync("dossier.config.json", join(folder, "dossier.config.json"));
  const workspace = openWorkspace(folder);
  const checked = await checkCases(workspace, [], folder, { asOf });
  const render = () => renderCases(workspace, checked, { languages: ["zh", "en"], documents: [], draft: true, environment: process.env, signal: new AbortController().signal, progress() { /* silent */ } });
  let count = 0;
  const html = `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>x</title><body style="font-family:'Noto Sans SC'">${"<table><tr><th>条款</th><td>公有云保护个人可识别信息安全管理体系</td></tr></table>".repeat(40)}`;
  const times = await medians(rounds, {
    first: () => timed(async () => { rmSync(join(folder, "out"), { recursive: true, force: true }); count = (await render()).written.length; }),
    again: () => timed(render),
    bare: () => timed(async () => {
      const browser = await launch(await findBrowser(process.env), await prepareFonts(cacheFolder(process.env)));
      const tabs = await Promise.all([openTab(browser), openTab(browser)]);
      await Promise.all(tabs.map(async (t) => { for (let n = 0; n < count / 2; n += 1) await t.print(html, 30_000); }));
      await closeBrowser(browser);
    }),
  });
  row("print", `${count} documents, all of our own work`, times["first"] ?? 0, "the browser alone, two tabs, a two-page table each", times["bare"] ?? 1);
  row("print", "the same again, nothing changed", times["again"] ?? 0, "the first time", times["first"] ?? 1);
}
