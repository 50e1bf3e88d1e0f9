import { type Node, parseTree } from "jsonc-parser";
import { sameJson } from "../model/base/json-equality.js";
import { isObject, type Json, pretty } from "../model/base/json.js";
import { alignedItems } from "../model/base/list-items.js";

/** A line that holds more is broken, where a value stood on one line. */
const columnsAtMost = 120;

/**
 * The text of a record with another value: what has not changed keeps its form to the byte, its
 * order and the way its numbers are written; what is new looks like its neighbours.
 */
export function rewrittenRecord(text: string | null, value: Json): string {
  const root = text === null || text.trim() === "" ? undefined : parseTree(text);
  if (text === null || !root) return pretty(value);
  const before = valueOf(root);
  if (text === pretty(before)) return pretty(inOrderOf(before, value));
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const unit = /^( +|\t)\S/m.exec(text)?.[1] ?? "  ";
  const isCompact = compact.test(text);
  const body = written(root, value, { text, eol, unit, isCompact, margin: "" });
  return text.slice(0, root.offset) + body + text.slice(root.offset + root.length);
}

/** A filled object or list on one line: whoever wrote the file breaks only what is long. */
const compact = /[[{][^\r\n[\]{}]*\S[^\r\n[\]{}]*[\]}]/;

interface Layout {
  readonly text: string;
  readonly eol: string;
  /** What a level is indented by. */
  readonly unit: string;
  readonly isCompact: boolean;
  /** Before the line on which the value begins. */
  readonly margin: string;
}

function written(node: Node, value: Json, layout: Layout): string {
  const raw = layout.text.slice(node.offset, node.offset + node.length);
  const before = valueOf(node);
  if (sameJson(before, value)) return raw;
  if (node.type === "object" && isObject(value)) return object(node, value, layout);
  if (node.type === "array" && Array.isArray(value)) {
    return list(node, value as readonly Json[], layout);
  }
  return fresh(value, layout);
}

function object(node: Node, value: { readonly [key: string]: Json }, layout: Layout): string {
  const inner = deeper(layout);
  const members = new Map(
    (node.children ?? []).flatMap(({ children: [key, held] = [] }) =>
      key && held ? [[String(key.value), { key, held }] as const] : [],
    ),
  );
  const parts = keysInOrder([...members.keys()], Object.keys(value)).map((name) => {
    const member = members.get(name);
    const item = value[name] as Json;
    return member
      ? layout.text.slice(member.key.offset, member.held.offset) + written(member.held, item, inner)
      : `${JSON.stringify(name)}: ${fresh(item, inner)}`;
  });
  return joined(parts, node, layout);
}

function list(node: Node, value: readonly Json[], layout: Layout): string {
  const inner = deeper(layout);
  const nodes = node.children ?? [];
  const pairs = alignedItems(nodes.map(valueOf), value);
  const parts = value.map((item, i) => {
    const at = pairs.get(i);
    const known = at === undefined ? undefined : nodes[at];
    return known ? written(known, item, inner) : fresh(item, inner);
  });
  return joined(parts, node, layout);
}

/** On one line where it stood on one, and still fits; else a line for each. */
function joined(parts: readonly string[], node: Node, layout: Layout): string {
  const [open, close] = node.type === "object" ? "{}" : "[]";
  if (parts.length === 0) return `${open}${close}`;
  const raw = layout.text.slice(node.offset, node.offset + node.length);
  const isLine = !raw.includes("\n") && (layout.isCompact || (node.children ?? []).length > 0);
  const pad = node.type === "object" ? " " : "";
  const line = `${open}${pad}${parts.join(", ")}${pad}${close}`;
  if (isLine && fits(line, layout)) return line;
  const { eol, margin } = layout;
  const inner = deeper(layout).margin;
  return `${open}${eol}${parts.map((p) => inner + p).join(`,${eol}`)}${eol}${margin}${close}`;
}

/** A value that was not there. */
function fresh(value: Json, layout: Layout): string {
  const { eol, unit, margin, isCompact } = layout;
  const broken = JSON.stringify(value, null, unit)
    .split("\n")
    .join(eol + margin);
  if (!isCompact || typeof value !== "object" || value === null) return broken;
  const line = onOneLine(value);
  return fits(line, layout) ? line : broken;
}

function onOneLine(value: Json): string {
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(onOneLine).join(", ")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(([k, v]) => `${JSON.stringify(k)}: ${onOneLine(v)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

function fits(line: string, { margin }: Layout): boolean {
  return !line.includes("\n") && margin.length + line.length <= columnsAtMost;
}

function deeper(layout: Layout): Layout {
  return { ...layout, margin: layout.margin + layout.unit };
}

/** Names that were there keep their order; new ones follow the one before them. */
function keysInOrder(before: readonly string[], after: readonly string[]): string[] {
  const wanted = new Set(after);
  const order = before.filter((name) => wanted.has(name));
  const known = new Set(order);
  let at = 0;
  for (const name of after) {
    if (known.has(name)) at = order.indexOf(name) + 1;
    else order.splice(at++, 0, name);
  }
  return order;
}

/** The same value with the names of its objects in the order that they had. */
function inOrderOf(before: Json | undefined, value: Json): Json {
  if (Array.isArray(value)) {
    const items = value as readonly Json[];
    const old = Array.isArray(before) ? (before as readonly Json[]) : [];
    const pairs = alignedItems(old, items);
    return items.map((item, i) => {
      const at = pairs.get(i);
      return inOrderOf(at === undefined ? undefined : old[at], item);
    });
  }
  if (!isObject(value)) return value;
  const old = isObject(before) ? before : {};
  return Object.fromEntries(
    keysInOrder(Object.keys(old), Object.keys(value)).map((name) => [
      name,
      inOrderOf(Object.hasOwn(old, name) ? old[name] : undefined, value[name] as Json),
    ]),
  );
}

const values = new WeakMap<Node, Json>();

/** What a node stands for; kept, since each is asked for on every level above it. */
function valueOf(node: Node): Json {
  const known = values.get(node);
  if (known !== undefined) return known;
  let value: Json;
  if (node.type === "array") value = (node.children ?? []).map(valueOf);
  else if (node.type === "object") {
    value = Object.fromEntries(
      (node.children ?? []).flatMap(({ children: [key, held] = [] }) =>
        key && held ? [[String(key.value), valueOf(held)] as const] : [],
      ),
    );
  } else value = node.value as Json;
  values.set(node, value);
  return value;
}
