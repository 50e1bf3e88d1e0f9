import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { alterationsOf } from "../../../../src/jobs/probe/alterations.js";
import { chosenSample } from "../../../../src/jobs/probe/chosen-sample.js";
import { drawn } from "../../../../src/jobs/probe/drawn.js";
import { innocentChangesOf } from "../../../../src/jobs/probe/innocent.js";
import { gist, names, newlyTold, whole } from "../../../../src/jobs/probe/noticed.js";
import { probeCase } from "../../../../src/jobs/probe/probe-case.js";
import { ProbedCase } from "../../../../src/jobs/probe/probed-case.js";
import { newProcedure } from "../../../../src/jobs/procedures/new-procedure.js";
import { isObject, type Json } from "../../../../src/model/base/json.js";
import { failed, type Finding, outcomeOf, passed } from "../../../../src/model/outcome/finding.js";
import type { CompiledProcedure } from "../../../../src/model/procedure/compiled.js";
import type { Schema } from "../../../../src/model/procedure/schema.js";
import { probeText } from "../../../../src/report/terminal/probe.js";
import { openWorkspace, type Workspace } from "../../../../src/workspace/workspace.js";
import { asOf, root } from "../../../support/sample.js";

const id = "abc-qms-01";
const cache = mkdtempSync(join(tmpdir(), "dossier-probe-cache-"));
let folder: string;
let workspace: Workspace;
let probed: ProbedCase;

