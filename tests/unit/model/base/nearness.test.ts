import { describe, expect, it } from "vitest";
import { byNearness, nameMeantBy } from "../../../../src/model/base/nearness.js";

describe("what was probably meant", () => {
  const known = ["certificate", "contract", "contract-review", "case-cover"];

  it("is the nearest known name, whatever its case", () => {
    expect(nameMeantBy("certficate", known)).toBe("certificate");
    expect(nameMeantBy("Contract-Revue", known)).toBe("contract-review");
  });

  it("is nothing where all are far, or none is known", () => {
    expect(nameMeantBy("nonsense", known)).toBeUndefined();
    expect(nameMeantBy("certificate", [])).toBeUndefined();
  });

  it("may be a third of the name away, in a short one two letters", () => {
    expect(nameMeantBy("abcdefghi", ["abcdefxyz"])).toBe("abcdefxyz");
    expect(nameMeantBy("abcdefghi", ["abcdewxyz"])).toBeUndefined();
    expect(nameMeantBy("ab", ["xy"])).toBe("xy");
    expect(nameMeantBy("abc", ["xyz"])).toBeUndefined();
  });
});

describe("known names by nearness", () => {
  it("keep their order where they are equally near", () => {
    expect(byNearness("b", ["z", "b", "a"])).toEqual(["b", "z", "a"]);
  });

  it("may be spelt in several ways", () => {
    const last = (id: string) => [id, id.slice(id.indexOf("/") + 1)];
    expect(byNearness("6.1.2", ["5.9.9", "document/6.1.1"], last)[0]).toBe("document/6.1.1");
    expect(byNearness("6.1.2", ["5.9.9", "document/6.1.1"])[0]).toBe("5.9.9");
  });
});
