import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { messageOf, UserError } from "../../model/base/errors.js";
import { isObject, type Unchecked } from "../../model/base/json.js";
import { conflictIn } from "../../model/base/merge-conflict.js";
import { byCodeUnit } from "../../model/base/text.js";
import type { CivilDate } from "../../model/time/dates.js";
import { digestsOf } from "../../seal/package/contents.js";
import { withPackage } from "../../seal/package/open-package.js";
import { readPlainFile } from "../../seal/package/plain-file.js";
import { readBagHead } from "../../seal/package/read-bag.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import { words } from "./package-register.words.js";

/** One package of the archive, as the register knows it. */
export interface RegisterEntry {
  readonly number: number;
  readonly name: string;
  readonly case: string;
  readonly span: string;
  readonly asOf: string;
  /** Digest of what it holds, by which the same state is not packed twice. */
  readonly payload: string;
  /** SHA-256 of its tagmanifest-sha256.txt: names the package, and the next one repeats it. */
  readonly identity: string;
  /** SHA-256 of the time stamps that were added since, in their order. */
  readonly renewals?: readonly string[];
  /** Since when the package is destroyed, and SHA-256 of the certificate of its destruction. */
  readonly destroyed?: { readonly on: CivilDate; readonly certificate: string };
}

export const registerFile = "register.json";

/** `archive/register.json`: the packages in their order. */
export async function readRegister(folder: string): Promise<readonly RegisterEntry[]> {
  const file = join(folder, registerFile);
  const bytes = await readPlainFile(file);
  if (bytes === null) return [];
  const entries = parsed(bytes.toString("utf8"), file);
  if (!Array.isArray(entries) || !entries.every(isEntry)) {
    throw new UserError("usage", words.noRegister({ file }), words.restore());
  }
  return entries;
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const conflict = conflictIn(text);
    throw new UserError(
      "usage",
      words.unreadable({ file, reason: conflict?.message ?? messageOf(error) }),
      words.restore(),
      { cause: error },
    );
  }
}

/** What the chain rests on is looked at; the rest is told to people only. */
function isEntry(value: unknown): value is RegisterEntry {
  if (!isObject(value)) return false;
  const { number, name, identity }: Unchecked<RegisterEntry> = value;
  return Number.isInteger(number) && typeof name === "string" && typeof identity === "string";
}

/**
 * Packages that got their name before a killed run could register them, where they continue the
 * chain.
 */
export async function unregistered(
  folder: string,
  entries: readonly RegisterEntry[],
): Promise<RegisterEntry[]> {
  const found: RegisterEntry[] = [];
  for (const file of (await readdir(folder)).filter(isPackage).sort(byCodeUnit)) {
    const name = packageName(file);
    const last = found.at(-1) ?? entries.at(-1);
    const isKnown = entries.some((e) => e.name === name);
    if (isKnown || Number(name.slice(0, 6)) !== (last?.number ?? 0) + 1) continue;
    const entry = await entryOf(join(folder, file), last?.identity ?? "none");
    if (entry) found.push(entry);
  }
  return found;
}

/** By its name; renewals lie beside it. */
function isPackage(name: string): boolean {
  return /^\d{6}-/.test(name) && !name.endsWith(".renewals");
}

/**
 * How the register has a package; null where it does not follow the one named by
 * `previousIdentity`.
 */
function entryOf(path: string, previousIdentity: string): Promise<RegisterEntry | null> {
  return withPackage(path, async ({ files }) => {
    const { info, identity } = await readBagHead(files);
    const manifest = files.find((f) => f.path === "manifest-sha256.txt");
    const payload = manifest && (await digestsOf(manifest, ["sha256"])).get("sha256");
    const tag = (label: string) => info.get(label)?.[0] ?? "";
    if (!identity || !payload || tag("previous-package-sha256") !== previousIdentity) return null;
    return {
      number: Number(tag("package-number")),
      name: packageName(path),
      case: tag("external-identifier"),
      span: tag("span"),
      asOf: tag("bagging-date"),
      payload,
      identity,
    };
  });
}

/** A package has one name, as a folder and as a zip. */
export function packageName(path: string): string {
  return basename(path).replace(/\.zip$/, "");
}

/** Where a package lies, as a folder or as a zip; null where it is gone. */
export function packagePath(folder: string, name: string): string | null {
  const path = join(folder, name);
  return [`${path}.zip`, path].find((p) => existsSync(p)) ?? null;
}

/** The register as it is written, and sealed. */
export function registerText(entries: readonly RegisterEntry[]): string {
  return `${JSON.stringify(entries, null, 2)}\n`;
}

/** Writes the register; it is there as a whole or as it was. */
export async function writeRegister(
  folder: string,
  entries: readonly RegisterEntry[],
): Promise<void> {
  await writeAtomically(join(folder, registerFile), registerText(entries));
}
