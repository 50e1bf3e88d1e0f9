import { describe, expect, it } from "vitest";
import type { TimelineEntry } from "../../../../src/model/outcome/timeline.js";
import { timelineText } from "../../../../src/report/terminal/timeline.js";

const plain = { due: (t: string) => t, overdue: (t: string) => t, dim: (t: string) => t };
const limit: TimelineEntry = {
  on: "2027-09-30",
  kind: "due",
  dueFrom: null,
  label: { zh: "没有暂停", en: "Not suspended" },
  subject: "certificate-01",
  short: null,
  lane: ".",
  laneTitle: { zh: "案卷", en: "Case" },
  clauses: ["X/1"],
  at: null,
};
const textOf = (entry: TimelineEntry) => timelineText([entry], "2027-06-30", "zh", plain);

describe("a limit in the timeline", () => {
  it("is told with its day", () => {
    expect(textOf(limit)).toContain("2027-09-30  ◷  期限：没有暂停  certificate-01  X/1");
  });

  it("is told with the first day, too, where it ends a window", () => {
    expect(textOf({ ...limit, dueFrom: "2027-09-01" })).toContain("2027-09-01 起");
  });
});

describe("an event in the timeline", () => {
  const on = (day: string) => textOf({ ...limit, kind: "event", on: day });

  it("has a full dot up to the day of judgement, and a hollow one after it", () => {
    expect(on("2027-06-30")).toContain("2027-06-30  ●");
    expect(on("2027-07-01")).toContain("2027-07-01  ○");
  });
});
