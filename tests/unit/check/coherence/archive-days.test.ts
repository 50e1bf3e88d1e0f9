import { describe, expect, it } from "vitest";
import { shift } from "../../../../src/model/time/dates.js";
import { archived, baseOf, places } from "./for-archive.js";

const archive = "archive.json";

describe("the days of the archive record", () => {
  it.each(["icasp25c", "msg1090226-2024", "zbt-tp-036", "tb-gz-036", "tb-gz-055"] as const)(
    "are not too short: %s",
    (procedure) => {
      const kept = (value: string) =>
        archived(baseOf(procedure), [{ file: archive, pointer: "/keptUntil", value }]).filter((o) =>
          o.at?.pointer.endsWith("keptUntil"),
        );
      expect(kept("2027-12-31")).toHaveLength(1);
      expect(kept("2027-12-31")[0]?.clauses).not.toEqual([]);
      expect(kept("2040-12-31")).toEqual([]);
    },
  );

  it("that keep to the last day are long enough", () => {
    const kept = (value: string) =>
      places(
        archived(baseOf("msg1090226-2024"), [{ file: archive, pointer: "/keptUntil", value }]),
      ).filter((p) => p.startsWith("kept-too-short"));
    const found = archived(baseOf("msg1090226-2024"), [
      { file: archive, pointer: "/keptUntil", value: "2027-12-31" },
    ]).find((o) => o.rule === "kept-too-short");
    const wanted = /应当保存到的 (\d{4}-\d{2}-\d{2})/.exec(found?.message.zh ?? "")?.[1] ?? "";
    expect(kept(wanted)).toEqual([]);
    expect(kept(shift(wanted, -1, "calendarDay"))).toHaveLength(1);
  });

  it("do not tell one handing over twice", () => {
    const handed = { file: archive, pointer: "/handedOverOn", value: "2026-07-03" };
    const found = archived(baseOf("icasp25c"), [handed]);
    expect(places(found)).toEqual([`copies-differ ${archive}#/handedOverOn`]);
    expect(found[0]?.message.zh).toContain("同一次移交有两个日期");
  });
});

describe("an archive record that is behind", () => {
  const told = (field: string, value: string) =>
    places(archived(baseOf("icasp25c"), [{ file: archive, pointer: `/${field}`, value }]));

  it("is told where an audit came after the handing over", () => {
    expect(told("handedOverOn", "2024-01-05")).toContain(
      `handed-over-before-audit ${archive}#/handedOverOn`,
    );
    expect(told("handedOverOn", "2026-07-02")).toEqual([]);
  });

  it("is told where it ends what nothing has ended", () => {
    expect(told("certificateEndedOn", "2026-12-31")).toEqual([
      `end-without-record ${archive}#/certificateEndedOn`,
    ]);
    expect(told("certificateEndedOn", "2029-07-20")).toEqual([]);
    // What will end it need not be on record before the day is past.
    expect(told("certificateEndedOn", "2027-06-30")).toEqual([]);
    expect(told("certificateEndedOn", "2027-06-29")).toHaveLength(1);
  });
});

describe("a day that has not come", () => {
  const paid = (value: string) => [{ file: "contract.json", pointer: "/payments/0/paidOn", value }];

  it.each(["tb-gz-036", "tb-gz-055", "icasp25c", "msg1090226-2024", "zbt-tp-036"] as const)(
    "is told of what was done: %s",
    (procedure) => {
      const told = places(archived(baseOf(procedure), paid("2062-05-20")));
      expect(told).toContain("day-to-come contract.json#/payments/0/paidOn");
    },
  );

  it("is told from the next day on, and not on the day itself", () => {
    const base = baseOf("icasp25c");
    const told = (value: string) =>
      places(archived(base, paid(value))).filter((p) => p.startsWith("day-to-come"));
    expect(told("2027-06-30")).toEqual([]);
    expect(told("2027-07-01")).toHaveLength(1);
  });

  it("is a plan in a record that lies ahead, and in a case that looks ahead", () => {
    const told = places(archived(baseOf("zbt-tp-036"), paid("2027-07-10"), "2027-06-30"));
    expect(told.filter((p) => p.startsWith("day-to-come"))).toEqual([]);
  });
});
