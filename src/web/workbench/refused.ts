import { messageOf, UserError } from "../../model/base/errors.js";
import { type Bilingual, joinedHalves } from "../../model/base/text.js";
import type { Refusal } from "./api.js";
import { words } from "./refused.words.js";

/** What the server does not do, with the status of HTTP that says so: the only way to say no. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(
    readonly status: number,
    message: Bilingual,
    remedy: Bilingual | null = null,
    more: Pick<Refusal, "signIn"> = {},
  ) {
    super(message.en);
    this.name = "Refused";
    this.refusal = { message, remedy, ...more };
  }
}

/** There is nothing of that name. */
export function notThere(what: string): Refused {
  return new Refused(404, words.notThere({ what }), words.lookAtTheList());
}

/**
 * What is told of anything that was thrown: the words of a fault of use, and of our own bugs only
 * that there is one.
 */
export function refusedBy(error: unknown): Refused {
  if (error instanceof Refused) return error;
  if (error instanceof UserError) {
    return new Refused(422, joinedHalves(error.message), joinedHalves(error.remedy));
  }
  const status = statusOf(error);
  if (status === 413) return new Refused(413, words.tooLarge(), words.sendLess());
  if (status >= 400 && status < 500) return new Refused(status, words.notUnderstood(), null);
  return new Refused(500, words.ourBug(), words.tellUs());
}

/** For the terminal alone: where a fault of ours was. */
export function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : messageOf(error);
}

function statusOf(error: unknown): number {
  const status = (error as { readonly statusCode?: unknown } | null)?.statusCode;
  return typeof status === "number" ? status : 500;
}
