import type { Desk } from "./desk.js";
import { KeptBriefs } from "./kept-briefs.js";

/** Where to look, and for what: words in lower case, all of which must stand there. */
interface Looked {
  readonly ids: readonly string[];
  readonly looked: readonly string[];
  readonly most: number;
}
export interface FoundText {
  readonly id: string;
  /** The words with a little of what stands around them. */
  readonly excerpt: string;
}

const around = 24;

/** The cases whose records hold all of the words. */
export function findTexts({ workspace }: Desk, { ids, looked, most }: Looked): FoundText[] {
  const briefs = new KeptBriefs(workspace);
  const found: FoundText[] = [];
  for (const id of ids) {
    const text = briefs.textOf(id);
    const lower = text?.toLowerCase() ?? "";
    if (text === null || !looked.every((word) => lower.includes(word))) continue;
    found.push({ id, excerpt: excerptOf(text, lower.indexOf(looked[0] ?? "")) });
    if (found.length >= most) break;
  }
  return found;
}

function excerptOf(text: string, at: number): string {
  const line = text.slice(text.lastIndexOf("\n", at) + 1).split("\n", 1)[0] ?? "";
  const start = Math.max(0, at - (text.lastIndexOf("\n", at) + 1) - around);
  return line.slice(start, start + 2 * around);
}
