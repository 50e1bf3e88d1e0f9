import type { Bilingual } from "../model/base/text.js";
import type { Place } from "../model/case/case-view.js";

/** Why something does not apply or cannot be judged: what is recorded or missing, and where. */
export interface Why {
  readonly text: Bilingual;
  readonly at: readonly Place[];
}

/** A reason in words, and the places that it rests on. */
export function because(text: Bilingual, ...at: readonly (Place | null | undefined)[]): Why {
  return { text, at: at.filter((p) => p !== null && p !== undefined) };
}

/** Thrown while judging when a value that the judgement needs is not there; and what it is. */
export class Unknown extends Error {
  readonly #why: (() => Why) | undefined;
  #told: Why | undefined;

  /** `why` is worked out when somebody asks. */
  constructor(message: string, why?: () => Why) {
    super(message);
    this.#why = why;
  }

  /** Whether it says what is missing. */
  get isTold(): boolean {
    return this.#why !== undefined;
  }

  get why(): Why | undefined {
    return (this.#told ??= this.#why?.());
  }
}
