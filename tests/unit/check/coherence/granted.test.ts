import { describe, expect, it } from "vitest";
import { archived, baseOf, procedures } from "./for-archive.js";
import { incoherence } from "./support.js";

const audit = "audits/02-stage2";
const scopes = (procedure: (typeof procedures)[number], changes: Parameters<typeof archived>[1]) =>
  archived(baseOf(procedure), changes)
    .filter((o) => o.rule === "copies-differ" && o.at?.pointer.includes("scope"))
    .map((o) => `${o.severity} ${o.at?.file.split("/").at(-1) ?? ""}${o.at?.pointer ?? ""}`);

describe("a certificate of a case that goes into the archive", () => {
  it.each(procedures)("grants no more than was audited: %s", (procedure) => {
    const told = scopes(procedure, [
      { file: `${audit}/audit-report.json`, pointer: "/scope/zh", value: "机房保洁服务" },
    ]);
    expect(told.some((t) => t.startsWith("error "))).toBe(true);
  });

  it("may grant less than was audited: somebody should look", () => {
    const told = scopes("tb-gz-036", [
      { file: "certificate-01.json", pointer: "/scope/zh", value: "公有云主机" },
    ]);
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((t) => t.startsWith("error"))).toEqual([]);
  });

  it("grants a site no more than the client confirmed", () => {
    const told = scopes("tb-gz-036", [
      { file: "certificate-01.json", pointer: "/sites/0/scope/zh", value: "机房保洁服务" },
    ]);
    expect(told).toContain("error certificate-01.json/sites/0/scope/zh");
  });

  it("is no error while the case runs its course", () => {
    const told = incoherence({
      file: `${audit}/audit-report.json`,
      pointer: "/scope/zh",
      value: "机房保洁服务",
    }).filter((o) => o.rule === "copies-differ");
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((o) => o.severity !== "warning")).toEqual([]);
  });
});

describe("what was decided", () => {
  const decision = `${audit}/decision.json`;
  const scope = (value: string) => ({ file: decision, pointer: "/scope/zh", value });
  const narrower = "公有云主机和对象存储服务的设计、部署、运行和维护";

  it.each(procedures)("is no more than was audited: %s", (procedure) => {
    const told = scopes(procedure, [scope("机房保洁服务")]);
    expect(told.some((t) => t.startsWith("error decision.json/scope/zh"))).toBe(true);
  });

  it("may depart from the report where the difference is on record, and the certificate follows", () => {
    const told = scopes("tb-gz-036", [
      scope(narrower),
      { file: decision, pointer: "/difference", value: { reasons: "数据库服务证据不足" } },
    ]);
    expect(told.filter((t) => t.includes("decision.json"))).toEqual([]);
    expect(told).toContain("error certificate-01.json/scope/zh");
  });

  it("says until when: the certificate ends on that day", () => {
    const told = incoherence({ file: decision, pointer: "/validUntil", value: "2029-07-25" });
    expect(told.map((o) => `${o.at?.file.split("/").at(-1) ?? ""}${o.at?.pointer ?? ""}`)).toEqual([
      "certificate-01.json/expiresOn",
    ]);
  });

  it("may say neither", () => {
    expect(
      incoherence(
        { file: decision, pointer: "/scope" },
        { file: decision, pointer: "/validUntil" },
      ),
    ).toEqual([]);
  });
});
