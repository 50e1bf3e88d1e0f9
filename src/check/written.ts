import type { ASTNode } from "@marcbachmann/cel-js";

const known = new WeakMap<ASTNode, string>();

/**
 * The text of a part of an expression, so that it can be evaluated by itself. What the library
 * knows of the place of a node leaves out its brackets: the text is made anew.
 */
export function written(node: ASTNode): string {
  let text = known.get(node);
  if (text === undefined) known.set(node, (text = write(node)));
  return text;
}

function write(node: ASTNode): string {
  switch (node.op) {
    case "value":
      return literal(node.args);
    case "id":
      return node.args;
    case ".":
    case ".?":
      return `${written(node.args[0])}${node.op}${node.args[1]}`;
    case "[]":
      return `${written(node.args[0])}[${written(node.args[1])}]`;
    case "[?]":
      return `${written(node.args[0])}[?${written(node.args[1])}]`;
    case "call":
      return `${node.args[0]}(${listed(node.args[1])})`;
    case "rcall":
      return `${written(node.args[1])}.${node.args[0]}(${listed(node.args[2])})`;
    case "list":
      return `[${listed(node.args)}]`;
    case "map":
      return `{${node.args.map(([key, value]) => `${written(key)}: ${written(value)}`).join(", ")}}`;
    case "?:": {
      const [condition, yes, no] = node.args.map(written);
      return `(${condition} ? ${yes} : ${no})`;
    }
    case "!_":
      return `!${written(node.args)}`;
    case "-_":
      return `-${written(node.args)}`;
    default: {
      const [left, right] = node.args;
      return `(${written(left)} ${node.op} ${written(right)})`;
    }
  }
}

function listed(nodes: readonly ASTNode[]): string {
  return nodes.map(written).join(", ");
}

function literal(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number" && Number.isInteger(value)) return `${value}.0`;
  return String(value);
}
