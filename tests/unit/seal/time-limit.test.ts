import { describe, expect, it } from "vitest";
import { TakesTooLong, withinTime } from "../../../src/seal/time-limit.js";

const forever = () => {
  for (let i = 0; ; i += 1) if (i < 0) return i;
};

describe("a question to a file", () => {
  it("is answered, or fails, as it would without a limit", () => {
    expect(withinTime(() => 7, 1000)).toBe(7);
    expect(() =>
      withinTime(() => {
        throw new RangeError("too deep");
      }, 1000),
    ).toThrow(new RangeError("too deep"));
  });

  it("is ended in the middle of a loop", () => {
    const begun = Date.now();
    expect(() => withinTime(forever, 50)).toThrow(TakesTooLong);
    expect(Date.now() - begun).toBeLessThan(5000);
    expect(withinTime(() => "the next one", 1000)).toBe("the next one");
  });

  it("is ended where a pattern looks for its match without end", () => {
    const hostile = `${"a".repeat(40)}!`;
    expect(() => withinTime(() => /^(?:a+)+$/.test(hostile), 50)).toThrow(TakesTooLong);
  });

  it("within another is ended by itself, and the other goes on", () => {
    const answer = withinTime(() => {
      expect(() => withinTime(forever, 20)).toThrow(TakesTooLong);
      return withinTime(() => "inner", 1000) + " outer";
    }, 5000);
    expect(answer).toBe("inner outer");
  });

  it("that nothing catches inside is told by its limit", () => {
    const swallow = () => {
      try {
        return forever();
      } catch {
        return "swallowed";
      }
    };
    expect(() => withinTime(swallow, 30)).toThrow("takes longer than 0.03 s");
  });
});
