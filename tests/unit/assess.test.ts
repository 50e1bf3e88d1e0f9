import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keptUntil } from "../../src/jobs/archive/retention.js";
import { auditsIn, parseSpan } from "../../src/jobs/archive/span.js";
import { gapsOf } from "../../src/jobs/assess/gaps.js";
import { drawSample, valuesOf } from "../../src/jobs/assess/sample.js";
import { reductionPercent } from "../../src/jobs/assess/statistics.js";
import type { CaseProfile } from "../../src/model/case/case-profile.js";
import type { CertificateFact } from "../../src/model/case/facts.js";
import { certificatePage } from "../../src/model/certificate/certificate-page.js";
import type { Outcome } from "../../src/model/outcome/finding.js";
import { maskInText } from "../../src/read/edit-record.js";
import { workspace } from "../support/sample.js";

const strata = ["procedure", "office", "auditor", "audit-type"] as const;
const name = (_: string, value: string) => ({ zh: value, en: value });
const profile = (
  id: number,
  procedure: string,
  office: string | null,
  auditors: readonly string[],
  types: readonly string[],
): CaseProfile => ({
  case: `${procedure}/C-${id}`,
  procedure,
  number: `C-${id}`,
  client: `客户${id}`,
  office,
  scheme: "X",
  nonconformities: [],
  decisions: [],
  matters: [],
  certificates: [],
  outcomes: [],
  audits: types.map((type) => ({
    case: "",
    id: `audits/01-${type}`,
    title: { zh: type, en: type },
    type: type as never,
    from: null,
    to: null,
    leader: auditors[0] ?? null,
    team: auditors.map((person) => ({ person, role: "auditor" })),
    witnessing: [],
    time: null,
  })),
});
const population = fc
  .array(
    fc.tuple(
      fc.constantFrom("p1", "p2", "p3"),
      fc.constantFrom("甲", "乙", null),
      fc.subarray(["A-1", "A-2", "A-3", "A-4"]),
      fc.subarray(["stage1", "stage2", "surveillance"]),
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((rows) => rows.map(([p, o, a, t], i) => profile(i, p, o, a, t)));

describe("samples", () => {
  it("are drawn again from the same seed and cases, in whatever order they come", () => {
    fc.assert(
      fc.property(population, fc.string(), fc.integer({ min: 1, max: 40 }), (cases, seed, size) => {
        const request = { asOf: "2027-06-30", seed, size, per: strata, name };
        expect(drawSample([...cases].reverse(), request)).toEqual(drawSample(cases, request));
      }),
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
    );
  });

  it("depend on the seed", () => {
    const cases = Array.from({ length: 60 }, (_, i) => profile(i, "p1", "甲", ["A-1"], ["stage1"]));
    const draw = (seed: string) =>
      drawSample(cases, { asOf: "2027-06-30", seed, size: 6, per: strata, name })
        .cases.map((c) => c.case)
        .join();
    expect(draw("1")).not.toBe(draw("2"));
  });
});

describe("gaps", () => {
  const outcome = (over: Partial<Outcome>): Outcome => ({
    rule: "r",
    clauses: [],
    outcome: "fail",
    severity: "warning",
    subject: ".",
    message: { zh: "不对", en: "wrong" },
    remedy: null,
    due: null,
    daysLeft: null,
    at: null,
    open: false,
    consequence: false,
    ...over,
  });
  const judged = (id: number, ...outcomes: Outcome[]) => ({
    case: `p/${id}`,
    procedure: "p",
    outcomes,
  });

  it("the gravest first; what merely follows from another and what is not due yet are left out", () => {
    const gaps = gapsOf(
      [
        judged(
          1,
          outcome({ rule: "w" }),
          outcome({ rule: "e", severity: "error" }),
          outcome({ rule: "v", outcome: "waived" }),
          outcome({ rule: "d", outcome: "due" }),
          outcome({ rule: "c", outcome: "cannotJudge", consequence: true }),
          outcome({ rule: "ok", outcome: "pass" }),
        ),
      ],
      new Map(),
    );
    expect(gaps.map((g) => [g.rule, g.gravity])).toEqual([
      ["e", "serious"],
      ["w", "minor"],
      ["v", "observation"],
    ]);
  });

  it("a warning that runs through the cases is one of the system", () => {
    const cases = (faulty: number, all: number) =>
      Array.from({ length: all }, (_, i) =>
        judged(i, outcome({ rule: "w", outcome: i < faulty ? "fail" : "pass" })),
      );
    expect(gapsOf(cases(3, 20), new Map())[0]).toMatchObject({
      gravity: "serious",
      cases: 3,
      asked: 20,
    });
    expect(gapsOf(cases(2, 20), new Map())[0]).toMatchObject({ gravity: "minor" });
    expect(gapsOf(cases(3, 30), new Map())[0]).toMatchObject({ gravity: "minor" });
  });
});

describe("spans", () => {
  const audit = (number: number, type: string) => ({
    id: `audits/${String(number).padStart(2, "0")}-${type}`,
    number,
    type: type as never,
  });
  const audits = [
    audit(1, "stage1"),
    audit(2, "stage2"),
    audit(3, "surveillance"),
    audit(4, "surveillance"),
    audit(5, "recertification"),
    audit(6, "surveillance"),
  ];
  const numbers = (text: string) =>
    auditsIn(parseSpan(text) ?? { kind: "case" }, audits).map((a) => a.number);

  it("a cycle begins with the initial certification and with each recertification", () => {
    expect([numbers("case"), numbers("initial"), numbers("cycle:1"), numbers("cycle:2")]).toEqual([
      [1, 2, 3, 4, 5, 6],
      [1, 2],
      [1, 2, 3, 4],
      [5, 6],
    ]);
    expect(() => numbers("cycle:3")).toThrow(/周期/);
    expect(["cycle:0", "cycle:", "all", "cycle:1x"].map(parseSpan)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe("how long a case is kept", () => {
  const procedure = (id: string) => workspace.procedures.get(id)?.procedure as never;
  const certificate = (expiresOn: string, withdrawnOn?: string): CertificateFact => ({
    number: "N",
    name: { zh: "x", en: "x" },
    scope: "",
    issuedOn: "2026-07-27",
    expiresOn,
    firstIssuedOn: null,
    replaces: null,
    clauses: [],
    expiredClauses: [],
    at: { file: "", pointer: "" },
    events: withdrawnOn
      ? [
          {
            kind: "withdrawn",
            on: withdrawnOn,
            until: null,
            reason: "",
            clauses: [],
            at: { file: "", pointer: "" },
          } as never,
        ]
      : [],
  });

  it("two years after the certificate ended, however it ended (TB-GZ-036 13.1)", () => {
    expect(
      keptUntil(
        procedure("tb-gz-036"),
        { certificates: [certificate("2029-07-26")] },
        undefined,
        "2027-06-30",
      ).until,
    ).toBe("2031-07-26");
    expect(
      keptUntil(
        procedure("tb-gz-036"),
        { certificates: [certificate("2029-07-26", "2027-03-01")] },
        undefined,
        "2027-06-30",
      ).until,
    ).toBe("2029-03-01");
    expect(
      keptUntil(
        procedure("tb-gz-036"),
        { certificates: [certificate("2029-07-26", "2027-07-01")] },
        undefined,
        "2027-06-30",
      ).until,
    ).toBe("2031-07-26");
  });

  it("a cycle more after the current one, whatever became of the certificate (ZBT-TP-036 5.8.1)", () => {
    expect(
      keptUntil(
        procedure("zbt-tp-036"),
        { certificates: [certificate("2028-02-29", "2027-03-01")] },
        undefined,
        "2027-06-30",
      ).until,
    ).toBe("2031-02-28");
  });

  it("later where the archive record says so, never earlier; nothing is made up without a certificate", () => {
    const until = (recorded: unknown, certificates: CertificateFact[]) =>
      keptUntil(procedure("tb-gz-036"), { certificates }, recorded, "2027-06-30").until;
    expect([
      until("2040-01-01", [certificate("2029-07-26")]),
      until("2030-01-01", [certificate("2029-07-26")]),
      until(undefined, []),
      until("2030-01-01", []),
    ]).toEqual(["2040-01-01", "2031-07-26", null, "2030-01-01"]);
  });
});

describe("small things", () => {
  it("what stays below the table", () => {
    expect([
      reductionPercent({
        table: 10,
        determined: 7.5,
        onsite: null,
        reason: "",
        at: { file: "", pointer: "" },
      }),
      reductionPercent({
        table: 10,
        determined: 11,
        onsite: null,
        reason: "",
        at: { file: "", pointer: "" },
      }),
    ]).toEqual([25, 0]);
  });
  it("names of pages need no encoding", () => {
    expect(["TB137-2026-PII-0168", "证书 1/2", "../../x", "..."].map(certificatePage)).toEqual([
      "TB137-2026-PII-0168",
      "证书-1-2",
      "x",
      "certificate",
    ]);
  });
  it("a masked value leaves every other line where it was", () => {
    const text =
      '{\n  "fee": {\n    "amount": 1.50,\n    "note": "x"\n  },\n  "after": [1, 2]\n}\n';
    const masked = maskInText(text, ["fee"], "—");
    expect(masked).not.toMatch(/1\.50|note/);
    expect(masked.split("\n")[5]).toBe('  "after": [1, 2]');
    expect(maskInText(text, ["after", 1], "—").split("\n")[5]).toBe('  "after": [1, "—"]');
    expect(maskInText(text, ["none"], "—")).toBe(text);
  });
});
