import { describe, expect, it } from "vitest";
import type { CaseFacts } from "../../../../src/model/case/facts.js";
import { at, clashes, day, facts } from "../../../support/across.js";

describe("double bookings", () => {
  const found = (
    a: string[],
    b: string[],
    more: [Partial<CaseFacts>, Partial<CaseFacts>] = [{}, {}],
  ) =>
    clashes("double-booking", [
      facts({ assignments: a, ...more[0] }),
      facts({ assignments: b, ...more[1] }),
    ]);
  const client = { name: "同一客户", creditCode: "91360100MA0000000Q", changes: "", at: at() };

  it.each<[string, string[], string[], "error" | "warning" | null]>([
    ["the same hours", [day("A-001", "08:30-12:00")], [day("A-001", "09:00-11:00")], "error"],
    ["one minute over", [day("A-001", "08:30-12:00")], [day("A-001", "11:59-13:00")], "error"],
    [
      "one after the other at two places",
      [day("A-001", "08:30-12:00")],
      [day("A-001", "12:00-16:00")],
      "warning",
    ],
    [
      "morning and afternoon, an hour between",
      [day("A-001", "08:30-12:00")],
      [day("A-001", "13:00-16:30")],
      null,
    ],
    [
      "morning and afternoon, a minute less than an hour between",
      [day("A-001", "08:30-12:00")],
      [day("A-001", "12:59-16:30")],
      "warning",
    ],
    [
      "one after the other, the second remote",
      [day("A-001", "08:30-12:00")],
      [day("A-001", "12:00-16:00", { remote: true })],
      null,
    ],
    [
      "eight hours in all, remote",
      [day("A-001", "08:00-12:00", { remote: true })],
      [day("A-001", "13:00-17:00", { remote: true })],
      null,
    ],
    [
      "more than eight hours in all, remote",
      [day("A-001", "08:00-12:00", { remote: true })],
      [day("A-001", "13:00-17:01", { remote: true })],
      "error",
    ],
    [
      "a whole day by the task order alone",
      [day("A-001", "00:00-24:00", { minutes: 0 })],
      [day("A-001", "16:00-17:00")],
      "error",
    ],
    [
      "two whole days",
      [day("A-001", "00:00-24:00", { minutes: 0 })],
      [day("A-001", "00:00-24:00", { minutes: 0 })],
      "error",
    ],
    [
      "another day",
      [day("A-001", "08:30-12:00")],
      [day("A-001", "08:30-12:00", { day: "2026-07-08" })],
      null,
    ],
    ["another person", [day("A-001", "08:30-12:00")], [day("A-002", "08:30-12:00")], null],
  ])("%s: %s", (_, a, b, expected) => {
    const list = found(a, b);
    expect(list.map((c) => c.severity ?? "error")).toEqual(expected === null ? [] : [expected]);
    for (const c of list) expect(c.sides.map((s) => s.case)).toHaveLength(2);
  });

  it("lets a combined audit of one client be", () => {
    expect(
      found([day("A-001", "08:30-12:00")], [day("A-001", "08:30-12:00")], [{ client }, { client }]),
    ).toEqual([]);
  });

  it("finds one case twice where it has two plans for a person, but only against another client", () => {
    expect(
      clashes("double-booking", [
        facts({
          assignments: [
            day("A-001", "08:30-12:00"),
            day("A-001", "09:00-11:00", { audit: "audits/03-surveillance-1" }),
          ],
        }),
      ]),
    ).toEqual([]);
  });

  it("does not depend on the order of the cases", () => {
    const cases = [
      facts({ assignments: [day("A-001", "08:30-12:00")] }),
      facts({ assignments: [day("A-001", "09:00-11:00")] }),
      facts({ assignments: [day("A-001", "10:00-11:00")] }),
    ];
    const said = (list: CaseFacts[]) =>
      clashes("double-booking", list)
        .map((c) => c.detail.zh)
        .sort();
    expect(said(cases)).toHaveLength(3);
    expect(said(cases.toReversed())).toEqual(said(cases));
  });
});
