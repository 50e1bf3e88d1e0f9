import { words } from "./merge-conflict.words.js";
import type { Bilingual } from "./text.js";

/** What a merge left undone in a file: told once, where it begins. */
export interface MergeConflict {
  readonly line: number;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

const marks = /^(?:<{7,}|\|{7,}|={7,}|>{7,})(?=[ \r\n]|$)[^\r\n]*/gm;

/**
 * The marks of git and its like around what could not be merged, in a text that cannot be read as
 * it is: one side that was taken away by hand leaves some of them. Null where there are none.
 */
export function conflictIn(text: string): MergeConflict | null {
  const [first, ...others] = [...text.matchAll(marks)];
  if (!first) return null;
  const all = [first, ...others];
  const begun = all.filter(([mark]) => mark.startsWith("<")).length;
  const ended = all.filter(([mark]) => mark.startsWith(">")).length;
  return {
    line: text.slice(0, first.index).split("\n").length,
    message: words.unmerged({ mark: first[0].slice(0, 60), n: Math.max(begun, ended, 1) }),
    remedy: words.merge(),
  };
}

/** The same in a text that could be anything: only where marks stand around both sides. */
export function wholeConflictIn(text: string): MergeConflict | null {
  const beginning = /^<{7}(?: |\r?$)/m.exec(text)?.index;
  if (beginning === undefined) return null;
  const middle = text.slice(beginning).search(/^={7}\r?$/m);
  if (middle === -1) return null;
  return /^>{7}(?: |\r?$)/m.test(text.slice(beginning + middle)) ? conflictIn(text) : null;
}
