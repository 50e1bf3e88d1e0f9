import { describe, expect, it, vi } from "vitest";
import {
  concernOf,
  isNote,
  Notes,
  placed,
  withAround,
} from "../../../../../../src/web/client/workbench/record/notes.js";
import { isFieldShown } from "../../../../../../src/web/client/workbench/record/shown-fields.js";
import type { FindingView } from "../../../../../../src/web/workbench/api.js";
import { form } from "./fields.js";

const path = "audits/02-stage2/audit-plan.json";
function finding(pointer: string | null, more: Partial<FindingView> = {}): FindingView {
  return {
    rule: "some-rule",
    clauses: [],
    requirements: [],
    outcome: "fail",
    severity: "error",
    subject: ".",
    message: { zh: "错", en: "wrong" },
    remedy: null,
    due: null,
    dueFrom: null,
    daysLeft: null,
    missing: null,
    open: true,
    consequence: false,
    at: pointer === null ? null : { file: `records/p/c/${path}`, pointer, line: 1, column: 1 },
    actor: null,
    ...more,
  };
}

describe("findings", () => {
  const value = { items: [{ id: "01" }], scope: { zh: "a" }, sites: ["S01"] };
  const pointersOf = (findings: readonly FindingView[]) => {
    const { fields, record } = placed(findings, path, (p) => isFieldShown(form, value, p));
    return { fields: [...fields.keys()], record: record.length };
  };

  it("stand beside the field that they name, there or not there yet", () => {
    expect(pointersOf([finding("/purpose"), finding("/items/0/date")]).fields).toEqual([
      "/purpose",
      "/items/0/date",
    ]);
  });

  it("stand beside the nearest field around what is inside one, or gone", () => {
    expect(
      pointersOf([finding("/scope/en"), finding("/sites/0"), finding("/items/7/date")]).fields,
    ).toEqual(["/scope", "/sites", "/items"]);
  });

  it("stand on top where they are about the whole, another record, or what no form knows", () => {
    expect(pointersOf([finding(""), finding(null), finding("/unknown")])).toEqual({
      fields: [],
      record: 3,
    });
    const elsewhere = finding("/purpose", {
      at: { file: "records/p/c/application.json", pointer: "/purpose", line: 1, column: 1 },
    });
    expect(pointersOf([elsewhere])).toEqual({ fields: [], record: 1 });
  });

  it("are notes unless they hold, do not apply, or merely follow from another", () => {
    expect(isNote(finding("", { outcome: "pass" }))).toBe(false);
    expect(isNote(finding("", { open: false, consequence: true }))).toBe(false);
    expect(isNote(finding("", { outcome: "due" }))).toBe(true);
  });

  it("show what holds their field, too", () => {
    expect([...withAround(["/a/b/0", "/a/c", "/d"])]).toEqual([
      "/a/b/0",
      "/a/b",
      "/a",
      "/a/c",
      "/d",
    ]);
    expect(withAround([""]).size).toBe(0);
  });

  it("colour their field by the gravest", () => {
    expect(concernOf([])).toBeNull();
    expect(concernOf([finding("", { outcome: "due" })])).toBe("due");
    expect(concernOf([finding("", { severity: "warning" }), finding("")])).toBe("error");
    expect(concernOf([finding("", { outcome: "waived" })])).toBeNull();
  });

  it("stay the same list until they change, so that only their field is drawn anew", () => {
    const notes = new Notes();
    const told = vi.fn<() => void>();
    const end = notes.subscribe(told);
    notes.set(new Map([["/purpose", [finding("/purpose")]]]));
    const first = notes.of("/purpose");
    notes.set(new Map([["/purpose", [finding("/purpose")]]]));
    expect(notes.of("/purpose")).toBe(first);
    notes.set(new Map());
    expect(notes.of("/purpose")).toEqual([]);
    end();
    notes.set(new Map());
    expect(told).toHaveBeenCalledTimes(3);
  });
});
