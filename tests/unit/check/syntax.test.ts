import { describe, expect, it } from "vitest";
import { evaluate, expressionReads } from "../../../src/check/expressions.js";

function reads(expression: string) {
  const { paths, tested } = expressionReads(expression);
  return { paths: [...paths].sort(), tested: [...tested].sort() };
}

describe("what an expression reads", () => {
  it("is its paths, once each", () => {
    expect(reads("c.contract.fee > 0 && c.contract.fee < c.quotation.fee")).toEqual({
      paths: ["c.contract.fee", "c.quotation.fee"],
      tested: [],
    });
  });

  it("leaves out what a list macro binds, whatever its name", () => {
    expect(
      reads("audit.taskOrder.team.filter(member, member.role == audit.x.role).map(c, c.person)"),
    ).toEqual({ paths: ["audit.taskOrder.team", "audit.x.role"], tested: [] });
  });

  it("sees a variable again outside the macro that binds its name", () => {
    expect(reads("a.list.all(c, c.ok) && c.contract.signed").paths).toEqual([
      "a.list",
      "c.contract.signed",
    ]);
  });

  it("marks what is tested by has()", () => {
    expect(reads("has(audit.auditPlan.mode) ? audit.auditPlan.mode == 'remote' : false")).toEqual({
      paths: ["audit.auditPlan.mode"],
      tested: ["audit.auditPlan.mode"],
    });
  });

  it("takes no text for a path, and ends a path at a method or an index", () => {
    expect(reads("c.a.note.contains('c.b.note') && c.list[0].on < c.d.on").paths).toEqual([
      "c.a.note",
      "c.d.on",
      "c.list",
    ]);
  });
});

describe("has()", () => {
  const long = "has(a.b.c)";

  it.each([
    [{ a: {} }, false],
    [{ a: { b: {} } }, false],
    [{ a: { b: { c: null } } }, true],
  ])("asks each step of %j", (variables, expected) => {
    expect(evaluate(long, variables)).toBe(expected);
  });

  it("is rewritten where it stands, and nowhere in a text", () => {
    const nested = "x.all(i, has(i.a.b.c) || i.t == 'has(a.b.c)') && !has(a.b.c)";
    expect(evaluate(nested, { x: [{ t: "has(a.b.c)" }], a: {} })).toBe(true);
  });
});
