import { describe, expect, it } from "vitest";
import type { Asked } from "../../../../../src/jobs/assess/rehearsal/asked.js";
import { measureOf } from "../../../../../src/jobs/assess/rehearsal/measures.js";
import type { CaseProfile } from "../../../../../src/model/case/case-profile.js";
import { auditOf, certificateOf, decisionOf, profileOf } from "../../../../support/profiles.js";

const ofCase = (profile: Partial<CaseProfile>) =>
  ({ asOf: "2027-06-30", profiles: [profileOf(profile)] }) as unknown as Asked;
const audit = (id: string, type: CaseProfile["audits"][number]["type"], day: string) =>
  auditOf({ id, type, from: day, to: day });
const decision = (of: string, decidedOn: string) => decisionOf({ audit: of, decidedOn });

describe("the time between a decision and surveillance", () => {
  const initial = audit("2", "stage2", "2026-06-18");
  const lines = (audits: CaseProfile["audits"]) =>
    measureOf
      .surveillanceIntervals(ofCase({ audits, decisions: [decision("2", "2026-07-22")] }))
      .figures.map(({ zh }) => zh);

  it("is told case by case, of each surveillance that was held", () => {
    const later = [
      audit("3", "surveillance", "2027-05-24"),
      audit("4", "surveillance", "2027-07-01"),
    ];
    expect(lines([initial, ...later])).toEqual([
      "1 个案卷做过监督审核；第一次监督审核距认证决定，中位数 306 天，最长 306 天",
      "p/a：2026-07-22 作出认证决定，监督审核 2027-05-24（306 天后）",
    ]);
  });

  it("is nothing to ask where none was held", () => {
    const asked = ofCase({ audits: [initial], decisions: [decision("2", "2026-07-22")] });
    expect(measureOf.surveillanceIntervals(asked).asked).toBe(0);
  });
});

describe("a recertification", () => {
  it("stands beside the day on which the certificate before it expired", () => {
    const asked = ofCase({
      audits: [audit("5", "recertification", "2026-06-12")],
      decisions: [decision("5", "2026-07-10")],
      certificates: [
        certificateOf({ issuedOn: "2023-08-28", expiresOn: "2026-08-26" }),
        certificateOf({ issuedOn: "2026-07-21", expiresOn: "2029-07-20" }),
      ],
    });
    expect(measureOf.recertifications(asked).figures.map(({ zh }) => zh)).toEqual([
      "p/a：再认证审核 2026-06-12 结束，2026-07-10 决定，原证书至 2026-08-26",
    ]);
  });
});

describe("the scope of a certificate", () => {
  const said = { zh: "云", en: "cloud" };
  const source = (differs: typeof said | null) => ({
    text: said,
    paper: { zh: "审核报告", en: "report" },
    at: { file: "", line: 1 },
    differs,
  });
  const unclear = (differs: typeof said | null) => {
    const scopes = { certificate: said, applied: null, audited: source(differs), decided: null };
    const certificates = [certificateOf({ issuedOn: "2026-07-21", scopes: scopes as never })];
    return measureOf.certificateScopes(ofCase({ certificates })).unclear.length;
  };

  it("that differs from what was audited is to be looked at", () => {
    expect(unclear(null)).toBe(0);
    expect(unclear({ zh: "多", en: "more" })).toBe(1);
  });
});
