import { describe, expect, it } from "vitest";
import type { Asked } from "../../../../../src/jobs/assess/rehearsal/asked.js";
import { measureOf } from "../../../../../src/jobs/assess/rehearsal/measures.js";
import { demandMeasure } from "../../../../../src/jobs/assess/rehearsal/record-demand.js";
import type { Json } from "../../../../../src/model/base/json.js";
import type { CaseProfile } from "../../../../../src/model/case/case-profile.js";
import type { RecordFile } from "../../../../../src/model/case/case.js";
import {
  auditOf,
  certificateOf,
  decisionOf,
  matterOf,
  nonconformityOf,
  profileOf,
  timeOf,
} from "../../../../support/profiles.js";

const asOf = "2027-06-30";
const asked = (over: Partial<Asked> = {}): Asked => ({
  asOf,
  profiles: [],
  facts: [],
  bodies: [],
  people: new Map(),
  functions: new Map(),
  published: null,
  leastOnsite: 80,
  name: (id) => id,
  ...over,
});
const ofCase = (profile: Partial<CaseProfile>) => asked({ profiles: [profileOf(profile)] });
const bodyRecord = (kind: string, value: Json): RecordFile =>
  ({ kind, value, file: `records/cb/B/${kind}-01.json` }) as RecordFile;

describe("the share of time on site", () => {
  const share = (onsite: number | null) =>
    measureOf.onsiteShare(ofCase({ audits: [auditOf({ time: timeOf({ onsite }) })] }));

  it("of exactly the least is kept, below it is not", () => {
    expect(share(8).broken).toEqual([]);
    expect(share(7.9).broken).toMatchObject([{ where: "p/a" }]);
    expect(share(7.9).broken[0]?.what.zh).toContain("79 %");
  });

  it("that nobody recorded is told, never taken for kept", () => {
    expect(share(null)).toMatchObject({ broken: [], unclear: [{ where: "p/a" }] });
  });
});

describe("audit time", () => {
  it("below the base needs a reason, and each determination somebody who signed it", () => {
    const { broken, missing } = measureOf.auditTime(
      ofCase({
        audits: [
          auditOf({ id: "1", time: timeOf({ determined: 8, approvedBy: ["R-1"] }) }),
          auditOf({ id: "2", time: timeOf({ determined: 8, reason: "业务单一" }) }),
          auditOf({ id: "3", time: timeOf({ determined: 12, approvedBy: ["R-1"] }) }),
        ],
      }),
    );
    expect(broken).toHaveLength(1);
    expect(missing).toHaveLength(1);
  });
});

describe("decisions", () => {
  it("by a member of that audit's team are broken, by nobody missing, by another right", () => {
    const found = (maker: string) =>
      measureOf.decisions(ofCase({ audits: [auditOf()], decisions: [decisionOf({ maker })] }));
    expect(found("A-001").broken).toHaveLength(1);
    expect(found("")).toMatchObject({ broken: [], missing: [{ where: "p/a" }] });
    expect(found("D-001")).toMatchObject({ broken: [], missing: [], asked: 1 });
  });
});

