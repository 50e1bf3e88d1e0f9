import { describe, expect, it } from "vitest";
import type { AcrossContext, Clash } from "../../../../src/check/across/across.js";
import { acrossChecks } from "../../../../src/check/across/registry.js";
import { factsOf } from "../../../../src/check/facts.js";
import {
  type Assignment,
  type CaseFacts,
  packAssignment,
  unpackAssignment,
} from "../../../../src/model/case/facts.js";
import { parseRecord } from "../../../../src/read/record-file.js";
import { judge } from "../../../support/sample.js";

const context: Omit<AcrossContext, "factsOf"> = {
  optionsOf: () => ({ hoursPerDay: 8, cycles: 1 }),
  nameOf: (id) => `姓名${id}`,
  numbering: [],
};
let made = 0;
const at = (file = `records/p/${made}/case.json`) => ({ file, pointer: "" });

/** A case of a client of its own; `more` replaces what the test is about. */
function facts(more: Partial<CaseFacts> = {}): CaseFacts {
  made += 1;
  return {
    case: `p/C-${made}`,
    procedure: "p",
    scheme: "S",
    body: "CB",
    client: { name: `客户${made}有限公司`, creditCode: `9136010${made}`, changes: "", at: at() },
    certificates: [],
    assignments: [],
    teams: [],
    numbers: [],
    reports: [],
    waivers: [],
    shownAs: `records/p/C-${made}`,
    ...more,
  };
}
const day = (person: string, from: string, to: string, more: Partial<Assignment> = {}): string => {
  const minutes = (t: string) => Number(t.slice(0, 2)) * 60 + Number(t.slice(3));
  return packAssignment({
    person,
    audit: "audits/02-stage2",
    day: "2026-07-07",
    from: minutes(from),
    to: minutes(to),
    minutes: minutes(to) - minutes(from),
    remote: false,
    item: 0,
    ...more,
  });
};
function clashes(
  check: string,
  cases: readonly CaseFacts[],
  more: Partial<AcrossContext> = {},
): Clash[] {
  const byCase = new Map(cases.map((c) => [c.case, c]));
  const collector = acrossChecks
    .get(check)
    ?.collect({ ...context, factsOf: (id) => byCase.get(id) as CaseFacts, ...more });
  for (const c of cases) collector?.add(c);
  return collector?.clashes() ?? [];
}

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
  const client = { name: "同一客户", creditCode: "91360100MA0000000X", changes: "", at: at() };

  it.each<[string, string[], string[], "error" | "warning" | null]>([
    ["the same hours", [day("A-001", "08:30", "12:00")], [day("A-001", "09:00", "11:00")], "error"],
    [
      "one minute over",
      [day("A-001", "08:30", "12:00")],
      [day("A-001", "11:59", "13:00")],
      "error",
    ],
    [
      "one after the other at two places",
      [day("A-001", "08:30", "12:00")],
      [day("A-001", "12:00", "16:00")],
      "warning",
    ],
    [
      "one after the other, the second remote",
      [day("A-001", "08:30", "12:00")],
      [day("A-001", "12:00", "16:00", { remote: true })],
      null,
    ],
    [
      "eight hours in all, remote",
      [day("A-001", "08:00", "12:00", { remote: true })],
      [day("A-001", "13:00", "17:00", { remote: true })],
      null,
    ],
    [
      "more than eight hours in all, remote",
      [day("A-001", "08:00", "12:00", { remote: true })],
      [day("A-001", "13:00", "17:01", { remote: true })],
      "error",
    ],
    [
      "a whole day by the task order alone",
      [day("A-001", "00:00", "24:00", { minutes: 0 })],
      [day("A-001", "16:00", "17:00")],
      "error",
    ],
    [
      "two whole days",
      [day("A-001", "00:00", "24:00", { minutes: 0 })],
      [day("A-001", "00:00", "24:00", { minutes: 0 })],
      "error",
    ],
    [
      "another day",
      [day("A-001", "08:30", "12:00")],
      [day("A-001", "08:30", "12:00", { day: "2026-07-08" })],
      null,
    ],
    ["another person", [day("A-001", "08:30", "12:00")], [day("A-002", "08:30", "12:00")], null],
  ])("%s: %s", (_, a, b, expected) => {
    const list = found(a, b);
    expect(list.map((c) => c.severity ?? "error")).toEqual(expected === null ? [] : [expected]);
    for (const c of list) expect(c.sides.map((s) => s.case)).toHaveLength(2);
  });

  it("lets a combined audit of one client be", () => {
    expect(
      found(
        [day("A-001", "08:30", "12:00")],
        [day("A-001", "08:30", "12:00")],
        [{ client }, { client }],
      ),
    ).toEqual([]);
  });

  it("finds one case twice where it has two plans for a person, but only against another client", () => {
    expect(
      clashes("double-booking", [
        facts({
          assignments: [
            day("A-001", "08:30", "12:00"),
            day("A-001", "09:00", "11:00", { audit: "audits/03-surveillance-1" }),
          ],
        }),
      ]),
    ).toEqual([]);
  });

  it("does not depend on the order of the cases", () => {
    const cases = [
      facts({ assignments: [day("A-001", "08:30", "12:00")] }),
      facts({ assignments: [day("A-001", "09:00", "11:00")] }),
      facts({ assignments: [day("A-001", "10:00", "11:00")] }),
    ];
    const said = (list: CaseFacts[]) =>
      clashes("double-booking", list)
        .map((c) => c.detail.zh)
        .sort();
    expect(said(cases)).toHaveLength(3);
    expect(said(cases.toReversed())).toEqual(said(cases));
  });
});

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

