import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type DayOfLife, type Duty, livesFolder, readLives } from "../../scripts/lives.js";
import { checkCases } from "../../src/jobs/check/check-cases.js";
import { checkDocument } from "../../src/jobs/check/judge-case.js";
import { Looks } from "../../src/jobs/documents/looks.js";
import { personnelOf } from "../../src/model/case/personnel.js";
import { viewCase } from "../../src/model/case/view-case.js";
import type { Outcome } from "../../src/model/outcome/finding.js";
import type { CompiledProcedure } from "../../src/model/procedure/compiled.js";
import { readCase, readPersonnel } from "../../src/read/case-source.js";
import { openWorkspace, sourceOf } from "../../src/workspace/workspace.js";
import { folderOnDay } from "../support/folder-on-day.js";
import { everyThird } from "../support/long.js";
import { root } from "../support/sample.js";

const repository = openWorkspace(join(root, livesFolder));
const source = sourceOf(repository);
const personnel = personnelOf(readPersonnel(source).records);
const looks = new Looks(repository);
const lives = readLives(root).map((life) => [`${life.procedure} ${life.name}`, life] as const);

/** Rows that a person states wait until the day on which all of them are stated. */
const stated = "unstated-clause";

function judgedOn(
  { procedure: id, name }: { readonly procedure: string; readonly name: string },
  on: string,
) {
  const { procedure, ...compiled } = repository.procedures.get(id) as CompiledProcedure;
  const whole = readCase(source, { procedure: id, name });
  const document = folderOnDay(whole, procedure, on);
  const asOf = on as never;
  const { outcomes } = checkDocument(
    document,
    { procedure, ...compiled },
    { personnel, asOf, calendar: repository.calendar, readings: {}, all: false },
  ).result;
  const prints = () =>
    looks.of(id).compose({
      view: viewCase(document, personnel, procedure, asOf),
      procedure,
      outcomes,
      languages: ["zh"],
      only: [],
      draft: false,
      copy: false,
      house: looks.houseOf(id),
    });
  return { outcomes, prints };
}

/** Takes away what is told, each from one outcome; what is left on either side is wrong. */
function differences(duties: readonly Duty[], outcomes: readonly Outcome[]): string[] {
  const rest = [...outcomes];
  const untold = duties.filter(({ clause, from, by }) => {
    const at = rest.findIndex(
      (o) =>
        o.clauses.some((c) => c.endsWith(`/${clause}`)) &&
        o.due === (by ?? null) &&
        (from === undefined || o.dueFrom === from),
    );
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return [
    ...untold.map(({ clause, by = "" }) => `nothing said of ${clause} ${by}`),
    ...rest.map(
      (o) =>
        `besides: ${o.outcome} ${o.clauses.join()} ${o.due ?? ""} ${o.subject} ${o.message.zh}`,
    ),
  ];
}

const isFound = ({ outcome, rule }: Outcome) =>
  outcome === "fail" || outcome === "error" || (outcome === "cannotJudge" && rule !== stated);

describe.each(everyThird(lives))("the life of %s", (_, life) => {
  it.each(life.days.map((day) => [day.on, day] as const))(
    "has due on %s what the text says, and nothing found besides what is told",
    (on, day: DayOfLife) => {
      const { outcomes, prints } = judgedOn(life, on);
      const due = outcomes.filter((o) => o.outcome === "due");
      expect(differences(day.due, due)).toEqual([]);
      expect(differences(day.found, outcomes.filter(isFound))).toEqual([]);
      if (day.prints.length === 0) return;
      const printed = new Set(
        prints().documents.map(({ document, subject }) =>
          subject === "." ? document : `${document}@${subject.replace("audits/", "")}`,
        ),
      );
      expect(day.prints.filter((id) => !printed.has(id))).toEqual([]);
    },
  );

  it("has all its statements in the end", () => {
    const { outcomes } = judgedOn(life, life.days.at(-1)?.on ?? "");
    expect(outcomes.filter((o) => o.rule === stated)).toEqual([]);
  });
});

it("uses no number twice and no auditor in two places", { timeout: 60_000 }, async () => {
  const [last] = lives
    .flatMap(([, { days }]) => days.map(({ on }) => on))
    .sort()
    .reverse();
  const { cases, results } = await checkCases(repository, [], join(root, livesFolder), {
    asOf: last as never,
    cache: false,
  });
  const together = results.filter((r) => !cases.includes(r)).flatMap((r) => r.outcomes);
  expect(
    together.filter(({ outcome }) => outcome === "fail").map((o) => `${o.rule} ${o.message.zh}`),
  ).toEqual([]);
});
