import { defineWords } from "../model/base/words.js";

const words = defineWords({
  /** Before a command; it is said in both languages at once: `运行 run "npm ci"`. */
  run: { zh: "运行", en: "run" },
  /** Before the name of a variable. */
  orSet: { zh: "，或设置", en: "or set" },
});

/** Tells which command mends it, and which variable would, too. */
export function toRun(command: string, orSet?: string): string {
  const [run, or] = [words.run(), words.orSet()];
  const advice = `${run.zh} ${run.en} "${command}"`;
  return orSet === undefined ? advice : `${advice}${or.zh} ${or.en} ${orSet}`;
}
