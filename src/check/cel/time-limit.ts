import { Script } from "node:vm";
import type { ASTNode } from "@marcbachmann/cel-js";
import { type Binding, bindingOf, partsOf } from "../syntax.js";
import { words } from "./evaluation.words.js";
import { GivenUp } from "./given-up.js";

/** What the library may take for one expression: it counts no steps of its own. */
const secondsAtMost = 2;
/** Whoever doubles a list once for each name has a list of this power of two. */
const namesAtMost = 16;

const place = Symbol.for("certdossier.evaluation");
const holder = globalThis as unknown as Record<symbol, (() => unknown) | undefined>;
let script: Script | undefined;

/** Works something out, and gives it up where it takes too long: nothing else can interrupt it. */
export function inTime<T>(work: () => T): T {
  script ??= new Script(`globalThis[Symbol.for("${place.description}")]()`);
  holder[place] = work;
  try {
    return script.runInThisContext({ timeout: secondsAtMost * 1000 }) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
    throw new GivenUp("too slow", () => words.tooSlow({ seconds: secondsAtMost }));
  } finally {
    holder[place] = undefined;
  }
}

/** Refuses an expression in which values could grow beyond the memory before its time is over. */
export function refuseGrowing(tree: ASTNode): void {
  if (namesIn(tree) <= namesAtMost) return;
  throw new GivenUp("too many names", () => words.tooManyNames({ most: namesAtMost }));
}

function namesIn(node: ASTNode): number {
  const binding: Binding | null = bindingOf(node);
  const parts = binding ? [...binding.outside, ...binding.inside] : partsOf(node);
  return parts.reduce((sum, part) => sum + namesIn(part), binding ? 1 : 0);
}
