import { findNodeAtLocation, type Node, parse, parseTree } from "jsonc-parser";
import type { Json } from "../model/base/json.js";

export type Path = readonly (string | number)[];

/*
 * Changes of single members in a JSON text: what is not meant keeps its form to the byte, and what
 * is added looks like its neighbours, on one line or on several.
 */

/** What a text holds; of what is no JSON, as much as can be made out. */
export function valueOfText(text: string): Json | undefined {
  return parse(text, [], { allowTrailingComma: true }) as Json | undefined;
}

/** Gives a member another name; its value and its place stay. */
export function renameMember(text: string, path: Path, name: string): string {
  const key = propertyAt(text, path)?.children?.[0];
  return key ? replaced(text, key, JSON.stringify(name)) : text;
}

/** Another value in the place of one that is there. */
export function replaceValue(text: string, path: Path, value: Json): string {
  const node = nodeAt(text, path);
  return node ? replaced(text, node, JSON.stringify(value)) : text;
}

/**
 * Adds a member that is not there yet, after the member `after`, else as the last one; objects on
 * the way are made.
 */
export function addMember(text: string, path: Path, value: Json, after?: string): string {
  return addRaw(text, path, JSON.stringify(value), after);
}

/** Takes a member out, with its comma; an object that is left empty stays. */
export function removeMember(text: string, path: Path): string {
  const property = propertyAt(text, path);
  const members = property?.parent?.children ?? [];
  if (!property) return text;
  const at = members.indexOf(property);
  const [before, next] = [members[at - 1], members[at + 1]];
  if (next) return text.slice(0, property.offset) + text.slice(next.offset);
  if (before) return text.slice(0, endOf(before)) + text.slice(endOf(property));
  const object = property.parent as Node;
  return replaced(text, object, "{}");
}

/**
 * Moves a value as it is written, figures and line breaks included, to a member that is not there
 * yet; `target` is the text of another file, where it goes there.
 */
export function moveMember(
  text: string,
  from: Path,
  to: Path,
  target?: string,
): { readonly text: string; readonly target: string } {
  const node = nodeAt(text, from);
  if (!node) return { text, target: target ?? text };
  const raw = text.slice(node.offset, endOf(node));
  const margin = { from: marginAt(text, node.offset) };
  const left = removeMember(text, from);
  const opened = addRaw(target ?? left, to, "0");
  const at = nodeAt(opened, to);
  const written = at
    ? replaced(opened, at, shifted(raw, { ...margin, to: marginAt(opened, at.offset) }))
    : "";
  return target === undefined
    ? { text: written, target: written }
    : { text: left, target: written };
}

function addRaw(text: string, path: Path, raw: string, after?: string): string {
  const parent = nodeAt(text, path.slice(0, -1));
  const name = JSON.stringify(String(path.at(-1)));
  if (!parent) return addRaw(text, path.slice(0, -1), `{ ${name}: ${raw} }`);
  if (parent.type !== "object") return text;
  const members = parent.children ?? [];
  const neighbour = members.find((m) => after !== undefined && nameOf(m) === after);
  const [first] = members;
  if (!first) return replaced(text, parent, emptyFilled(text, parent, `${name}: ${raw}`));
  const model = neighbour ?? members.at(-1) ?? first;
  const member = `${name}${colonOf(text, model)}${raw}`;
  if (after !== undefined && !neighbour) {
    const start = parent.offset + 1;
    const space = text.slice(start, first.offset);
    const between = space === "" && colonOf(text, first).endsWith(" ") ? " " : space;
    return `${text.slice(0, start)}${space}${member},${between}${text.slice(first.offset)}`;
  }
  const at = members.indexOf(model);
  const previous = members[at - 1];
  const space = previous
    ? text.slice(endOf(previous), model.offset).replace(/^\s*,/, "")
    : alone(text, parent, model);
  return `${text.slice(0, endOf(model))},${space}${member}${text.slice(endOf(model))}`;
}

/** What stands before a member that follows the only one: a new line, where it has its own. */
function alone(text: string, parent: Node, member: Node): string {
  const space = text.slice(parent.offset + 1, member.offset);
  return space === "" && colonOf(text, member).endsWith(" ") ? " " : space;
}

/** An object that was empty: the whole file gets lines, anything inside stays on its line. */
function emptyFilled(text: string, object: Node, member: string): string {
  return object.parent ? `{ ${member} }` : `{${eolOf(text)}  ${member}${eolOf(text)}}`;
}

function eolOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

/** What stands between the name of a member and its value. */
function colonOf(text: string, { children: [key, value] = [] }: Node): string {
  return key && value ? text.slice(endOf(key), value.offset) : ": ";
}

function nameOf({ children: [key] = [] }: Node): unknown {
  return key?.value;
}

function nodeAt(text: string, path: Path): Node | undefined {
  const tree = parseTree(text, [], { allowTrailingComma: true });
  return tree && findNodeAtLocation(tree, [...path]);
}

function propertyAt(text: string, path: Path): Node | undefined {
  const parent = nodeAt(text, path)?.parent;
  return parent?.type === "property" ? parent : undefined;
}

function endOf({ offset, length }: Node): number {
  return offset + length;
}

function replaced(text: string, node: Node, by: string): string {
  return text.slice(0, node.offset) + by + text.slice(endOf(node));
}

/** What stands before the first sign of the line that an offset lies in. */
function marginAt(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? "";
}

/** Lines of a value with the margin of where it goes, in place of that of where it stood. */
function shifted(
  raw: string,
  { from, to }: { readonly from: string; readonly to: string },
): string {
  return raw
    .split("\n")
    .map((line, i) => (i > 0 && line.startsWith(from) ? to + line.slice(from.length) : line))
    .join("\n");
}
