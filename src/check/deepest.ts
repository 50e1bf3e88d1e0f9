import type { CaseView, Place, Subject } from "../model/case/case-view.js";

/** The place of a path, or where it would stand in the record that should hold it. */
export function deepest(view: CaseView, subject: Subject, path: string): Place | null {
  const whole = view.find(subject.vars, path)?.place;
  if (whole) return whole;
  const segments = path.split(".");
  for (let n = segments.length - 1; n > 0; n -= 1) {
    const found = view.find(subject.vars, segments.slice(0, n).join("."));
    if (found?.place) {
      return {
        record: found.place.record,
        pointer: [found.place.pointer, ...segments.slice(n).filter((s) => !s.startsWith("@"))].join(
          "/",
        ),
      };
    }
  }
  return null;
}
