import { describe, expect, it } from "vitest";
import type { CaseItem } from "../../../../src/jobs/documents/case-items.js";
import { readCase } from "../../../../src/read/case-source.js";
import { sourceOf } from "../../../../src/workspace/workspace.js";
import { fileOf } from "../../../support/case-files.js";
import { everyThird } from "../../../support/long.js";
import { workspace } from "../../../support/sample.js";

const samples = [
  ["tb-gz-036", "PII-2026-0001"],
  ["tb-gz-036", "PII-2026-0002"],
  ["zbt-tp-036", "ISMS-2025-0001"],
  ["tb-gz-055", "HIS-2026-0003"],
  ["icasp25c", "ITSMS-2023-0001"],
  ["msg1090226-2024", "CSISMS-2024-0001"],
] as const;
const read = (procedure: string, name: string) =>
  readCase(sourceOf(workspace), { procedure, name });
const nameOf = ({ document, attachment }: CaseItem) =>
  document?.path.split("/").slice(2).join("/") ?? attachment?.path ?? "";
const before = (items: readonly CaseItem[], first: RegExp, second: RegExp) => {
  const at = (name: RegExp) => items.findIndex((i) => name.test(nameOf(i)));
  return { there: at(first) !== -1 && at(second) !== -1, kept: at(first) < at(second) };
};

describe("the file of a case", () => {
  it.each(everyThird(samples))("%s %s stands in the order of the work", async (procedure, name) => {
    const items = await fileOf(read(procedure, name));
    for (const audit of new Set(
      items.map(nameOf).flatMap((n) => /^\d\d-[^/]+/.exec(n)?.[0] ?? []),
    )) {
      for (const [first, second] of [
        ["attendance-sheet-opening", "attendance-sheet-closing"],
        ["meeting-record-opening", "meeting-record-closing"],
        ["task-order", "audit-plan"],
        ["audit-report", "decision-form"],
      ] as const) {
        const { there, kept } = before(
          items,
          new RegExp(`^${audit}/${first}\\.`),
          new RegExp(`^${audit}/${second}\\.`),
        );
        if (there) expect(kept, `${audit} ${first} ${second}`).toBe(true);
      }
    }
    expect(before(items, /^application\./, /^contract\./).kept).toBe(true);
    const stages = items.map((i) => i.stage.label.zh).filter((s, i, all) => s !== all[i - 1]);
    expect(new Set(stages).size, stages.join(" ")).toBe(stages.length);
    expect(stages[0]).toBe("申请、评审与合同");
    for (const [, ofStage] of Map.groupBy(items, (i) => i.stage.label.zh)) {
      const days = ofStage.filter((i) => i.document).map((i) => i.date);
      expect(days).toEqual([...days].sort());
    }
  });

  it("takes nothing from the names of files: renamed, the documents stand as before", async () => {
    const document = read("tb-gz-036", "PII-2026-0001");
    const titles = (await fileOf(document)).map((i) => i.title.zh);
    let n = 999;
    const renamed = await fileOf(document, (d) => ({ ...d, path: `x/${String((n -= 1))}` }));
    expect(renamed.map((i) => i.title.zh)).toEqual(titles);
  });

  it("holds each attachment once, after the document of its record, by name and never by path", async () => {
    const items = await fileOf(read("tb-gz-036", "PII-2026-0001"));
    const attached = items.filter((i) => i.attachment);
    expect(attached).toHaveLength(11);
    expect(new Set(attached.map((i) => i.attachment?.path)).size).toBe(11);
    for (const { title, remark, pages } of attached) {
      expect(title.zh).not.toMatch(/attachments|\.png|\//);
      expect(remark?.zh).toMatch(/^附件\d+，图片$/);
      expect(pages).toBe(1);
    }
    const photo = items.findIndex((i) => i.attachment?.path.endsWith("stage2-opening-meeting.png"));
    expect(items[photo]?.title.zh).toBe("首次会议照片");
    expect(items[photo - 1]?.document?.document).toBe("attendance-sheet-opening");
    // The receipt belongs to the report, not to what else is made of the report's record.
    const receipt = items.findIndex((i) =>
      i.attachment?.path.endsWith("stage2-report-receipt.png"),
    );
    expect(items[receipt - 1]?.document?.document).toBe("audit-report");
    expect(items[receipt]?.date).toBe(items[receipt - 1]?.date);
  });

  it("has attachments of which no document is printed by their days, whatever record comes first", async () => {
    const document = read("tb-gz-036", "PII-2026-0001");
    const backwards = {
      ...document,
      audits: document.audits.map((a) => ({ ...a, records: a.records.toReversed() })),
    };
    const items = await fileOf(backwards, () => null);
    expect(items.length).toBe(11);
    for (const [stage, ofStage] of Map.groupBy(items, (i) => i.stage.label.zh)) {
      const days = ofStage.map((i) => i.date);
      expect(days, stage).toEqual([...days].sort());
    }
  });

  it("says whose each paper is, with its own number or none", async () => {
    for (const [procedure, name] of everyThird(samples.slice(1))) {
      for (const item of await fileOf(read(procedure, name))) {
        const { zh, en } = item.author;
        expect(zh, nameOf(item)).toMatch(/^[\u4e00-\u9fff（）、·]+$/);
        expect(en).not.toBe("");
        expect(item.number).not.toBe(name);
      }
    }
    const items = await fileOf(read("tb-gz-036", "PII-2026-0001"));
    const of = (id: string) => items.find((i) => i.document?.document === id);
    expect(of("contract")?.author.zh).toMatch(/^江西腾标认证有限公司、.+公司$/);
    expect(of("contract")?.number).not.toBe("");
    expect(of("application")?.author.zh).not.toContain("腾标");
    expect(of("change-application")?.author.zh).not.toContain("腾标");
    expect(of("decision-form")?.number).toBe("");
    expect(of("audit-plan")?.number).toBe("");
    expect(of("task-order")?.number).not.toBe("");
  });
});
