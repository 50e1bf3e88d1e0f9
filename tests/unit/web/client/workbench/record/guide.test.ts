import { describe, expect, it } from "vitest";
import {
  neededIn,
  partsOf,
  placesByName,
  placesIn,
} from "../../../../../../src/web/client/workbench/record/guide.js";
import type { FindingView } from "../../../../../../src/web/workbench/api.js";
import { field, form, planItem } from "./fields.js";

const none = new Map<string, FindingView[]>();

function finding(outcome: FindingView["outcome"]): FindingView {
  return { outcome, severity: "error", message: { zh: "不符", en: "wrong" } } as FindingView;
}

describe("the places of a form", () => {
  const value = { purpose: "x", items: [{ id: "01" }, { id: "02", date: "2026-07-01" }] };

  it("are all its fields, in each row", () => {
    expect(placesIn(form, value).map(({ pointer }) => pointer)).toEqual([
      "/purpose",
      "/scope",
      "/sites",
      "/items",
      ...planItem.fields.map(({ name }) => `/items/0/${name}`),
      ...planItem.fields.map(({ name }) => `/items/1/${name}`),
    ]);
    const labels = placesIn(form, value).find((p) => p.pointer === "/items/1/date")?.labels;
    expect(labels?.map(({ en }) => en)).toEqual(["Schedule 2", "Date"]);
  });

  it("are found by name once for each column of a table, and in each card of a list", () => {
    const found = placesByName(form, value).map(({ pointer }) => pointer);
    expect(found).toContain("/items/0/date");
    expect(found.filter((pointer) => pointer.startsWith("/items/1"))).toEqual([]);
    const notes = field("notes", "object", { fields: [field("text", "text", { required: true })] });
    const card = field("*", "object", { fields: [field("id", "text", { required: true }), notes] });
    const cards = field("", "object", {
      fields: [field("findings", "list", { item: { ...card, fields: [...card.fields] } })],
    });
    const inCards = placesByName(cards, { findings: [{ id: "1", notes: {} }, { id: "2" }] });
    expect(inCards.map(({ pointer }) => pointer)).toContain("/findings/1/id");
  });

  it("are open where something is demanded and nothing stands", () => {
    const open = neededIn(placesIn(form, { items: [{ id: "01" }] }), none);
    expect(open.map(({ pointer }) => pointer)).toEqual([
      "/purpose",
      "/items/0/date",
      "/items/0/clauses",
    ]);
  });

  it("are not open in a part that nobody demands and nobody has begun", () => {
    const part = field("ending", "object", { fields: [field("on", "date", { required: true })] });
    const own = field("", "object", { fields: [part] });
    expect(neededIn(placesIn(own, {}), none)).toEqual([]);
    expect(neededIn(placesIn(own, { ending: {} }), none)).toHaveLength(1);
    const demanded = field("", "object", { fields: [{ ...part, required: true }] });
    expect(neededIn(placesIn(demanded, {}), none).map((n) => n.pointer)).toEqual(["/ending/on"]);
  });

  it("are needed where a finding asks for something, not where it only will", () => {
    const findings = new Map([
      ["/scope", [finding("due")]],
      ["/items/1/date", [finding("fail")]],
    ]);
    const needed = neededIn(placesIn(form, { ...value, items: [{ id: "01" }, {}] }), findings);
    expect(needed.find((n) => n.pointer === "/scope")).toBeUndefined();
    expect(needed.find((n) => n.pointer === "/items/1/date")?.finding?.message.en).toBe("wrong");
  });
});

describe("the parts of a form", () => {
  it("are its tables and the fields between them, with what stands in them and what lacks", () => {
    const value = { items: [{ id: "01" }, { id: "02" }] };
    const needed = neededIn(placesIn(form, value), none);
    const shown = field("", "object", {
      fields: form.fields.map((f) => (f.name === "items" ? { ...f, demanded: true } : f)),
    });
    expect(partsOf(shown, value, { needed, wanted: new Set() })).toEqual([
      { pointer: "/purpose", label: null, isMixed: false, rows: null, filled: 0, lacking: 1 },
      expect.objectContaining({ pointer: "/items", rows: 2, lacking: 4 }),
    ]);
  });
});
