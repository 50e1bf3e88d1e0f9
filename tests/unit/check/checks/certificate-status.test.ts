import { describe, expect, it } from "vitest";
import { refuses, told } from "../../../support/check.js";

describe("certificate-status", () => {
  const certificate = { number: "C-1", issuedOn: "2026-01-10", expiresOn: "2029-01-09" };
  const asked = (files: Record<string, object>, options = {}) =>
    told({
      check: "certificate-status",
      with: options,
      asOf: "2029-02-01",
      files: { "certificate-01.json": certificate, ...(files as Record<string, never>) },
    });
  const suspended = (on: string, of = "C-1") => ({ certificate: of, reason: "x", suspendedOn: on });
  const restored = (on: string) => ({ certificate: "C-1", restoredOn: on });
  const withdrawn = (on: string) => ({ certificate: "C-1", reason: "x", withdrawnOn: on });
  const cancelled = (on: string) => ({ certificate: "C-1", cancelledOn: on });

  it("does not apply while nothing changes, and follows a life that can be", () => {
    expect(asked({})).toEqual(["notApplicable"]);
    expect(
      asked({
        "suspension-01.json": suspended("2026-03-01"),
        "restoration-01.json": restored("2026-04-01"),
        "withdrawal-01.json": withdrawn("2026-05-01"),
      }),
    ).toEqual(["pass"]);
  });

  it("leaves a change that names no certificate to the finding about its shape", () => {
    const nameless = { reason: "x", suspendedOn: "2026-03-01" };
    expect(asked({ "suspension-01.json": nameless })).toEqual(["pass"]);
  });

  it.each([
    [
      "an unknown certificate",
      { "suspension-01.json": suspended("2026-03-01", "C-2") },
      "C-2 was suspended on 2026-03-01, but the case has no certificate of that number",
    ],
    [
      "before the issue",
      { "suspension-01.json": suspended("2026-01-09") },
      "before it was issued on 2026-01-10",
    ],
    [
      "after the expiry",
      { "suspension-01.json": suspended("2029-01-10") },
      "but it had expired on 2029-01-09",
    ],
    [
      "suspended twice",
      {
        "suspension-01.json": suspended("2026-03-01"),
        "suspension-02.json": suspended("2026-04-01"),
      },
      "but it had been suspended since 2026-03-01",
    ],
    [
      "restored unsuspended",
      { "restoration-01.json": restored("2026-03-01") },
      "but it was not suspended",
    ],
    [
      "cancelled while suspended",
      {
        "suspension-01.json": suspended("2026-03-01"),
        "cancellation-01.json": cancelled("2026-04-01"),
      },
      "and not restored",
    ],
    [
      "changed after its end",
      {
        "withdrawal-01.json": withdrawn("2026-03-01"),
        "cancellation-01.json": cancelled("2026-04-01"),
      },
      "but it had been withdrawn on 2026-03-01",
    ],
  ])("tells %s", (_, files, detail) => {
    const outcomes = asked(files);
    expect(outcomes).toHaveLength(1);
    expect(outcomes[0]).toContain(detail);
  });

  it("takes what ends a status first on one day, and the days of issue and expiry as valid", () => {
    expect(
      asked({
        "suspension-01.json": suspended("2026-03-01"),
        "restoration-01.json": restored("2026-03-01"),
      })[0],
    ).toContain("was not suspended");
    expect(asked({ "suspension-01.json": suspended("2026-01-10") })).toEqual(["pass"]);
    expect(asked({ "suspension-01.json": suspended("2029-01-09") })).toEqual(["pass"]);
  });

  it("leaves out the steps that another rule speaks of, and refuses one that there is not", () => {
    expect(
      asked(
        { "restoration-01.json": restored("2026-03-01") },
        { except: ["restored-unsuspended"] },
      ),
    ).toEqual(["pass"]);
    expect(refuses("certificate-status", { except: ["restored"] })).toBe(true);
  });
});
