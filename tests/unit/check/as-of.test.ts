import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../src/model/outcome/finding.js";
import { shift } from "../../../src/model/time/dates.js";
import { judge, workspace } from "../../support/sample.js";

const procedure = workspace.procedures.get("tb-gz-036")?.procedure;
/** Rules that compare with the day itself, not with a limit that they name. */
const readsTheDay = new Set(
  (procedure?.rules ?? [])
    .filter((r) => /\basOf\b/.test(JSON.stringify([r.when, r.with])))
    .map((r) => r.id),
);

/** The outcomes of a day by what they are about. */
function outcomesOn(day: string): Map<string, Outcome> {
  const seen = new Map<string, number>();
  return new Map(
    judge([], day).result.outcomes.map((o) => {
      const key = `${o.rule} ${o.clauses.join(" ")} ${o.subject} ${o.at?.pointer ?? ""}`;
      const nth = (seen.get(key) ?? 0) + 1;
      seen.set(key, nth);
      return [`${key} ${nth}`, o];
    }),
  );
}

/** A limit that ran out yesterday, a new year, or a rule that speaks of the day itself. */
function mayChange(day: string, old: Outcome | undefined, now: Outcome): boolean {
  const yesterday = shift(day, -1, "calendarDay");
  const isJustOverdue =
    old?.outcome === "due" &&
    old.due === yesterday &&
    now.outcome === "fail" &&
    now.due === yesterday;
  const isNewYear = day.endsWith("-01-01") && /year/.test(now.rule);
  return isJustOverdue || isNewYear || readsTheDay.has(now.rule);
}

function mayGo(day: string, key: string): boolean {
  return (
    (day.endsWith("-01-01") && key.includes("year")) || readsTheDay.has(key.split(" ")[0] ?? "")
  );
}

describe("the day of the judgement, moved day by day through a whole cycle", () => {
  it("changes an outcome only on the day after its limit, at a new year, or where a rule speaks of the day itself", () => {
    const changes: string[] = [];
    let before = outcomesOn("2026-06-01");
    for (let day = "2026-06-02"; day <= "2030-01-31"; day = shift(day, 1, "calendarDay")) {
      const now = outcomesOn(day);
      for (const [key, o] of now) {
        const old = before.get(key);
        if (old?.outcome !== o.outcome && !mayChange(day, old, o)) {
          changes.push(`${day} ${key}: ${old?.outcome ?? "-"} → ${o.outcome}`);
        }
        if (o.due !== null && o.open && (o.outcome === "due") !== o.due >= day) {
          changes.push(`${day} ${o.rule}: ${o.outcome} with the limit ${o.due}`);
        }
      }
      for (const key of before.keys()) {
        if (!now.has(key) && !mayGo(day, key)) changes.push(`${day} ${key} is gone`);
      }
      before = now;
    }
    expect(changes).toEqual([]);
  }, 120_000);
});
