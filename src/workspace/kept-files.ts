import { createHmac } from "node:crypto";
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { threadId } from "node:worker_threads";
import { sha256 } from "../model/base/digest.js";
import { makeFolderNow } from "./make-folder.js";

/** Names what this thread of this process has not finished. */
export const unfinished = `${process.pid}.${threadId}.tmp`;

/** Writes a file of a cache whole or not at all. */
export function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.${unfinished}`, text);
  renameSync(`${path}.${unfinished}`, path);
}

/** Texts that are kept with a seal before them: a torn or altered file is no file. */
export interface TextStore {
  keep(path: string, text: string): void;
  /** Null where there is none, or another one than was kept. */
  find(path: string): string | null;
}

/** Texts by their digest, for folders that this user alone writes to. */
export const ownTexts = textStore((_, text) => sha256(text));

/**
 * Texts by a key of this user, for folders where others can put files, such as the authors of a
 * repository: what was kept without the key, or under another name, is not there.
 */
export function sealedTexts(key: string): TextStore {
  return textStore((path, text) => sealBy(key, { name: basename(path), text }));
}

/** What only who has a key can make of a text under a name. */
export function sealBy(key: string, { name, text }: { name: string; text: string }): string {
  return createHmac("sha256", key).update(`${name}\0${text}`).digest("hex");
}

function textStore(sealOf: (path: string, text: string) => string): TextStore {
  return {
    keep(path, text) {
      makeFolderNow(dirname(path));
      writeWhole(path, `${sealOf(path, text)}\n${text}`);
    },
    find(path) {
      try {
        const whole = readFileSync(path, "utf8");
        const end = whole.indexOf("\n");
        const text = whole.slice(end + 1);
        return sealOf(path, text) === whole.slice(0, end) ? text : null;
      } catch {
        return null; // none yet
      }
    },
  };
}

/** Of what lies in a folder of a cache, the newest stay, and what is named. */
export function keepNewest(folder: string, count: number, always: readonly string[] = []): void {
  const byAge = readdirSync(folder)
    .filter((name) => !always.includes(name))
    .map((name) => ({
      name,
      // Another run may have taken it away.
      time: statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0,
    }))
    .sort((a, b) => b.time - a.time);
  for (const { name } of byAge.slice(count)) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}
