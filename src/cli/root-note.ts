import type { Context } from "./context.js";
import { words } from "./root-note.words.js";

/** The browser's sandbox needs an ordinary user; said once a run. */
export function sayRoot(context: Context): void {
  if (process.getuid?.() === 0) context.say(words.root());
}
