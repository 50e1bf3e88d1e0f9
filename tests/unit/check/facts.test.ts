import { describe, expect, it } from "vitest";
import { factsOf } from "../../../src/check/facts.js";
import { unpackAssignment } from "../../../src/model/case/facts.js";
import { parseRecord } from "../../../src/read/record-file.js";
import { judge } from "../../support/sample.js";

describe("who is where", () => {
  const order = {
    kind: "task-order",
    text: JSON.stringify({
      plannedFrom: "2026-07-07",
      plannedTo: "2026-07-09",
      team: [{ person: "A-001" }, { person: "A-002" }],
    }),
  };
  const plan = {
    kind: "audit-plan",
    text: JSON.stringify({
      mode: "remote",
      items: [
        { id: "01", date: "2026-07-07", start: "08:30", end: "10:00", auditors: ["A-001"] },
        {
          id: "02",
          date: "2026-07-07",
          start: "13:00",
          end: "14:30",
          auditors: ["A-001", "A-002"],
        },
        { id: "03", date: "2026-02-30", start: "13:00", end: "14:30", auditors: ["A-001"] },
      ],
    }),
  };
  const bookings = (...records: { kind: string; text: string }[]) => {
    const read = records.map((r) =>
      parseRecord(Buffer.from(r.text), `records/p/c/audits/02-stage2/${r.kind}.json`, {
        kind: r.kind,
        instance: "",
      }),
    );
    return factsOf(
      {
        id: "p/c",
        procedure: "p",
        folder: "",
        shownAs: "records",
        records: [],
        strays: [],
        audits: [{ id: "audits/02-stage2", number: 2, type: "stage2", records: read }],
        digestOf: () => undefined,
      },
      judge().procedure,
    ).assignments.map(unpackAssignment);
  };
  const daysOf = (...records: { kind: string; text: string }[]) =>
    bookings(...records).map(({ person, day }) => `${person} ${day.slice(8)}`);
  const changed = (on: string, replacedBy: string) => ({
    ...order,
    text: JSON.stringify({
      ...JSON.parse(order.text),
      replacements: [{ on, replaced: "A-002", replacedBy }],
    }),
  });
  it("has whoever came instead from the day after the change on", () => {
    expect(daysOf(changed("2026-07-08", "A-003"))).toEqual([
      "A-001 07",
      "A-001 08",
      "A-001 09",
      "A-002 07",
      "A-002 08",
      "A-003 09",
    ]);
    expect(daysOf(changed("2026-07-06", "A-001"), plan)).toEqual(["A-001 07"]);
  });
  it("ends on the day of a termination", () => {
    const text = JSON.stringify({ ground: "other", terminatedOn: "2026-07-07" });
    expect(daysOf(order, { kind: "termination-report", text })).toEqual(["A-001 07", "A-002 07"]);
  });
  it("is told by the plan: first to last item of a day, their sum, where the plan has them", () => {
    expect(bookings(order, plan)).toEqual([
      {
        person: "A-001",
        audit: "audits/02-stage2",
        day: "2026-07-07",
        from: 510,
        to: 870,
        minutes: 180,
        remote: true,
        item: 0,
      },
      {
        person: "A-002",
        audit: "audits/02-stage2",
        day: "2026-07-07",
        from: 780,
        to: 870,
        minutes: 90,
        remote: true,
        item: 1,
      },
    ]);
  });
  it("is told by the task order while there is no plan: its team, all of its days", () => {
    expect(bookings(order).map((b) => [b.person, b.day, b.from, b.to])).toEqual(
      ["A-001", "A-002"].flatMap((p) =>
        ["07", "08", "09"].map((d) => [p, `2026-07-${d}`, 0, 1440]),
      ),
    );
    expect(
      bookings({ ...order, text: order.text.replace("2026-07-09", "9026-07-09") }).length,
    ).toBeLessThan(200);
  });
});
