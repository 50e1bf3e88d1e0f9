import { type FSWatcher, watch } from "node:fs";
import { resolve } from "node:path";
import { gitFolder } from "../../workspace/git-commit.js";
import { lineOf, tryGit } from "../../workspace/git.js";
import { Watching } from "./watching.js";

/** Which branch is open, where branches stand that are packed, when others were asked. */
const telling: ReadonlySet<string> = new Set(["HEAD", "packed-refs", "FETCH_HEAD", "MERGE_HEAD"]);
const quietMs = 120;

/** Tells when another branch is open, or branches stand elsewhere, whoever has moved them. */
export class GitWatch {
  #head: FSWatcher | undefined;
  #refs: Watching | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    root: string,
    private readonly told: () => void,
  ) {
    const folder = gitFolder(root);
    if (folder === null) return;
    try {
      this.#head = watch(folder, (_, name) => {
        if (name !== null && telling.has(name)) this.#note();
      });
      this.#head.on("error", () => undefined);
    } catch {
      return; // gone meanwhile, or no watchers left
    }
    // A working tree of its own shares the branches of the repository.
    const common = lineOf(tryGit(root, ["rev-parse", "--git-common-dir"]) ?? folder);
    this.#refs = new Watching(resolve(root, common, "refs"), () => {
      this.#refs?.add("");
      this.#note();
    });
    this.#refs.add("");
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#head?.close();
    this.#refs?.close();
  }

  #note(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.told();
    }, quietMs).unref();
  }
}
