import { type FSWatcher, readdirSync, watch } from "node:fs";
import { join, relative, sep } from "node:path";

/** Editors and git write in several steps: they are waited for. */
const quietMs = 120;
/**
 * Folders that are watched each for itself: so many, a computer has no trouble with. In a larger
 * repository the cases that somebody looks at are watched.
 */
const foldersAtMost = 6_000;

/** What is told of changes: paths below the folder, with `/`. */
type Told = (paths: readonly string[]) => void;

/**
 * Watches a folder and all below it. Where the system watches whole trees, it does; elsewhere each
 * folder is watched, those of `depth` first.
 */
export class Watching {
  readonly #watchers = new Map<string, FSWatcher>();
  readonly #changed = new Set<string>();
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly root: string,
    private readonly told: Told,
  ) {
    if (process.platform === "linux") this.add("", 1);
    else this.#watchTree();
  }

  /** Watches everything in a folder below the root, too: all levels, or so many. */
  add(below: string, levels = Infinity): void {
    if (process.platform !== "linux" || this.#watchers.size >= foldersAtMost) return;
    const folder = join(this.root, below);
    if (!this.#watchers.has(below)) this.#watch(below, folder);
    if (levels === 0) return;
    for (const entry of entriesOf(folder)) {
      if (entry.isDirectory() && !entry.name.startsWith(".")) {
        this.add(below === "" ? entry.name : `${below}/${entry.name}`, levels - 1);
      }
    }
  }

  close(): void {
    clearTimeout(this.#timer);
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }

  #watchTree(): void {
    try {
      const watcher = watch(this.root, { recursive: true }, (_, name) => {
        this.#note(name === null ? "" : relative(".", name).split(sep).join("/"));
      });
      watcher.on("error", () => undefined);
      this.#watchers.set("", watcher);
    } catch {
      return; // no such folder: nothing changes in it
    }
  }

  #watch(below: string, folder: string): void {
    try {
      const watcher = watch(folder, (event, name) => {
        const path = [below, name ?? ""].filter(Boolean).join("/");
        // A folder that was made here, with what is in it already.
        if (event === "rename" && below !== "") this.add(path);
        this.#note(path);
      });
      watcher.on("error", () => {
        this.#drop(below);
      });
      this.#watchers.set(below, watcher);
    } catch {
      return; // gone, or no watchers left: the next survey sees it
    }
  }

  #drop(below: string): void {
    this.#watchers.get(below)?.close();
    this.#watchers.delete(below);
  }

  #note(path: string): void {
    this.#changed.add(path);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const paths = [...this.#changed];
      this.#changed.clear();
      this.told(paths);
    }, quietMs);
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return []; // no folder, or gone
  }
}
