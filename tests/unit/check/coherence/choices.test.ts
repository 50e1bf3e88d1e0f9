import { describe, expect, it } from "vitest";
import { judgeChanged, readBase } from "../../../../src/jobs/procedures/changed-case.js";
import { judge, workspace } from "../../../support/sample.js";
import { incoherence, told } from "./support.js";

const audit = "audits/03-surveillance-1";
const wrong = (file: string, pointer: string, value: string | boolean) =>
  told({ file, pointer, value });

describe("values chosen from a list", () => {
  it("finds minutes and a sheet of the other meeting", () => {
    for (const name of ["meeting", "attendance"]) {
      const file = `${audit}/${name}-closing.json`;
      expect(wrong(file, "/meeting", "opening")).toEqual([`impossible-choice ${file}#/meeting`]);
    }
  });

  it("finds a report of another type of audit, and says what it should be", () => {
    const file = `${audit}/audit-report.json`;
    const [found] = incoherence({ file, pointer: "/auditType", value: "initial" });
    expect(found?.rule).toBe("impossible-choice");
    expect(found?.message.zh).toContain("应为“监督审核”");
  });

  it("finds a decision that such an audit cannot lead to", () => {
    const file = "audits/02-stage2/decision.json";
    expect(wrong(file, "/decision", "reduce")).toContain(`impossible-choice ${file}#/decision`);
    const refused = { file, pointer: "/decision", value: "refuse" };
    expect(told(refused, { file: "certificate-01.json" })).not.toContain(
      `impossible-choice ${file}#/decision`,
    );
  });

  it("asks for a change of scope where the decision extends or reduces it", () => {
    const file = `${audit}/decision.json`;
    const reduced = { file, pointer: "/decision", value: "reduce" };
    expect(told(reduced)).toContain(`impossible-choice ${file}#/decision`);
    const change = {
      file: "scope-change-01.json",
      value: { kind: "reduction", requestedOn: "2027-05-26" },
    };
    expect(told(reduced, change)).not.toContain(`impossible-choice ${file}#/decision`);
  });

  it("finds a member of the team as a manager of the client", () => {
    const file = `${audit}/attendance-opening.json`;
    expect(wrong(file, "/attendees/0/capacity", "topManager")).toContain(
      `impossible-choice ${file}#/attendees/0/capacity`,
    );
  });
});

describe("choices that stand in several places", () => {
  it("finds another role in plan and report than in the order", () => {
    for (const name of ["audit-plan", "audit-report"]) {
      const file = `audits/02-stage2/${name}.json`;
      expect(wrong(file, "/team/1/role", "observer")).toContain(
        `copies-differ ${file}#/team/1/role`,
      );
    }
  });

  it("calls a site temporary or permanent as the application does", () => {
    const report = "audits/02-stage2/audit-report.json";
    const [found] = incoherence({ file: report, pointer: "/places/0/kind", value: "temporary" });
    expect(found?.message.zh).toContain("记录为“临时场所”");
    expect(found?.message.zh).toContain("为“否”");
    expect(wrong("certificate-01.json", "/sites/0/temporary", true)).toEqual([
      "copies-differ certificate-01.json#/sites/0/temporary",
    ]);
  });

  it("finds somebody who is the client's at one meeting and something else at the other", () => {
    const file = `${audit}/attendance-closing.json`;
    expect(wrong(file, "/attendees/3/capacity", "authorisedSubstitute")).toEqual([
      `copies-differ ${file}#/attendees/3/capacity`,
    ]);
  });

  it("lets a manager stand in for the absent top manager at one meeting", () => {
    const file = `${audit}/attendance-closing.json`;
    const absence = { reason: "出差", explanationOn: "2027-05-24" };
    expect(
      told(
        { file, pointer: "/attendees/3/capacity", value: "authorisedSubstitute" },
        { file, pointer: "/topManagerAbsence", value: absence },
      ),
    ).toEqual([]);
  });

  it("finds a second site with the central function", () => {
    expect(wrong("application.json", "/sites/1/central", true)).toEqual([
      "another-central-site application.json#/sites/1/id",
    ]);
  });
});

