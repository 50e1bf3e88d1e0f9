import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { sha256 } from "../../model/base/digest.js";
import type { RefusedDocument } from "../../model/procedure/document.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import { refuseLinked } from "../../workspace/within.js";
import { Manifest, type ManifestEntry } from "../documents/manifest.js";
import { PrintedFolder } from "../documents/printed-folder.js";
import type { FailedDocument, RenderRun } from "../documents/render-cases.js";
import type { PrintedChunk } from "./chunk-result.js";
import type { FleetStore } from "./fleet-store.js";

/** Bytes that the store should hold are not there, or are others: their job is done again. */
export class DamagedObject extends Error {
  constructor(readonly digest: string) {
    super(digest);
  }
}

/** The folder of PDFs of this repository, into which the machines' documents are brought. */
export class MergedDocuments {
  readonly #written = new Set<string>();
  readonly #unchanged = new Set<string>();
  readonly #refused: RefusedDocument[] = [];
  readonly #failed: FailedDocument[] = [];
  readonly #printed: PrintedFolder;

  private constructor(
    private readonly folder: string,
    private readonly manifest: Manifest,
    private readonly store: FleetStore,
  ) {
    this.#printed = new PrintedFolder(folder, manifest);
  }

  static async open(
    out: string,
    environment: NodeJS.ProcessEnv,
    store: FleetStore,
  ): Promise<MergedDocuments> {
    const manifest = await Manifest.open({ config: { out }, environment }, null);
    return new MergedDocuments(join(out, "pdf"), manifest, store);
  }

  /**
   * Brings in what a job printed of its cases, or of the bodies' own folders. Throws
   * `DamagedObject`.
   */
  async add(printed: PrintedChunk, ids: readonly string[]): Promise<void> {
    const paths = Object.keys(printed.entries);
    const foreign = [...paths, ...printed.refused.map((r) => `${r.path}.pdf`)].find(
      (path) => !isOf(path, ids),
    );
    if (foreign !== undefined) throw new Error(`${foreign} is of no case of its job`);
    for (const [path, entry] of Object.entries(printed.entries)) await this.#bring(path, entry);
    for (const { path } of printed.refused) await this.#printed.forget(`${path}.pdf`);
    const there = [...paths, ...printed.refused.map((r) => `${r.path}.pdf`)];
    for (const id of ids) await this.#printed.forgetVanished(id, there);
    this.#refused.push(...printed.refused);
    this.#failed.push(...printed.failed);
  }

  /** Writes the manifest: the same as that of one machine. */
  async finish(): Promise<RenderRun> {
    await this.manifest.write();
    const { entries } = this.manifest;
    return {
      folder: this.folder,
      titles: new Map(Object.entries(entries).map(([path, { title }]) => [path, title])),
      entries,
      written: [...this.#written].sort(),
      // What a job brought before one of its documents was found damaged was written.
      unchanged: [...this.#unchanged].filter((path) => !this.#written.has(path)).sort(),
      refused: this.#refused,
      failed: this.#failed,
    };
  }

  async #bring(path: string, entry: ManifestEntry): Promise<void> {
    if (entry.output === null) {
      await this.#printed.forget(path);
      await this.manifest.add(path, entry);
      return;
    }
    const file = join(this.folder, path);
    const here = await readFile(file).catch(() => null);
    if (here && sha256(here) === entry.output) this.#unchanged.add(path);
    else {
      const bytes = await this.store.find(entry.output);
      if (!bytes) throw new DamagedObject(entry.output);
      refuseLinked(this.folder, path);
      await writeAtomically(file, bytes);
      this.#written.add(path);
    }
    const known = this.manifest.entries[path];
    if (known?.input !== entry.input || known.output !== entry.output) {
      await this.manifest.add(path, entry);
    }
    await this.#printed.forgetNamesakes(path);
  }
}

/** A path of a document lies in the folder of its case, and names nothing above it. */
function isOf(path: string, ids: readonly string[]): boolean {
  const parts = path.split("/");
  const isPlain = parts.every((p) => p !== "" && p !== "." && p !== ".." && !/[\\\0]/.test(p));
  return isPlain && path.endsWith(".pdf") && ids.some((id) => path.startsWith(`${id}/`));
}
