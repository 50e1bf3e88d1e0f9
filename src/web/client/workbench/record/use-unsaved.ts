import { useEffect, useState } from "react";
import type { UnsavedDocuments, UnsavedRequest } from "../../../workbench/api.js";
import { send } from "../base/api.js";

/** Milliseconds after the last keystroke until the document is drawn: later than the findings. */
const pause = 400;

interface Unsaved {
  /** The last answer; undefined until there is one. */
  readonly answer: UnsavedDocuments | undefined;
  readonly error: unknown;
  /** Whether the answer is about what stands in the form now. */
  readonly isLatest: boolean;
}
interface Drawn {
  readonly of: Pick<UnsavedRequest, "value" | "chosen"> | null;
  readonly answer: UnsavedDocuments | undefined;
  readonly error: unknown;
}

/** The documents that show a record, drawn anew whenever somebody pauses. */
export function useUnsaved(api: string, { path, value, chosen }: UnsavedRequest): Unsaved {
  const [drawn, setDrawn] = useState<Drawn>({ of: null, answer: undefined, error: null });
  const isFirst = drawn.answer === undefined || drawn.of?.chosen !== chosen;
  useEffect(() => {
    const asked = new AbortController();
    const draw = async (): Promise<void> => {
      const of = { value, chosen };
      const request: UnsavedRequest = { path, ...of };
      try {
        const answer = await send<UnsavedDocuments>(`${api}/documents/unsaved`, "POST", request);
        if (!asked.signal.aborted) setDrawn({ of, answer, error: null });
      } catch (error) {
        if (!asked.signal.aborted) setDrawn(({ answer }) => ({ of, answer, error }));
      }
    };
    const timer = setTimeout(() => void draw(), isFirst ? 0 : pause);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
    // oxlint-disable-next-line react/exhaustive-deps -- whether it was the first changes by the answer
  }, [api, path, value, chosen]);
  const isLatest = drawn.of?.value === value && drawn.of.chosen === chosen;
  return { answer: drawn.answer, error: drawn.error, isLatest };
}
