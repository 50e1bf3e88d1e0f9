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
  const bookings = (...records: { kind: string; instance?: string; text: string }[]) => {
    const read = records.map((r) =>
      parseRecord(Buffer.from(r.text), `records/p/c/audits/02-stage2/${r.kind}.json`, {
        instance: "",
        ...r,
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
  const daysOf = (...records: { kind: string; instance?: string; text: string }[]) =>
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
        record: "audit-plan",
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
        record: "audit-plan",
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

  const moved = (to: string, more: object = {}) => ({
    ...plan,
    text: JSON.stringify({
      ...JSON.parse(plan.text),
      plannedFrom: "2026-07-07",
      changes: [{ items: "延期", reason: "停电", plannedFrom: to, plannedTo: to }],
      ...more,
    }),
  });
  it("is on the days to which the plan was moved, whether or not its items were changed, too", () => {
    expect(daysOf(order, moved("2026-07-14"))).toEqual(["A-001 14", "A-002 14"]);
    const items = [
      { id: "01", date: "2026-07-14", start: "08:30", end: "10:00", auditors: ["A-001"] },
    ];
    expect(daysOf(order, moved("2026-07-14", { items }))).toEqual(["A-001 14"]);
    expect(daysOf(order, moved("2026-07-07"))).toEqual(["A-001 07", "A-002 07"]);
  });

  const signed = (meeting: string, heldOn: string, more: object = {}) => ({
    kind: "attendance",
    instance: meeting,
    text: JSON.stringify({
      meeting,
      heldOn,
      attendees: [
        { person: "A-001", side: "team", signed: true },
        { person: "A-009", side: "team", signed: true, ...more },
      ],
    }),
  });
  it("has whoever signed in, for the item at which the meeting was", () => {
    const found = bookings(order, plan, signed("opening", "2026-07-07"));
    expect(found.map((b) => `${b.person} ${b.from} ${b.to} ${b.record}`)).toEqual([
      "A-001 510 870 audit-plan",
      "A-002 780 870 audit-plan",
      "A-009 510 600 attendance-opening",
    ]);
    const closing = bookings(order, plan, signed("closing", "2026-07-08")).slice(2);
    expect(closing.map((b) => `${b.person} ${b.day} ${b.from} ${b.to}`)).toEqual([
      "A-001 2026-07-08 780 870",
      "A-009 2026-07-08 780 870",
    ]);
  });
  it("has nobody who did not sign, and nobody of the client", () => {
    const absent = signed("opening", "2026-07-07", { signed: false });
    const client = signed("opening", "2026-07-07", { side: "client" });
    expect(bookings(order, plan, absent)).toHaveLength(2);
    expect(bookings(order, plan, client)).toHaveLength(2);
  });
  it("has whoever the audit record names for an item", () => {
    const record = {
      kind: "audit-record",
      text: JSON.stringify({ items: [{ planItem: "02", auditors: ["A-002", "A-009"] }] }),
    };
    const found = bookings(order, plan, record).filter((b) => b.person === "A-009");
    expect(found.map((b) => `${b.day} ${b.from} ${b.to} ${b.record} ${b.item}`)).toEqual([
      "2026-07-07 780 870 audit-record 0",
    ]);
  });
});