describe("numbers", () => {
  const numbered = (kind: string, number: string, more: Partial<CaseFacts> = {}) =>
    facts({ numbers: [{ kind, number, at: at() }], ...more });
  const client = { name: "同一客户", creditCode: "91360100MA0000000X", changes: "", at: at() };

  it("finds one certificate number in two cases, also of one client", () => {
    expect(
      clashes("number", [numbered("certificate", "N-1"), numbered("certificate", "N-1")]),
    ).toHaveLength(1);
    expect(
      clashes("number", [
        numbered("certificate", "N-1", { client }),
        numbered("certificate", "N-1", { client }),
      ]),
    ).toHaveLength(1);
  });
  it("lets one contract serve two cases of one client, not two clients", () => {
    expect(
      clashes("number", [
        numbered("contract", "H-1", { client }),
        numbered("contract", "H-1", { client }),
      ]),
    ).toEqual([]);
    expect(
      clashes("number", [numbered("contract", "H-1"), numbered("contract", "H-1")]),
    ).toHaveLength(1);
  });
  it("lets two bodies, and two kinds of record, have the same number", () => {
    expect(
      clashes("number", [
        numbered("certificate", "N-1"),
        numbered("certificate", "N-1", { body: "XX" }),
        numbered("contract", "N-1"),
      ]),
    ).toEqual([]);
  });

  const numbering = [
    { kind: "certificate", pattern: "TB-(?<year>\\d{4})-(?<seq>\\d{4})", first: 1 },
  ];
  const series = (...list: string[]) =>
    clashes(
      "number",
      list.map((n) => numbered("certificate", n)),
      { numbering },
    ).map((c) => c.detail.zh);
  it("finds gaps in a series, each year by itself, and only where a series is configured", () => {
    expect(series("TB-2026-0001", "TB-2026-0002", "TB-2026-0003")).toEqual([]);
    expect(series("TB-2026-0001", "TB-2026-0005", "TB-2026-0003")).toEqual([
      expect.stringContaining("缺 2 个号：2, 4"),
    ]);
    expect(series("TB-2026-0001", "TB-2027-0001")).toEqual([]);
    expect(series("TB-2026-0004")).toEqual([expect.stringContaining("1–3")]);
    expect(series("OLD-17", "TB-2026-0001")).toEqual([]);
    expect(clashes("number", [numbered("certificate", "TB-2026-0009")])).toEqual([]);
  });
});

