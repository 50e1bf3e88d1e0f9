import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../../../../src/model/base/json.js";
import type { CaseDocument, RecordFile } from "../../../../src/model/case/case.js";
import { caseOnDay } from "../../../../src/model/case/on-day.js";
import { asWritten } from "../../../../src/model/case/records.js";
import type { Procedure } from "../../../../src/model/procedure/procedure.js";
import { kindOf, parseRecord } from "../../../../src/read/record-file.js";
import { runs, seed } from "../../../support/long.js";
import { workspace } from "../../../support/sample.js";

const procedure = workspace.procedures.get("tb-gz-036")?.procedure as Procedure;

function record(path: string, value: Json): RecordFile {
  const name = path.replace(/\.json$/, "");
  return parseRecord(new TextEncoder().encode(JSON.stringify(value)), path, kindOf(name));
}

function caseOf(files: Readonly<Record<string, Json>>, audit: Readonly<Record<string, Json>> = {}) {
  const records = (of: Readonly<Record<string, Json>>) =>
    Object.entries(of).map(([path, value]) => record(path, value));
  const document: CaseDocument = {
    id: "p/c",
    procedure: "p",
    folder: "",
    shownAs: "records",
    records: records(files),
    audits: [{ id: "audits/02-stage2", number: 2, type: "stage2", records: records(audit) }],
    strays: [],
    digestOf: () => undefined,
  };
  return document;
}

/** The only record of the case on a day; undefined where it is a plan. */
function onDay(file: string, value: Json, day: string): JsonObject | undefined {
  const { document } = caseOnDay(caseOf({ [file]: value }), procedure, day);
  return document.records[0]?.value as JsonObject | undefined;
}

describe("a case on a day", () => {
  const suspension = {
    certificate: "C-1",
    groundVerifiedOn: "2026-03-01",
    suspendedOn: "2026-03-05",
    endsOn: "2026-09-05",
    signatures: [
      { role: "departmentLeader", name: "甲", date: "2026-03-04", method: "handwritten" },
      { role: "generalManager", name: "乙", date: "2026-03-06", method: "handwritten" },
    ],
  };

  it("holds what has happened, on the day itself, too", () => {
    expect(onDay("suspension-01.json", suspension, "2026-03-06")).toEqual(suspension);
    expect(onDay("suspension-01.json", suspension, "2026-03-04")).toEqual({
      certificate: "C-1",
      groundVerifiedOn: "2026-03-01",
      endsOn: "2026-09-05",
      signatures: [suspension.signatures[0]],
    });
  });

  it("keeps days that may lie ahead: limits, planned days, the end of a validity", () => {
    const plan = { preparedOn: "2026-03-01", plannedFrom: "2026-04-01", plannedTo: "2026-04-02" };
    expect(onDay("audit-plan.json", plan, "2026-03-01")).toEqual(plan);
  });

  it("does not hold a record whose own day lies ahead, nor one of which nothing has happened", () => {
    const certificate = { number: "C-1", originalIssuedOn: "2023-01-01", issuedOn: "2026-03-05" };
    expect(onDay("certificate-01.json", certificate, "2026-03-04")).toBeUndefined();
    expect(onDay("certificate-01.json", certificate, "2026-03-05")).toEqual(certificate);
    const report = { onsiteFrom: "2026-03-05", onsiteTo: "2026-03-06" };
    expect(onDay("audit-report.json", report, "2026-03-04")).toBeUndefined();
    expect(onDay("audit-report.json", report, "2026-03-05")).toEqual({ onsiteFrom: "2026-03-05" });
  });

  it("keeps a record without any day, and the folder of an audit that is planned", () => {
    expect(onDay("contract.json", { number: "K-1" }, "2020-01-01")).toEqual({ number: "K-1" });
    const order = { issuedOn: "2026-03-05" };
    const { document } = caseOnDay(
      caseOf({}, { "task-order.json": order }),
      procedure,
      "2026-03-04",
    );
    expect(document.audits.map((a) => [a.id, a.records])).toEqual([["audits/02-stage2", []]]);
  });

  it("keeps the places of a list's items: only those at its end go", () => {
    const turned = { ...suspension, signatures: suspension.signatures.toReversed() };
    const value = onDay("suspension-01.json", turned, "2026-03-04");
    expect(value?.["signatures"]).toEqual([
      { role: "generalManager", name: "乙", method: "handwritten" },
      suspension.signatures[0],
    ]);
  });

  it("says of each plan where it stands and for which day", () => {
    const { ahead } = caseOnDay(
      caseOf({ "suspension-01.json": suspension }),
      procedure,
      "2026-03-04",
    );
    expect(ahead.map(({ pointer, on }) => [pointer, on])).toEqual([
      ["/suspendedOn", "2026-03-05"],
      ["/signatures/1/date", "2026-03-06"],
    ]);
  });

  it("knows what a shortened record was written as, so that its signatures stay what they are", () => {
    const value = onDay("suspension-01.json", suspension, "2026-03-04");
    expect(asWritten(value as object)).toEqual(suspension);
  });

  it("is the same object on and after its last day, and never holds more on an earlier one", () => {
    const day = fc
      .integer({ min: 0, max: 20 })
      .map((n) => new Date(Date.UTC(2026, 2, 1 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.tuple(day, day), ([a, b]) => {
        const [early = "", late = ""] = [a, b].sort();
        const of = (on: string) =>
          JSON.stringify(onDay("suspension-01.json", suspension, on) ?? {});
        expect(of(early).length).toBeLessThanOrEqual(of(late).length);
        const document = caseOf({ "suspension-01.json": suspension });
        expect(caseOnDay(document, procedure, "2026-09-05").document).toBe(document);
      }),
      { seed, numRuns: runs(40) },
    );
  });
});
