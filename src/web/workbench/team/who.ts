import { AsyncLocalStorage } from "node:async_hooks";
import type { Rights } from "../../../model/team/rights.js";

/** Somebody who is signed in. */
export interface Who {
  /** Id of the personnel record. */
  readonly person: string;
  readonly name: string;
  readonly email: string;
  readonly rights: Rights;
}

const asking = new AsyncLocalStorage<Who>();

/** Who asks for what is being done; null on one's own machine, where nobody asks who that is. */
export function whoAsks(): Who | null {
  return asking.getStore() ?? null;
}

/** Does something for somebody. */
export function doneFor<T>(who: Who, work: () => T): T {
  return asking.run(who, work);
}

/** Whether what schemas call confidential may be shown to whoever asks. */
export function seesConfidential(): boolean {
  return whoAsks()?.rights.confidential ?? true;
}

const people = new WeakMap<object, string>();

/** Whose request it is, for the log. */
export function knowPerson(request: object, person: string): void {
  people.set(request, person);
}

/** Id of the personnel record of whoever asks; null where nobody has signed in. */
export function personOf(request: object): string | null {
  return people.get(request) ?? null;
}
