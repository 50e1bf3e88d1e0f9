import { describe, expect, it } from "vitest";
import type { Json } from "../../../../src/model/base/json.js";
import { archived, baseOf, places, type ProcedureId } from "./for-archive.js";

const stage2 = "audits/02-stage2";
const surveillance = "audits/03-surveillance-1";
const rule = (name: string, found: readonly string[]) => found.filter((t) => t.startsWith(name));

function reviewedBy(procedure: ProcedureId, audit: string, reviewer: string) {
  const file = `${audit}/decision.json`;
  const base = baseOf(procedure);
  const { formFilledOn } = JSON.parse(base.files.get(file) ?? "") as { formFilledOn: string };
  const value = { reviewer, reviewedOn: formFilledOn, opinion: "证据充分，同意推荐意见" };
  const found = places(
    archived(base, [{ file, pointer: "/independentReview", value }], "2027-12-31"),
  );
  return found.filter((t) => t.endsWith("/independentReview/reviewer"));
}

describe("an independent review", () => {
  it.each([
    ["icasp25c", surveillance, "A-304"],
    ["msg1090226-2024", surveillance, "A-104"],
    ["tb-gz-036", stage2, "A-002"],
    // Of stage 2 nor by somebody who held stage 1.
    ["zbt-tp-036", stage2, "A-202"],
  ] as const)("is not by somebody of the audit: %s %s %s", (procedure, audit, reviewer) => {
    const at = `${audit}/decision.json#/independentReview/reviewer`;
    expect(reviewedBy(procedure, audit, reviewer)).toEqual([`reviewed-by-participant ${at}`]);
  });

  it("is told once where the procedure says so itself", () => {
    const at = `${surveillance}/decision.json#/independentReview/reviewer`;
    expect(reviewedBy("tb-gz-036", surveillance, "A-003")).toEqual([
      `reviewer-in-audit-team ${at}`,
    ]);
  });

  it("is by anybody else, of the audits before as well", () => {
    expect(reviewedBy("icasp25c", surveillance, "A-302")).toEqual([]);
    expect(reviewedBy("tb-gz-036", stage2, "A-004")).toEqual([]);
  });
});

describe("who conducts a meeting", () => {
  it.each(["01-stage1", "02-stage2"])("signed its sheet: %s", (audit) => {
    const base = baseOf("zbt-tp-036");
    const sheet = `audits/${audit}/attendance-opening.json`;
    const { attendees } = JSON.parse(base.files.get(sheet) ?? "") as { attendees: Json[] };
    const without = attendees.filter((a) => (a as { person?: string }).person !== "A-201");
    const found = places(archived(base, [{ file: sheet, pointer: "/attendees", value: without }]));
    expect(rule("absent-chair", found)).toEqual([
      `absent-chair audits/${audit}/meeting-opening.json#/chair`,
    ]);
  });

  it("is left to the procedure's rule where it has one", () => {
    const change = { file: `${stage2}/attendance-opening.json`, pointer: "/attendees/0" };
    const found = places(archived(baseOf("tb-gz-055"), [change]));
    expect(rule("absent-chair", found)).toEqual([]);
    expect(rule("team-member-absent-from-opening", found)).toHaveLength(1);
  });
});

describe("two certificates of one audit", () => {
  const base = baseOf("icasp25c");
  const first = JSON.parse(base.files.get("certificate-01.json") ?? "") as { number: string };
  const beside = (more: object) =>
    rule(
      "certificate-beside-another",
      places(archived(base, [{ file: "certificate-03.json", value: { ...first, ...more } }])),
    );

  it("say which takes the other's place", () => {
    const told = ["certificate-beside-another certificate-03.json#/number"];
    expect(beside({ number: "ICAS-ITSMS-2024-0101" })).toEqual(told);
    expect(beside({ number: "ICAS-ITSMS-2024-0101", replaces: "ICAS-ITSMS-2020-0001" })).toEqual(
      told,
    );
    expect(beside({ number: "ICAS-ITSMS-2024-0101", replaces: first.number })).toEqual([]);
  });

  it("of two audits do not meet", () => {
    expect(beside({ number: "ICAS-ITSMS-2024-0101", basis: "04-surveillance-2" })).toEqual([]);
  });
});
