import { describe, expect, it } from "vitest";
import { documentSource } from "../../../src/compose/document-source.js";
import { viewFields } from "../../../src/compose/field-view.js";
import { viewCase } from "../../../src/model/case/view-case.js";
import type { DocumentSpec } from "../../../src/model/procedure/document.js";
import { asOf, judge } from "../../support/sample.js";

const { document, procedure, personnel } = judge();
const view = viewCase(document, personnel, procedure, asOf);
const [subject] = view.subjects("audit", ["stage2"]);

/** What the rows of the plan's team, or of the working documents handed out, show. */
function rows(
  list: string,
  fields: DocumentSpec["fields"],
): (readonly [string | undefined, boolean])[][] {
  const source = documentSource({
    spec: { fields: { list: { from: list, fields } }, signatures: [] } as never,
    subject: subject as never,
    view,
    procedure,
    language: "zh",
    alias: {},
  });
  return (viewFields(source).fields["list"]?.rows ?? []).map((row) =>
    Object.values(row).map((f) => [f.value, f.there] as const),
  );
}
const lookedUp = (list: string, names?: true) =>
  rows("audit.taskOrder.workingDocuments", {
    item: {
      from: "x",
      lookup: { in: [list], by: "item", show: "label", ...(names && { names }) },
    },
  });

describe("a key that a list spells out", () => {
  it("shows what the list says of it", () => {
    expect(lookedUp("procedure.topics.workingDocuments", true)[0]).toEqual([
      [procedure.data.topics["workingDocuments"]?.[0]?.label.zh, true],
    ]);
  });

  it("is shown as it stands where no list knows it, or there is no list: never as nothing", () => {
    for (const list of ["procedure.topics.stage2Topics", "procedure.topics.noSuchList"]) {
      expect(lookedUp(list, true)[0], list).toEqual([["1)", true]]);
    }
  });

  it("is no value of another property: a person of whom the plan says nothing has no number there", () => {
    const team = rows("audit.auditPlan.team", {
      number: {
        from: "x.role",
        lookup: { in: ["audit.auditPlan.team"], by: "person", show: "registrationNumber" },
      },
    });
    expect(team[0]).toEqual([["/", false]]);
  });
});
