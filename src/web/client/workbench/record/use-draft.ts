import { useEffect, useMemo, useState } from "react";
import type { Drafts, KeptDraft } from "./drafts.js";
import { Drafts as DraftStore } from "./drafts.js";
import type { EditedRecord } from "./use-record.js";
import { isSame } from "./values.js";

/** Milliseconds after the last change until the draft is kept. */
const pause = 300;
const lockPrefix = "dossier.window:";

interface DraftState {
  /** Drafts that were left behind and not decided upon. */
  readonly left: readonly KeptDraft[];
  readonly forget: (draft: KeptDraft) => void;
  /** Null while there is nothing to keep. */
  readonly isKept: boolean | null;
}

/** Keeps what is typed in this browser until it is saved, and finds what was left behind. */
export function useDraft(record: string, edited: EditedRecord): DraftState {
  const window = useMemo(() => crypto.randomUUID(), []);
  const drafts = useMemo(() => new DraftStore(localStorage, record, window), [record, window]);
  const [left, setLeft] = useState<readonly KeptDraft[]>([]);
  const [isShelfOpen, setShelfOpen] = useState<boolean | null>(null);
  useOpenWindow(window);
  useLeftDrafts({ drafts, edited, setLeft });
  const { value, base, isDirty } = edited;
  useEffect(() => {
    if (!isDirty) {
      drafts.forget();
      return;
    }
    const keep = () => {
      setShelfOpen(drafts.keep({ value, base, when: Date.now() }));
    };
    const timer = setTimeout(keep, pause);
    addEventListener("pagehide", keep);
    return () => {
      clearTimeout(timer);
      removeEventListener("pagehide", keep);
    };
  }, [drafts, value, base, isDirty]);
  const forget = (draft: KeptDraft) => {
    drafts.forget(draft.name);
    setLeft(left.filter(({ name }) => name !== draft.name));
  };
  return { left, forget, isKept: isDirty ? isShelfOpen : null };
}

/** Finds what was left behind when the record is opened; what says nothing new is thrown away. */
function useLeftDrafts(props: {
  readonly drafts: Drafts;
  readonly edited: EditedRecord;
  readonly setLeft: (left: readonly KeptDraft[]) => void;
}): void {
  const { drafts, setLeft } = props;
  const [opened] = useState(props.edited.page);
  useEffect(() => {
    const find = async () => {
      const found = drafts.left(await openWindows());
      for (const draft of found) if (isSame(draft.value, opened.value)) drafts.forget(draft.name);
      setLeft(found.filter((draft) => !isSame(draft.value, opened.value)));
    };
    void find();
  }, [drafts, opened, setLeft]);
}

/** As long as a window is open, its drafts are its own. */
function useOpenWindow(window: string): void {
  useEffect(() => {
    const end = new AbortController();
    const closed = new Promise<void>((resolve) => {
      end.signal.addEventListener("abort", () => resolve());
    });
    // Only pages of a safe address know of each other; else drafts of open windows are offered.
    void navigator.locks?.request(lockPrefix + window, () => closed);
    return () => {
      end.abort();
    };
  }, [window]);
}

async function openWindows(): Promise<ReadonlySet<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return new Set(
    held.flatMap(({ name }) =>
      name?.startsWith(lockPrefix) ? [name.slice(lockPrefix.length)] : [],
    ),
  );
}