describe("one organisation", () => {
  const named = (name: string, creditCode: string, more: Partial<CaseFacts> = {}, changes = "") =>
    facts({ client: { name, creditCode, changes, at: at() }, ...more });
  const old = {
    number: "N-1",
    name: { zh: "江西旧名有限公司", en: "" },
    scope: "",
    issuedOn: "2024-01-01",
    expiresOn: "2026-12-31",
    firstIssuedOn: null,
    replaces: null,
    clauses: [],
    expiredClauses: [],
    at: at(),
    events: [],
  };

  it("finds a code under two names and a name under two codes", () => {
    expect(
      clashes("client-identity", [named("江西甲有限公司", "X"), named("江西乙有限公司", "X")]),
    ).toHaveLength(1);
    expect(
      clashes("client-identity", [named("江西甲有限公司", "X"), named("江西甲有限公司", "Y")]),
    ).toHaveLength(1);
  });
  it("is not misled by full-width forms and spaces, nor by like names", () => {
    expect(
      clashes("client-identity", [
        named("江西甲（南昌）有限公司", "X"),
        named("江西甲(南昌) 有限公司", "X"),
        named("江西甲科技有限公司", "Z"),
      ]),
    ).toEqual([]);
  });
  it("knows a change of name by the older certificate or the record of the change", () => {
    expect(
      clashes("client-identity", [
        named("江西旧名有限公司", "X"),
        named("江西新名有限公司", "X", { certificates: [old] }),
      ]),
    ).toEqual([]);
    expect(
      clashes("client-identity", [
        named("江西旧名有限公司", "X"),
        named("江西新名有限公司", "X", {}, "名称由江西旧名有限公司变更"),
      ]),
    ).toEqual([]);
  });
});

describe("the same team", () => {
  const client = { name: "同一客户", creditCode: "91360100MA0000000X", changes: "", at: at() };
  const cycle = (from: string, people: string[], type = "recertification") =>
    facts({ client, teams: [{ audit: "audits/05", type, from, people, at: at() }] });
  it("is found in the next cycle, kept as another case", () => {
    expect(
      clashes("repeated-team", [
        cycle("2026-05-01", ["A-1", "A-2"]),
        cycle("2023-05-01", ["A-2", "A-1"], "stage2"),
      ]),
    ).toHaveLength(1);
  });
  it("is another one with another member, after another team, for another client, or in a surveillance", () => {
    expect(
      clashes("repeated-team", [
        cycle("2026-05-01", ["A-1", "A-3"]),
        cycle("2023-05-01", ["A-1", "A-2"]),
      ]),
    ).toEqual([]);
    expect(
      clashes("repeated-team", [
        cycle("2029-05-01", ["A-1"]),
        cycle("2026-05-01", ["A-2"]),
        cycle("2023-05-01", ["A-1"]),
      ]),
    ).toEqual([]);
    expect(
      clashes("repeated-team", [
        cycle("2026-05-01", ["A-1"]),
        facts({
          teams: [{ audit: "a", type: "stage2", from: "2023-05-01", people: ["A-1"], at: at() }],
        }),
      ]),
    ).toEqual([]);
    expect(
      clashes("repeated-team", [
        cycle("2024-05-01", ["A-1"], "surveillance"),
        cycle("2023-05-01", ["A-1"]),
      ]),
    ).toEqual([]);
  });
  it("may do as many cycles as the procedure allows", () => {
    const three = [
      cycle("2029-05-01", ["A-1"]),
      cycle("2026-05-01", ["A-1"]),
      cycle("2023-05-01", ["A-1"]),
    ];
    expect(clashes("repeated-team", three, { optionsOf: () => ({ cycles: 2 }) })).toHaveLength(1);
    expect(clashes("repeated-team", three, { optionsOf: () => undefined })).toEqual([]);
  });
});
