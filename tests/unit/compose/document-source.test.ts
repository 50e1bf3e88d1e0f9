import { describe, expect, it } from "vitest";
import {
  auditTypeOf,
  documentSource,
  findValue,
  fullPath,
  itemsOf,
} from "../../../src/compose/document-source.js";
import { viewCase } from "../../../src/model/case/view-case.js";
import { asOf, judge } from "../../support/sample.js";

const { document, procedure, personnel } = judge();
const view = viewCase(document, personnel, procedure, asOf);
const subject = view.subjects("audit", ["stage2"])[0];
const source = documentSource({
  spec: {} as never,
  subject: subject as never,
  view,
  procedure,
  language: "zh",
  english: () => undefined,
  alias: { plan: "audit.auditPlan" },
});

describe("where the values of a document come from", () => {
  it("puts the names of a variant in", () => {
    expect(fullPath(source, "plan.plannedFrom")).toBe("audit.auditPlan.plannedFrom");
    expect(fullPath(source, "audit.type")).toBe("audit.type");
    expect(findValue(source, "plan.plannedFrom")?.value).toMatch(/^\d{4}-/);
  });

  it("leads into an item of a list, with the item's place", () => {
    const [first] = itemsOf(source, findValue(source, "plan.items"), undefined);
    const found = findValue(source, "x.id", first ?? null);
    expect(found?.value).toBeTruthy();
    expect(found?.place?.pointer).toBe("/items/0/id");
    expect(findValue(source, "x.noSuchThing", first ?? null)).toBeUndefined();
    expect(findValue(source, "x.id")).toBeUndefined();
  });

  it("knows the type of the audit", () => {
    expect(auditTypeOf(source.subject)).toBe("stage2");
    expect(auditTypeOf({ id: ".", vars: {} })).toBe("");
  });
});
