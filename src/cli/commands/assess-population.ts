import type { Population, PopulationRequest } from "../../jobs/assess/population.js";
import type { Context } from "../context.js";
import { wrong } from "../options.js";
import { checkProgress } from "../render-progress.js";
import { faults } from "./assess.words.js";

/** The cases of the bodies that are named; a list for the body itself may be of several. */
export async function populationNow(
  context: Context,
  chosen: {
    readonly body?: readonly string[] | null | undefined;
    readonly mayBeSeveral?: boolean;
    readonly judged?: PopulationRequest["judged"] | undefined;
  },
): Promise<Population> {
  const { workspace, asOf: day, io } = context;
  const { populationOf } = await import("../../jobs/assess/population.js");
  return populationOf(workspace, {
    asOf: day,
    bodies: chosen.body ?? null,
    mayBeSeveral: chosen.mayBeSeveral ?? false,
    signal: io.signal,
    progress: checkProgress(context),
    ...(chosen.judged && { judged: chosen.judged }),
  });
}

/** Short names of bodies, separated by commas. */
export function namesOf(value: string): readonly string[] {
  const names = value
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (names.length === 0) throw wrong(faults.noBody());
  return names;
}