describe("major nonconformities", () => {
  const found = (over: Parameters<typeof nonconformityOf>[0]) =>
    measureOf.majorNonconformities(
      ofCase({ nonconformities: [nonconformityOf({ grade: "major", ...over })] }),
    );

  it("closed without evidence are not shown; open ones count from the day after their limit", () => {
    expect(found({ closedOn: "2027-06-10" }).missing).toHaveLength(1);
    expect(found({ closedOn: "2027-06-10", evidence: 1 }).missing).toEqual([]);
    expect(found({ dueOn: asOf }).broken).toEqual([]);
    expect(found({ dueOn: "2027-06-29" }).broken).toHaveLength(1);
  });

  it("that stayed open are no fault where certification was refused for it, or had ended before", () => {
    const open = nonconformityOf({ grade: "major", dueOn: "2027-06-29" });
    const judged = (over: Parameters<typeof ofCase>[0]) =>
      measureOf.majorNonconformities(ofCase({ nonconformities: [open], ...over }));
    const refused = judged({ decisions: [decisionOf({ decision: "refuse" })] });
    expect(refused.broken).toEqual([]);
    expect(refused.figures.map((f) => f.zh).join()).toContain("因此不予认证");
    const elsewhere = decisionOf({ decision: "refuse", audit: "audits/04-surveillance-2" });
    expect(judged({ decisions: [elsewhere] }).broken).toHaveLength(1);
    expect(judged({ decisions: [decisionOf()] }).broken).toHaveLength(1);
    const withdrawn = (on: string) => ({ matters: [matterOf({ kind: "withdrawal", on })] });
    expect(judged(withdrawn("2027-06-29")).broken).toEqual([]);
    expect(judged(withdrawn("2027-06-30")).broken).toHaveLength(1);
  });

  it("minor ones are none", () => {
    expect(found({ grade: "minor", closedOn: "2027-06-10" }).asked).toBe(0);
  });
});

describe("what happened beside the audits", () => {
  it("a suspension that nobody published is told", () => {
    const suspension = matterOf({ kind: "suspension" });
    expect(measureOf.suspensions(ofCase({ matters: [suspension] })).missing).toHaveLength(1);
    const published = { ...suspension, publishedOn: "2027-06-02" };
    expect(measureOf.suspensions(ofCase({ matters: [published] })).missing).toEqual([]);
    expect(measureOf.suspensions(ofCase({ matters: [matterOf()] })).asked).toBe(0);
  });

  it("a suspension is told with its reason and what followed", () => {
    const suspension = matterOf({ kind: "suspension", settledOn: "2027-06-20" });
    const told = (matters: (typeof suspension)[]) =>
      measureOf.suspensions(ofCase({ matters })).figures.map((f) => f.zh)[1];
    const restoration = matterOf({ kind: "restoration", on: "2027-06-20" });
    expect(told([suspension, restoration])).toContain("暂停（事）");
    expect(told([suspension, restoration])).toContain("2027-06-20 恢复");
    expect(told([{ ...suspension, settledOn: null }])).toContain("尚未恢复");
  });

  it("a contract of the day of the review is right, one of the day before is not", () => {
    const found = (contractOn: string) =>
      measureOf.applicationReviews(
        ofCase({
          contractOn,
          review: {
            reviewer: "R-1",
            completedOn: "2027-06-02",
            conclusion: "accepted",
            at: { file: "", pointer: "" },
          },
        }),
      );
    expect(found("2027-06-02").broken).toEqual([]);
    expect(found("2027-06-01").broken).toHaveLength(1);
    expect(measureOf.applicationReviews(ofCase({})).missing).toHaveLength(1);
  });

  it("a list of certified clients is compared with what was published", () => {
    const profiles = [profileOf({ certificates: [certificateOf()] })];
    const found = (published: Asked["published"]) =>
      measureOf.validCertificates(asked({ profiles, published }));
    expect(found(null).missing).toHaveLength(1);
    expect(found(new Set()).broken).toHaveLength(1);
    expect(found(new Set(["C-1"]))).toMatchObject({ broken: [], missing: [] });
  });

  it("the same leader in a row is counted until another comes; what lies ahead is not", () => {
    const led = (leader: string, from: string) => auditOf({ id: from, leader, from, to: from });
    const { figures } = measureOf.leaders(
      ofCase({
        audits: [
          led("A", "2025-01-01"),
          led("A", "2025-02-01"),
          led("B", "2026-01-01"),
          led("A", "2027-01-01"),
          led("A", "2028-01-01"),
        ],
      }),
    );
    expect(figures.map((f) => f.zh)).toEqual(["A 连续 2 次任客户的组长"]);
  });
});

