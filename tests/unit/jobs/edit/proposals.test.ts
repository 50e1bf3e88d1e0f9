import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRecord } from "../../../../src/jobs/edit/record-page.js";
import { EditRepository } from "../../../support/edit-repository.js";

const sampling = "audits/02-stage2/sampling-plan.json";
let repository: EditRepository;
beforeAll(() => {
  repository = new EditRepository();
});
afterAll(() => {
  repository.remove();
});

describe("what is proposed", () => {
  it("of sites is as many as the sum asks for, with those that are selected", async () => {
    const { desk, address } = repository;
    const sites = ["S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9"];
    const group = (selected: readonly string[]) => ({ name: "门店", sites, selected });
    const put = (selected: readonly string[]) => {
      const value = { similarGroups: [group(selected)], nonSimilar: { sites: [], selected: [] } };
      repository.put(sampling, JSON.stringify(value));
    };
    put(["S7"]);
    const [proposal] = (await openRecord(desk, address, sampling)).proposals;
    const { length: needed } = (proposal?.value ?? []) as readonly string[];
    expect(proposal?.pointer).toBe("/similarGroups/0/selected");
    const others = sites.filter((site) => site !== "S7");
    expect(proposal?.value).toEqual(["S7", ...others].slice(0, needed));
    expect(proposal?.derivation.zh).toContain(`= ${needed}`);
    expect(proposal?.clauses.length).toBeGreaterThan(0);
    // One fewer is too few, as many as the sum says are enough.
    put(sites.slice(0, needed - 1));
    expect((await openRecord(desk, address, sampling)).proposals).toHaveLength(1);
    put(sites.slice(0, needed));
    expect((await openRecord(desk, address, sampling)).proposals).toEqual([]);
    put([]);
    const { proposals } = await openRecord(desk, address, sampling);
    expect(proposals[0]?.value).toEqual(sites.slice(0, needed));
  });

  it("of a day to be planned is the last working day within the limits of the clauses", async () => {
    const { desk, address } = repository;
    const plan = "audits/04-surveillance-2/audit-plan.json";
    const { proposals } = await openRecord(desk, address, plan);
    const [day] = proposals;
    expect(day?.pointer).toBe("/plannedFrom");
    expect(day?.value).toMatch(/^2028-/);
    expect(day?.clauses.length).toBeGreaterThan(0);
    expect(day?.derivation.zh).toContain(String(day?.value));
  });
});
