import { appendFile, readdir, readFile, rm } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { sha256 } from "../../model/base/digest.js";
import { isObject } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import type { Shard } from "../../model/procedure/document.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import { makeFolder } from "../../workspace/make-folder.js";

/**
 * What was printed from what: a document is printed again only when its page, its fonts or its
 * browser changed.
 */
export interface ManifestEntry {
  readonly title: string;
  /**
   * SHA-256 of the HTML with its style, the attached records, the fonts, the browser and our own
   * version.
   */
  readonly input: string;
  /**
   * SHA-256 of the PDF; null where printing failed and would fail again: the document is in
   * quarantine.
   */
  readonly output: string | null;
  readonly pages: number;
  readonly failure?: Bilingual;
}
export type Entries = Record<string, ManifestEntry>;

/**
 * `out/manifest.json`, or one for each part; and a journal, one line a document, for what a killed
 * run did not bring into it.
 */
export class Manifest {
  private constructor(
    private readonly out: string,
    private readonly name: string,
    readonly entries: Entries,
    private readonly parts: readonly string[],
  ) {}

  /**
   * Reads what earlier runs left: the manifest, those of parts, and the journals of runs that were
   * killed.
   */
  static async open(out: string, shard: Shard | null): Promise<Manifest> {
    const name = shard ? `manifest.${shard.index}-of-${shard.count}` : "manifest";
    const found = (await readdir(out).catch(() => []))
      .filter((n) => /^manifest(\.\d+-of-\d+)?\.(json|journal)$/.test(n))
      .sort();
    const entries: Entries = {};
    // A journal is younger than its manifest, a part than the whole.
    for (const file of [
      ...found.filter((n) => n.endsWith(".json")).reverse(),
      ...found.filter((n) => n.endsWith(".journal")),
    ]) {
      Object.assign(entries, await readEntries(join(out, file)));
    }
    const own = shard ? [`${name}.json`, `${name}.journal`] : found;
    return new Manifest(
      out,
      name,
      entries,
      found.filter((n) => own.includes(n)),
    );
  }

  /** Whether what it holds lies in several files, as parts and killed runs leave it. */
  get isScattered(): boolean {
    return this.parts.some((p) => p !== `${this.name}.json`);
  }

  /** Notes a document the moment it stands under its final name. */
  async add(path: string, entry: ManifestEntry): Promise<void> {
    this.entries[path] = entry;
    await makeFolder(this.out);
    await appendFile(
      join(this.out, `${this.name}.journal`),
      `${JSON.stringify({ [path]: entry })}\n`,
    );
  }

  /** Writes the manifest whole and takes away what it now holds. */
  async write(): Promise<void> {
    const sorted = Object.fromEntries(
      Object.entries(this.entries).sort(([a], [b]) => (a < b ? -1 : 1)),
    );
    await writeAtomically(
      join(this.out, `${this.name}.json`),
      `${JSON.stringify(sorted, null, 2)}\n`,
    );
    for (const part of [...this.parts, `${this.name}.journal`]) {
      if (part !== `${this.name}.json`) await rm(join(this.out, part), { force: true });
    }
  }
}

/** Lines of a journal or one object; a torn last line counts for nothing. */
async function readEntries(file: string): Promise<Entries> {
  const text = await readFile(file, "utf8").catch(() => "");
  const parts = file.endsWith(".journal") ? text.split("\n") : [text];
  return Object.assign(
    {},
    ...parts.map((part): Entries => {
      try {
        const value: unknown = JSON.parse(part);
        return isObject(value)
          ? (Object.fromEntries(
              Object.entries(value).filter(
                ([path, e]) => isName(path) && isObject(e) && typeof e["input"] === "string",
              ),
            ) as unknown as Entries)
          : {};
      } catch {
        return {}; // not whole: printed again
      }
    }),
  ) as Entries;
}

/** A path of a document below the output folder: what is named here may be taken away. */
function isName(path: string): boolean {
  return !isAbsolute(path) && !path.split(/[\\/]/).includes("..");
}

/** Whether the file of an entry is there and still what was printed. */
export async function isUnchanged(
  path: string,
  entry: ManifestEntry | undefined,
  input: string,
): Promise<boolean> {
  if (entry?.input !== input || entry.output === null) return false;
  try {
    return sha256(await readFile(path)) === entry.output;
  } catch {
    return false; // not there: print it
  }
}