describe("people and the body", () => {
  it("an auditor whom nobody watched by the day is told; whom somebody did is not", () => {
    const watched = auditOf({ witnessing: [{ witness: "W", witnessed: "A-001" }] });
    expect(measureOf.witnessing(ofCase({ audits: [auditOf()] })).missing).toHaveLength(1);
    expect(measureOf.witnessing(ofCase({ audits: [watched] })).missing).toEqual([]);
    const ahead = { ...watched, from: "2027-07-01", to: "2027-07-01" };
    expect(measureOf.witnessing(ofCase({ audits: [auditOf(), ahead] })).missing).toHaveLength(1);
  });

  it("the next witnessing by the person's file is overdue from the day after it", () => {
    const found = (nextOn: string, witnessedOn = "2026-06-01") =>
      measureOf.witnessing({
        ...ofCase({ audits: [auditOf()] }),
        people: new Map([["A-001", { witnessings: [{ witnessedOn, witness: "W", nextOn }] }]]),
      });
    expect(found(asOf)).toMatchObject({ broken: [], missing: [] });
    expect(found("2027-06-29").broken).toHaveLength(1);
    expect(found("2028-06-01", "2027-07-01").missing).toHaveLength(1);
  });

  it("who is contracted needs an agreement, and everybody a record", () => {
    const people = new Map([
      ["A", { fullTime: true }],
      ["B", { fullTime: false }],
      ["C", { fullTime: false, enforceableAgreementOn: "2025-01-01" }],
      [
        "E",
        { fullTime: false, contracts: [{ kind: "external" as const, signedOn: "2025-01-01" }] },
      ],
      ["D", undefined],
    ]);
    const { missing } = measureOf.employment(asked({ people }));
    expect(missing.map((m) => m.where)).toEqual(["B", "D"]);
  });

  it("a nonconformity of an internal audit is overdue from the day after its limit", () => {
    const found = (dueOn: string, verifiedOn?: string) =>
      measureOf.internalAudits(
        asked({
          bodies: [
            {
              short: "B",
              records: [
                bodyRecord("internal-audit", {
                  heldOn: "2027-01-10",
                  findings: [
                    {
                      text: "记录不全",
                      department: "审核部",
                      dueOn,
                      ...(verifiedOn && { verifiedOn }),
                    },
                  ],
                }),
              ],
            },
          ],
        }),
      ).broken;
    expect(found(asOf)).toEqual([]);
    expect(found("2027-06-29")).toHaveLength(1);
    expect(found("2027-06-29", "2027-06-20")).toEqual([]);
    expect(found("2027-06-29", "2027-07-01")).toHaveLength(1);
  });
});

describe("records that a question needs", () => {
  const label = { zh: "管理评审记录", en: "management review" };
  const demand = {
    of: "body",
    name: "management-review",
    label,
    day: "heldOn",
    months: 12,
  } as const;
  const found = (...values: Json[]) =>
    demandMeasure(
      demand,
      asked({
        bodies: [{ short: "B", records: values.map((v) => bodyRecord("management-review", v)) }],
      }),
    );

  it("are there, exactly as old as they may be, or a day too old", () => {
    expect(found({ heldOn: "2026-06-30" })).toMatchObject({ broken: [], missing: [] });
    expect(found({ heldOn: "2026-06-29" }).broken).toHaveLength(1);
    expect(found()).toMatchObject({ broken: [], missing: [{ where: "cb/B" }] });
  });

  it("of a later day, without a day, or of a body without a folder are none", () => {
    expect(found({ heldOn: "2027-07-01" }).missing).toHaveLength(1);
    expect(found({ heldOn: "明天" }).missing).toHaveLength(1);
    expect(found(null).missing).toHaveLength(1);
    const noFolder = asked({ bodies: [{ short: "B", records: null }] });
    expect(demandMeasure(demand, noFolder).missing).toHaveLength(1);
  });

  it("of people: an empty list says nothing, except that somebody has no ties", () => {
    const people = new Map([["A", { ties: [], trainings: [] }]]);
    const of = (name: string) =>
      demandMeasure({ of: "person", name, label }, asked({ people })).missing;
    expect(of("ties")).toEqual([]);
    expect(of("trainings")).toHaveLength(1);
    expect(of("exams")).toHaveLength(1);
  });
});
