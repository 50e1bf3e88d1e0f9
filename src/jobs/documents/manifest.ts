import { appendFile, readdir, readFile, rm } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { sha256 } from "../../model/base/digest.js";
import { isObject } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import type { Shard } from "../../model/procedure/document.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import { cacheKey } from "../../workspace/cache-key.js";
import { sealBy } from "../../workspace/kept-files.js";
import { makeFolder } from "../../workspace/make-folder.js";

/**
 * What was printed from what: a document is printed again only when its page, its fonts or its
 * browser changed.
 */
export interface ManifestEntry {
  readonly title: string;
  /**
   * SHA-256 of the HTML with its style, the attached records, the fonts, the browser and the code
   * that makes a file of them.
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

/** Where documents are printed to, and for whom. */
interface PrintedBy {
  readonly config: { readonly out: string };
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * `out/manifest.json`, or one for each part; and a journal, one line a document, for what a killed
 * run did not bring into it. A repository can bring along all of them: an entry counts with this
 * user's seal alone.
 */
export class Manifest {
  private constructor(
    private readonly place: { readonly out: string; readonly name: string },
    private readonly key: string | null,
    readonly entries: Entries,
    private readonly parts: readonly string[],
  ) {}

  /**
   * Reads what earlier runs left: the manifest, those of parts, and the journals of runs that were
   * killed.
   */
  static async open(
    { config: { out }, environment }: PrintedBy,
    shard: Shard | null,
  ): Promise<Manifest> {
    const key = cacheKey(environment);
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
      Object.assign(entries, await readEntries(join(out, file), key));
    }
    const own = shard ? [`${name}.json`, `${name}.journal`] : found;
    return new Manifest(
      { out, name },
      key,
      entries,
      found.filter((n) => own.includes(n)),
    );
  }

  /** Whether what it holds lies in several files, as parts and killed runs leave it. */
  get isScattered(): boolean {
    return this.parts.some((p) => p !== `${this.place.name}.json`);
  }

  /** Whether a document was printed, and from this. */
  holds(path: string, input: string): boolean {
    const entry = this.entries[path];
    return Boolean(entry?.output) && entry?.input === input;
  }

  /** Notes a document the moment it stands under its final name. */
  async add(path: string, entry: ManifestEntry): Promise<void> {
    this.entries[path] = entry;
    const { out, name } = this.place;
    await makeFolder(out);
    await appendFile(
      join(out, `${name}.journal`),
      `${JSON.stringify({ [path]: sealed(path, entry, this.key) })}\n`,
    );
  }

  /** Writes the manifest whole and takes away what it now holds. */
  async write(): Promise<void> {
    const { out, name } = this.place;
    const sorted = Object.fromEntries(
      Object.entries(this.entries)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([path, entry]) => [path, sealed(path, entry, this.key)]),
    );
    await writeAtomically(join(out, `${name}.json`), `${JSON.stringify(sorted, null, 2)}\n`);
    for (const part of [...this.parts, `${name}.journal`]) {
      if (part !== `${name}.json`) await rm(join(out, part), { force: true });
    }
  }
}

/** An entry as a file has it: whoever cannot keep a key has none that count. */
interface SealedEntry extends ManifestEntry {
  readonly seal?: string;
}

function sealed(path: string, entry: ManifestEntry, key: string | null): SealedEntry {
  return key === null ? entry : { ...entry, seal: sealOf(path, entry, key) };
}

function sealOf(
  path: string,
  { title, input, output, pages, failure }: ManifestEntry,
  key: string,
): string {
  const text = JSON.stringify([title, input, output, pages, failure ?? null]);
  return sealBy(key, { name: `printed/${path}`, text });
}

/** What of a file's entry counts; nothing of one that this user has not sealed. */
function opened(path: string, value: unknown, key: string | null): ManifestEntry | null {
  if (key === null || !isName(path) || !isObject(value)) return null;
  const { seal, ...entry } = value as unknown as SealedEntry;
  return seal === sealOf(path, entry, key) ? entry : null;
}

/** Lines of a journal or one object; a torn last line counts for nothing. */
async function readEntries(file: string, key: string | null): Promise<Entries> {
  const text = await readFile(file, "utf8").catch(() => "");
  const parts = file.endsWith(".journal") ? text.split("\n") : [text];
  return Object.assign(
    {},
    ...parts.map((part): Entries => {
      try {
        const value: unknown = JSON.parse(part);
        const found = isObject(value) ? Object.entries(value) : [];
        return Object.fromEntries(
          found.flatMap(([path, e]) => {
            const entry = opened(path, e, key);
            return entry ? [[path, entry]] : [];
          }),
        );
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
