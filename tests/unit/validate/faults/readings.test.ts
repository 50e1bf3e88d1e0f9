import { describe, expect, it } from "vitest";
import type { Json } from "../../../../src/model/base/json.js";
import { refusalOf, sourceOf, withRule } from "../../../support/compiling.js";

const source = sourceOf("tb-gz-036");
const unclear = "TB-GZ-036/5.6.1-2-a";

function refusal(readings: Json, clause = unclear): string {
  return refusalOf(
    withRule(source, {
      check: "deadline",
      per: "audit",
      clauses: [clause],
      with: { from: "onsite-start", to: "onsite-end" },
      settings: { min: { value: 5, unit: "calendarDay" } },
      readings,
    }),
  );
}

describe("two readings of a rule", () => {
  it("are one that is proposed, and what the other one changes", () => {
    expect(refusal({ proposed: "lenient", strict: { strict: true } })).toBe("");
    expect(refusal({ proposed: "strict", lenient: { min: { value: 4, unit: "month" } } })).toBe("");
  });

  it.each([
    ["strict", "readings needs proposed"],
    [{ proposed: "gentle", strict: {} }, 'proposed cannot be "gentle"'],
    [{ proposed: "lenient" }, "the proposed reading is lenient"],
    [{ proposed: "lenient", lenient: {} }, "the proposed reading is lenient"],
    [{ proposed: "lenient", strict: { strickt: true } }, "strickt"],
    [{ proposed: "lenient", strict: { min: 5 } }, "object"],
  ] as const)("%j is refused", (readings, why) => {
    expect(refusal(readings)).toContain(why);
  });

  it("need a clause that the register calls unclear", () => {
    const clear = [...source.clauses].find(({ value }) => !value["ambiguity"])?.value["id"];
    expect(refusal({ proposed: "lenient", strict: { strict: true } }, String(clear))).toContain(
      "names no ambiguity",
    );
  });
});
