import { describe, expect, it } from "vitest";
import type { TimelineEntry } from "../../../../src/model/outcome/timeline.js";
import { left, Room, width } from "../../../../src/report/site/timeline-layout.js";
import { timelineSvg } from "../../../../src/report/site/timeline.js";

const both = (zh: string) => ({ zh, en: zh });
const entry = (on: string, more: Partial<TimelineEntry> = {}): TimelineEntry => ({
  on,
  kind: "event",
  dueFrom: null,
  label: both("认证证书：签发日期"),
  short: both("发证"),
  subject: "certificate-01",
  lane: ".",
  laneTitle: both("案卷"),
  clauses: [],
  at: null,
  ...more,
});
const svg = (entries: readonly TimelineEntry[], asOf: string, spans: readonly object[] = []) =>
  timelineSvg({ entries, spans: spans as never, asOf, lang: "zh", title: "t" });

describe("the picture of a timeline", () => {
  it("labels milestones, and leaves what is after the day hollow", () => {
    const text = svg(
      [entry("2026-07-27"), entry("2029-07-26", { short: both("到期") })],
      "2027-06-30",
    );
    expect(text).toContain(">发证<");
    expect(text).toContain(">到期<");
    expect(text.match(/class="event"/g)).toHaveLength(2); // and one in the legend
    expect(text.match(/class="event future"/g)).toHaveLength(2);
  });

  it("does not take what is after the day and what is before it for one", () => {
    const text = svg([entry("2027-06-30"), entry("2027-07-01")], "2027-06-30");
    expect(text.match(/<circle/g)).toHaveLength(4);
  });

  it("draws validity and suspension as bars, hollow from the day on", () => {
    const text = svg([entry("2026-07-27")], "2027-06-30", [
      { certificate: "C-1", kind: "valid", from: "2026-07-27", to: "2029-07-26" },
      { certificate: "C-1", kind: "suspended", from: "2027-08-01", to: "2027-10-01" },
    ]);
    expect(text).toContain("证书 C-1");
    expect(text).toContain("证书有效 2026-07-27 至 2029-07-26");
    const [valid = "", suspended = ""] =
      text.match(/<g class="(?:valid|suspended)">.*?<\/g>/g) ?? [];
    expect(valid.match(/<rect/g)).toHaveLength(2);
    expect(suspended.match(/<rect/g)).toHaveLength(1);
    for (const words of ["已发生", "基准日之后", "证书有效", "证书暂停"]) {
      expect(text).toContain(words);
    }
  });

  it("tells nothing in the legend that is not in the picture", () => {
    const text = svg([entry("2026-07-27")], "2027-06-30");
    for (const words of ["期限", "已逾期", "证书有效", "证书暂停"]) {
      expect(text).not.toContain(words);
    }
  });

  it("writes no words over others", () => {
    const days = Array.from(
      { length: 12 },
      (_, i) => `2026-0${1 + Math.floor(i / 2)}-${i % 2 ? "15" : "01"}`,
    );
    const text = svg(
      days.map((on) => entry(on, { short: both("现场审核开始") })),
      "2026-12-31",
    );
    const labels = [
      ...text.matchAll(/<text class="small" x="([\d.]+)" y="([\d.]+)" text-anchor="middle">现场/g),
    ];
    expect(labels.length).toBeGreaterThan(1);
    for (const [i, a] of labels.entries()) {
      for (const b of labels.slice(i + 1)) {
        if (a[2] === b[2]) expect(Math.abs(Number(a[1]) - Number(b[1]))).toBeGreaterThan(60);
      }
    }
  });

  it("is empty where nothing has happened", () => {
    expect(svg([], "2027-06-30")).toBe("");
  });
});

describe("the room of a lane", () => {
  const way = (x: number, isBelow = false) =>
    ({ text: "到期", x, anchor: "middle", isBelow }) as const;
  it("gives a place once, and the next way when it is taken", () => {
    const room = new Room();
    expect(room.place([way(400)])).toEqual(way(400));
    expect(room.place([way(405)])).toBeNull();
    expect(room.place([way(405), way(405, true)])).toEqual(way(405, true));
  });
  it("gives none outside the picture", () => {
    expect(new Room().place([way(left - 10), way(width - 2)])).toBeNull();
  });
});
