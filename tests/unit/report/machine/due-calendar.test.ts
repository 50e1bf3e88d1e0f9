import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outcomeOf } from "../../../../src/model/outcome/finding.js";
import { shift } from "../../../../src/model/time/dates.js";
import { dueCalendar } from "../../../../src/report/machine/due-calendar.js";
import { runs } from "../../../support/long.js";

interface Asked {
  readonly due?: string;
  readonly dueFrom?: string | null;
  readonly said?: string;
  readonly asOf?: string;
  readonly before?: string;
}
const calendarOf = async ({
  due = "2027-09-30",
  dueFrom = null,
  said = "第二阶段审核",
  asOf = "2027-06-30",
  before = "",
}: Asked) => {
  const outcome = outcomeOf("due", {
    rule: "late-stage2",
    clauses: ["X/1"],
    severity: "error",
    subject: "audits/02-stage2",
    message: { zh: said, en: "Stage 2" },
    due,
    dueFrom,
  });
  const row = { case: "A-1", procedure: "x", client: "甲", due, daysLeft: 92 };
  const rows = [{ ...row, workingDaysLeft: null, urgency: "coming" as const, outcome }];
  return dueCalendar(rows, asOf, "zh", before);
};
const unfolded = (text: string) => text.replaceAll("\r\n ", "");
const versionOf = (text: string) => ({
  uid: /^UID:(.*)\r$/m.exec(text)?.[1],
  sequence: Number(/^SEQUENCE:(.*)\r$/m.exec(text)?.[1]),
  modified: /^LAST-MODIFIED:(.*)\r$/m.exec(text)?.[1],
});

describe("an item of the calendar", () => {
  it("stands on its last day", async () => {
    const text = unfolded(await calendarOf({}));
    expect(text).toContain("DTSTART;VALUE=DATE:20270930");
    expect(text).not.toContain("2027-09-01");
  });

  it("names the first day, too, where there is a window", async () => {
    const text = unfolded(await calendarOf({ dueFrom: "2027-09-01" }));
    expect(text).toContain("2027-09-01 至 2027-09-30");
  });

  it("keeps its id when its day moves, and is a later version, on the same day as well", async () => {
    const before = await calendarOf({});
    const moved = await calendarOf({ due: "2027-09-29", before });
    expect(versionOf(moved).uid).toBe(versionOf(before).uid);
    expect(versionOf(moved).sequence).toBe(versionOf(before).sequence + 1);
    const again = await calendarOf({ before: moved });
    expect(versionOf(again).sequence).toBe(versionOf(moved).sequence + 1);
    const reworded = await calendarOf({ said: "第二阶段的审核", before: again });
    expect(versionOf(reworded).sequence).toBe(versionOf(again).sequence + 1);
  });

  it("is the same version while nothing changes, on whatever day", async () => {
    const before = await calendarOf({});
    expect(await calendarOf({ before })).toBe(before);
    const later = await calendarOf({ asOf: "2027-07-05", before });
    expect(versionOf(later)).toEqual(versionOf(before));
    expect(versionOf(later).modified).toBe("20270630T000000Z");
    expect(versionOf(await calendarOf({ due: "2027-09-29", asOf: "2027-07-05", before }))).toEqual({
      ...versionOf(before),
      sequence: expect.any(Number) as number,
      modified: "20270705T000000Z",
    });
  });

  it("is a later version on a later day where nothing is known of the one before", async () => {
    const first = versionOf(await calendarOf({}));
    const second = versionOf(await calendarOf({ due: "2027-09-29", asOf: "2027-07-01" }));
    expect(second.sequence).toBeGreaterThan(first.sequence);
  });

  it("takes nothing from a file that is no calendar of ours", async () => {
    const uid = versionOf(await calendarOf({})).uid ?? "";
    const fresh = versionOf(await calendarOf({}));
    for (const before of [
      "no calendar",
      `BEGIN:VEVENT\r\nUID:${uid}\r\nSEQUENCE:-5\r\nLAST-MODIFIED:20270101T000000Z\r\n`,
      `BEGIN:VEVENT\r\nUID:${uid}\r\nSEQUENCE:x\r\nLAST-MODIFIED:20270101T000000Z\r\n`,
      `BEGIN:VEVENT\r\nUID:${uid}\r\nSEQUENCE:7\r\nLAST-MODIFIED:20279901T000000Z\r\n`,
    ]) {
      expect(versionOf(await calendarOf({ before }))).toEqual(fresh);
    }
    const high = `BEGIN:VEVENT\r\nUID:${uid}\r\nSEQUENCE:9999999999\r\nLAST-MODIFIED:20270101T000000Z\r\n`;
    expect(versionOf(await calendarOf({ before: high })).sequence).toBe(2 ** 31 - 1);
  });

  it("never falls back, whatever happens from day to day", async () => {
    const step = fc.record({
      days: fc.nat(3),
      due: fc.constantFrom("2027-09-30", "2027-09-29", "2027-10-01"),
      said: fc.constantFrom("第二阶段审核", "第二阶段的审核"),
      forgets: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
        let [before, asOf, last, shown] = ["", "2027-06-30", -1, ""];
        for (const { days, due, said, forgets } of steps) {
          asOf = shift(asOf, days, "calendarDay");
          // The file may be lost over night, not within a day.
          const text = await calendarOf({
            due,
            said,
            asOf,
            before: forgets && days > 0 ? "" : before,
          });
          const { sequence } = versionOf(text);
          expect(sequence).toBeGreaterThanOrEqual(last);
          if (last >= 0 && shown !== due + said) expect(sequence).toBeGreaterThan(last);
          [before, last, shown] = [text, sequence, due + said];
        }
      }),
      { numRuns: runs(30) },
    );
  });
});
