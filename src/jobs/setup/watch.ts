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
 * one run at a time, until the signal. What a run throws ends it.
 */
export async function watchWorkspace(
  config: Config,
  signal: AbortSignal,
  run: () => Promise<void>,
  ready: () => void,
): Promise<void> {
  const folders = watchedFolders(config);
  const files = config.file ? [config.file] : [];
  const now = () => listingDigest(...folders, ...files);
  const changes = new Changes(signal);
  for (const folder of folders) changes.watch(folder, { recursive: true });
  for (const file of files) changes.watch(file, { recursive: false });
  try {
    // What is looked at before a run shows what changes while it goes on.
    let seen = now();
    await run();
    ready();
    while (!signal.aborted) {
      await changes.next();
      if (signal.aborted || now() === seen) continue;
      await setTimeout(quietMs);
      seen = now();
      await run();
    }
  } finally {
    changes.close();
  }
}

/** Everything that a page may depend on, but for the configuration itself. */
function watchedFolders({ root, records, look, procedures, bodies }: Config): string[] {
  const looks = Object.values(bodies).flatMap((b) => (b.look ? [join(root, b.look)] : []));
  return [...new Set([records, look, procedures, join(packageRoot, "templates"), ...looks])];
}

/** Hints of the file system that something may have changed. */
class Changes {
  readonly #closed = new AbortController();
  /** The signal, or the end of watching: watchers would keep the program from ending. */
  readonly #stop: AbortSignal;
  readonly #stopped: Promise<void>;
  #wake: (() => void) | null = null;

  constructor(signal: AbortSignal) {
    this.#stop = AbortSignal.any([signal, this.#closed.signal]);
    this.#stopped = new Promise((resolve) => {
      const end = () => {
        resolve();
      };
      this.#stop.addEventListener("abort", end, { once: true });
    });
  }

  watch(path: string, { recursive }: { readonly recursive: boolean }): void {
    if (!existsSync(path)) return;
    watch(path, { recursive, signal: this.#stop }, () => {
      this.#wake?.();
    }).on("error", () => undefined);
  }

  /** The next hint, or the time to look in any case. */
  async next(): Promise<void> {
    await Promise.race([
      new Promise<void>((resolve) => {
        this.#wake = resolve;
      }),
      setTimeout(lookMs, undefined, { signal: this.#stop }).catch(() => undefined),
      this.#stopped,
    ]);
  }

  close(): void {
    this.#closed.abort();
  }
}
