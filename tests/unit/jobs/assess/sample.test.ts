import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawSample, valuesOf } from "../../../../src/jobs/assess/sample.js";
import type { CaseProfile } from "../../../../src/model/case/case-profile.js";
import { runs } from "../../../support/long.js";
import { auditOf, profileOf } from "../../../support/profiles.js";

const strata = ["procedure", "office", "auditor", "audit-type"] as const;
const name = (_: string, value: string) => ({ zh: value, en: value });
interface Drawn {
  readonly procedure: string;
  readonly office: string | null;
  readonly auditors: readonly string[];
  readonly types: readonly string[];
}
const profile = ({ procedure, office, auditors, types }: Drawn, id: number): CaseProfile =>
  profileOf({
    case: `${procedure}/C-${id}`,
    procedure,
    number: `C-${id}`,
    client: `客户${id}`,
    office,
    audits: types.map((type) =>
      auditOf({
        id: `audits/01-${type}`,
        title: { zh: type, en: type },
        type: type as never,
        from: null,
        to: null,
        leader: auditors[0] ?? null,
        team: auditors.map((person) => ({ person, role: "auditor" })),
      }),
    ),
  });
const population = fc
  .array(
    fc.record({
      procedure: fc.constantFrom("p1", "p2", "p3"),
      office: fc.constantFrom("甲", "乙", null),
      auditors: fc.subarray(["A-1", "A-2", "A-3", "A-4"]),
      types: fc.subarray(["stage1", "stage2", "surveillance"]),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((rows) => rows.map(profile));

describe("samples", () => {
  it("are drawn again from the same seed and cases, in whatever order they come", () => {
    fc.assert(
      fc.property(population, fc.string(), fc.integer({ min: 1, max: 40 }), (cases, seed, size) => {
        const request = { asOf: "2027-06-30", seed, size, per: strata, name };
        expect(drawSample([...cases].reverse(), request)).toEqual(drawSample(cases, request));
      }),
      { numRuns: runs(100) },
    );
  });

  it("hold no case twice, no more than asked, and cover every stratum where the size allows it", () => {
    fc.assert(
      fc.property(population, fc.integer({ min: 1, max: 40 }), (cases, size) => {
        const sample = drawSample(cases, {
          asOf: "2027-06-30",
          seed: "x",
          size,
          per: strata,
          name,
        });
        const drawn = sample.cases.map((c) => c.case);
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.length).toBe(Math.min(size, cases.length));
        const covered = new Set(
          cases
            .filter((c) => drawn.includes(c.case))
            .flatMap((c) => strata.flatMap((s) => valuesOf(c, s).map((v) => `${s} ${v}`))),
        );
        const all = new Set(
          cases.flatMap((c) => strata.flatMap((s) => valuesOf(c, s).map((v) => `${s} ${v}`))),
        );
        expect(sample.uncovered.map((u) => `${u.stratum} ${u.value}`).sort()).toEqual(
          [...all].filter((v) => !covered.has(v)).sort(),
        );
        expect(sample.cases.every((c) => c.reasons.length > 0)).toBe(true);
      }),
      { numRuns: runs(100) },
    );
  });

  it("depend on the seed", () => {
    const cases = Array.from({ length: 60 }, (_, i) =>
      profile({ procedure: "p1", office: "甲", auditors: ["A-1"], types: ["stage1"] }, i),
    );
    const draw = (seed: string) =>
      drawSample(cases, { asOf: "2027-06-30", seed, size: 6, per: strata, name })
        .cases.map((c) => c.case)
        .join();
    expect(draw("1")).not.toBe(draw("2"));
  });
});
