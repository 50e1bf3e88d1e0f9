import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  type BaseCase,
  judgeChanged,
  readBase,
} from "../../../src/jobs/procedures/changed-case.js";
import type { Outcome } from "../../../src/model/outcome/finding.js";
import { shift } from "../../../src/model/time/dates.js";
import { howMany, inTurn } from "../../support/long.js";
import { root, workspace } from "../../support/sample.js";

/** A cycle of three years and what goes before and after it. */
const months = 44;
const samples = workspace.procedures.ids.flatMap((id) =>
  readdirSync(join(root, "records", id)).map((name) => `${id}/${name}`),
);

/** Rules that compare with the day itself, not with a limit that they name. */
function rulesOfTheDay(id: string): ReadonlySet<string> {
  const rules = workspace.procedures.get(id)?.procedure.rules ?? [];
  return new Set(
    rules.filter((r) => /\basOf\b/.test(JSON.stringify([r.when, r.with]))).map((r) => r.id),
  );
}

/** The outcomes of a day by what they are about. */
function outcomesOn(base: BaseCase, day: string): Map<string, Outcome> {
  const seen = new Map<string, number>();
  return new Map(
    judgeChanged(workspace, base, [], day).result.outcomes.map((o) => {
      const key = `${o.rule} ${o.clauses.join(" ")} ${o.subject} ${o.at?.pointer ?? ""}`;
      const nth = (seen.get(key) ?? 0) + 1;
      seen.set(key, nth);
      return [`${key} ${nth}`, o];
    }),
  );
}

/** A limit that ran out yesterday, or a new year. */
function mayChange(day: string, old: Outcome | undefined, now: Outcome): boolean {
  const yesterday = shift(day, -1, "calendarDay");
  const isJustOverdue =
    old?.outcome === "due" &&
    old.due === yesterday &&
    now.outcome === "fail" &&
    now.due === yesterday;
  return isJustOverdue || isNewYear(day, now);
}

function isNewYear(day: string, { rule }: Outcome): boolean {
  return day.endsWith("-01-01") && rule.includes("year");
}

type Outcomes = ReadonlyMap<string, Outcome>;

/** What became another outcome between two days, and should not have. */
function changesOn(day: string, before: Outcomes, now: Outcomes): string[] {
  const others = [...now].filter(([key, o]) => before.get(key)?.outcome !== o.outcome);
  return [
    ...others
      .filter(([key, o]) => !mayChange(day, before.get(key), o))
      .map(([key, o]) => `${day} ${key}: ${before.get(key)?.outcome ?? "-"} → ${o.outcome}`),
    ...[...before]
      .filter(([key, o]) => !now.has(key) && !isNewYear(day, o))
      .map(([key]) => `${day} ${key} is gone`),
  ];
}

/** What is due is so until its limit has passed. */
function wrongLimits(day: string, now: Outcomes): string[] {
  return [...now.values()]
    .filter((o) => o.due !== null && o.open && (o.outcome === "due") !== o.due >= day)
    .map((o) => `${day} ${o.rule}: ${o.outcome} with the limit ${o.due ?? ""}`);
}

describe.each(inTurn(samples, "tb-gz-036/PII-2026-0001"))(
  "the day of the judgement, moved day by day through a whole cycle of %s",
  (sample) => {
    const [id = "", name = ""] = sample.split("/");
    const base = readBase(workspace, id, name);
    const readsTheDay = rulesOfTheDay(id);
    const withoutThose = (outcomes: Outcomes) =>
      new Map([...outcomes].filter(([, o]) => !readsTheDay.has(o.rule)));
    const first = `${name.split("-")[1] ?? ""}-06-01`;
    const last = shift(first, months, "month");

    it(
      "changes an outcome only on the day after its limit, at a new year, or where a rule speaks of the day itself",
      () => {
        const changes: string[] = [];
        let before = withoutThose(outcomesOn(base, first));
        for (let day = first; day < last;) {
          day = shift(day, 1, "calendarDay");
          const all = outcomesOn(base, day);
          const now = withoutThose(all);
          changes.push(...changesOn(day, before, now), ...wrongLimits(day, all));
          before = now;
        }
        expect(changes).toEqual([]);
      },
      howMany(240_000, 900_000),
    );
  },
);
