import { useEffect } from "react";
import { useLatest } from "./use-latest.js";
import type { EditedRecord } from "./use-record.js";

/** Ctrl+S saves, Ctrl+Z takes back, Ctrl+Shift+Z and Ctrl+Y do again: for the whole record. */
export function useKeys(edited: EditedRecord, save: () => void): void {
  const latest = useLatest({ edited, save });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
      const action = actionOf(event.key.toLowerCase(), event.shiftKey);
      if (!action) return;
      // In a dialog a text of its own is typed.
      if (action !== "save" && isInDialog(event.target)) return;
      event.preventDefault();
      if (action === "save") latest.current.save();
      else latest.current.edited[action]();
    };
    addEventListener("keydown", onKey, { capture: true });
    return () => {
      removeEventListener("keydown", onKey, { capture: true });
    };
  }, [latest]);
}

function actionOf(key: string, isShift: boolean): "save" | "undo" | "redo" | null {
  if (key === "s" && !isShift) return "save";
  if (key === "z") return isShift ? "redo" : "undo";
  return key === "y" && !isShift ? "redo" : null;
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null;
}
