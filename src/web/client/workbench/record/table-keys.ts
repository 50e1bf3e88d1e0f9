import type { KeyboardEvent } from "react";
import type { Fill, RowAction } from "./rows.js";

type Move =
  | { readonly row: number; readonly column: number; readonly fill?: Fill }
  | { readonly row: number; readonly action: RowAction };

type Direction = "up" | "down" | "left" | "right";
const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};
const steps: Readonly<Record<Direction, readonly [row: number, column: number]>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
};

/** What a key means in a table; null where the cell itself takes it. */
export function nextCell(event: KeyboardEvent): Move | null {
  const target = event.target as HTMLElement;
  const place = target.closest<HTMLElement>("[data-cell]")?.dataset["cell"];
  // While a word is being composed, Enter and arrows belong to the input method.
  if (place === undefined || event.nativeEvent.isComposing) return null;
  const [row = 0, column = 0] = place.split(":").map(Number);
  const action = actionOf(event);
  if (action) return { row, action };
  const fill = fillOf(event);
  if (fill) return { row, column, fill };
  if (event.ctrlKey || event.altKey || event.metaKey || target.closest(".ant-select")) return null;
  return neighbour(event, row, column);
}

/** The cell to which Enter or an arrow leads. */
function neighbour(event: KeyboardEvent, row: number, column: number): Move | null {
  if (event.key === "Enter") return { row: row + (event.shiftKey ? -1 : 1), column };
  const direction = arrows[event.key];
  if (direction === undefined || isWithin(event.target as HTMLElement, direction)) return null;
  const [down, right] = steps[direction];
  return { row: row + down, column: column + right };
}

function actionOf({ key, altKey, ctrlKey }: KeyboardEvent): RowAction | null {
  if (ctrlKey) return ctrlActions[key] ?? null;
  return altKey ? (altActions[key] ?? null) : null;
}

/** As in a spreadsheet: the value of the cell above; with the upper key, this one to others. */
function fillOf({ code, ctrlKey, shiftKey }: KeyboardEvent): Fill | null {
  if (!ctrlKey || code !== "Quote") return null;
  return shiftKey ? "below" : "fromAbove";
}
const ctrlActions: Readonly<Record<string, RowAction>> = {
  Enter: "insert",
  d: "duplicate",
  Delete: "remove",
};
const altActions: Readonly<Record<string, RowAction>> = { ArrowUp: "up", ArrowDown: "down" };

/** Whether there is text to move through in that direction, or a choice to change. */
function isWithin(target: HTMLElement, to: Direction): boolean {
  const isUpright = to === "up" || to === "down";
  if (target instanceof HTMLSelectElement) return isUpright;
  if (target instanceof HTMLTextAreaElement) {
    return isUpright ? isOnLine(target, to) : isInside(target, to);
  }
  if (!(target instanceof HTMLInputElement)) return false;
  return isUpright ? target.hasAttribute("list") && target.value === "" : isInside(target, to);
}

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** Whether the cursor can go on to that side; a text that is marked as a whole is left at once. */
function isInside(
  { selectionStart: from, selectionEnd: until, value }: TextControl,
  to: Direction,
) {
  if (from === 0 && until === value.length) return false;
  const end = to === "left" ? 0 : value.length;
  return !(from === end && until === end);
}

function isOnLine(
  { selectionStart: from, selectionEnd: until, value }: TextControl,
  to: Direction,
) {
  const beyond = to === "up" ? value.slice(0, from ?? 0) : value.slice(until ?? 0);
  return beyond.includes("\n");
}
