import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cachedJudge } from "../../../../src/jobs/check/cached-judge.js";
import { checkContext } from "../../../../src/jobs/check/check-context.js";
import type { EditJudgement } from "../../../../src/jobs/edit/editing.js";
import { judgeEdits } from "../../../../src/jobs/edit/judge-edit.js";
import type { Json } from "../../../../src/model/base/json.js";
import { openWorkspace } from "../../../../src/workspace/workspace.js";
import { EditRepository } from "../../../support/edit-repository.js";
import { asOf } from "../../../support/sample.js";

const plan = "audits/02-stage2/audit-plan.json";
let repository: EditRepository;
beforeAll(() => {
  repository = new EditRepository("tb-gz-036", "PII-2026-0001", { git: false });
});
afterAll(() => {
  repository.remove();
});

function judge(change: { readonly [name: string]: Json }, path = plan): Promise<EditJudgement> {
  const value = { ...repository.value(path), ...change };
  const asked = { edits: [{ path, value }], language: "zh" } as const;
  return judgeEdits(repository.desk, repository.address, asked);
}

describe("unsaved content", () => {
  it("that changes nothing means nothing", async () => {
    const { appeared, vanished } = await judge({});
    expect([...appeared, ...vanished]).toEqual([]);
  });

  it("is told with what turns red by it, at its place, and what it would be called", async () => {
    const { findings, appeared, message } = await judge({ plannedTo: "2026-06-01" });
    const reversed = appeared.find((o) => o.rule === "reversed-plan-period");
    expect(reversed?.at?.pointer).toBe("/plannedTo");
    expect(findings).toContainEqual(reversed);
    expect(message).toBe("审核计划（第二阶段审核）：改“审核结束日期”");
  });

  it("is judged as the same content is once it is saved", async () => {
    const before = repository.text(plan);
    const changed = { plannedTo: "2026-06-01", team: [] };
    const { totals, appeared } = await judge(changed);
    const value = { ...repository.value(plan), ...changed };
    repository.put(plan, `${JSON.stringify(value, null, 2)}\n`);
    const workspace = openWorkspace(repository.root);
    const context = checkContext(workspace, {
      asOf,
      all: false,
      inUse: ["tb-gz-036"],
      lazy: true,
    });
    const { result } = await cachedJudge(context, false)(repository.address);
    expect(totals).toEqual(result.totals);
    const told = result.outcomes.map((o) => o.message.zh);
    for (const o of appeared) expect(told).toContain(o.message.zh);
    // Seen by whoever judges next: what was written has become what is saved.
    const next = await judge({});
    expect(next.appeared).toEqual([]);
    const mended = await judge({
      plannedTo: (JSON.parse(before) as { plannedTo: string }).plannedTo,
    });
    expect(mended.vanished.map((o) => o.rule)).toContain("reversed-plan-period");
    repository.put(plan, before);
  });

  it("of a record that is not there yet is judged in its place", async () => {
    const path = "audits/02-stage2/nonconformity-09.json";
    const { desk, address } = repository;
    const { findings } = await judgeEdits(desk, address, {
      edits: [{ path, value: { number: "NC-09" } }],
      language: "en",
    });
    expect(findings.some((o) => o.rule === "missing-field")).toBe(true);
    const own = findings.filter((o) => o.subject === "audits/02-stage2/nonconformity-09");
    expect(own.length).toBeGreaterThan(0);
  });

  it("is refused where it is no record, or leads elsewhere", async () => {
    const { desk, address } = repository;
    for (const path of ["../../../x.json", "case", "attachments/x.json"]) {
      const asked = { edits: [{ path, value: {} }], language: "zh" } as const;
      await expect(judgeEdits(desk, address, asked)).rejects.toThrow(/·/);
    }
    const deep = JSON.parse(`${'{"a":'.repeat(3000)}1${"}".repeat(3000)}`) as Json;
    const asked = { edits: [{ path: plan, value: deep }], language: "zh" } as const;
    await expect(judgeEdits(desk, address, asked)).rejects.toThrow(/·/);
  });
});
