import { describe, expect, it } from "vitest";
import { factsOf } from "../../../src/check/facts.js";
import { statesOf } from "../../../src/check/states.js";
import { type Change, judge } from "../../support/sample.js";

/** The client's state and those of the audits, each with the day that it began. */
function states(asOf: string, changes: readonly Change[] = []) {
  const { document, procedure } = judge(changes, asOf);
  const { client, audits } = statesOf(document, procedure, factsOf(document, procedure), asOf);
  const brief = ({ state, since }: { state: string; since: string | null }) =>
    since === null ? state : `${state} ${since}`;
  return [client, ...audits].map(brief);
}

const stage2 = "audits/02-stage2";

describe("what a case has come to", () => {
  it("follows a case from its application to the end of its certificate", () => {
    expect(states("2026-05-08")).toEqual([
      "applying 2026-05-06",
      "notBegun",
      "notBegun",
      "notBegun",
    ]);
    expect(states("2026-06-02")).toMatchObject({ 0: "inInitialAudit 2026-06-02" });
    expect(states("2026-07-27")).toMatchObject({ 0: "certified 2026-07-27" });
    expect(states("2029-07-27")).toMatchObject({ 0: "ended 2029-07-27" });
  });

  it("knows a client that left: it does not go on, or asked to cancel", () => {
    const declined = {
      file: "audit-programme.json",
      pointer: "/recertification",
      value: { contactedOn: "2029-04-10", declinedOn: "2029-04-12" },
    };
    expect(states("2029-07-26", [declined])).toMatchObject({ 0: "certified 2026-07-27" });
    expect(states("2029-07-27", [declined])).toMatchObject({ 0: "gone 2029-07-27" });
    const value = {
      certificate: "TB137-2026-PII-0168",
      requestedOn: "2027-06-01",
      cancelledOn: "2027-06-08",
    };
    expect(states("2027-06-30", [{ file: "cancellation-01.json", value }])).toMatchObject({
      0: "gone 2027-06-08",
    });
  });

  it("reads each step of an audit from any record that shows it, and nothing from plans", () => {
    const only = (kept: string): Change[] =>
      [
        "audit-report",
        "decision",
        "attendance-opening",
        "attendance-closing",
        "meeting-opening",
        "meeting-closing",
        "audit-plan",
        "task-order",
        "audit-record",
        "feedback",
        "certificate-info-confirmation",
        "nonconformity-01",
        "nonconformity-02",
      ]
        .filter((kind) => kind !== kept)
        .map((kind) => ({ file: `${stage2}/${kind}.json` }));
    const stateOf = (kept: string) => states("2026-08-30", only(kept))[2]?.split(" ")[0];
    expect(stateOf("task-order")).toBe("ordered");
    expect(stateOf("audit-plan")).toBe("planned");
    expect(stateOf("meeting-opening")).toBe("underWay");
    expect(stateOf("attendance-closing")).toBe("held");
    expect(stateOf("audit-report")).toBe("reported");
    expect(stateOf("decision")).toBe("decided");
    expect(stateOf("feedback")).toBe("notBegun");
  });

  it("knows an audit that was terminated, and one that was held again", () => {
    const ended: Change = {
      file: `${stage2}/termination-report.json`,
      value: { ground: "topManagerAbsent", terminatedOn: "2026-06-19" },
    };
    expect(states("2026-08-30", [ended])[2]).toBe("terminated 2026-06-19");
    const again: Change = {
      file: "audits/04-stage2/task-order.json",
      value: { issuedOn: "2026-07-01" },
    };
    expect(states("2026-08-30", [ended, again])[2]).toBe("repeated 2026-06-19");
    expect(states("2026-06-18", [ended, again])[2]).not.toMatch(/terminated|repeated/);
  });

  it("knows an application that was refused, and a client that was not certified", () => {
    const review: Change = {
      file: "application-review.json",
      pointer: "/conclusion",
      value: "refused",
    };
    expect(states("2026-06-01", [review])[0]).toMatch(/^refused/);
    const noCertificate: Change = { file: "certificate-01.json" };
    const refused: Change = {
      file: `${stage2}/decision.json`,
      pointer: "/decision",
      value: "refuse",
    };
    expect(states("2026-08-30", [noCertificate, refused])[0]).toMatch(/^notCertified/);
    expect(states("2026-08-30", [noCertificate])[0]).toMatch(/^inInitialAudit/);
  });

  it("says on which places it rests", () => {
    const { document, procedure } = judge([], "2026-08-30");
    const { audits } = statesOf(document, procedure, factsOf(document, procedure), "2026-08-30");
    expect(audits[1]?.at).toEqual([
      expect.objectContaining({ pointer: "/decidedOn", line: expect.any(Number) as number }),
    ]);
  });
});
