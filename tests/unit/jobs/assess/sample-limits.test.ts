import { describe, expect, it } from "vitest";
import { withinLimits } from "../../../../src/jobs/assess/sample-limits.js";
import { drawSample } from "../../../../src/jobs/assess/sample.js";
import type { CaseProfile } from "../../../../src/model/case/case-profile.js";
import type { SampleLimits } from "../../../../src/model/outcome/assessment.js";
import { sampleSizeFor } from "../../../../src/workspace/reference-data.js";
import { auditOf, matterOf, profileOf } from "../../../support/profiles.js";

const asOf = "2027-06-30";
const name = (id: string) => (id === "A-001" ? "林书瑶" : id);
const isWithin = (profile: Partial<CaseProfile>, limits: SampleLimits) =>
  withinLimits([profileOf(profile)], limits, { asOf, name }).length === 1;
const review = (conclusion: string) => ({
  reviewer: null,
  completedOn: "2027-01-01",
  conclusion,
  at: { file: "", pointer: "" },
});

describe("the cases that a sample is drawn from", () => {
  it("since a day: something happened on it, not before, and not after the basis day", () => {
    const audit = (from: string) => ({ audits: [auditOf({ from, to: from })] });
    expect(isWithin(audit("2026-07-01"), { since: "2026-07-01" })).toBe(true);
    expect(isWithin(audit("2026-06-30"), { since: "2026-07-01" })).toBe(false);
    expect(isWithin(audit("2027-07-01"), { since: "2026-07-01" })).toBe(false);
    expect(isWithin({ matters: [matterOf()] }, { since: "2026-07-01" })).toBe(true);
  });

  it("of a technical area take those below it, and not one that begins alike", () => {
    expect(isWithin({ codes: ["33.03.01"] }, { code: "33.03" })).toBe(true);
    expect(isWithin({ codes: ["33.03"] }, { code: "33.03" })).toBe(true);
    expect(isWithin({ codes: ["33.031"] }, { code: "33.03" })).toBe(false);
    expect(isWithin({ codes: [] }, { code: "33.03" })).toBe(false);
  });

  it("of an auditor, by id or name, of a scheme, an office", () => {
    const audits = [auditOf()];
    expect(isWithin({ audits }, { auditor: "A-001" })).toBe(true);
    expect(isWithin({ audits }, { auditor: "林书瑶" })).toBe(true);
    expect(isWithin({ audits }, { auditor: "A-002" })).toBe(false);
    expect(isWithin({ scheme: "ISMS" }, { scheme: "ISMS" })).toBe(true);
    expect(isWithin({ office: null }, { office: "南昌" })).toBe(false);
  });

  it("of a status by the certificates; all limits together", () => {
    expect(isWithin({}, { status: "suspended" })).toBe(false);
    expect(isWithin({ scheme: "ISMS" }, { scheme: "ISMS", office: "南昌" })).toBe(false);
    expect(isWithin({}, {})).toBe(true);
  });
});

describe("refused applications", () => {
  it("are drawn besides, never in place of others", () => {
    const cases = [
      profileOf({ case: "p/1", review: review("accepted") }),
      profileOf({ case: "p/2", review: review("refused") }),
      profileOf({ case: "p/3", review: review("refused") }),
    ];
    const sample = drawSample(cases, {
      asOf,
      seed: "1",
      size: 1,
      per: [],
      name: (_, value) => ({ zh: value, en: value }),
    });
    expect(sample.population).toBe(3);
    expect(sample.cases[0]?.case).toBe("p/1");
    expect(sample.cases).toHaveLength(3);
    expect(sample.cases[1]?.reasons[0]?.zh).toMatch(/^未受理的申请，另行抽签/);
  });

  it("that were taken up after all are cases like others", () => {
    const taken = profileOf({ case: "p/2", review: review("refused"), audits: [auditOf()] });
    const sample = drawSample([taken], {
      asOf,
      seed: "1",
      size: 1,
      per: [],
      name: (_, value) => ({ zh: value, en: value }),
    });
    expect(sample.cases[0]?.reasons[0]?.zh).toMatch(/^按种子抽签/);
  });
});

describe("the size of a sample", () => {
  it("is the root, or a share of it, rounded up once", () => {
    expect([1, 25, 26, 300].map((n) => sampleSizeFor("initial", n))).toEqual([1, 5, 6, 18]);
    expect([25, 100, 300].map((n) => sampleSizeFor("surveillance", n))).toEqual([3, 6, 11]);
    expect([25, 100].map((n) => sampleSizeFor("reassessment", n))).toEqual([4, 8]);
    expect(sampleSizeFor("initial", 0)).toBe(0);
  });
});
