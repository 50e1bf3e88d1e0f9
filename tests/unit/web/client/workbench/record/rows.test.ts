import { describe, expect, it } from "vitest";
import {
  newRow,
  nextNumber,
  rowsAfter,
  rowsFilled,
} from "../../../../../../src/web/client/workbench/record/rows.js";
import {
  isFieldShown,
  isTable,
  shownColumns,
  shownFields,
  unknownMembers,
} from "../../../../../../src/web/client/workbench/record/shown-fields.js";
import { field, form, planItem } from "./fields.js";

const rows = [
  { id: "01", date: "2027-06-01" },
  { id: "02", date: "2027-06-02", clauses: ["4"] },
];

describe("rows", () => {
  it("are put in, doubled, moved and taken away", () => {
    const ids = (after: readonly unknown[]) => after.map((row) => (row as { id: string }).id);
    expect(ids(rowsAfter(rows, 0, "insert", planItem))).toEqual(["01", "03", "02"]);
    expect(ids(rowsAfter(rows, 0, "down", planItem))).toEqual(["02", "01"]);
    expect(ids(rowsAfter(rows, 1, "up", planItem))).toEqual(["02", "01"]);
    expect(ids(rowsAfter(rows, 0, "remove", planItem))).toEqual(["02"]);
    expect(rowsAfter(rows, 1, "duplicate", planItem)[2]).toEqual({ ...rows[1], id: "03" });
    expect(rowsAfter(rows, 1, "down", planItem)).toBe(rows);
  });

  it("begin with the next number, and with lists that may be empty", () => {
    expect(newRow(rows, planItem, null)).toEqual({ id: "03", clauses: [] });
    expect(newRow([], planItem, null)).toEqual({ id: "01", clauses: [] });
  });

  it("give the value of a cell to the next one, or to the empty ones below it", () => {
    const above = rowsFilled(rows, 1, { name: "date", fill: "fromAbove" });
    expect(above).toEqual([rows[0], { ...rows[1], date: "2027-06-01" }]);
    const three = [{ id: "01", people: ["A-001"] }, {}, { people: ["A-002"] }, { id: "04" }];
    expect(rowsFilled(three, 0, { name: "people", fill: "below" })).toEqual([
      three[0],
      { people: ["A-001"] },
      three[2],
      { id: "04", people: ["A-001"] },
    ]);
    // The first has none above it; nothing stands in the cell; all below are filled.
    expect(rowsFilled(rows, 0, { name: "date", fill: "fromAbove" })).toBeNull();
    expect(rowsFilled(rows, 0, { name: "place", fill: "below" })).toBeNull();
    expect(rowsFilled(rows, 0, { name: "date", fill: "below" })).toBeNull();
  });

  it("are numbered as those before them", () => {
    expect(nextNumber(["09"])).toBe("10");
    expect(nextNumber(["NC-02", "NC-01"])).toBe("NC-03");
    expect(nextNumber(["first", "second"])).toBeNull();
    expect(nextNumber(["1", undefined, 7])).toBe("2");
  });
});

describe("what is shown", () => {
  const names = (fields: readonly { name: string }[]) => fields.map(({ name }) => name);

  it("is what is recorded, demanded, added, or offered by a source", () => {
    const place = { value: { sites: ["S01"] }, pointer: "" };
    expect(names(shownFields(form.fields, place, new Set()).shown)).toEqual(["purpose", "sites"]);
    const wanted = new Set(["/scope", "/items"]);
    expect(shownFields(form.fields, place, wanted).hidden).toEqual([]);
    // Before its step is reached, what it will demand can be filled in already.
    const later = [field("fee", "number", { demanded: true })];
    expect(names(shownFields(later, place, new Set()).shown)).toEqual(["fee"]);
  });

  it("is in a table each column in which some row has something", () => {
    const { shown } = shownColumns(
      planItem,
      { rows, pointer: "/items" },
      new Set(["/items/0/role"]),
    );
    expect(names(shown)).toEqual(["id", "date", "role", "clauses"]);
  });

  it("is a table unless something in a row needs more than a cell", () => {
    expect(isTable(planItem, planItem.fields)).toBe(true);
    expect(isTable(planItem, [field("scope", "bilingual")])).toBe(false);
    expect(isTable(field("*", "object"), [])).toBe(false);
  });

  it("leaves nothing out that the form does not know", () => {
    expect(unknownMembers(form.fields, { purpose: "a", other: [1] })).toEqual([["other", [1]]]);
  });

  it("knows no field inside a text, beyond a list, or with a name of every object", () => {
    const value = { items: [{ id: "01" }], purpose: "a" };
    expect(isFieldShown(form, value, "/items/0/role")).toBe(true);
    expect(isFieldShown(form, value, "/items/1/role")).toBe(false);
    expect(isFieldShown(form, value, "/purpose/0")).toBe(false);
    expect(isFieldShown(form, value, "/constructor")).toBe(false);
  });
});
