import { describe, expect, it } from "vitest";
import { composer, nothingInTurn } from "../../../src/compose/compose.js";
import { viewCase } from "../../../src/model/case/view-case.js";
import { loadTemplates } from "../../../src/workspace/templates.js";
import { asOf, judge, workspace } from "../../support/sample.js";

describe("documents that are made one after another", () => {
  it("are the same as those made at once", () => {
    const broken = [{ file: "audits/02-stage2/audit-plan.json", pointer: "/scope" }];
    const { document, procedure, personnel, result } = judge(broken);
    const input = {
      view: viewCase(document, personnel, procedure, asOf),
      procedure,
      outcomes: result.outcomes,
      house: workspace.config,
      languages: [],
      only: [],
      draft: false,
    };
    const compose = composer(loadTemplates(workspace));
    const { atMost, steps } = compose.inTurn(input);
    // The first is there before the others are made: what becomes of them nobody knows yet.
    const first = steps.next();
    const whole = compose(input);
    expect(first).toEqual({ done: false, value: whole.documents[0] });
    const others: string[] = [];
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) others.push(step.value.path);
    expect(others).toEqual(whole.documents.slice(1).map((d) => d.path));
    expect(step.value).toEqual(whole);
    expect(whole.refused.length).toBeGreaterThan(0);
    expect(atMost).toBe(whole.documents.length + whole.refused.length);
  });

  it("are none where there is nothing to make them of", () => {
    const { atMost, steps } = nothingInTurn();
    expect(atMost).toBe(0);
    expect(steps.next()).toEqual({ done: true, value: { documents: [], refused: [] } });
  });
});
