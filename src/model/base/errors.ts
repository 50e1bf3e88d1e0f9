/** Exit codes of the command line (docs/errors.md). A contract: other tools rely on the numbers. */
export const exitCode = {
  ok: 0,
  /** At least one finding at or above the fail level. */
  findings: 1,
  /** Wrong use: unknown option, missing file, faulty configuration or procedure data. */
  usage: 2,
  /** The environment lacks something: browser, fonts, disk space, permissions. */
  environment: 3,
  /** Our bug. */
  internal: 4,
} as const;

export type ErrorKind = "usage" | "environment";

/**
 * A fault of the use or of the environment, never of a record: says what happened, where, and what
 * to do next. Everything that is thrown and is not a `UserError` is our bug and ends with exit code
 * 4.
 */
export class UserError extends Error {
  readonly kind: ErrorKind;
  readonly remedy: string;
  constructor(kind: ErrorKind, message: string, remedy: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "UserError";
    this.kind = kind;
    this.remedy = remedy;
  }
}

/** Thrown where somebody asked to stop: nothing is wrong, and nothing was left half done. */
export class Stopped extends Error {}

/** The sentence of an unknown thrown value. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
