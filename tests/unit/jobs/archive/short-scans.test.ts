import { describe, expect, it } from "vitest";
import { shortScans } from "../../../../src/jobs/archive/filing-list/short-scans.js";
import type { CaseAttachment } from "../../../../src/jobs/documents/case-attachments.js";
import { changedCase } from "../../../../src/jobs/procedures/changed-case.js";
import type { Paper } from "../../../../src/model/outcome/filing-list.js";
import { workspace } from "../../../support/sample.js";
import { baseOf } from "../../check/coherence/for-archive.js";

const path = "audits/02-stage2/audit-report.json";
const scan = { name: "扫描件", path: "attachments/report.pdf", sha256: "0".repeat(64) };
const { document } = changedCase(
  workspace,
  baseOf("icasp25c"),
  [{ file: "archive.json", pointer: "/papers", value: [{ path, scan }] }],
  "2027-06-30",
);

function told(scanned: number, printed: readonly (number | null)[], fault: boolean = false) {
  const title = { zh: "审核报告", en: "report" };
  const prints = printed.map((pages) => ({ title, language: "zh" as const, pages }));
  const paper = { file: path, prints } as unknown as Paper;
  const file = { path: scan.path, pages: scanned, fault: fault ? title : null };
  const found = shortScans(document, [paper], [file as unknown as CaseAttachment]);
  return found.map(({ state, outcome }) => `${state} ${outcome.rule} ${outcome.at?.pointer}`);
}

describe("the scan of a paper", () => {
  it("is a doubt with fewer pages than the paper", () => {
    expect(told(3, [4])).toEqual(["doubtful short-scan /papers/0/scan"]);
  });

  it.each([
    ["as many pages", 4, [4]],
    ["a cover and an enclosure", 6, [4]],
    ["as many as the shortest of several forms", 1, [1, 4]],
    ["a paper that was not printed", 1, [null]],
  ])("is none with %s", (_, scanned, printed) => {
    expect(told(scanned, printed)).toEqual([]);
  });

  it("that cannot be opened is told elsewhere", () => {
    expect(told(1, [4], true)).toEqual([]);
  });
});
