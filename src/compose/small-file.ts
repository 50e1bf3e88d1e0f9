import { readFileSync, statSync } from "node:fs";
import { UserError } from "../model/base/errors.js";
import { wholeConflictIn } from "../model/base/merge-conflict.js";
import { placeholderIn, refusePlaceholder } from "../model/base/placeholder.js";
import { inBoth } from "../model/base/text.js";
import { words } from "./small-file.words.js";

/** A page is made of all of these at once, and every PDF holds the logo. */
const mostBytes = 2 * 1024 * 1024;

/** Reads a file of a look: a plain one of a size that a page has room for. */
export function readSmallFile(path: string): Buffer {
  const stat = statSync(path);
  if (!stat.isFile()) throw new UserError("usage", words.noFile({ path }), words.plainFile());
  if (stat.size > mostBytes) {
    const most = mostBytes / 1024 / 1024;
    throw new UserError("usage", words.large({ path, bytes: stat.size }), words.smaller({ most }));
  }
  const bytes = readFileSync(path);
  refusePlaceholder(path, placeholderIn(bytes));
  return bytes;
}

/** The same as text; one with both sides of a merge in it would be printed as it stands. */
export function readSmallText(path: string): string {
  const text = readSmallFile(path).toString("utf8");
  const conflict = wholeConflictIn(text);
  if (!conflict) return text;
  const { line, message, remedy } = conflict;
  throw new UserError("usage", `${path}:${line}:1 ${inBoth(message)}`, inBoth(remedy));
}
