import { describe, expect, it } from "vitest";
import { incoherence, told } from "./support.js";

const report = "audits/03-surveillance-1/audit-report.json";
const at = (pointer: string, value: string) => told({ file: report, pointer, value });
const found = (pointer: string) => [`text-says-nothing ${report}#${pointer}`];

describe("texts that say nothing", () => {
  it.each([
    "待定",
    " 待补充。",
    "ＴＢＤ",
    "tbd",
    "XXX",
    "/",
    "／",
    "—",
    "……",
    "某某",
    "N/A",
    "none",
    "无",
  ])("%s is no conclusion of an audit team", (text) => {
    expect(at("/teamConclusion", text)).toEqual(found("/teamConclusion"));
  });

  it.each(["审核时间为 XXX 人日", "见 TBD 的说明", "共 ____ 人"])("%s is not finished", (text) => {
    expect(at("/teamConclusion", text)).toEqual(found("/teamConclusion"));
  });

  it.each([
    "无重大变更",
    "待定事项均已关闭",
    "无异议",
    "√",
    "适宜",
    "Nothing was left open.",
    "……见第 3 页",
  ])("%s says something", (text) => {
    expect(at("/teamConclusion", text)).toEqual([]);
  });

  it("takes 无 for an answer where a field may say so, 待定 nowhere", () => {
    expect(at("/deviations", "无")).toEqual([]);
    expect(at("/deviations", "none")).toEqual([]);
    expect(at("/deviations", "待定")).toEqual(found("/deviations"));
  });

  it("is a warning while the case runs", () => {
    const [first] = incoherence({ file: report, pointer: "/teamConclusion", value: "待定" });
    expect(first?.severity).toBe("warning");
    expect(first?.message.zh).toContain("“待定”");
  });
});
