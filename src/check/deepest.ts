import type { CaseView, Place, Subject } from "../model/case/case-view.js";

/** What was found of a subject before: its rules ask for the same few paths. */
const known = new WeakMap<Subject["vars"], Map<string, Place | null>>();

/** The place of a path, or where it would stand in the record that should hold it. */
export function deepest(view: CaseView, { vars }: Subject, path: string): Place | null {
  let places = known.get(vars);
  if (!places) known.set(vars, (places = new Map()));
  let place = places.get(path);
  if (place === undefined) places.set(path, (place = placeOf(view, vars, path)));
  return place;
}

function placeOf(view: CaseView, vars: Subject["vars"], path: string): Place | null {
  const whole = view.find(vars, path)?.place;
  if (whole) return whole;
  const segments = path.split(".");
  for (let n = segments.length - 1; n > 0; n -= 1) {
    const found = view.find(vars, segments.slice(0, n).join("."));
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
