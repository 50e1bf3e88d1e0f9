import { describe, expect, it } from "vitest";
import type { CertificateEvent, CertificateFact } from "../../../../src/model/case/facts.js";
import { certificateSpans } from "../../../../src/model/certificate/spans.js";

const at = { file: "f", pointer: "" };
const event = (kind: CertificateEvent["kind"], on: string, until: string | null = null) => ({
  kind,
  on,
  until,
  reason: "",
  clauses: [],
  at,
});
const certificate = (more: Partial<CertificateFact> = {}): CertificateFact => ({
  number: "C-1",
  name: { zh: "甲", en: "A" },
  scope: "",
  issuedOn: "2026-07-27",
  expiresOn: "2029-07-26",
  firstIssuedOn: null,
  replaces: null,
  clauses: [],
  expiredClauses: [],
  at,
  events: [],
  ...more,
});
const told = (...certificates: CertificateFact[]) =>
  certificateSpans(certificates, "2027-07-01").map(
    (s) => `${s.certificate} ${s.kind} ${s.from} ${s.to}`,
  );

describe("how long a certificate is valid and suspended", () => {
  it.each([
    ["to its last day", {}, ["C-1 valid 2026-07-27 2029-07-26"]],
    [
      "to the end of its edition",
      { lapse: { on: "2028-01-31", edition: "x" } },
      ["C-1 valid 2026-07-27 2028-01-31"],
    ],
    [
      "suspended until it is restored",
      { events: [event("suspended", "2027-06-01", "2027-11-30"), event("restored", "2027-09-01")] },
      ["C-1 valid 2026-07-27 2029-07-26", "C-1 suspended 2027-06-01 2027-09-01"],
    ],
    [
      "suspended for its term",
      { events: [event("suspended", "2027-06-01", "2027-11-30")] },
      ["C-1 valid 2026-07-27 2029-07-26", "C-1 suspended 2027-06-01 2027-11-30"],
    ],
    [
      "suspended without a term, to the end",
      { events: [event("suspended", "2027-06-01")] },
      ["C-1 valid 2026-07-27 2029-07-26", "C-1 suspended 2027-06-01 2029-07-26"],
    ],
    [
      "withdrawn while it is suspended",
      {
        events: [event("suspended", "2027-06-01", "2027-11-30"), event("withdrawn", "2027-10-01")],
      },
      ["C-1 valid 2026-07-27 2027-10-01", "C-1 suspended 2027-06-01 2027-10-01"],
    ],
    ["ended before it began: not at all", { events: [event("cancelled", "2026-01-01")] }, []],
  ] as const)("%s", (_, more, expected) => {
    expect(told(certificate(more as Partial<CertificateFact>))).toEqual(expected);
  });

  it("stays suspended after the term, as the register says, until something is recorded", () => {
    const suspended = certificate({ events: [event("suspended", "2027-06-01", "2027-11-30")] });
    const on = (day: string) => certificateSpans([suspended], day)[1]?.to;
    expect(on("2027-11-30")).toBe("2027-11-30");
    expect(on("2028-02-01")).toBe("2028-02-01");
    expect(on("2030-01-01")).toBe("2029-07-26");
  });

  it("ends with the one that takes its place", () => {
    const next = certificate({ number: "C-2", issuedOn: "2029-06-01", expiresOn: "2032-05-31" });
    expect(told(certificate(), next)).toEqual([
      "C-1 valid 2026-07-27 2029-06-01",
      "C-2 valid 2029-06-01 2032-05-31",
    ]);
  });
});
