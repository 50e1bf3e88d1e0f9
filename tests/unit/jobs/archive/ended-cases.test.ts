import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filingLists } from "../../../../src/jobs/archive/filing-list/filing-list.js";
import type { FilingList } from "../../../../src/model/outcome/filing-list.js";
import { openWorkspace } from "../../../../src/workspace/workspace.js";
import { root } from "../../../support/sample.js";

interface Asked {
  readonly folder?: string;
  readonly id: string;
  readonly asOf: string;
}

async function listOf({ folder = "", id, asOf }: Asked): Promise<FilingList> {
  const at = join(root, folder);
  const [list] = await filingLists(openWorkspace(at), [id], at, asOf);
  if (!list) throw new Error("no list");
  return list;
}

const lives = "examples/lives";
/** Cases that took another course than to be certified and kept, and what became of them. */
const courses: readonly (readonly [string, string, string, readonly string[]])[] = [
  ["", "tb-gz-055/HIS-2026-0009", "2027-06-30", ["申请未受理（2026-07-31）"]],
  [
    "",
    "tb-gz-036/PII-2026-0002",
    "2027-06-30",
    [
      "获证（2026-12-28）",
      "证书 TB137-2026-PII-0175 有效（已恢复）：2026-08-31 发证、2026-11-09 暂停、2026-12-28 恢复、有效期至 2029-08-30",
    ],
  ],
  [lives, "icasp25c/ITSMS-2024-0102", "2024-12-31", ["申请未受理（2024-03-14）"]],
  [lives, "tb-gz-036/PII-2026-0102", "2026-12-31", ["决定不予认证（2026-08-26）"]],
  [
    lives,
    "icasp25c/ITSMS-2023-0104",
    "2026-12-31",
    [
      "已离开，不再认证（2026-09-10）",
      "证书 ICAS-ITSMS-2023-0062 过期失效：2023-09-11 发证、有效期至 2026-09-09",
    ],
  ],
  [
    lives,
    "msg1090226-2024/CSISMS-2025-0103",
    "2028-08-31",
    [
      "认证已终止（2026-11-20）",
      "证书 CTC27017-2025-170 撤销：2025-08-11 发证、2025-12-09 暂停、2026-02-26 恢复、2026-11-20 撤销、有效期至 2028-08-10",
    ],
  ],
];

describe("the list of papers of a case that took its own course", () => {
  it.each(courses)("%s/%s as of %s says what became of it", async (folder, id, asOf, standing) => {
    const list = await listOf({ folder, id, asOf });
    expect(list.standing.map((line) => line.zh)).toEqual(standing);
    const { lacks, doubts, forPeople, unshown, consequences } = list;
    expect([...lacks, ...doubts, ...forPeople].map((i) => i.outcome.rule)).toEqual([]);
    expect([unshown.length, consequences]).toEqual([0, 0]);
    expect(list.here).toBe(list.demanded);
  });

  it("says before a day what was so before it", async () => {
    const id = "tb-gz-036/PII-2026-0002";
    const before = await listOf({ id, asOf: "2026-12-01" });
    expect(before.standing.map((line) => line.zh)).toEqual([
      "获证，证书暂停（2026-11-09）",
      "证书 TB137-2026-PII-0175 暂停：2026-08-31 发证、2026-11-09 暂停、有效期至 2029-08-30",
    ]);
  });

  it("tells a signature of a later day as such", async () => {
    const list = await listOf({ id: "tb-gz-036/PII-2026-0002", asOf: "2027-06-30" });
    const report = list.papers.find((p) => p.file === "audits/03-surveillance-1/audit-report.json");
    expect(report?.signatures.map((s) => [s.date, s.isAhead])).toEqual([["2027-07-05", true]]);
    const plan = list.papers.find((p) => p.file === "audits/03-surveillance-1/audit-plan.json");
    expect(plan?.signatures.every((s) => !s.isAhead)).toBe(true);
  });
});

describe("the competence of auditors, which a list of what is archived names", () => {
  it.each([
    ["icasp25c/ITSMS-2023-0101", "2026-12-31"],
    ["icasp25c/ITSMS-2024-0103", "2027-12-31"],
    ["icasp25c/ITSMS-2026-0105", "2029-12-31"],
  ])("is shown by their own records: %s", async (id, asOf) => {
    expect((await listOf({ folder: lives, id, asOf })).unshown).toEqual([]);
  });
});
