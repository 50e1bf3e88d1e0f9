import { describe, expect, it } from "vitest";
import { documentSource } from "../../../src/compose/document-source.js";
import { viewFields } from "../../../src/compose/field-view.js";
import { viewCase } from "../../../src/model/case/view-case.js";
import type { DocumentSpec } from "../../../src/model/procedure/document.js";
import type { FieldSource } from "../../../src/model/procedure/field-source.js";
import { asOf, judge } from "../../support/sample.js";

const { document, procedure, personnel } = judge();
const view = viewCase(document, personnel, procedure, asOf);
const [subject] = view.subjects("audit", ["stage2"]);

/** What the rows of the plan's team, or of the working documents handed out, show. */
function rows(
  list: string,
  fields: DocumentSpec["fields"],
): (readonly [string | undefined, boolean])[][] {
  const source = documentSource({
    spec: { fields: { list: { from: list, fields } }, signatures: [] } as never,
    subject: subject as never,
    view,
    procedure,
    language: "zh",
    english: () => undefined,
    alias: {},
  });
  return (viewFields(source).fields["list"]?.rows ?? []).map((row) =>
    Object.values(row).map((f) => [f.value, f.there] as const),
  );
}
const lookedUp = (list: string, names?: true) =>
  rows("audit.taskOrder.workingDocuments", {
    item: {
      from: "x",
      lookup: { in: [list], by: "item", show: "label", ...(names && { names }) },
    },
  });

describe("a key that a list spells out", () => {
  it("shows what the list says of it", () => {
    expect(lookedUp("procedure.topics.workingDocuments", true)[0]).toEqual([
      [procedure.data.topics["workingDocuments"]?.[0]?.label.zh, true],
    ]);
  });

  it("is shown as it stands where no list knows it, or there is no list: never as nothing", () => {
    for (const list of ["procedure.topics.stage2Topics", "procedure.topics.noSuchList"]) {
      expect(lookedUp(list, true)[0], list).toEqual([["1)", true]]);
    }
  });

  it("is no value of another property: a person of whom the plan says nothing has no number there", () => {
    const team = rows("audit.auditPlan.team", {
      number: {
        from: "x.role",
        lookup: { in: ["audit.auditPlan.team"], by: "person", show: "registrationNumber" },
      },
    });
    expect(team[0]).toEqual([["/", false]]);
  });
});

/** One field of stage 2, in a document of the day of its plan unless the spec says another. */
function field(source: FieldSource, spec: Partial<DocumentSpec> = {}, about = subject) {
  const one = documentSource({
    spec: {
      fields: { one: source },
      signatures: [],
      date: "audit.auditPlan.preparedOn",
      ...spec,
    } as never,
    subject: about as never,
    view,
    procedure,
    language: "zh",
    english: () => undefined,
    alias: {},
  });
  const { fields, reasons } = viewFields(one);
  return { shown: fields["one"], reasons };
}
const plan = (view.audits[1]?.["auditPlan"] ?? {}) as Record<string, string>;

