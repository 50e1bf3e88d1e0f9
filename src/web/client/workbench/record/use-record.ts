// The state of a record that is filled in: its value with the steps back, what is said of it while
// it is typed, the draft in the browser, and what others do to it meanwhile.
import { useCallback, useMemo, useState } from "react";
import type { Json } from "../../../../model/base/json.js";
import type { RecordPage } from "../../../workbench/api.js";
import { firstStep, redone, stepped, undone, type Steps } from "./undo.js";
import { useLatest } from "./use-latest.js";
import { isSame, withAt } from "./values.js";

/** A record that is being filled in. */
export interface EditedRecord {
  /** As it is saved. */
  readonly page: RecordPage;
  /** What it was made from, for saving: that of a draft that was restored may be an older one. */
  readonly base: string | null;
  readonly value: Json;
  readonly isDirty: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly change: (pointer: string, value: Json | undefined) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Takes a whole value in one step: a draft, a merged version. */
  readonly replace: (value: Json, base?: string | null) => void;
  /** The record as the server has it now; what is typed stays, unless nothing was. */
  readonly settle: (page: RecordPage, sent?: Json) => void;
}

/** Holds a record with all that was done to it since it was opened. */
export function useEditedRecord(opened: RecordPage): EditedRecord {
  const [page, setPage] = useState(opened);
  const [base, setBase] = useState(opened.base);
  const [steps, setSteps] = useState<Steps<Json>>(() => firstStep(opened.value));
  const change = useCallback((pointer: string, value: Json | undefined) => {
    setSteps((s) => stepped(s, withAt(s.now, pointer, value), { key: pointer, when: Date.now() }));
  }, []);
  const undo = useCallback(() => setSteps(undone), []);
  const redo = useCallback(() => setSteps(redone), []);
  const replace = useCallback((value: Json, from?: string | null) => {
    setSteps((s) => stepped(s, value, { key: "", when: 0 }));
    if (from !== undefined) setBase(from);
  }, []);
  const shown = useLatest(page);
  const settle = useCallback(
    (next: RecordPage, sent?: Json) => {
      const before = sent ?? shown.current.value;
      setPage(next);
      setBase(next.base);
      setSteps((s) => {
        const isUntouched = isSame(s.now, before) && !isSame(s.now, next.value);
        return isUntouched ? stepped(s, next.value, { key: "", when: 0 }) : s;
      });
    },
    [shown],
  );
  const isDirty = useMemo(() => !isSame(steps.now, page.value), [steps.now, page.value]);
  return {
    page,
    base,
    value: steps.now,
    isDirty,
    canUndo: steps.past.length > 0,
    canRedo: steps.future.length > 0,
    change,
    undo,
    redo,
    replace,
    settle,
  };
}
