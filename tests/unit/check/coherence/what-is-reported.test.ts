import { describe, expect, it } from "vitest";
import type { Change } from "../../../../src/jobs/procedures/changed-case.js";
import { archived, baseOf, places } from "./for-archive.js";

/** A case with a suspension, its report and publication, and a restoration. */
const base = baseOf("tb-gz-036", "PII-2026-0002");
const told = (...changes: readonly Change[]) => places(archived(base, changes));
const set = (file: string, pointer: string, value: string | boolean): Change => ({
  file,
  pointer,
  value,
});

describe("what is reported and published of a certificate", () => {
  it.each([
    ["restoration-01.json", "/validLicenceOn", "2024-12-26", "dates-out-of-order"],
    ["publication-01.json", "/publishedOn", "2026-10-09", "dates-out-of-order"],
    ["publication-01.json", "/from", "2026-10-09", "dates-far-apart"],
    ["publication-01.json", "/until", "2027-03-09", "dates-far-apart"],
    ["suspension-01.json", "/systemUpdatedOn", "2026-12-09", "dates-far-apart"],
    ["certificate-01.json", "/validFrom", "2026-07-31", "dates-out-of-order"],
    ["certificate-01.json", "/validFrom", "2028-08-31", "dates-far-apart"],
  ])("has its day: %s%s of %s", (file, pointer, value, rule) => {
    expect(told(set(file, pointer, value)).map((t) => t.split(" ")[0])).toContain(rule);
  });

  it.each([
    ["publication-01.json", "/publishedOn", "2026-11-12"],
    ["restoration-01.json", "/validLicenceOn", "2026-12-01"],
    ["certificate-01.json", "/validFrom", "2026-09-01"],
  ])("may have another day near it: %s%s of %s", (file, pointer, value) => {
    expect(told(set(file, pointer, value))).toEqual([]);
  });

  it("of two suspensions nobody knows which one a report is of", () => {
    const text = base.files.get("suspension-01.json") ?? "{}";
    const second = JSON.parse(text.replaceAll("2026-11", "2027-01").replace("2027-02", "2027-04"));
    const found = told({ file: "suspension-02.json", value: second as never });
    expect(found.filter((t) => t.includes("publication-01.json"))).toEqual([]);
  });

  it("is of what is on record", () => {
    const what = set("publication-01.json", "/what", "withdrawal");
    expect(told(what)).toContain("impossible-choice publication-01.json#/what");
    const report = [...base.files].find(([, text]) => text.includes('"kind": "restoration"'));
    const file = report?.[0] ?? "";
    expect(told(set(file, "/kind", "cancellation"))).toContain(`impossible-choice ${file}#/kind`);
    expect(told(set("appeal-01.json", "/writtenNotice", false))).toContain(
      "impossible-choice appeal-01.json#/writtenNotice",
    );
  });
});

describe("a nonconformity that is closed on site", () => {
  const file = "audits/02-stage2/nonconformity-01.json";
  const onsite = set(file, "/closureMode", "onsite");

  it("says what was seen there", () => {
    expect(told(onsite)).toContain(`impossible-choice ${file}#/closureMode`);
    const report = set(file, "/verification/report", "现场查看了两次演练的记录");
    expect(told(onsite, report).filter((t) => t.startsWith("impossible-choice"))).toEqual([]);
  });
});
