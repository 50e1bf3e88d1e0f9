import type { ASTNode } from "@marcbachmann/cel-js";
import { inTime, OutOfTime } from "../../model/base/time-limit.js";
import { bindingOf, partsOf } from "../syntax.js";
import { words } from "./evaluation.words.js";
import { GivenUp } from "./given-up.js";

/** What the library may take for one expression: it counts no steps of its own. */
const secondsAtMost = 2;
/** Whoever doubles a list once for each name has a list of this power of two. */
const namesAtMost = 16;

/** Has the library work something out within its limits. */
export function withinLimits<T>(tree: ASTNode, work: () => T): T {
  refuseGrowing(tree);
  try {
    return inTime(secondsAtMost, work);
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
    throw new GivenUp("too slow", () => words.tooSlow({ seconds: secondsAtMost }));
  }
}

/** Refuses an expression in which values could grow beyond the memory before its time is over. */
function refuseGrowing(tree: ASTNode): void {
  if (namesIn(tree) <= namesAtMost) return;
  throw new GivenUp("too many names", () => words.tooManyNames({ most: namesAtMost }));
}

function namesIn(node: ASTNode): number {
  const binding = bindingOf(node);
  const parts = binding ? [...binding.outside, ...binding.inside] : partsOf(node);
  return parts.reduce((sum, part) => sum + namesIn(part), binding ? 1 : 0);
}
