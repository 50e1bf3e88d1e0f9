import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { sha256 } from "../../model/base/digest.js";
import { isObject, type Unchecked } from "../../model/base/json.js";
import { byCodeUnit } from "../../model/base/text.js";
import type { HistoryState } from "../../workspace/git-history.js";

/** A sealed state of the history, each naming the one before it. */
export interface HistorySeal extends HistoryState {
  readonly number: number;
  /** SHA-256 of the file of the seal before; null for the first. */
  readonly former: string | null;
  readonly sealedAt: string;
}

/** A seal as it lies in its folder. */
export interface KeptSeal {
  readonly file: string;
  readonly bytes: Buffer;
  readonly sha256: string;
  /** Null where the file is no seal. */
  readonly seal: HistorySeal | null;
  readonly cms: Buffer | null;
}

/** Where the seals lie, below the archive. */
function sealFolder(archive: string): string {
  return join(archive, historyFolder);
}

/** Name of that folder: archiving made it. */
export const historyFolder = "history";

/** The seals in their order. */
export async function keptSeals(archive: string): Promise<KeptSeal[]> {
  const folder = sealFolder(archive);
  const names = await readdir(folder).catch(() => []);
  const seals: KeptSeal[] = [];
  for (const name of names.filter((n) => /^\d{6}\.json$/.test(n)).sort(byCodeUnit)) {
    const bytes = await readFile(join(folder, name));
    const cms = await readFile(join(folder, `${name}.p7s`)).catch(() => null);
    seals.push({
      file: join(folder, name),
      bytes,
      sha256: sha256(bytes),
      seal: sealIn(bytes),
      cms,
    });
  }
  return seals;
}

/** Where the seal with a number lies. */
export function sealFile(archive: string, number: number): string {
  return join(sealFolder(archive), `${String(number).padStart(6, "0")}.json`);
}

/** It may be anybody's: what it rests on is looked at. */
function sealIn(bytes: Buffer): HistorySeal | null {
  try {
    const value: unknown = JSON.parse(bytes.toString("utf8"));
    return isObject(value) && isSeal(value) ? (value as unknown as HistorySeal) : null;
  } catch {
    return null;
  }
}

function isSeal({ number, head, tree, commits, former }: Unchecked<HistorySeal>): boolean {
  return (
    Number.isInteger(number) &&
    isObjectId(head) &&
    isObjectId(tree) &&
    Number.isInteger(commits) &&
    (former === null || (typeof former === "string" && /^[0-9a-f]{64}$/.test(former)))
  );
}

function isObjectId(text: unknown): boolean {
  return typeof text === "string" && /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(text);
}
