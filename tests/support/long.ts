import { createHash } from "node:crypto";
import { it } from "vitest";
import { partOfDay, turnParts } from "./days.js";

/**
 * How much is tried. `npm test` tries the usual; `npm run test:long` (DOSSIER_LONG) all that there
 * is; `npm run test:turn` (DOSSIER_TURN, a number) one of each in half of the files, another at
 * each turn.
 */
export const isLong = process.env["DOSSIER_LONG"] !== undefined;
const turn = process.env["DOSSIER_TURN"];
/** Whether what takes minutes is tried, too: in every turn, but not in the usual run. */
export const isMore = isLong || turn !== undefined;

/** Where random choices begin: the same in every usual run, another at each turn. */
export const seed = 20_261_128 + Number(turn ?? 0);

/** Which of the thirds is tried, from 0: `.ci/run` and each turn take another one every day. */
const third = partOfDay(process.env["DOSSIER_DAY"] ?? turn, 3);

/**
 * Of everything that could be tried: all, the one whose turn it is, or the usual one. A file has
 * its turn once in so many: counted by those, none is passed over.
 */
export function inTurn<T>(all: readonly T[], usual: T): readonly T[] {
  if (isLong) return all;
  const round = Math.floor(Number(turn) / turnParts);
  return turn === undefined ? [usual] : all.filter((_, i) => i === round % all.length);
}

/** Every third, beginning elsewhere each day; all in the long run. */
export function everyThird<T>(all: readonly T[]): readonly T[] {
  return isLong ? all : all.filter((_, i) => i % 3 === third);
}

/**
 * A test that takes long and has many beside it: tried every third time, which one by its title; in
 * the long run always.
 */
export function itInTurn(title: string, run: () => Promise<void>, timeout?: number): void {
  const number = createHash("sha256").update(title).digest().readUInt16BE();
  it.runIf(isLong || number % 3 === third)(title, run, timeout);
}

/** How many of something are tried. */
export function howMany(usual: number, more: number): number {
  return isMore ? more : usual;
}

/** Random inputs of a property. */
export function runs(usual: number): number {
  return usual * (isLong ? 20 : howMany(1, 5));
}
