import { describe, expect, it } from "vitest";
import { composer } from "../../../../src/compose/compose.js";
import { type Change, judgeChanged } from "../../../../src/jobs/procedures/changed-case.js";
import { viewCase } from "../../../../src/model/case/view-case.js";
import { loadTemplates } from "../../../../src/workspace/templates.js";
import { workspace } from "../../../support/sample.js";
import { baseOf, type ProcedureId, procedures } from "../coherence/for-archive.js";

const sheet = "audits/03-surveillance-1/attendance-opening.json";

function heldOn(procedure: ProcedureId): string {
  const text = baseOf(procedure).files.get(sheet) ?? "{}";
  return (JSON.parse(text) as { readonly heldOn: string }).heldOn;
}

function shifted(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** What is said of the sheet of a meeting, as `outcome rule pointer`. */
function said(procedure: ProcedureId, day: string, ...changes: Change[]): string[] {
  const { outcomes } = judgeChanged(workspace, baseOf(procedure), changes, day).result;
  return outcomes
    .filter((o) => o.at?.file.endsWith(sheet) && ["fail", "due"].includes(o.outcome))
    .map((o) => `${o.outcome} ${o.rule} ${o.at?.pointer}`);
}

const unsigned: Change = { file: sheet, pointer: "/attendees/0/signed" };

describe("the sheet of a meeting", () => {
  it.each(procedures)("waits for its day, and is red on the day after: %s", (procedure) => {
    const day = heldOn(procedure);
    const missing = "missing-field /attendees/0/signed";
    for (const before of [-30, -1, 0]) {
      expect(said(procedure, shifted(day, before), unsigned)).toContain(`due ${missing}`);
      expect(said(procedure, shifted(day, before), unsigned)).not.toContain(`fail ${missing}`);
    }
    expect(said(procedure, shifted(day, 1), unsigned)).toContain(`fail ${missing}`);
  });

  it("waits for its photographs, where the procedure demands them", () => {
    const day = heldOn("tb-gz-036");
    const bare: Change = { file: sheet, pointer: "/media" };
    expect(said("tb-gz-036", shifted(day, -1), bare)).toEqual(["due missing-field /media"]);
    expect(said("tb-gz-036", shifted(day, 1), bare)).toContain("fail missing-field /media");
  });

  it("without its day is wrong at once, and so is a value that is wrong already", () => {
    const day = heldOn("tb-gz-036");
    const wrong: Change = { file: sheet, pointer: "/meeting", value: "breakfast" };
    expect(said("tb-gz-036", shifted(day, -10), wrong).join()).toContain(
      "fail wrong-value /meeting",
    );
    const dayless: Change = { file: sheet, pointer: "/heldOn" };
    expect(said("tb-gz-036", shifted(day, -10), dayless).join()).toContain("fail missing-field");
    const unknown: Change = { file: sheet, pointer: "/extra", value: "x" };
    expect(said("tb-gz-036", shifted(day, -10), unknown).join()).toContain("fail unknown-field");
  });

  const templates = loadTemplates(workspace);
  it.each(procedures)("prints before the meeting, with cells to sign in: %s", (procedure) => {
    const day = shifted(heldOn(procedure), -3);
    const changes: Change[] = [unsigned, { file: sheet, pointer: "/media" }];
    const judged = judgeChanged(workspace, baseOf(procedure), changes, day);
    const { documents, refused } = composer(templates)({
      view: viewCase(judged.document, judged.personnel, judged.procedure, day),
      procedure: judged.procedure,
      outcomes: judged.result.outcomes,
      house: workspace.config,
      languages: ["zh"],
      only: ["attendance-sheet"],
      draft: false,
    });
    const isOurs = ({ path }: { readonly path: string }) =>
      path.includes("03-surveillance-1/") && path.includes("opening");
    expect(refused.filter(isOurs)).toEqual([]);
    expect(documents.filter(isOurs)).toHaveLength(1);
  });
});
