import type { ASTNode } from "@marcbachmann/cel-js";
import { type Binding, bindingOf, partsOf, presenceTest } from "../syntax.js";
import { ofItem } from "./condition.js";
import type { Fact } from "./recorded.js";
import type { Scene } from "./scene.js";

/** The first thing that an expression needs and that is not there; null where all is there. */
export function firstMissing(node: ASTNode, scene: Scene): Fact | null {
  if (node.op === "value" || presenceTest(node) !== null) return null;
  const path = scene.path(node);
  if (path !== null) return path.includes(".") && !scene.isThere(path) ? scene.absent(path) : null;
  if (node.op === "?:") {
    const [condition, yes, no] = node.args;
    const decided = firstMissing(condition, scene);
    return decided ?? firstMissing(scene.value(condition) === true ? yes : no, scene);
  }
  if (node.op === "&&" || node.op === "||") {
    const [left, right] = node.args;
    const isDecided = scene.value(left) === (node.op === "||");
    return firstMissing(left, scene) ?? (isDecided ? null : firstMissing(right, scene));
  }
  const binding = bindingOf(node);
  return binding ? inMacro(binding, scene) : first(partsOf(node), scene);
}

/** In the items of a list, one after another; or with a value that has been given a name. */
function inMacro(binding: Binding, scene: Scene): Fact | null {
  const [receiver] = binding.outside;
  if (!receiver) return null;
  const outside = firstMissing(receiver, scene);
  if (outside) return outside;
  if (binding.macro === "bind") {
    const inner = scene.with(binding.variable, scene.value(receiver), scene.path(receiver));
    return first(binding.inside, inner);
  }
  const list = scene.list(receiver);
  for (const item of list.items) {
    const inner = scene.ofItem(binding.variable, list, item);
    const missing = first(binding.inside, inner);
    if (missing) return ofItem([missing], inner)[0] ?? missing;
  }
  return null;
}

function first(nodes: readonly ASTNode[], scene: Scene): Fact | null {
  for (const node of nodes) {
    const missing = firstMissing(node, scene);
    if (missing) return missing;
  }
  return null;
}
