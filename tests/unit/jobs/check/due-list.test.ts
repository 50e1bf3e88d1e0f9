import fc from "fast-check";
import ical from "node-ical";
import { describe, expect, it } from "vitest";
import { dueList } from "../../../../src/jobs/check/due-list.js";
import type { CaseResult, Outcome } from "../../../../src/model/outcome/finding.js";
import { daysBetween, shift } from "../../../../src/model/time/dates.js";
import { workingDayCalendar } from "../../../../src/model/time/working-days.js";
import { dueCalendar } from "../../../../src/report/machine/due-calendar.js";
import { dueTable, dueText } from "../../../../src/report/terminal/due.js";
import { runs } from "../../../support/long.js";

const calendar = workingDayCalendar();
const outcome = (due: string | null, more: Partial<Outcome> = {}): Outcome => ({
  rule: "late-x",
  clauses: ["P/1"],
  outcome: "due",
  severity: "error",
  subject: "audits/02-stage2",
  message: { zh: "待办", en: "to do" },
  remedy: { zh: "去做", en: "do it" },
  due,
  daysLeft: 0,
  open: true,
  consequence: false,
  dueFrom: null,
  related: [],
  reason: null,
  at: { file: "records/p/c/a.json", line: 3, column: 1, pointer: "/x" },
  missed: { zh: '逾期; "了"\n第二行', en: "late" },
  actor: { label: { zh: "审核组长", en: "Team leader" }, person: "A-001", name: "林书瑶" },
  ...more,
});
const list = (outcomes: Outcome[], asOf = "2026-06-30", within = 60) =>
  dueList(
    [{ case: "p/c", procedure: "p", totals: {} as CaseResult["totals"], outcomes, hints: [] }],
    {
      asOf,
      within,
      calendar,
      clientOf: () => "江西甲有限公司",
    },
  );

describe("what falls due", () => {
  it("is overdue the day after, due soon for a fortnight, then coming, and left out beyond the horizon", () => {
    const days = [
      "2026-06-29",
      "2026-06-30",
      "2026-07-14",
      "2026-07-15",
      "2026-08-29",
      "2026-08-30",
    ];
    expect(list(days.map((d) => outcome(d))).map((i) => [i.due, i.urgency])).toEqual([
      ["2026-06-29", "overdue"],
      ["2026-06-30", "dueSoon"],
      ["2026-07-14", "dueSoon"],
      ["2026-07-15", "coming"],
      ["2026-08-29", "coming"],
    ]);
    expect(list([outcome(null), outcome("2026-07-01", { open: false })])).toEqual([]);
  });

  it("counts working days as a slow count does, both ways, and never guesses a year", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 364 }),
        fc.integer({ min: -120, max: 120 }),
        (start, move) => {
          const asOf = shift("2026-01-01", start, "calendarDay");
          const due = shift(asOf, move, "calendarDay");
          const [item] = list([outcome(due)], asOf, 400);
          const [from, to] = due < asOf ? [due, asOf] : [asOf, due];
          const days = Array.from({ length: daysBetween(from, to) }, (_, i) =>
            calendar.isWorkingDay(shift(from, i + 1, "calendarDay")),
          );
          const expected = days.includes(null)
            ? null
            : days.filter(Boolean).length * (due < asOf ? -1 : 1);
          expect(item?.workingDaysLeft).toEqual(expected === 0 ? 0 : expected);
        },
      ),
      { numRuns: runs(300) },
    );
    expect(list([outcome("2027-02-01")], "2026-12-20", 400)[0]?.workingDaysLeft).toBeNull();
  });

  it("says in every form who acts, what happens if missed, and where", () => {
    const items = list([outcome("2026-07-01")]);
    for (const text of [
      dueText(items, undefined, "zh", (t) => t),
      dueTable(items, "zh").rows.flat().join(" "),
    ]) {
      for (const part of [
        "2026-07-01",
        "林书瑶",
        "A-001",
        "P/1",
        "p/c",
        "江西甲有限公司",
        "去做",
      ]) {
        expect(text).toContain(part);
      }
    }
    expect(dueText(items, "person", "zh", (t) => t)).toMatch(/^审核组长 林书瑶（A-001）（1）/);
    expect(dueText(items, "client", "en", (t) => t)).toMatch(/^江西甲有限公司/);
  });
});

describe("the calendar file", () => {
  const events = (text: string) =>
    Object.values(ical.sync.parseICS(text)).filter((e) => e !== undefined && e.type === "VEVENT");
  const read = (text: string) =>
    events(text).map((e) => ({
      uid: String(e["uid"]),
      day: (e["start"] as Date & { dateOnly?: boolean }).getDate(),
      dateOnly: (e["start"] as { dateOnly?: boolean }).dateOnly,
      summary: String(e["summary"]),
    }));

  it("is read by another program: one whole-day event an item, the words as they were", async () => {
    const [one, ...more] = read(
      await dueCalendar(list([outcome("2026-07-01")]), "2026-06-30", "zh"),
    );
    expect(more).toEqual([]);
    expect(one).toMatchObject({ day: 1, dateOnly: true });
    expect(one?.summary).toContain('逾期; "了"\n第二行');
  });

  it("keeps an item's id while its day and the list around it move", async () => {
    const ids = async (asOf: string, ...outcomes: Outcome[]) =>
      read(await dueCalendar(list(outcomes, asOf, 400), asOf, "zh")).map((e) => e.uid);
    const [id] = await ids("2026-06-30", outcome("2026-07-01"));
    expect(await ids("2026-07-15", outcome("2026-08-15"))).toEqual([id]);
    expect(
      (await ids("2026-06-30", outcome("2026-06-30", { rule: "other" }), outcome("2026-07-01")))[1],
    ).toBe(id);
    const twice = await ids("2026-06-30", outcome("2026-07-01"), outcome("2027-07-01"));
    expect(new Set(twice).size).toBe(2);
  });

  it("is the same bytes for the same list, with lines of at most 75 octets", async () => {
    const text = () => dueCalendar(list([outcome("2026-07-01")]), "2026-06-30", "zh");
    expect(await text()).toBe(await text());
    expect((await text()).split("\r\n").filter((l) => Buffer.byteLength(l) > 75)).toEqual([]);
  });
});
