import { existsSync, watch } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Config } from "../../workspace/config.js";
import { packageRoot } from "../../workspace/package-root.js";
import { listingDigest } from "../documents/render-state.js";

/** Editors save in several steps: they are waited for. */
const quietMs = 150;
/**
 * Watchers take a while to be ready, and some file systems tell nothing: the files are looked at in
 * any case.
 */
const lookMs = 1_500;

/**
 * Runs once, then again after each change of a record, a template, the look or the configuration,
 * one run at a time, until the signal.
 */
export async function watchWorkspace(
  config: Config,
  signal: AbortSignal,
  run: () => Promise<void>,
  ready: () => void,
): Promise<void> {
  const folders = [
    ...new Set([
      config.records,
      config.look,
      config.procedures,
      join(packageRoot, "templates"),
      ...Object.values(config.bodies).flatMap((b) => (b.look ? [join(config.root, b.look)] : [])),
    ]),
  ];
  const now = () => listingDigest(...folders, ...(config.file ? [config.file] : []));
  let wake: (() => void) | null = null;
  const stopped = new Promise<void>((resolve) => {
    signal.addEventListener(
      "abort",
      () => {
        resolve();
      },
      { once: true },
    );
  });
  for (const path of [...folders, ...(config.file ? [config.file] : [])].filter((f) =>
    existsSync(f),
  )) {
    watch(path, { recursive: path !== config.file, signal }, () => {
      wake?.();
    }).on("error", () => undefined);
  }
  // What is looked at before a run shows what changes while it goes on.
  let seen = now();
  await run();
  ready();
  while (!signal.aborted) {
    await Promise.race([
      new Promise<void>((resolve) => {
        wake = resolve;
      }),
      setTimeout(lookMs, undefined, { signal }).catch(() => undefined),
      stopped,
    ]);
    if (signal.aborted || now() === seen) continue;
    await setTimeout(quietMs);
    seen = now();
    await run();
  }
}
