import { describe, expect, it } from "vitest";
import { type Change, judgeChanged } from "../../../../src/jobs/procedures/changed-case.js";
import { workspace } from "../../../support/sample.js";
import { archived, baseOf, places, procedures } from "./for-archive.js";

const stage2 = "audits/02-stage2";
const nc = `${stage2}/nonconformity-01.json`;

describe("the samples that are archived", () => {
  it.each([
    ...procedures.map((p) => [p, undefined] as const),
    ["tb-gz-036", "PII-2026-0002"] as const,
    ["tb-gz-055", "HIS-2026-0009"] as const,
  ])("have nothing to tell: %s %s", (procedure, name) => {
    expect(places(archived(baseOf(procedure, name), []))).toEqual([]);
  });
});

describe("a major nonconformity that was verified", () => {
  it.each(procedures)("has evidence, in %s", (procedure) => {
    const base = baseOf(procedure);
    const told = `nothing-shows-it ${nc}#/verification/verifiedOn`;
    const bare = { file: nc, pointer: "/verification/evidence" };
    // What it showed is named nowhere any more.
    const found = places(archived(base, [bare])).filter((p) => !p.startsWith("unnamed-attachment"));
    expect(found).toEqual([told]);
    expect(places(archived(base, [{ ...bare, value: [] }]))).toContain(told);
  });

  const base = baseOf("zbt-tp-036");
  const bare = { file: nc, pointer: "/verification/evidence" };
  const rules = (...changes: Parameters<typeof archived>[1][number][]) =>
    archived(base, changes).map((o) => o.rule);

  it("is blocked by it, and said with what to do", () => {
    const [one] = archived(base, [bare]);
    expect(one?.severity).toBe("error");
    expect(one?.message.zh).toContain("没有任何可以查看的证据");
    expect(one?.remedy?.zh).toContain("先取得再关闭");
  });

  it("is not asked where it is not effective, minor, or the report of the visit shows it", () => {
    expect(rules(bare, { file: nc, pointer: "/grade", value: "minor" })).not.toContain(
      "nothing-shows-it",
    );
    expect(
      rules(bare, { file: nc, pointer: "/verification/effective", value: false }),
    ).not.toContain("nothing-shows-it");
    const onsite = [
      { file: nc, pointer: "/closureMode", value: "onsite" },
      { file: nc, pointer: "/verification/report", value: "2025-07-10 现场查看了演练记录" },
    ];
    expect(rules(bare, ...onsite)).not.toContain("nothing-shows-it");
    expect(rules(bare, ...onsite.slice(1))).toContain("nothing-shows-it");
  });
});

describe("a decision to grant or renew", () => {
  it.each([
    ["icasp25c", "certificate-01.json", "02-stage2"],
    ["icasp25c", "certificate-02.json", "05-recertification"],
    ["msg1090226-2024", "certificate-01.json", "02-stage2"],
    ["zbt-tp-036", "certificate-01.json", "02-stage2"],
    ["tb-gz-036", "certificate-01.json", "02-stage2"],
    ["tb-gz-055", "certificate-01.json", "02-stage2"],
  ] as const)("has its certificate: %s without %s", (procedure, file, audit) => {
    const told = archived(baseOf(procedure), [{ file }]).map(({ rule }) => rule);
    const rules = [
      "certificate-not-there",
      "granted-without-certificate",
      "unissued-certificate",
      "missing-certificate",
    ];
    expect(
      rules.some((rule) => told.includes(rule)),
      `${audit}: ${told.join(" ")}`,
    ).toBe(true);
  });

  it("has the number before it, too", () => {
    const found = archived(baseOf("zbt-tp-036"), [{ file: "certificate-01.json" }]);
    const gap = found.find((o) => o.rule === "number-left-out");
    expect(gap?.message.zh).toContain("certificate-01.json");
  });

  it("is told before the archive once the last certificate has ended", () => {
    const without = (day: string, ...more: Change[]) =>
      judgeChanged(workspace, baseOf("zbt-tp-036"), [{ file: "certificate-02.json" }, ...more], day)
        .result.outcomes.filter((o) => o.rule === "certificate-not-there")
        .map((o) => `${o.severity} ${o.subject}`);
    const ends = { file: "certificate-01.json", pointer: "/expiresOn", value: "2028-07-12" };
    expect(without("2028-07-12", ends)).toEqual([]);
    expect(without("2028-07-13", ends)).toEqual(["warning audits/05-recertification/decision"]);
    const cancelled = { file: "cancellation-01.json", value: { requestedOn: "2028-07-01" } };
    expect(without("2028-07-13", ends, cancelled)).toEqual([]);
  });

  it("that lies ahead has none yet", () => {
    const found = archived(baseOf("zbt-tp-036"), [{ file: "certificate-02.json" }], "2027-06-30");
    expect(found.map((o) => o.rule)).not.toContain("certificate-not-there");
  });
});