describe("what came to be after a document", () => {
  it("is not on it, whether a date or what goes with one", () => {
    expect(field({ from: "audit.auditReport.deliveredOn" }).shown?.there).toBe(false);
    const since = { from: "audit.auditReport.number", since: "audit.auditReport.deliveredOn" };
    expect(field(since).shown?.there).toBe(false);
    expect(field(since, { date: "audit.auditReport.deliveredOn" }).shown?.there).toBe(true);
  });

  it("is there on the very day, as a plan, and where the document says nothing without it", () => {
    expect(field({ from: "audit.auditPlan.preparedOn" }).shown?.there).toBe(true);
    expect(plan["plannedFrom"]?.localeCompare(plan["preparedOn"] ?? "")).toBe(1);
    expect(field({ from: "audit.auditPlan.plannedFrom" }).shown?.there).toBe(false);
    expect(field({ from: "audit.auditPlan.plannedFrom", ahead: true }).shown?.there).toBe(true);
    expect(field({ from: "audit.auditPlan.plannedFrom", required: true }).shown?.there).toBe(true);
  });

  it("counts from another day for a field that names one, as looks of before do", () => {
    const onsite = { from: "audit.auditPlan.plannedFrom" };
    expect(field({ ...onsite, notAfter: "audit.auditPlan.plannedTo" }).shown?.there).toBe(true);
    const earlier = { from: "audit.auditPlan.plannedTo", notAfter: "audit.auditPlan.plannedFrom" };
    expect(field(earlier).shown?.there).toBe(false);
  });

  it("counts from the last signature, or from what the form names instead", () => {
    const late = { from: "audit.auditReport.onsiteTo" };
    const signed = {
      signatures: [{ record: "audit.auditReport", from: "", role: "teamLeader" }],
    } as const;
    expect(field(late, signed).shown?.there).toBe(true);
    const named = { ...signed, asOf: ["audit.auditPlan.preparedOn"] };
    expect(field(late, named).shown?.there).toBe(false);
  });

  it("leaves a list item by item", () => {
    const items = { from: "audit.auditPlan.items", fields: { id: "x.id" } };
    const all = field(items).shown?.rows?.length ?? 0;
    expect(all).toBeGreaterThan(3);
    expect(field({ ...items, since: "x.date" }).shown?.rows).toEqual([]);
    const firstDay = { date: "audit.auditPlan.plannedFrom" };
    const held = field({ ...items, since: "x.date" }, firstDay).shown?.rows?.length ?? 0;
    expect(held).toBeGreaterThan(0);
    expect(held).toBeLessThan(all);
  });

  it("is no reason to refuse the document", () => {
    expect(field({ from: "audit.auditReport.deliveredOn", required: true }).reasons).toEqual([]);
  });
});

describe("what a document says instead of a value", () => {
  it("is words for a yes", () => {
    const said = { true: { zh: "已运行", en: "running" }, false: { zh: "未运行", en: "idle" } };
    expect(field({ from: "audit.auditPlan.activitiesRunning", said }).shown?.value).toBe("已运行");
  });

  it("is the number of an item, or the names of several sites", () => {
    const counted = { zh: "附件{n}", en: "Attachment {n}" };
    expect(rows("audit.auditPlan.team", { n: { from: "x.person", counted } }).flat()).toEqual([
      ["附件1", true],
      ["附件2", true],
      ["附件3", true],
    ]);
    const lookup = { in: ["c.application.sites"], by: "id", show: "name", names: true } as const;
    expect(field({ from: "audit.auditPlan.sites", lookup }).shown?.value).toMatch(/^[^S]+、[^S]+$/);
  });

  it("is one day for a period of one day", () => {
    const from = { from: "audit.auditPlan.plannedFrom", ahead: true } as const;
    expect(field({ ...from, until: "audit.auditPlan.plannedTo" }).shown?.value).toBe(
      "2026年6月16日至2026年6月18日",
    );
    expect(field({ ...from, until: "audit.auditPlan.plannedFrom" }).shown?.value).toBe(
      "2026年6月16日",
    );
    expect(field({ ...from, until: "audit.auditPlan.noSuchDay" }).shown?.value).toBe(
      "2026年6月16日",
    );
  });

  it("is the day of a moment, in the document's way of writing days", () => {
    const moment = { from: "audit.notice.sentAt", ahead: true, as: "auditNotice.sentAt" } as const;
    const notice = { sentAt: "2026-06-18T16:30:00+08:00" };
    const vars = { ...subject?.vars, audit: { ...(subject?.vars["audit"] as object), notice } };
    const of = (source: FieldSource, spec: Partial<DocumentSpec> = {}) =>
      field(source, spec, { ...subject, vars } as never).shown?.value;
    expect(of(moment)).toBe("2026年6月18日 16:30");
    expect(of({ ...moment, dayOnly: true })).toBe("2026年6月18日");
    expect(of({ ...moment, dayOnly: true }, { dates: "figures" })).toBe("2026-06-18");
  });
});
