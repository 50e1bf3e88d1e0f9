import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { RefusedDocument } from "../../model/procedure/document.js";
import { writeAtomically } from "../../workspace/atomic-write.js";

/** What a run left of a case: while nothing of it is touched, nothing is composed again. */
export interface CaseState {
  /** Digest of everything that the case's documents could depend on. */
  readonly given: string;
  /** Paths of the PDFs with size and time, as the disk knew them. */
  readonly files: Readonly<Record<string, string>>;
  readonly refused: readonly RefusedDocument[];
}

/** Where a run leaves the state of its cases. */
export function stateFile(out: string): string {
  return join(out, "cache", "render.json");
}

/**
 * `out/cache/render.json`: saves work and nothing else; without it every document is composed and
 * compared.
 */
export class RenderState {
  readonly #cases: Record<string, CaseState>;
  #changed = false;

  constructor(private readonly file: string) {
    this.#cases = read(file);
  }

  /** The state of a case, when its PDFs are as they were left. */
  find(
    { id, given }: { readonly id: string; readonly given: string },
    folder: string,
  ): CaseState | null {
    const state = this.#cases[id];
    if (state?.given !== given) return null;
    return Object.entries(state.files).every(
      ([path, seen]) => fingerprint(join(folder, path)) === seen,
    )
      ? state
      : null;
  }

  /** Notes what a run left of a case: PDFs in a folder, and documents that were refused. */
  keep(
    { id, given }: { readonly id: string; readonly given: string },
    folder: string,
    {
      paths,
      refused,
    }: { readonly paths: readonly string[]; readonly refused: readonly RefusedDocument[] },
  ): void {
    this.#cases[id] = {
      given,
      refused,
      files: Object.fromEntries(paths.map((p) => [p, fingerprint(join(folder, p))])),
    };
    this.#changed = true;
  }

  forget(id: string): void {
    if (id in this.#cases) {
      delete this.#cases[id];
      this.#changed = true;
    }
  }

  async write(): Promise<void> {
    if (this.#changed) await writeAtomically(this.file, JSON.stringify(this.#cases));
  }
}

function read(file: string): Record<string, CaseState> {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Record<string, CaseState>;
  } catch {
    return {}; // none yet, or not whole
  }
}

function fingerprint(path: string): string {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino}` : "";
}

/**
 * Digest of names, sizes and times of files and of all files below folders; what is not there
 * counts as empty.
 */
export function listingDigest(...folders: readonly string[]): string {
  const hash = createHash("sha256");
  for (const folder of folders) {
    hash.update(`${folder}\0`);
    for (const file of filesAt(folder)) {
      const stat = statSync(file, { throwIfNoEntry: false });
      if (stat?.isFile()) {
        hash.update(`${file}\0${stat.size}\0${stat.mtimeMs}\0${stat.ctimeMs}\0`);
      }
    }
  }
  return hash.digest("base64url");
}

/** A file, or everything below a folder; nothing where there is neither. */
function filesAt(path: string): string[] {
  try {
    if (statSync(path).isFile()) return [path];
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch {
    return [];
  }
}
