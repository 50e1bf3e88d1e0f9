import { describe, expect, it } from "vitest";
import {
  carriedOutBy,
  engagedIn,
  participantsOf,
} from "../../../../src/model/case/participants.js";

const order = (...people: [string, string][]) => ({
  taskOrder: {
    plannedFrom: "2026-06-29",
    team: people.map(([person, role]) => ({ person, role })),
  },
});
const audit = (number: number, type: string, more: object) => ({
  number,
  type,
  name: `0${number}-${type}`,
  ...more,
});

describe("who took part in an audit", () => {
  it("is whoever any of its papers names, whoever stood in, and who raised a nonconformity", () => {
    const { taskOrder } = order(["A-301", "teamLeader"], ["A-302", "auditor"]);
    const replacements = [{ on: "2026-06-30", replaced: "A-302", replacedBy: "A-304" }];
    expect(
      participantsOf({
        taskOrder: { ...taskOrder, replacements },
        auditRecord: { items: [{ auditors: ["A-305"] }], checklists: [{ auditor: "A-306" }] },
        nonconformities: [{ raisedBy: "A-307" }],
        attendanceOpening: {
          attendees: [
            { side: "team", person: "A-308" },
            { side: "client", name: "钱" },
          ],
        },
      }),
    ).toEqual(["A-301", "A-302", "A-304", "A-308", "A-305", "A-306", "A-307"]);
  });

  it.each([
    ["before the first day", "2026-06-28", {}, false],
    ["on the first day", "2026-06-29", {}, true],
    [
      "before the first day, yet on the record",
      "2026-06-28",
      { auditRecord: { items: [{ auditors: ["A-302"] }] } },
      true,
    ],
  ])("leaves out whom the order replaced %s", (_, on, more, isThere) => {
    const { taskOrder } = order(["A-301", "teamLeader"], ["A-302", "auditor"]);
    const replacements = [{ on, replaced: "A-302", replacedBy: "A-304" }];
    const found = participantsOf({ taskOrder: { ...taskOrder, replacements }, ...more });
    expect(found.includes("A-302")).toBe(isThere);
    expect(found).toContain("A-304");
  });
});

describe("who may not decide on an audit", () => {
  const life = [
    audit(1, "stage1", order(["A-1", "teamLeader"])),
    audit(2, "stage2", { ...order(["A-2", "teamLeader"]), terminationReport: {} }),
    audit(3, "stage2", order(["A-3", "teamLeader"])),
    audit(4, "surveillance", order(["A-4", "teamLeader"])),
    audit(5, "stage1", order(["A-5", "teamLeader"], ["A-9", "observer"])),
    audit(6, "special", order(["A-6", "teamLeader"])),
    audit(7, "recertification", order(["A-7", "teamLeader"])),
  ];
  it("is whoever took part in it, in its stage 1, and in what it repeats", () => {
    expect(engagedIn(life, life[2])).toEqual(["A-3", "A-2", "A-1"]);
    expect(engagedIn(life, life[6])).toEqual(["A-7", "A-5", "A-9"]);
  });
  it("is not who was in another audit of the cycle", () => {
    expect(engagedIn(life, life[3])).toEqual(["A-4"]);
    expect(engagedIn(life, life[5])).toEqual(["A-6"]);
  });
  it("is whoever held what the report says it repeats", () => {
    const again = audit(8, "special", {
      ...order(["A-8", "teamLeader"]),
      auditReport: { repeatOf: "07-recertification" },
    });
    expect(engagedIn([...life, again], again)).toEqual(["A-8", "A-7"]);
  });
  it("is no mere observer where the text speaks of carrying out, unless he audited an item", () => {
    expect(carriedOutBy(life, life[6])).toEqual(["A-7", "A-5"]);
    const busy = { ...life[4], auditRecord: { items: [{ auditors: ["A-9"] }] } };
    expect(carriedOutBy([...life.slice(0, 4), busy, ...life.slice(5)], life[6])).toEqual([
      "A-7",
      "A-5",
      "A-9",
    ]);
  });
});