/** A new procedure as its owner begins with it, and a case that was taken over from another. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dossier-probe-"));
  writeFileSync(join(folder, "dossier.config.json"), '{ "format": 2 }');
  const open = () => openWorkspace(folder, { ...process.env, XDG_CACHE_HOME: cache });
  await newProcedure(open(), id);
  for (const [from, to] of [
    ["tb-gz-036/PII-2026-0001", `${id}/QMS-2026-0001`],
    ["personnel", "personnel"],
  ] as const) {
    cpSync(join(root, "records", from), join(folder, "records", to), { recursive: true });
  }
  workspace = open();
  probed = chosenSample(workspace, { procedure: id, cwd: folder, today: asOf });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(cache, { recursive: true, force: true });
});

const changesAt = (file: string, pointer: string) =>
  alterationsOf(probed)
    .filter((a) => a.file.endsWith(file) && a.pointer === pointer)
    .map((a) => a.change);

describe("what is altered", () => {
  it("is taken away, and a date moved by a month and by two years both ways", () => {
    expect(changesAt("/01-stage1/task-order.json", "/issuedOn")).toEqual([
      "delete",
      "date: 2026-05-20 → 2026-04-20",
      "date: 2026-05-20 → 2026-06-20",
      "date: 2026-05-20 → 2024-05-20",
      "date: 2026-05-20 → 2028-05-20",
    ]);
  });

  it("is a number tripled and zero, a statement turned, a choice among its neighbours", () => {
    expect(changesAt("/01-stage1/task-order.json", "/effectiveNumber")).toEqual([
      "delete",
      "number: 148 → 444",
      "number: 148 → 0",
    ]);
    expect(changesAt("/02-stage2/audit-report.json", "/objectivesReached")).toEqual([
      "delete",
      "statement: true → false",
    ]);
    expect(changesAt("/01-stage1/audit-plan.json", "/mode")).toEqual([
      "delete",
      "statement: onsite → offsite",
      "statement: onsite → both",
    ]);
  });

  it("is a person replaced by nobody and by another one, a text by a word that says nothing", () => {
    expect(changesAt("/01-stage1/audit-plan.json", "/team/0/person")).toEqual([
      "delete",
      "person: A-001 → ZZ-999999",
      "person: A-001 → A-002",
    ]);
    const [, zh] = changesAt("/contract.json", "/scope/zh");
    const [, en] = changesAt("/contract.json", "/scope/en");
    expect([zh?.split(" → ")[1], en?.split(" → ")[1]]).toEqual(["待定", "TBD"]);
  });

  it("is every record and every attachment", () => {
    const gone = alterationsOf(probed).filter((a) => a.kind === "file");
    const files = gone.map((a) => a.file.slice(`records/${id}/QMS-2026-0001/`.length));
    expect(files).toContain("case.json");
    expect(files).toContain("audits/01-stage1/audit-plan.json");
    expect(files.filter((f) => f.startsWith("attachments/")).length).toBeGreaterThan(5);
  });

  it("stands in the record that is judged, and only there", () => {
    const plan = alterationsOf(probed).find((a) => a.pointer === "/team/0/person");
    const records = plan?.make().records ?? new Map<string, Json>();
    expect([...records.keys()]).toEqual([plan?.file]);
    const [value] = records.values();
    const before = JSON.parse(readFileSync(join(folder, plan?.file ?? ""), "utf8")) as Json;
    expect(value).not.toEqual(before);
    expect(JSON.stringify(value).length).toBeLessThan(JSON.stringify(before).length);
  });
});

describe("innocent changes", () => {
  it("replace a person in every place by one who can do the same", () => {
    const change = innocentChangesOf(probed).find((c) => c.change === "person: A-001");
    const { person = null, records = new Map() } = change?.make() ?? {};
    const told = JSON.stringify([...records.values()]);
    expect(told).not.toContain('"A-001"');
    expect(told).not.toContain("林书瑶");
    expect(told).toContain('"A-900001"');
    expect(isObject(person) && person["id"]).toBe("A-900001");
  });

  it("move a day in every place, overtaking no other", () => {
    const change = innocentChangesOf(probed).find((c) => c.change.startsWith("day: "));
    const [, from = "", to = ""] = /day: (\S+) → (\S+)/.exec(change?.change ?? "") ?? [];
    const records = change?.make().records ?? new Map<string, Json>();
    const told = JSON.stringify([...records.values()]);
    expect(told).toContain(to);
    expect(told).not.toContain(from);
  });

  it("are those of order, spacing, words, layout, a remark", () => {
    const kinds = new Set(innocentChangesOf(probed).map((c) => c.change.split(":")[0]));
    for (const kind of ["order", "spacing", "wording", "layout", "person", "day"]) {
      expect([...kinds]).toContain(kind);
    }
  });
});

describe("what is noticed", () => {
  const finding = (more: Partial<Finding> = {}): Finding => ({
    rule: "late",
    clauses: ["A/1"],
    severity: "error",
    subject: ".",
    message: { zh: "晚", en: "late" },
    at: { file: "a.json", pointer: "/x", line: 1, column: 1 },
    ...more,
  });

  it("is a failure, what falls due and what nobody can judge, where it is new or changed", () => {
    const before = [failed(finding()), passed(finding({ rule: "other" }))];
    const moved = finding({ at: { file: "a.json", pointer: "/x", line: 9, column: 9 } });
    expect(newlyTold(before, [failed(moved)], whole)).toEqual([]);
    expect(newlyTold(before, [passed(finding({ rule: "late" }))], whole)).toEqual([]);
    expect(newlyTold(before, [failed(finding()), failed(finding())], whole)).toHaveLength(1);
    const due = outcomeOf("due", finding({ rule: "other", due: "2027-01-01" }));
    expect(newlyTold([due], [{ ...due, due: "2027-02-01" }], whole)).toHaveLength(1);
    expect(newlyTold([due], [{ ...due, due: "2027-02-01" }], gist)).toEqual([]);
  });

  it("names the record itself or beside another", () => {
    const related = [{ file: "b.json", pointer: "", line: 1, column: 1 }];
    expect(names(failed(finding({ related })), "a.json")).toBe(true);
    expect(names(failed(finding({ related })), "b.json")).toBe(true);
    expect(names(failed(finding()), "b.json")).toBe(false);
    expect(names(failed(finding({ at: null })), "a.json")).toBe(false);
  });
});

describe("a probe", () => {
  it("draws the same changes for the same seed, others for another", () => {
    const all = alterationsOf(probed);
    const draw = (seed: string) => drawn(all, { sample: 20, seed }).map((a) => a.file + a.pointer);
    expect(draw("1")).toHaveLength(20);
    expect(draw("1")).toEqual(draw("1"));
    expect(draw("1")).not.toEqual(draw("2"));
    expect(drawn(all, { seed: "1" })).toHaveLength(all.length);
  });

  it("counts what was tried, and lists what was silent with its place", () => {
    const seen: number[] = [];
    const { result, fields } = probeCase(probed, {
      sample: 50,
      seed: "1",
      progress: (done) => seen.push(done),
    });
    const { innocent, ...kinds } = result.changes;
    const tried = Object.values(kinds).reduce((sum, k) => sum + k.tried, innocent.tried);
    const silent = Object.values(kinds).reduce(
      (sum, k) => sum + k.tried - k.noticed - k.unwatched,
      0,
    );
    expect(seen).toHaveLength(50);
    expect([result.procedure, result.case, tried]).toEqual([id, "QMS-2026-0001", 50]);
    expect(result.silent).toHaveLength(silent);
    expect(fields.flatMap((f) => f.changes)).toHaveLength(silent);
    // A skeleton has few rules: there must be fields that nothing watches.
    expect(fields.some((f) => f.isSilent)).toBe(true);
    expect(result.silent[0]?.file).toMatch(`records/${id}/QMS-2026-0001/`);
  });

  it("takes the silence of fields that are marked", () => {
    const { compiled } = probed;
    const marked = probeCase(new ProbedCase(workspace, allUnwatched(compiled), probed.name, asOf), {
      sample: 50,
      seed: "1",
    });
    const plain = probeCase(probed, { sample: 50, seed: "1" });
    expect(marked.result.silent).toEqual([]);
    expect(marked.fields).toEqual([]);
    const sum = (p: typeof plain, key: "noticed" | "unwatched") =>
      Object.entries(p.result.changes).reduce((n, [, c]) => n + ("noticed" in c ? c[key] : 0), 0);
    expect(sum(marked, "noticed")).toBe(sum(plain, "noticed"));
    // Some are marked as they are.
    const silent = plain.result.silent.length + sum(plain, "unwatched");
    expect(sum(marked, "unwatched")).toBe(silent);
  });

  it("is told by record and field in both languages", () => {
    const probe = probeCase(probed, { sample: 50, seed: "1" });
    const zh = probeText(probe, { format: "text", lang: "zh" });
    const en = probeText(probe, { format: "text", lang: "en" });
    expect(zh).toContain(`${id} 案卷 QMS-2026-0001，截至 ${asOf}`);
    expect(en).toContain("a day earlier or later");
    expect(en).not.toMatch(/\p{Script=Han}{3}.*:/u);
    expect(JSON.parse(probeText(probe, { format: "json", lang: "zh" }))).toEqual(probe.result);
    expect(probeText(probe, { format: "csv", lang: "en" })).toContain("file,pointer,change");
  });
});

function allUnwatched({ procedure, shape }: CompiledProcedure): CompiledProcedure {
  const unwatched = { zh: "试", en: "try" };
  const records = new Map(
    [...procedure.records].map(([kind, record]) => {
      const schema = { ...record.schema, unwatched } as Schema;
      return [kind, { ...record, schema }];
    }),
  );
  return { procedure: { ...procedure, records }, shape };
}
