import { describe, expect, it } from "vitest";
import { refuses, told } from "../../../support/check.js";

describe("sampling", () => {
  const at = "audits/01-stage1";
  const sites = (n: number) => Array.from({ length: n }, (_, i) => `S${i + 1}`);
  const asked = (similarGroups: unknown, options: object) =>
    told({
      check: "sampling",
      per: "audit",
      with: { sites: "similar", ...options },
      files: { [`${at}/sampling-plan.json`]: { similarGroups } as never },
    });
  const group = (all: number, selected: number) => [
    { name: "g", sites: sites(all), selected: sites(selected) },
  ];

  it("takes a root of the sites, rounded up", () => {
    expect(asked(group(9, 3), { rootFactor: 1 })).toEqual([`pass: ${at}`]);
    expect(asked(group(10, 3), { rootFactor: 1 })).toEqual([
      `fail: ${at}: 10 sites at √n need at least 4, 3 selected`,
    ]);
    expect(asked(group(16, 2), { rootFactor: 0.5 })).toEqual([`pass: ${at}`]);
  });

  it("takes a share of the sites, rounded up", () => {
    expect(asked(group(4, 1), { percent: 25 })).toEqual([`pass: ${at}`]);
    expect(asked(group(5, 1), { percent: 25 })[0]).toContain(
      "5 sites at 25 % need at least 2, 1 selected",
    );
  });

  it("counts each selected site of the group once", () => {
    const selected = ["S1", "S1", "elsewhere"];
    expect(asked([{ name: "g", sites: sites(4), selected }], { percent: 50 })[0]).toContain(
      "need at least 2, 1 selected",
    );
  });

  it("takes the temporary sites from the application, and counts those that the plan visits", () => {
    const temporary = (plan: object, visited: string[] | null) =>
      told({
        check: "sampling",
        per: "audit",
        with: { sites: "temporary", rootFactor: 1, plannedIn: "audit.auditPlan.sites" },
        files: {
          "application.json": {
            sites: ["S1", "S2", "S3", "S4", "S5"].map((id) => ({ id, temporary: id !== "S1" })),
          },
          "audits/03-surveillance-1/sampling-plan.json": plan,
          ...(visited && { "audits/03-surveillance-1/audit-plan.json": { sites: visited } }),
        } as never,
      })[0];
    const selected = { temporary: { sites: ["S2"], selected: ["S2", "S3"] } };
    expect(temporary({}, null)).toContain("4 sites at √n need at least 2, 0 selected");
    expect(temporary(selected, null)).toMatch(/^pass/);
    expect(temporary(selected, ["S1", "S2", "S3"])).toMatch(/^pass/);
    expect(temporary(selected, ["S1", "S2"])).toContain(
      "1 in the audit plan; selected and not planned: S3",
    );
  });

  it("cannot judge sites that are not selected, and does not apply without any", () => {
    expect(asked([{ name: "g", sites: sites(4) }], { percent: 25 })[0]).toMatch(/^cannotJudge/);
    expect(asked([], { percent: 25 })).toEqual([`notApplicable: ${at}`]);
  });

  it("refuses a rule without a number", () => {
    expect(refuses("sampling", { sites: "similar" })).toBe(true);
    expect(refuses("sampling", { sites: "similar", percent: 101 })).toBe(true);
  });
});
