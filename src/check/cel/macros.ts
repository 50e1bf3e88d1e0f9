import { isFinal, type Part, type Run, spend } from "./evaluation.js";
import { itemsOf, truth, usual } from "./values.js";

/** A macro taken apart: `result` is what `map` makes of the items that its `body` lets through. */
export interface Loop {
  readonly list: Part;
  readonly body: Part;
  readonly result: Part | undefined;
  readonly place: number;
}

export const macros: Readonly<Record<string, (loop: Loop) => Part>> = {
  all: (loop) => quantifier(loop, false),
  exists: (loop) => quantifier(loop, true),
  exists_one: (loop) => (run) => chosen(loop, run).length === 1,
  filter: (loop) => (run) => chosen(loop, run),
  map: (loop) => (run) => {
    const { list, body, result, place } = loop;
    const values: unknown[] = [];
    for (const value of itemsOf(list(run))) {
      bind(run, place, value);
      if (!result) values.push(body(run));
      else if (truth(body(run))) values.push(result(run));
    }
    return values;
  },
  bind:
    ({ list, body, place }) =>
    (run) => {
      bind(run, place, list(run));
      return body(run);
    },
};

function bind(run: Run, place: number, value: unknown): void {
  spend(run, 1);
  run.bound[place] = usual(value);
}

function chosen({ list, body, place }: Loop, run: Run): unknown[] {
  const kept: unknown[] = [];
  for (const value of itemsOf(list(run))) {
    bind(run, place, value);
    if (truth(body(run))) kept.push(value);
  }
  return kept;
}

/** An item of which nobody can tell counts only where no other one decides. */
function quantifier({ list, body, place }: Loop, decisive: boolean): Part {
  return (run) => {
    let fault: unknown;
    for (const value of itemsOf(list(run))) {
      bind(run, place, value);
      try {
        if (truth(body(run)) === decisive) return decisive;
      } catch (error) {
        if (isFinal(error)) throw error;
        fault ??= error;
      }
    }
    if (fault !== undefined) throw fault;
    return !decisive;
  };
}
