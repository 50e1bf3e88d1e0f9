import type { ASTNode } from "@marcbachmann/cel-js";
import type { Json } from "../../model/base/json.js";

/**
 * The tree of an expression as plain data, to be kept with its rule so that nothing has to be
 * parsed before it is judged; null for one with a value that JSON does not have.
 */
export function packedTree(tree: ASTNode): Json {
  try {
    return pack(tree);
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
}

class NotPlain extends Error {}

/** Whole numbers are of another type: a packed value of this name is one. */
const whole = "int";

function pack(node: ASTNode): Json {
  const { op } = node;
  switch (op) {
    case "value":
      return packValue(node.args);
    case "id":
      return [op, node.args];
    case ".":
    case ".?":
      return [op, pack(node.args[0]), node.args[1]];
    case "call":
      return [op, node.args[0], node.args[1].map(pack)];
    case "rcall":
      return [op, node.args[0], pack(node.args[1]), node.args[2].map(pack)];
    case "list":
      return [op, node.args.map(pack)];
    case "map":
      return [op, node.args.map(([key, value]) => [pack(key), pack(value)])];
    case "!_":
    case "-_":
      return [op, pack(node.args)];
    default:
      return [op, ...(node.args as readonly ASTNode[]).map(pack)];
  }
}

function packValue(value: unknown): Json {
  if (typeof value === "bigint") return [whole, String(value)];
  if (typeof value === "object" && value !== null) throw new NotPlain();
  return ["value", value as Json];
}

type Packed = readonly [op: string, ...args: readonly Json[]];

/** A tree as it was packed. It does not know its places in the text, for which nobody asks here. */
export function unpackedTree(packed: Json): ASTNode {
  return unpack(packed) as unknown as ASTNode;
}

function unpack(packed: Json): { readonly op: string; readonly args: unknown } {
  const [op, first = null, second = null, third = null] = packed as Packed;
  switch (op) {
    case whole:
      return { op: "value", args: BigInt(String(first)) };
    case "value":
    case "id":
      return { op, args: first };
    case ".":
    case ".?":
      return { op, args: [unpack(first), second] };
    case "call":
      return { op, args: [first, unpackAll(second)] };
    case "rcall":
      return { op, args: [first, unpack(second), unpackAll(third)] };
    case "list":
      return { op, args: unpackAll(first) };
    case "map":
      return { op, args: (first as readonly Json[]).map(unpackAll) };
    case "!_":
    case "-_":
      return { op, args: unpack(first) };
    default:
      return { op, args: (packed as Packed).slice(1).map((part) => unpack(part as Json)) };
  }
}

function unpackAll(packed: Json): unknown[] {
  return (packed as readonly Json[]).map(unpack);
}
