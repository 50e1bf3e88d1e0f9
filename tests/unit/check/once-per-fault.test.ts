import { describe, expect, it } from "vitest";
import { notApplicable, pass, type Verdict } from "../../../src/check/check.js";
import { oncePerFault } from "../../../src/check/once-per-fault.js";
import { because } from "../../../src/check/why.js";
import { judge } from "../../support/sample.js";

const [record] = judge().document.records;
if (!record) throw new Error("the sample has no records");
const text = (said: string) => ({ zh: said, en: said });
const fault = (pointer: string, said: string, more: Partial<Verdict> = {}) =>
  ({ outcome: "fail", at: { record, pointer }, detail: text(said), ...more }) as Verdict;
const places = ({ at, related = [] }: Verdict) => [at, ...related].map((p) => p?.pointer);

describe("the same fault in several places", () => {
  it("is one verdict with its places", () => {
    const told = oncePerFault([fault("/a/0", "x"), fault("/a/1", "x"), fault("/a/2", "x")]);
    expect(told.map(places)).toEqual([["/a/0", "/a/1", "/a/2"]]);
  });

  it("other words, another severity or another day are other faults", () => {
    const told = oncePerFault([
      fault("/a/0", "x"),
      fault("/a/1", "y"),
      fault("/a/2", "x", { severity: "warning" }),
      fault("/a/3", "x", { due: "2027-01-01" }),
    ]);
    expect(told.map(places)).toEqual([["/a/0"], ["/a/1"], ["/a/2"], ["/a/3"]]);
  });

  it("one place told twice is one place", () => {
    expect(oncePerFault([fault("/a", "x"), fault("/a", "x")]).map(places)).toEqual([["/a"]]);
  });

  it("what is recorded at the places of one fault is told together", () => {
    const recorded = (pointer: string, said: string): Verdict => ({
      outcome: "fail",
      at: { record, pointer },
      recorded: [text(said), text("the plan has none")],
      besides: [{ record, pointer: "/plan" }],
    });
    const [told, ...more] = oncePerFault([recorded("/a/0", "x"), recorded("/a/1", "y")]);
    expect(more).toEqual([]);
    expect(told && places(told)).toEqual(["/a/0", "/a/1"]);
    expect(told?.recorded?.map((r) => r.en)).toEqual([
      "x",
      "the plan has none",
      "y",
      "the plan has none",
    ]);
  });

  it("what has no place stays as it is", () => {
    const list: Verdict[] = [pass, pass, notApplicable(() => because(text("x")))];
    expect(oncePerFault(list)).toEqual(list);
  });
});
