import type { ProcedureSource } from "../../../src/model/procedure/source.js";
import { inContents } from "./in-contents.js";
import { inRecords } from "./in-records.js";
import { inRegister } from "./in-register.js";
import { inRules } from "./in-rules.js";
import type { Maker, Mistake } from "./mistake.js";
import { Seeded } from "./seeded.js";

/** Every kind of mistake, by what it is in. */
export const makers: Readonly<Record<string, Maker>> = {
  ...inRules,
  ...inRegister,
  ...inRecords,
  ...inContents,
};

/**
 * So many mistakes, each kind as often as any other; fewer where a procedure has no place for one.
 */
export function mistakes(source: ProcedureSource, count: number, seed: number): Mistake[] {
  const random = new Seeded(seed);
  const all = Object.entries(makers);
  return Array.from({ length: count }, (_, i) => {
    const [kind = "", make] = all[i % all.length] ?? [];
    const made = make?.(source, random);
    return made ? [{ kind, ...made }] : [];
  }).flat();
}
