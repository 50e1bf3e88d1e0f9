import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Bilingual } from "../src/model/base/text.js";

/** What a clause demands or finds on a day, with the first and last day where there are. */
export interface Duty {
  readonly clause: string;
  /** The first day of a window. */
  readonly from?: string;
  readonly by?: string;
}
export interface DayOfLife {
  readonly on: string;
  readonly tells: Bilingual;
  readonly due: readonly Duty[];
  readonly found: readonly Duty[];
  /** Documents that can be printed from that day on: `document`, or `document@place`. */
  readonly prints: readonly string[];
}
/** A recorded case told day by day: `examples/lives/days/<procedure>/<case>.yaml`. */
export interface Life {
  readonly procedure: string;
  readonly name: string;
  readonly title: Bilingual;
  readonly days: readonly DayOfLife[];
}

/** Where the lives lie: a records repository of its own, with the days told beside it. */
export const livesFolder = "examples/lives";

/** All lives that are told, by procedure and number. */
export function readLives(root: string): readonly Life[] {
  const folder = join(root, livesFolder, "days");
  return readdirSync(folder)
    .sort()
    .flatMap((procedure) =>
      readdirSync(join(folder, procedure))
        .sort()
        .map((file) => {
          const text = readFileSync(join(folder, procedure, file), "utf8");
          return lifeOf(procedure, file.slice(0, -".yaml".length), parse(text) as Told);
        }),
    );
}

interface Told {
  readonly title: Bilingual;
  readonly days: readonly {
    readonly on: string;
    readonly tells: Bilingual;
    readonly due?: readonly string[];
    readonly found?: readonly string[];
    readonly prints?: readonly string[];
  }[];
}

function lifeOf(procedure: string, name: string, { title, days }: Told): Life {
  return {
    procedure,
    name,
    title,
    days: days.map(({ on, tells, due = [], found = [], prints = [] }) => ({
      on,
      tells,
      due: due.map(dutyOf),
      found: found.map(dutyOf),
      prints,
    })),
  };
}

const duty = /^\S+( \d{4}-\d{2}-\d{2}(\/\d{4}-\d{2}-\d{2})?)?$/;

function dutyOf(text: string): Duty {
  // A day written otherwise would be equal to none.
  if (!duty.test(text)) throw new Error(`no clause with its day: ${text}`);
  const [clause = "", limit] = text.split(" ");
  if (limit === undefined) return { clause };
  const [from = "", to] = limit.split("/");
  return to === undefined ? { clause, by: limit } : { clause, from, by: to };
}
