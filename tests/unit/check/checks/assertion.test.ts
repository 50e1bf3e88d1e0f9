import { describe, expect, it } from "vitest";
import { refuses, told } from "../../../support/check.js";

describe("assertion", () => {
  const certificate = { number: "C-1", issuedOn: "2027-01-01", replaces: "C-0" };
  const asked = (that: string, more = {}) =>
    told({
      check: "assertion",
      per: "certificate",
      with: { that, ...more },
      files: { "certificate-01.json": certificate },
    });

  it("holds, or says the facts that the rule names", () => {
    expect(asked("certificate.replaces != certificate.number")).toEqual(["pass: certificate-01"]);
    expect(
      asked("certificate.replaces == certificate.number", {
        facts: { a: "certificate.number", b: "certificate.replaces" },
      }),
    ).toEqual(["fail: certificate-01: C-1; C-0"]);
  });

  it("says them in the rule's own sentence", () => {
    expect(
      asked("certificate.replaces == certificate.number", {
        facts: { a: "certificate.number", b: "certificate.exchangedOn" },
        detail: { zh: "{a} 的换证日期为 {b}", en: "{a} exchanged on {b}" },
      }),
    ).toEqual(["fail: certificate-01: C-1 exchanged on not recorded"]);
  });

  it("takes the procedure's numbers as p", () => {
    const on = (day: string) =>
      asked("days(certificate.issuedOn, p.day) <= p.most", { parameters: { day, most: 5 } });
    expect(on("2027-01-06")).toEqual(["pass: certificate-01"]);
    expect(on("2027-01-07")).toEqual([
      'fail: certificate-01: "Date of issue" of "Certificate" is 2027-01-01',
    ]);
  });

  it("does not apply without what it reads, and cannot judge a value of another kind", () => {
    expect(asked("c.contract.signedOn != ''")).toEqual(["notApplicable: certificate-01"]);
    expect(asked("size(certificate.number) + certificate.number > 1")[0]).toMatch(/^cannotJudge/);
  });

  it("judges the items of a list one by one", () => {
    const items = (where?: string) =>
      told({
        check: "assertion",
        with: { each: "c.suspensions", that: "x.reason != ''", ...(where && { where }) },
        files: {
          "suspension-01.json": { certificate: "C-1", reason: "", suspendedOn: "2026-01-05" },
          "suspension-02.json": { certificate: "C-2", reason: "x", suspendedOn: "2026-01-06" },
        },
      });
    expect(items()).toEqual([
      'fail: entry 1 of "Suspension of a certificate": "Specific cause of suspension" is not filled in',
    ]);
    expect(items("x.certificate == 'C-2'")).toEqual(["pass"]);
    expect(items("x.certificate == 'C-3'")).toEqual(["notApplicable"]);
  });

  it("refuses options without an expression", () => {
    expect(refuses("assertion", {})).toBe(true);
    expect(refuses("assertion", { that: "true", thatt: "true" })).toBe(true);
  });
});
