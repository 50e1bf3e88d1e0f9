import { words } from "./remedy.words.js";

/** Tells which command mends it, and which variable would, too. */
export function toRun(command: string, orSet?: string): string {
  const [run, or] = [words.run(), words.orSet()];
  const advice = `${run.zh} ${run.en} "${command}"`;
  return orSet === undefined ? advice : `${advice}${or.zh} ${or.en} ${orSet}`;
}
