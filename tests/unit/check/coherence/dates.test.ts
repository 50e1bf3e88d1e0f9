import { describe, expect, it } from "vitest";
import { judgeChanged } from "../../../../src/jobs/procedures/changed-case.js";
import { type Change, judge, workspace } from "../../../support/sample.js";
import { baseOf, places } from "./for-archive.js";
import { incoherence, told } from "./support.js";

const plan = "audits/03-surveillance-1/audit-plan.json";
const report = "audits/03-surveillance-1/audit-report.json";
const set = (place: string, value: string): Change => {
  const [file = "", pointer = ""] = place.split("#");
  return { file, pointer, value };
};

describe("the order of dates", () => {
  it("says nothing of the sample", () => {
    expect(told()).toEqual([]);
  });

  it("finds a plan that was prepared before the order was issued", () => {
    const [found, ...others] = incoherence(set(`${plan}#/preparedOn`, "2027-04-25"));
    expect(others).toEqual([]);
    expect(found?.rule).toBe("dates-out-of-order");
    expect(found?.severity).toBe("warning");
    expect(found?.at?.pointer).toBe("/preparedOn");
    expect(found?.message.zh).toContain("2027-04-25");
    expect(found?.message.zh).toContain("（2027-04-26）");
    expect(found?.related?.some((r) => r.file.endsWith("03-surveillance-1/task-order.json"))).toBe(
      true,
    );
  });

  it("takes the same day for in order", () => {
    expect(
      told(
        set(`${plan}#/preparedOn`, "2027-04-26"),
        set(`${plan}#/signatures/0/date`, "2027-04-26"),
      ),
    ).toEqual([]);
  });

  it("points at the one date that contradicts many, not at the many", () => {
    expect(told(set(`${report}#/signatures/0/date`, "2029-05-30"))).toEqual([
      `dates-out-of-order ${report}#/signatures/0/date`,
    ]);
  });

  it("compares two fields of one item, not of different items", () => {
    expect(told(set(`${report}#/places/0/from`, "2027-05-25"))).toContain(
      `dates-out-of-order ${report}#/places/0/to`,
    );
    // The second place was visited after the first one: nothing is wrong with that.
    expect(told(set(`${report}#/places/0/to`, "2027-05-25"))).toEqual([]);
  });

  it("compares an activity of the programme with its own audit", () => {
    expect(told(set("audit-programme.json#/activities/1/completedOn", "2026-07-21"))).toEqual([
      "dates-out-of-order audit-programme.json#/activities/1/completedOn",
    ]);
  });

  it("tells apart a meeting on a day on which nobody was there", () => {
    const closing = "audits/02-stage2/attendance-closing.json";
    const rulesOn = (day: string) =>
      incoherence(set(`${closing}#/heldOn`, day)).map(({ rule }) => rule);
    expect(rulesOn("2026-06-18")).toEqual([]);
    expect(rulesOn("2026-06-20")).toContain("meeting-outside-audit");
    expect(rulesOn("2026-06-14")).toContain("meeting-outside-audit");
    // Where the report contradicts both meetings, it is the report that is out.
    expect(
      incoherence(set(`audits/02-stage2/audit-report.json#/onsiteTo`, "2026-06-10")).map(
        (o) => o.rule,
      ),
    ).not.toContain("meeting-outside-audit");
  });

  it("compares nonconformities each for itself", () => {
    const file = "audits/02-stage2/nonconformity-01.json";
    expect(told(set(`${file}#/verification/verifiedOn`, "2026-07-05"))).toContain(
      `dates-out-of-order ${file}#/verification/verifiedOn`,
    );
  });

  it("finds a meeting of the team before its order, and after the closing meeting", () => {
    const file = "audits/03-surveillance-1/meeting-closing.json";
    const met = (date: string) =>
      told({ file, pointer: "/teamMeetings", value: [{ date, text: "交换信息" }] });
    expect(met("2027-04-26")).toEqual([]);
    expect(met("2027-04-25")).toEqual([`dates-out-of-order ${file}#/teamMeetings/0/date`]);
    expect(met("2027-06-20")).toEqual([`dates-out-of-order ${file}#/teamMeetings/0/date`]);
  });

  it("finds a statement that was signed at another time than it was made", () => {
    // It was signed on 9 June.
    const stated = (day: string) => told(set("statements.json#/on", day));
    expect(stated("2027-05-20")).toEqual([]);
    expect(stated("2027-05-10")).toEqual(["dates-far-apart statements.json#/signatures/0/date"]);
  });

  it("finds files that were scanned before they were handed over", () => {
    const scanned = (day: string) =>
      told(
        set("archive.json#/handedOverOn", "2029-08-01"),
        set("archive.json#/scannedOn", day),
      ).map((t) => t.split("#")[1]);
    expect(scanned("2029-08-01")).toEqual([]);
    expect(scanned("2029-07-31")).toEqual(["/scannedOn"]);
  });

  it("finds a form and a signature that are too far apart for one doing", () => {
    const file = "audits/03-surveillance-1/feedback.json";
    const late = (day: string) => told(set(`${file}#/signatures/0/date`, day));
    expect(late("2027-06-21")).toEqual([]);
    expect(late("2027-06-22")).toEqual([`dates-far-apart ${file}#/signatures/0/date`]);
  });

  it("lets a certificate that carries a number on be younger than what is recorded of the number", () => {
    // Suspended and restored in 2026, exchanged in 2027.
    const other = baseOf("tb-gz-036", "PII-2026-0002");
    const out = (...changes: readonly Change[]) =>
      places(
        judgeChanged(workspace, other, changes, "2027-12-31").result.outcomes.filter(
          (o) => o.outcome === "fail" && o.rule === "dates-out-of-order",
        ),
      );
    expect(out()).toEqual([]);
    expect(out({ file: "certificate-02.json", pointer: "/replaces" })).toEqual([
      "dates-out-of-order certificate-02.json#/issuedOn",
    ]);
  });

  it("leaves a place to the finding that speaks of it already", () => {
    const { outcomes } = judge([
      set("contract.json#/signedOn", "2026-05-10"),
      set("contract.json#/signatures/0/date", "2026-05-10"),
      set("contract.json#/signatures/1/date", "2026-05-10"),
    ]).result;
    const here = outcomes.filter((o) => o.outcome === "fail" && o.at?.pointer === "/signedOn");
    expect(here.map((o) => o.rule)).not.toContain("dates-out-of-order");
    expect(here.length).toBeGreaterThan(0);
  });
});
