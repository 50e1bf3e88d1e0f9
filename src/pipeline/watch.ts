import { existsSync, watch } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Config } from "./config.js";
import { packageRoot } from "./package-root.js";

/** Editors save in several steps: they are waited for. */
const quietMs = 150;

/** Calls `onChange` after each change of a record, a template, the look or the configuration, one call at a time, until the signal. */
export async function watchWorkspace(config: Config, signal: AbortSignal, onChange: () => Promise<void>): Promise<void> {
  let wake: (() => void) | null = null;
  let dirty = false;
  const touched = () => { dirty = true; wake?.(); };
  const folders = [config.records, config.look, config.procedures, join(packageRoot, "templates"), ...Object.values(config.bodies).flatMap((b) => (b.look ? [join(config.root, b.look)] : []))].filter((f) => existsSync(f));
  const watchers = [...new Set(folders)].map((f) => watch(f, { recursive: true, signal }, touched));
  if (config.file) watchers.push(watch(config.file, { signal }, touched));
  for (const w of watchers) w.on("error", () => undefined); // a folder that goes away is noticed by what reads it
  const stopped = new Promise<void>((resolve) => { signal.addEventListener("abort", () => { resolve(); }, { once: true }); });
  while (!signal.aborted) {
    if (!dirty) await Promise.race([new Promise<void>((resolve) => { wake = resolve; }), stopped]);
    if (signal.aborted) break;
    await setTimeout(quietMs);
    dirty = false;
    await onChange();
  }
}
