import { describe, expect, it } from "vitest";
import { outcomeOf } from "../../../../src/model/outcome/finding.js";
import { dueCalendar } from "../../../../src/report/machine/due-calendar.js";

const calendarOf = async (dueFrom: string | null) => {
  const outcome = outcomeOf("due", {
    rule: "late-stage2",
    clauses: ["X/1"],
    severity: "error",
    subject: "audits/02-stage2",
    message: { zh: "第二阶段审核", en: "Stage 2" },
    due: "2027-09-30",
    dueFrom,
  });
  const row = { case: "A-1", procedure: "x", client: "甲", due: "2027-09-30", daysLeft: 92 };
  const rows = [{ ...row, workingDaysLeft: null, urgency: "coming" as const, outcome }];
  return (await dueCalendar(rows, "2027-06-30", "zh")).replaceAll("\r\n ", "");
};

describe("an item of the calendar", () => {
  it("stands on its last day", async () => {
    const text = await calendarOf(null);
    expect(text).toContain("DTSTART;VALUE=DATE:20270930");
    expect(text).not.toContain("2027-09-01");
  });

  it("names the first day, too, where there is a window", async () => {
    expect(await calendarOf("2027-09-01")).toContain("2027-09-01 至 2027-09-30");
  });
});
