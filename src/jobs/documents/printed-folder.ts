import { rm } from "node:fs/promises";
import { join } from "node:path";
import { refuseLinked } from "../../workspace/within.js";
import { namesakes, withoutLanguage } from "./case-contents.js";
import type { Manifest } from "./manifest.js";

/** The folder of the PDFs with its manifest: what no longer belongs there is taken away. */
export class PrintedFolder {
  constructor(
    private readonly folder: string,
    private readonly manifest: Manifest,
  ) {}

  /** A PDF whose record no longer gives it must not lie about as if it did. */
  async forget(path: string): Promise<void> {
    if (!(path in this.manifest.entries)) return;
    refuseLinked(this.folder, path);
    await rm(join(this.folder, path), { force: true });
    delete this.manifest.entries[path];
  }

  /** What must not stand beside a document that was just printed. */
  async forgetNamesakes(path: string): Promise<void> {
    for (const other of namesakes(path)) await this.forget(other);
  }

  /**
   * The same for documents of a case whose record is gone or cannot be read, in whatever language
   * they were printed.
   */
  async forgetVanished(id: string, paths: readonly string[]): Promise<void> {
    const there = new Set(paths.map(withoutLanguage));
    for (const path of Object.keys(this.manifest.entries)) {
      if (path.startsWith(`${id}/`) && !there.has(withoutLanguage(path))) await this.forget(path);
    }
  }
}
