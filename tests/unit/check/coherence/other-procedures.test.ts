import { describe, expect, it } from "vitest";
import { judgeChanged, readBase } from "../../../../src/jobs/procedures/changed-case.js";
import { type Change, workspace } from "../../../support/sample.js";
import { coherenceRules, told } from "./support.js";

/** What records hold that the first sample has no field for. */
function toldOf(procedure: string, number: string): (...changes: readonly Change[]) => string[] {
  const base = readBase(workspace, procedure, number);
  return (...changes) =>
    judgeChanged(workspace, base, changes, "2028-07-01")
      .result.outcomes.filter((o) => o.outcome === "fail" && coherenceRules.includes(o.rule))
      .map((o) => `${o.rule} ${o.at?.file.split(`${number}/`)[1] ?? ""}#${o.at?.pointer ?? ""}`);
}

const set = (place: string, value: string | boolean): Change => {
  const [file = "", pointer = ""] = place.split("#");
  return { file, pointer, value };
};

describe("the activities of a programme", () => {
  const type = "audit-programme.json#/activities/2/type";

  it("are of the type of the audit that they name", () => {
    expect(told(set(type, "special"))).toContain(`impossible-choice ${type}`);
  });

  it("may be of any type until they name one", () => {
    const unnamed = { file: "audit-programme.json", pointer: "/activities/2/audit" };
    expect(told(set(type, "special"), unnamed)).not.toContain(`impossible-choice ${type}`);
  });
});

describe("dates before an audit", () => {
  const zbt = toldOf("zbt-tp-036", "ISMS-2025-0001");

  it("have the quotation confirmed before the contract, and one of a later cycle whenever it is", () => {
    const confirmed = "quotation-01.json#/confirmedOn";
    expect(zbt(set(confirmed, "2025-05-26"))).toEqual([`dates-out-of-order ${confirmed}`]);
    const later = [
      set(confirmed, "2028-03-12"),
      set("quotation-01.json#/issuedOn", "2028-03-10"),
      set("quotation-01.json#/cycle", "recertification"),
    ];
    expect(zbt(...later)).toEqual([]);
  });

  it("have remote work on days of the audit", () => {
    const first = "audits/04-surveillance-2/remote-audit.json#/firstRemoteDay";
    expect(zbt(set(first, "2027-06-30"))).toEqual([]);
    expect(zbt(set(first, "2027-07-01"))).toHaveLength(1);
    expect(zbt(set(first, "2027-06-27"))).toHaveLength(1);
  });

  it("have a client confirm what was talked over with it", () => {
    const discussed = "audits/02-stage2/nonconformity-01.json#/discussedOn";
    expect(zbt(set(discussed, "2025-06-06"))).toHaveLength(1);
  });

  it("tell the client of a later audit after the first decision", () => {
    const notice = "audits/03-surveillance-1/task-order.json#/teamNoticeOn";
    expect(zbt(set(notice, "2025-07-01"))).toEqual([`dates-out-of-order ${notice}`]);
  });
});

describe("who reviews for the decision", () => {
  const zbt = toldOf("zbt-tp-036", "ISMS-2025-0001");
  const reviewer = "audits/02-stage2/decision.json#/review/reviewer";

  it("is of the body, and qualified for something that fits", () => {
    expect(zbt(set(reviewer, "R-301"))).toEqual([`employed-elsewhere ${reviewer}`]);
    expect(zbt(set(reviewer, "T-201"))).toEqual([`function-without-qualification ${reviewer}`]);
    expect(zbt(set(reviewer, "D-201"))).toEqual([]);
  });

  it("may be bound to the body by an arrangement", () => {
    const bound = set("personnel/R-301.json#/relationship", "enforceableArrangement");
    expect(zbt(set(reviewer, "R-301"), bound)).toEqual([]);
  });
});

describe("a postponed surveillance", () => {
  const msg = toldOf("msg1090226-2024", "CSISMS-2024-0001");
  const postponement = "postponement-01.json#";

  it("is told soon after the decision", () => {
    const told21 = msg(set(`${postponement}/notifiedOn`, "2026-11-17"));
    expect(told21).toEqual([]);
    expect(msg(set(`${postponement}/notifiedOn`, "2026-11-18"))).toEqual([
      `dates-far-apart ${postponement}/notifiedOn`,
    ]);
  });

  it("is put off no further than was asked", () => {
    expect(msg(set(`${postponement}/grantedDueOn`, "2027-01-15"))).toEqual([]);
    expect(msg(set(`${postponement}/grantedDueOn`, "2027-01-16"))).toHaveLength(1);
  });

  it("does not keep a certificate on a report that does not meet the requirements", () => {
    const confirmed = "audits/03-surveillance-1/decision.json#/reportConfirmed";
    expect(msg(set(confirmed, false))).toEqual([`impossible-choice ${confirmed}`]);
  });
});
