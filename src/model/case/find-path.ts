import { isObject, pointerOf } from "../base/json.js";
import { DayOfJudgement } from "../time/day-of-judgement.js";
import type { Found } from "./case-view.js";
import type { RecordFile } from "./case.js";

const split = new Map<string, readonly string[]>();

/** The steps of a path; the paths of rules are few and asked over and over. */
function stepsOf(path: string): readonly string[] {
  let steps = split.get(path);
  if (!steps) split.set(path, (steps = path.split(".")));
  return steps;
}

/** Walks a dotted path; `@role` finds a signature by its role. */
export function findPath(
  vars: Readonly<Record<string, unknown>>,
  path: string,
  originOf: (value: object) => RecordFile | undefined,
): Found | undefined {
  let value: unknown = vars;
  let record: RecordFile | undefined;
  let below: (string | number)[] = [];
  const enter = (next: unknown, segment: string | number) => {
    value = next;
    const origin = typeof next === "object" && next !== null ? originOf(next) : undefined;
    if (origin) {
      record = origin;
      below = [];
    } else if (record) below.push(segment);
  };
  for (const segment of stepsOf(path)) {
    if (typeof value !== "object" || value === null) return undefined;
    if (segment.startsWith("@")) {
      const list = (value as Record<string, unknown>)["signatures"];
      const at = Array.isArray(list)
        ? list.findIndex((s) => isObject(s) && s["role"] === segment.slice(1))
        : -1;
      if (at === -1) return undefined;
      enter(list, "signatures");
      enter((list as unknown[])[at], at);
    } else {
      if (!Object.hasOwn(value, segment)) return undefined;
      enter((value as Record<string, unknown>)[segment], segment);
    }
  }
  if (value instanceof DayOfJudgement) value = value.whole();
  return value === undefined
    ? undefined
    : { value, place: record ? { record, pointer: pointerOf(below) } : null };
}
