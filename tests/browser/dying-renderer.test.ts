import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { findBrowser } from "../../src/print/browser-binary.js";
import { prepareFonts } from "../../src/print/fonts.js";
import { openPrinter } from "../../src/print/printer.js";
import { inspectPdf } from "../../src/seal/pdf-inspection.js";
import { isMore } from "../support/long.js";

const folder = mkdtempSync(join(tmpdir(), "dossier-renderer-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const page = `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>t</title><p style="font-family:'Noto Sans SC'">认证档案`;

/** Renderers that descend from this process. */
function renderers(): number[] {
  const parents = new Map(
    readdirSync("/proc")
      .filter((p) => /^\d+$/.test(p))
      .map((p) => [Number(p), parentOf(Number(p))]),
  );
  const isOurs = (pid: number): boolean => {
    const parent = parents.get(pid) ?? 0;
    return parent > 1 && (parent === process.pid || isOurs(parent));
  };
  return [...parents.keys()].filter((pid) => isOurs(pid) && isRenderer(pid));
}

function isRenderer(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "latin1").includes("--type=renderer");
  } catch {
    return false; // it ended meanwhile
  }
}

function parentOf(pid: number): number {
  try {
    return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "latin1"))?.[1] ?? 0);
  } catch {
    return 0; // it ended meanwhile
  }
}

it.runIf(isMore && existsSync("/proc/self/stat")).each([
  ["SIGSTOP", 15_000],
  ["SIGKILL", 60_000],
] as const)(
  "goes on where a renderer gets %s: the documents are printed all the same",
  async (signal, timeoutMs) => {
    const before = new Set(renderers());
    const printer = openPrinter({
      binary: await findBrowser({}),
      fonts: await prepareFonts(folder),
      tabs: 2,
      timeoutMs,
    });
    const begun = Date.now();
    try {
      await Promise.all([printer.print(page), printer.print(page)]);
      const own = renderers().filter((pid) => !before.has(pid));
      expect(own.length).toBeGreaterThan(0);
      for (const pid of own) process.kill(pid, signal);
      const pages = Array.from({ length: 6 }, () => printer.print(page));
      for (const pdf of await Promise.all(pages)) {
        expect((await inspectPdf(pdf)).pages).toBe(1);
      }
    } finally {
      await printer.close();
    }
    // One that hangs costs its time once; that one died is known at once.
    expect(Date.now() - begun).toBeLessThan(50_000);
    expect(renderers().filter((pid) => !before.has(pid))).toEqual([]);
  },
  180_000,
);
