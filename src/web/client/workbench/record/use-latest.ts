import { useLayoutEffect, useRef, type RefObject } from "react";

/** What was last drawn, for those who ask later: listeners, answers that come in. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
