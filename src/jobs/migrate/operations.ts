import { isObject, type Json, pointerOf, pointerSegments, valueAt } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import {
  addMember,
  moveMember,
  type Path,
  removeMember,
  renameMember,
  replaceValue,
  valueOfText,
} from "../../read/edit-members.js";
import { words } from "./operations.words.js";
import { placesOf } from "./places.js";
import type { Default, Move, Operation, Rename, Replace, Split, Values } from "./step.js";

/** What was done, or is left to a person, at a place of a text. */
export interface Told {
  readonly pointer: string;
  readonly what: Bilingual;
}

/** A text while it is edited, with what was done to it and what was left as it is. */
export interface Draft {
  readonly text: string;
  readonly changes: readonly Told[];
  readonly left: readonly Told[];
}

/** An operation on one text; done once more, it finds nothing to do. */
export function operate(draft: Draft, operation: Exclude<Operation, { into: string }>): Draft {
  return placesOf(valueOfText(draft.text), operation.path).reduce<Draft>(
    (now, path) => atPlace(now, path, operation),
    draft,
  );
}

function atPlace(draft: Draft, path: Path, operation: Operation): Draft {
  const value = valueAt(valueOfText(draft.text), path);
  if (operation.op === "default") return withDefault(draft, path, operation, value);
  if (value === undefined) return draft;
  switch (operation.op) {
    case "rename":
      return renamed(draft, path, operation);
    case "move":
      return moved(draft, path, operation);
    case "values":
      return revalued(draft, path, operation, value);
    case "replace":
      return rewritten(draft, path, operation, value);
    case "split":
      return split(draft, path, operation, value);
    case "drop":
      return dropped(draft, path, value);
  }
}

function renamed(draft: Draft, path: Path, { to }: Rename): Draft {
  if (isTaken(draft.text, [...path.slice(0, -1), to])) {
    return leaving(draft, path, words.taken({ to }));
  }
  return changed(draft, renameMember(draft.text, path, to), path, words.renamed({ to }));
}

function moved(draft: Draft, path: Path, { to }: Move): Draft {
  const target = targetOf(path, to);
  if (!isFree(draft.text, target)) return leaving(draft, path, words.taken({ to }));
  const { text } = moveMember(draft.text, path, target);
  return changed(draft, emptiedOut(text, path), path, words.moved({ to: pointerOf(target) }));
}

/**
 * A value that goes into another record of its folder: both as they are afterwards. Without that
 * record, or where it says something already, the value stays and is told.
 */
export function moveBetween(
  draft: Draft,
  target: Draft | undefined,
  { path: pattern, to, into = "" }: Move,
): { readonly draft: Draft; readonly target: Draft | undefined } {
  const [path] = placesOf(valueOfText(draft.text), pattern);
  if (!path || valueAt(valueOfText(draft.text), path) === undefined) return { draft, target };
  const goal = pointerSegments(to);
  if (!target) return { draft: leaving(draft, path, words.noRecord({ into, to })), target };
  if (!isFree(target.text, goal)) {
    return { draft: leaving(draft, path, words.takenThere({ into, to })), target };
  }
  const after = moveMember(draft.text, path, goal, target.text);
  const what = words.movedInto({ into, to });
  return {
    draft: changed(draft, emptiedOut(after.text, path), path, what),
    target: changed(target, after.target, goal, words.received()),
  };
}

function revalued(draft: Draft, path: Path, { map }: Values, value: Json): Draft {
  if (typeof value !== "string" || !Object.hasOwn(map, value)) return draft;
  const to = map[value] ?? value;
  const text = replaceValue(draft.text, path, to);
  return changed(draft, text, path, words.revalued({ from: value, to }));
}

function rewritten(draft: Draft, path: Path, operation: Replace, value: Json): Draft {
  if (typeof value !== "string") return draft;
  const to = value.replace(new RegExp(operation.pattern, "u"), operation.with);
  if (to === value) return draft;
  const text = replaceValue(draft.text, path, to);
  return changed(draft, text, path, words.revalued({ from: value, to }));
}

function split(draft: Draft, path: Path, { pattern }: Split, value: Json): Draft {
  const parts = typeof value === "string" ? new RegExp(pattern, "u").exec(value)?.groups : null;
  if (!parts) return leaving(draft, path, words.notSplit());
  const beside = path.slice(0, -1);
  const names = Object.keys(parts).filter((name) => parts[name] !== undefined);
  const own = String(path.at(-1));
  if (names.some((name) => name !== own && isTaken(draft.text, [...beside, name]))) {
    return leaving(draft, path, words.taken({ to: names.join(" ") }));
  }
  let text = draft.text;
  let after = own;
  for (const name of names.filter((n) => n !== own)) {
    text = addMember(text, [...beside, name], parts[name] ?? "", after);
    after = name;
  }
  const kept = parts[own];
  text = kept === undefined ? removeMember(text, path) : replaceValue(text, path, kept);
  return text === draft.text
    ? draft
    : changed(draft, text, path, words.split({ to: names.join(" ") }));
}

function withDefault(
  draft: Draft,
  path: Path,
  { value }: Default,
  recorded: Json | undefined,
): Draft {
  if (recorded !== undefined) return draft;
  const text = addMember(draft.text, path, value);
  return changed(draft, text, path, words.set({ to: JSON.stringify(value) }));
}

function dropped(draft: Draft, path: Path, value: Json): Draft {
  if (!isEmpty(value)) return leaving(draft, path, words.notDropped());
  return changed(draft, removeMember(draft.text, path), path, words.dropped());
}

function isEmpty(value: Json): boolean {
  if (typeof value === "string") return value.trim() === "";
  if (Array.isArray(value)) return value.length === 0;
  return value === null || (isObject(value) && Object.keys(value).length === 0);
}

/** A place beside those of a list: each `*` is the item that the value came from. */
function targetOf(path: Path, to: string): Path {
  const items = path.filter((segment) => typeof segment === "number");
  return pointerSegments(to).map((segment) => (segment === "*" ? (items.shift() ?? 0) : segment));
}

function isTaken(text: string, path: Path): boolean {
  return valueAt(valueOfText(text), path) !== undefined;
}

/** Whether a member can be made: nothing stands there, and nothing but objects on the way. */
function isFree(text: string, path: Path): boolean {
  const value = valueOfText(text);
  return (
    path.every((_, i) => {
      const at = valueAt(value, path.slice(0, i));
      return at === undefined || isObject(at);
    }) && valueAt(value, path) === undefined
  );
}

/** Takes out the objects that a value has left empty by going. */
function emptiedOut(text: string, path: Path): string {
  const parent = path.slice(0, -1);
  const value = valueAt(valueOfText(text), parent);
  const isLeft = isObject(value) && Object.keys(value).length === 0;
  return parent.length > 0 && typeof parent.at(-1) === "string" && isLeft
    ? emptiedOut(removeMember(text, parent), parent)
    : text;
}

function changed(draft: Draft, text: string, path: Path, what: Bilingual): Draft {
  return { ...draft, text, changes: [...draft.changes, { pointer: pointerOf(path), what }] };
}

function leaving(draft: Draft, path: Path, what: Bilingual): Draft {
  return { ...draft, left: [...draft.left, { pointer: pointerOf(path), what }] };
}
