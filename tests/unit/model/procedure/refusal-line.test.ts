import { describe, expect, it } from "vitest";
import { refusalLine } from "../../../../src/model/procedure/refusal-line.js";

const said = (text: string) => ({ zh: text, en: text });

describe("why a document is refused, in one line", () => {
  it("lists what helps behind the reasons, not as one of them", () => {
    const line = refusalLine([said("甲"), { ...said("丙"), helps: true }, said("乙")]);
    expect(line).toEqual({ zh: "甲；乙 → 丙", en: "甲; 乙 → 丙" });
  });

  it("says the reasons alone where nothing else is said", () => {
    expect(refusalLine([said("甲")]).zh).toBe("甲");
  });
});
