import { describe, expect, it } from "vitest";
import { keptUntil } from "../../../../src/jobs/documents/retention.js";
import type { CertificateFact } from "../../../../src/model/case/facts.js";
import type { CivilDate } from "../../../../src/model/time/dates.js";
import { workspace } from "../../../support/sample.js";

describe("how long a case is kept", () => {
  const procedure = (id: string) => workspace.procedures.get(id)?.procedure as never;
  const certificate = (expiresOn: string, withdrawnOn?: string): CertificateFact => ({
    number: "N",
    name: { zh: "x", en: "x" },
    scope: "",
    issuedOn: "2026-07-27",
    expiresOn,
    firstIssuedOn: null,
    replaces: null,
    clauses: [],
    expiredClauses: [],
    at: { file: "", pointer: "" },
    events: withdrawnOn
      ? [
          {
            kind: "withdrawn",
            on: withdrawnOn,
            until: null,
            reason: "",
            clauses: [],
            at: { file: "", pointer: "" },
          } as never,
        ]
      : [],
  });

  it("no shorter than ISO/IEC 17021-1, 9.9.4, where the procedure has less (TB-GZ-036 13.1: two years)", () => {
    expect(
      keptUntil(
        procedure("tb-gz-036"),
        { certificates: [certificate("2029-07-26")] },
        null,
        "2027-06-30",
      ).until,
    ).toBe("2032-07-26");
    expect(
      keptUntil(
        procedure("tb-gz-036"),
        { certificates: [certificate("2029-07-26", "2027-03-01")] },
        null,
        "2027-06-30",
      ).until,
    ).toBe("2030-03-01");
    expect(
      keptUntil(
        procedure("tb-gz-036"),
        { certificates: [certificate("2029-07-26", "2027-07-01")] },
        null,
        "2027-06-30",
      ).until,
    ).toBe("2032-07-26");
  });

  it("a cycle more after the current one, whatever became of the certificate (ZBT-TP-036 5.8.1)", () => {
    expect(
      keptUntil(
        procedure("zbt-tp-036"),
        { certificates: [certificate("2028-02-29", "2027-03-01")] },
        null,
        "2027-06-30",
      ).until,
    ).toBe("2031-02-28");
  });

  it("later where the archive record says so, never earlier; nothing is made up without a certificate", () => {
    const until = (recorded: CivilDate | null, certificates: CertificateFact[]) =>
      keptUntil(procedure("tb-gz-036"), { certificates }, recorded, "2027-06-30").until;
    expect([
      until("2040-01-01", [certificate("2029-07-26")]),
      until("2030-01-01", [certificate("2029-07-26")]),
      until(null, []),
      until("2030-01-01", []),
    ]).toEqual(["2040-01-01", "2032-07-26", null, "2030-01-01"]);
  });

  it("without a certificate says clause by clause why there is no day, and what gives one", () => {
    for (const id of workspace.procedures.ids) {
      const of = procedure(id);
      const { because, until, clauses } = keptUntil(of, { certificates: [] }, null, "2027-06-30");
      expect([id, until]).toEqual([id, null]);
      // The procedure's own clause by its number, the standard's, and the field to fill in.
      const number = clauses[0]?.split("/")[1]?.split("-")[0] ?? "none";
      for (const language of ["zh", "en"] as const) {
        for (const part of [number, "ISO/IEC 17021-1:2015", "9.9.4", "keptUntil"]) {
          expect([id, because[language]]).toEqual([id, expect.stringContaining(part)]);
        }
      }
    }
  });
});
