import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../../../../src/model/base/json.js";
import { refusalOf, sourceOf } from "../../../support/compiling.js";

const source = sourceOf("tb-gz-036");
const faultsOf = (data: Readonly<Record<string, Json>>) =>
  refusalOf({ ...source, data: { ...source.data, ...data } });

describe("the audit-time table", () => {
  const row = (from: number, to: number) => ({ from, to, days: 1 });

  it.each([
    ["a gap", [row(1, 5), row(7, 10)], /no days for 6 persons/],
    ["a wider gap", [row(1, 5), row(9, 10)], /no days for 6 to 8 persons/],
    ["an overlap", [row(1, 5), row(5, 10)], /two values for 5 persons/],
    ["a row within another", [row(1, 20), row(5, 10)], /two values for 5 to 10 persons/],
    ["a row that ends before it begins", [row(1, 5), row(9, 6)], /ends before it begins/],
  ])("has %s", (_, auditTimeTable, message) => {
    expect(faultsOf({ auditTimeTable })).toMatch(message);
  });
});

describe("names that nothing has", () => {
  it.each<[string, Readonly<Record<string, Json>>, RegExp]>([
    [
      "a document",
      { forms: [{ document: "certficate", title: { zh: "甲", en: "a" }, code: null }] },
      /no document "certficate"; did you mean "certificate"/,
    ],
    [
      "a document that comes in variants only",
      { forms: [{ document: "attendance-sheet", title: { zh: "甲", en: "a" }, code: null }] },
      /no document "attendance-sheet".*attendance-sheet-opening/,
    ],
    [
      "the value that a form's title follows",
      {
        forms: [
          {
            document: "publication-notice",
            when: { path: "publication.whta", in: ["withdrawal"] },
            title: { zh: "甲", en: "a" },
            code: null,
          },
        ],
      },
      /"publication" has no "whta"; did you mean "what"/,
    ],
    [
      "what a document shows",
      {
        documentContents: {
          certificate: [
            { clause: "TB-GZ-036/10.2.2", items: [{ item: "1)", shows: ["nonsense"] }] },
          ],
        },
      },
      /"certificate" does not show "nonsense"/,
    ],
    [
      "a record",
      { sequence: ["aplication"] },
      /no record "aplication"; did you mean "application"/,
    ],
    [
      "a type of audit",
      { auditTimeShares: { initial: { numerator: 1, denominator: 1 } } },
      /no audit of type "initial"/,
    ],
    [
      "a language, of which the other one stands there",
      { printed: { certificateQuery: { cn: "甲", en: "a" } } },
      /^\S+ .* · unknown "cn"; did you mean "zh"\? Allowed: en, zh$/,
    ],
    [
      "what a form is, once",
      { forms: [{ documnt: "certificate", title: { zh: "甲", en: "a" }, code: null }] },
      /^\S+ .* · unknown "documnt"; did you mean "document"\?[^\n]*$/,
    ],
    ["a key", { auditTimeTabel: [] }, /unknown "auditTimeTabel"; did you mean "auditTimeTable"/],
  ])("%s", (_, data, message) => {
    expect(faultsOf(data)).toMatch(message);
  });
});

describe("a form of a procedure", () => {
  const heading = { zh: "自评", en: "Self-assessment" };
  const own = { zh: "自评说明", en: "Self-assessment" };
  const title = { zh: "甲", en: "a" };
  const form = (document: string, more: Readonly<Record<string, Json>>) =>
    faultsOf({ forms: [{ document, title, code: null, ...more }], documentContents: {} });
  const fields = { own: { from: "c.case.number", label: own } };
  const shown = { fields, sections: [{ heading, text: "own" }] };

  it.each([
    "audit-report",
    "audit-plan",
    "stage1-report",
    "decision-form",
    "task-order",
    "nonconformity-report",
    "attendance-sheet-opening",
    "contract",
  ])("may add sections of its own to %s", (document) => {
    expect(form(document, shown)).toBe("");
  });

  it("may not where the page has no place for them", () => {
    expect(form("certificate", shown)).toMatch(
      /"certificate" has no place for sections of your own; .*\{\{> sections\}\}/,
    );
  });

  it("shows each field that it adds", () => {
    expect(form("audit-report", { fields })).toMatch(/"own" is declared but stands nowhere/);
    expect(form("audit-report", { ...shown, sections: [{ heading, text: "scope" }] })).toMatch(
      /"own" is declared but stands nowhere/,
    );
  });

  it("does without required fields, and without those alone", () => {
    expect(form("audit-report", { optional: ["copies", "disclaimer"] })).toBe("");
    expect(form("audit-report", { optional: ["copeis"] })).toMatch(
      /"copeis" is no required field of this document; did you mean "copies"/,
    );
    expect(form("contract", { optional: ["quotation"] })).toMatch(/"quotation" is no required/);
  });

  it("does not do without what a clause is shown by", () => {
    expect(
      faultsOf({
        forms: [{ document: "audit-report", title, code: null, optional: ["copies"] }],
        documentContents: {
          "audit-report": [
            { clause: "TB-GZ-036/7.6.4", items: [{ item: "1)", shows: ["copies"] }] },
          ],
        },
      }),
    ).toMatch(/"audit-report" shows this clause by "copies", which its form does without/);
  });
});

describe("the schema of a record", () => {
  it("names the schema that it is laid over, for editors", () => {
    const contract = source.overlays.get("contract");
    if (!contract) throw new Error("no overlay of the contract");
    const allOf = [{ $ref: "../../../records/application.schema.json" }];
    const overlays = new Map([
      ...source.overlays,
      ["contract", { ...contract, value: { ...contract.value, allOf } }] as const,
    ]);
    expect(refusalOf({ ...source, overlays })).toMatch(/\$ref must lead to contract\.schema\.json/);
  });
});

describe("a field that no rule looks at", () => {
  const marked = (unwatched: Json) => {
    const contract = source.overlays.get("contract");
    if (!contract) throw new Error("no overlay of the contract");
    const properties = { ...(contract.value["properties"] as JsonObject), fee: { unwatched } };
    const value = { ...contract.value, properties };
    const overlays = new Map([...source.overlays, ["contract", { ...contract, value }] as const]);
    return refusalOf({ ...source, overlays });
  };

  it("says why, in both languages", () => {
    expect(marked({ zh: "双方约定", en: "agreed" })).toBe("");
    expect(marked({ zh: " ", en: "agreed" })).toMatch(
      /contract\.schema\.json:\d+:\d+ .*has the wrong form/,
    );
    expect(marked({ zh: "双方约定" })).toMatch(/contract\.schema\.json.*"en"/);
    expect(marked(true)).toMatch(/contract\.schema\.json/);
  });
});

describe("files of the folder", () => {
  it("that nothing reads are told", () => {
    const unread = { ...source.unread, names: ["clause.json"] };
    expect(refusalOf({ ...source, unread })).toMatch(
      /unknown file "clause\.json", nothing reads it; did you mean "clauses\.json"/,
    );
  });
});
