import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  certificateRegister,
  countStatuses,
  monthlyChanges,
} from "../../../../src/jobs/publish/certificate-register.js";
import type {
  CaseFacts,
  CertificateEvent,
  CertificateFact,
} from "../../../../src/model/case/facts.js";
import { statusOn, successorOf } from "../../../../src/model/certificate/certificate-status.js";
import { certificateStatuses } from "../../../../src/model/certificate/life.js";
import { shift } from "../../../../src/model/time/dates.js";
import { runs } from "../../../support/long.js";

const at = { file: "records/p/c/certificate-01.json", pointer: "/number" };
const event = (
  kind: CertificateEvent["kind"],
  on: string,
  until: string | null = null,
): CertificateEvent => ({ kind, on, until, reason: `因${kind}`, clauses: [`P/${kind}`], at });
const certificate = (more: Partial<CertificateFact> = {}): CertificateFact => ({
  number: "N-1",
  name: { zh: "甲公司", en: "A Ltd" },
  scope: "范围",
  issuedOn: "2026-08-31",
  expiresOn: "2029-08-30",
  firstIssuedOn: null,
  replaces: null,
  clauses: ["P/valid"],
  expiredClauses: ["P/expired"],
  at,
  events: [],
  ...more,
});
const on = (day: string, more: Partial<CertificateFact> = {}, successor?: CertificateFact) =>
  statusOn(certificate(more), day, successor);
const facts = (certificates: CertificateFact[], more: Partial<CaseFacts> = {}): CaseFacts => ({
  case: "p/c",
  procedure: "p",
  scheme: "S",
  body: "CB",
  client: { name: "甲公司", creditCode: "X", changes: "", at },
  certificates,
  assignments: [],
  teams: [],
  numbers: [],
  reports: [],
  waivers: [],
  shownAs: "records/p/c",
  ...more,
});

describe("the status of a certificate", () => {
  it("ends with the edition that the certificate rests on, if that ends before", () => {
    const lapse = { on: "2027-10-31", edition: "STD 1:2013" };
    expect(on("2027-10-31", { lapse })).toMatchObject({ status: "valid", until: "2027-10-31" });
    expect(on("2027-11-01", { lapse })).toMatchObject({
      status: "expired",
      since: "2027-11-01",
      reason: "STD 1:2013",
      clauses: ["P/expired"],
    });
    const later = { on: "2030-10-31", edition: "STD 1:2013" };
    expect(on("2029-08-30", { lapse: later })).toMatchObject({
      status: "valid",
      until: "2029-08-30",
    });
    expect(on("2029-08-31", { lapse: later })).toMatchObject({ status: "expired", reason: "" });
  });

  it("begins with the day of issue and ends with the last day of validity", () => {
    expect(on("2026-08-30")).toBeNull();
    expect(on("2026-08-31")).toMatchObject({
      status: "valid",
      since: "2026-08-31",
      until: "2029-08-30",
      clauses: ["P/valid"],
    });
    expect(on("2029-08-30")?.status).toBe("valid");
    expect(on("2029-08-31")).toMatchObject({
      status: "expired",
      since: "2029-08-31",
      clauses: ["P/expired"],
    });
  });

  const suspended = {
    events: [event("suspended", "2026-11-09", "2027-02-09"), event("restored", "2026-12-28")],
  };
  it("is suspended from the first day on, and valid again from the day it is restored", () => {
    expect(on("2026-11-08", suspended)?.status).toBe("valid");
    expect(on("2026-11-09", suspended)).toMatchObject({
      status: "suspended",
      since: "2026-11-09",
      until: "2027-02-09",
      clauses: ["P/suspended"],
      reason: "因suspended",
    });
    expect(on("2026-12-27", suspended)?.status).toBe("suspended");
    expect(on("2026-12-28", suspended)).toMatchObject({
      status: "valid",
      restored: true,
      since: "2026-12-28",
      until: "2029-08-30",
      clauses: ["P/restored"],
    });
  });

  it("stays suspended after the term until somebody restores or withdraws it", () => {
    expect(
      on("2028-01-01", { events: [event("suspended", "2026-11-09", "2027-02-09")] }),
    ).toMatchObject({ status: "suspended", until: "2027-02-09" });
  });

  it("ends with a withdrawal or a cancellation, whatever comes after", () => {
    const events = [event("withdrawn", "2027-01-05"), event("restored", "2027-02-01")];
    expect(on("2027-03-01", { events })).toMatchObject({
      status: "withdrawn",
      since: "2027-01-05",
      until: null,
    });
    expect(on("2030-01-01", { events: [event("cancelled", "2027-01-05")] })?.status).toBe(
      "cancelled",
    );
  });

  it("is replaced from the day of the next certificate, named or following", () => {
    const next = certificate({ number: "N-2", issuedOn: "2029-08-01", expiresOn: "2032-07-31" });
    expect(on("2029-07-31", {}, next)?.status).toBe("valid");
    expect(on("2029-08-01", {}, next)).toMatchObject({
      status: "replaced",
      since: "2029-08-01",
      reason: "N-2",
    });
    const first = certificate();
    const named = certificate({ number: "N-3", issuedOn: "2027-01-01", replaces: "N-1" });
    expect(successorOf(first, [first, next, named])?.number).toBe("N-3");
    expect(successorOf(first, [first, next])?.number).toBe("N-2");
    expect(successorOf(next, [first, next])).toBeUndefined();
  });

  it("changes only on days on which something happens", () => {
    const days = fc
      .integer({ min: -60, max: 1300 })
      .map((n) => shift("2026-08-31", n, "calendarDay"));
    fc.assert(
      fc.property(days, (day) => {
        const special = ["2026-08-31", "2026-11-09", "2026-12-28", "2029-08-31"];
        const before = on(shift(day, -1, "calendarDay"), suspended)?.status ?? null;
        const now = on(day, suspended)?.status ?? null;
        return special.includes(day) || before === now;
      }),
      { numRuns: runs(100) },
    );
  });
});

