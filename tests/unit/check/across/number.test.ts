import { describe, expect, it } from "vitest";
import type { CaseFacts } from "../../../../src/model/case/facts.js";
import { at, clashes, facts } from "../../../support/across.js";

describe("numbers", () => {
  const numbered = (kind: string, number: string, more: Partial<CaseFacts> = {}) =>
    facts({ numbers: [{ kind, number, at: at() }], ...more });
  const client = { name: "同一客户", creditCode: "91360100MA0000000Q", changes: "", at: at() };

  it("finds one certificate number in two cases, also of one client", () => {
    expect(
      clashes("number", [numbered("certificate", "N-1"), numbered("certificate", "N-1")]),
    ).toHaveLength(1);
    expect(
      clashes("number", [
        numbered("certificate", "N-1", { client }),
        numbered("certificate", "N-1", { client }),
      ]),
    ).toHaveLength(1);
  });
  it("lets one contract serve two cases of one client, not two clients", () => {
    expect(
      clashes("number", [
        numbered("contract", "H-1", { client }),
        numbered("contract", "H-1", { client }),
      ]),
    ).toEqual([]);
    expect(
      clashes("number", [numbered("contract", "H-1"), numbered("contract", "H-1")]),
    ).toHaveLength(1);
  });
  it("lets two bodies, and two kinds of record, have the same number", () => {
    expect(
      clashes("number", [
        numbered("certificate", "N-1"),
        numbered("certificate", "N-1", { body: "XX" }),
        numbered("contract", "N-1"),
      ]),
    ).toEqual([]);
  });

  const numbering = [
    { kind: "certificate", pattern: "TB-(?<year>\\d{4})-(?<seq>\\d{4})", first: 1 },
  ];
  const series = (...list: string[]) =>
    clashes(
      "number",
      list.map((n) => numbered("certificate", n)),
      { numbering },
    ).map((c) => c.detail.zh);
  it("finds gaps in a series, each year by itself, and only where a series is configured", () => {
    expect(series("TB-2026-0001", "TB-2026-0002", "TB-2026-0003")).toEqual([]);
    expect(series("TB-2026-0001", "TB-2026-0005", "TB-2026-0003")).toEqual([
      expect.stringContaining("缺 2 个号：2, 4"),
    ]);
    expect(series("TB-2026-0001", "TB-2027-0001")).toEqual([]);
    expect(series("TB-2026-0004")).toEqual([expect.stringContaining("1–3")]);
    expect(series("OLD-17", "TB-2026-0001")).toEqual([]);
    expect(clashes("number", [numbered("certificate", "TB-2026-0009")])).toEqual([]);
  });

  const reported = [
    { kind: "audit-plan", pattern: "R0321[0-9A-Z]{2}-\\d+", first: 1, every: true },
    { kind: "audit-plan", pattern: "RF021[0-9A-Z]{2}-\\d+", first: 1 },
  ];
  const told = (kind: string, number: string) =>
    clashes("number", [numbered(kind, number)], { numbering: reported });
  it("finds a number of another form where every number of its kind has one", () => {
    expect(told("audit-plan", "R032101-17")).toEqual([]);
    expect(told("audit-plan", "RF02101-17")).toEqual([]);
    expect(told("audit-plan", "R0321017").map((c) => c.detail.zh)).toEqual([
      expect.stringContaining("R0321017"),
    ]);
    expect(told("audit-plan", "XR032101-17")).toHaveLength(1);
    expect(told("certificate", "R0321017")).toEqual([]);
    expect(clashes("number", [numbered("audit-plan", "17")])).toEqual([]);
  });
});