describe("values that follow from others", () => {
  const stage2 = "audits/02-stage2";
  const choice = (file: string, pointer: string) => `impossible-choice ${file}#${pointer}`;

  it("finds a recommendation beside objectives that were not reached, unless the procedure's own rule tells it", () => {
    const redIn = ([procedure, name]: readonly [string, string], file: string, advice?: string) =>
      judgeChanged(
        workspace,
        readBase(workspace, procedure, name),
        [
          { file, pointer: "/objectivesReached", value: false },
          ...(advice === undefined ? [] : [{ file, pointer: "/recommendation", value: advice }]),
        ],
        "2027-06-30",
      )
        .result.outcomes.filter(
          (o) => o.outcome === "fail" && o.at?.pointer === "/objectivesReached",
        )
        .map((o) => o.rule);
    const msg = ["msg1090226-2024", "CSISMS-2024-0001"] as const;
    const later = "audits/03-surveillance-1/audit-report.json";
    expect(redIn(msg, later)).toEqual(["impossible-choice"]);
    expect(redIn(msg, later, "suspend")).toEqual([]);
    const zbt = ["zbt-tp-036", "ISMS-2025-0001"] as const;
    expect(redIn(zbt, later)).toEqual(["unreported-missed-objectives"]);
    const pii = ["tb-gz-036", "PII-2026-0001"] as const;
    expect(redIn(pii, `${audit}/audit-report.json`)).toEqual(["unreported-missed-objectives"]);
  });

  it("finds a grade that is not of the ground, unless the procedure's own rule tells it", () => {
    const file = `${stage2}/nonconformity-01.json`;
    const msg = ["msg1090226-2024", "CSISMS-2024-0001"] as const;
    const pii = ["tb-gz-036", "PII-2026-0001"] as const;
    const redIn = ([procedure, name]: readonly [string, string], ground: string) =>
      judgeChanged(
        workspace,
        readBase(workspace, procedure, name),
        [{ file, pointer: "/ground", value: ground }],
        "2027-06-30",
      )
        .result.outcomes.filter((o) => o.outcome === "fail" && o.at?.pointer === "/grade")
        .map((o) => o.rule);
    expect(redIn(msg, "isolatedError")).toEqual(["impossible-choice"]);
    expect(redIn(msg, "seriousIncident")).toEqual([]);
    const zbt = ["zbt-tp-036", "ISMS-2025-0001"] as const;
    expect(redIn(zbt, "isolatedError")).toEqual(["major-on-occasional-problem"]);
    expect(redIn(pii, "isolatedError")).toEqual(["major-on-minor-ground"]);
    expect(redIn(pii, "seriousIncident")).toEqual([]);
  });

  it("finds an ineffective correction behind a positive decision", () => {
    const file = `${stage2}/nonconformity-02.json`;
    const failed = { file, pointer: "/verification/effective", value: false };
    expect(told(failed)).toContain(choice(file, "/verification/effective"));
    const refused = { file: `${stage2}/decision.json`, pointer: "/decision", value: "refuse" };
    expect(told(failed, refused)).not.toContain(choice(file, "/verification/effective"));
  });

  it("finds inadequate documents of a client that is ready for stage 2", () => {
    const file = "audits/01-stage1/document-review.json";
    expect(wrong(file, "/conclusion", "inadequate")).toContain(choice(file, "/conclusion"));
    expect(wrong(file, "/conclusion", "adequate")).toEqual([]);
  });

  it("finds an application that was not accepted beside its contract", () => {
    const file = "application-review.json";
    const open = { file, pointer: "/conclusion", value: "supplementRequested" };
    expect(told(open)).toContain(choice(file, "/conclusion"));
    expect(told(open, { file: "contract.json" })).not.toContain(choice(file, "/conclusion"));
  });

  it("finds licences of a client that needs none, and an outsourced decision once", () => {
    expect(wrong("application.json", "/licencesRequired", false)).toContain(
      choice("application.json", "/licencesRequired"),
    );
    // The procedure has a rule about it, which speaks of the same place.
    expect(wrong(`${stage2}/decision.json`, "/decisionMaker/outsourced", true)).toEqual([]);
  });

  it("finds days for a risk that the client does not have", () => {
    const file = "audits/01-stage1/audit-time.json";
    const kind = choice(file, "/adjustments/0/kind");
    expect(wrong(file, "/adjustments/0/kind", "risk")).toContain(kind);
    expect(
      told(
        { file, pointer: "/adjustments/0/kind", value: "risk" },
        { file, pointer: "/riskCategory", value: "high" },
      ),
    ).not.toContain(kind);
  });

  it("tells of a stage 1 that was not held as planned", () => {
    const file = "audits/01-stage1/audit-plan.json";
    expect(wrong(file, "/mode", "offsite")).toEqual([
      "copies-differ audits/01-stage1/stage1-report.json#/mode",
    ]);
  });
});

describe("a rule about two records", () => {
  it("names the one that it does not point at, too", () => {
    const report = "audits/02-stage2/audit-report.json";
    const { result } = judge([
      { file: report, pointer: "/recommendation", value: "notRecommended" },
    ]);
    const found = result.outcomes.find(
      (o) => o.rule === "unstated-difference" && o.outcome === "fail",
    );
    expect(found?.at?.file).toMatch(/decision\.json$/);
    expect(found?.related?.map((r) => r.pointer)).toEqual(["/recommendation", "/decision"]);
  });
});
