import { describe, expect, it } from "vitest";
import { incoherence, told } from "./support.js";

const order = "audits/02-stage2/task-order.json";

describe("what personnel records tell, too", () => {
  it("finds a professional whose record does not have the business category", () => {
    const [found] = incoherence({ file: order, pointer: "/team/1/professional", value: true });
    expect(found?.rule).toBe("against-personnel");
    expect(found?.at?.pointer).toBe("/team/1/professional");
    expect(found?.message.zh).toMatch(/A-002 周明澈.*33\.03\.01（有：33\.02\.05）/);
  });

  it("takes a whole category for the codes below it", () => {
    const category = { file: order, pointer: "/businessCategory", value: "33.03.01.02" };
    expect(told(category).filter((t) => t.startsWith("against-personnel"))).toEqual([]);
  });

  it("lets somebody with the category audit without being the professional", () => {
    expect(
      told({ file: order, pointer: "/team/2/professional", value: false }).filter((t) =>
        t.startsWith("against-personnel"),
      ),
    ).toEqual([]);
  });
});
