import { describe, expect, it } from "vitest";
import { judgeChanged, readBase } from "../../../../src/jobs/procedures/changed-case.js";
import { judge, workspace } from "../../../support/sample.js";
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

  it("finds a team without a professional once, where the procedure has no rule about it", () => {
    const nobody = [0, 2].map((i) => ({
      file: order,
      pointer: `/team/${i}/professional`,
      value: false,
    }));
    const rules = judge(nobody).result.outcomes.filter(
      (o) => o.outcome === "fail" && o.at?.file.endsWith(order),
    );
    expect(rules.map((o) => o.rule)).toEqual(["no-professional-in-team"]);
    const other = readBase(workspace, "tb-gz-055", "HIS-2026-0003");
    const alone = {
      file: "audits/05-recertification/task-order.json",
      pointer: "/team/0/professional",
    };
    const found = judgeChanged(workspace, other, [{ ...alone, value: false }], "2030-01-01");
    const own = found.result.outcomes.filter((o) => o.rule === "against-personnel");
    expect(own.map((o) => o.at?.pointer)).toEqual(["/team"]);
  });
});