describe("the register", () => {
  it("holds every issued certificate in the order of the numbers and counts every status", () => {
    const rows = certificateRegister(
      [
        facts([
          certificate({ number: "N-9" }),
          certificate({ number: "N-2", issuedOn: "2030-01-01" }),
        ]),
        facts([certificate({ number: "N-1" })]),
      ],
      "2027-06-30",
    );
    expect(rows.map((r) => r.certificate.number)).toEqual(["N-1", "N-9"]);
    expect(Object.keys(countStatuses(rows))).toEqual([...certificateStatuses]);
  });

  it("lists a month's changes with what has been reported since", () => {
    const one = certificate({
      events: [event("suspended", "2026-11-09", "2027-02-09"), event("restored", "2026-11-30")],
    });
    const reports = [
      { kind: "suspension", certificate: "N-1", on: "2026-11-10" },
      { kind: "restoration", certificate: "N-1", on: "2026-11-01" },
      { kind: "certificationResult", certificate: "N-2", on: "2026-12-01" },
    ];
    expect(
      monthlyChanges([facts([one], { reports })], "2026-11").map((r) => [
        r.on,
        r.change,
        r.reportedOn,
      ]),
    ).toEqual([
      ["2026-11-09", "suspended", "2026-11-10"],
      ["2026-11-30", "restored", null],
    ]);
    expect(monthlyChanges([facts([one])], "2026-08").map((r) => r.change)).toEqual(["issued"]);
    expect(monthlyChanges([facts([one])], "2029-08").map((r) => [r.on, r.change])).toEqual([
      ["2029-08-31", "expired"],
    ]);
    expect(
      monthlyChanges(
        [
          facts([
            one,
            certificate({ number: "N-2", issuedOn: "2029-08-01", expiresOn: "2032-07-31" }),
          ]),
        ],
        "2029-08",
      ).map((r) => r.change),
    ).toEqual(["issued"]);
    expect(monthlyChanges([facts([one])], "2027-01")).toEqual([]);
  });
});
