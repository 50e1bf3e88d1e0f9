import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeAtomically } from "./atomic-write.js";

/** What was printed from what: a document is printed again only when its page, its fonts or its browser changed. */
export interface ManifestEntry {
  /** SHA-256 of the HTML with its style, the fonts, the browser and our own version. */
  readonly input: string;
  /** SHA-256 of the PDF. */
  readonly output: string;
}
export type Manifest = Record<string, ManifestEntry>;

const name = "manifest.json";

export async function readManifest(out: string): Promise<Manifest> {
  try {
    const value: unknown = JSON.parse(await readFile(join(out, name), "utf8"));
    return typeof value === "object" && value !== null ? (value as Manifest) : {};
  } catch {
    return {}; // none yet, or not whole: everything is printed again
  }
}

export async function writeManifest(out: string, manifest: Manifest): Promise<void> {
  const sorted = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeAtomically(join(out, name), `${JSON.stringify(sorted, null, 2)}\n`);
}

export function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex");
}

/** Whether the file of an entry is there and still what was printed. */
export async function isUnchanged(path: string, entry: ManifestEntry | undefined, input: string): Promise<boolean> {
  if (entry?.input !== input) return false;
  try {
    return createHash("sha256").update(await readFile(path)).digest("hex") === entry.output;
  } catch {
    return false; // not there: print it
  }
}
