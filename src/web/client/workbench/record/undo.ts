// What was typed can be taken back, step by step.

/** A value with what it was before, and what was taken back. */
export interface Steps<T> {
  readonly past: readonly T[];
  readonly now: T;
  readonly future: readonly T[];
  /** What the last change touched, and when: quick changes of one field are one step. */
  readonly last: { readonly key: string; readonly when: number } | null;
}

/** Steps that are kept; a record is small, and they share what they have in common. */
const mostSteps = 500;
/** Milliseconds within which changes of one field are one step. */
const oneStep = 1500;

export function firstStep<T>(now: T): Steps<T> {
  return { past: [], now, future: [], last: null };
}

/** A change; `key` names what it touches, `when` is in milliseconds. */
export function stepped<T>(
  steps: Steps<T>,
  next: T,
  last: { readonly key: string; readonly when: number },
): Steps<T> {
  if (next === steps.now) return steps;
  const isSameStep =
    steps.last?.key === last.key && last.when - steps.last.when < oneStep && steps.past.length > 0;
  const past = isSameStep ? steps.past : [...steps.past, steps.now].slice(-mostSteps);
  return { past, now: next, future: [], last };
}

/** One step back; the same where there is none. */
export function undone<T>(steps: Steps<T>): Steps<T> {
  const before = steps.past.at(-1);
  if (before === undefined) return steps;
  return {
    past: steps.past.slice(0, -1),
    now: before,
    future: [steps.now, ...steps.future],
    last: null,
  };
}

/** What was taken back once more; the same where there is nothing. */
export function redone<T>(steps: Steps<T>): Steps<T> {
  const [next, ...future] = steps.future;
  if (next === undefined) return steps;
  return { past: [...steps.past, steps.now], now: next, future, last: null };
}
