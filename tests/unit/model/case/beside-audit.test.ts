import { describe, expect, it } from "vitest";
import { linkAudit } from "../../../../src/model/case/audit-view.js";
import type { AuditView } from "../../../../src/model/case/case-view.js";

const audit = (number: number, type: string, onsiteFrom: string) =>
  ({
    id: `audits/0${number}-${type}`,
    name: `0${number}-${type}`,
    number,
    type,
    auditReport: { onsiteFrom },
  }) as unknown as AuditView;
const certificates = [
  { number: "K1", issuedOn: "2024-06-03", expiresOn: "2027-06-02", basis: "02-stage2" },
  { number: "K2", issuedOn: "2027-05-10", expiresOn: "2030-05-09", basis: "04-recertification" },
].map((c) => ({ ...c, validFrom: c.issuedOn }));

describe("the certificates of an audit", () => {
  const stage2 = audit(2, "stage2", "2024-05-06");
  const surveillance = audit(3, "surveillance", "2025-04-21");
  const recertification = audit(4, "recertification", "2027-03-15");
  const numbers = (of: AuditView) => {
    const { held, issued } = linkAudit(of, [], [], certificates) as Record<
      string,
      { number: string } | undefined
    >;
    return [held?.number, issued?.number];
  };

  it("are the one held before it and the one issued on it", () => {
    expect(numbers(stage2)).toEqual([undefined, "K1"]);
    expect(numbers(surveillance)).toEqual(["K1", undefined]);
    expect(numbers(recertification)).toEqual(["K1", "K2"]);
  });
});
