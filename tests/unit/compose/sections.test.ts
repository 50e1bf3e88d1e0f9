import { describe, expect, it } from "vitest";
import { certificateCode } from "../../../src/compose/query-code.js";
import { sectionFaults } from "../../../src/compose/section-faults.js";
import { viewSections } from "../../../src/compose/sections.js";
import type { Section } from "../../../src/model/procedure/document.js";
import { judge } from "../../support/sample.js";

const { procedure } = judge();
const value = (text: string, alt: string | null = null) => ({
  label: "名",
  labelAlt: null,
  there: true,
  value: text,
  alt,
});
const absent = { label: "名", labelAlt: null, there: false, value: "/", alt: null };
const show = (
  sections: readonly Section[],
  fields: Record<string, object>,
  language: "zh" | "zh-en" = "zh",
) =>
  viewSections(sections, {
    fields: fields as never,
    signatures: [
      { role: "client", wanted: true },
      { role: "verifier", wanted: false },
    ] as never,
    procedure,
    language,
  });

describe("the parts of a form", () => {
  it("put values that share a row two in each, and leave out what is not there, without a gap", () => {
    const [section] = show([{ facts: ["a", ["b", "c", "d"]] }], {
      a: value("1"),
      b: value("2"),
      c: absent,
      d: value("4"),
    });
    expect(section?.["facts"]).toEqual([
      { a: value("1"), b: null },
      { a: value("2"), b: value("4") },
    ]);
  });

  it("are left out, heading and all, when they have nothing to show", () => {
    expect(
      show(
        [
          { heading: { zh: "题", en: "T" }, facts: ["a"] },
          { text: "a" },
          { table: "l", columns: { x: 100 } },
          { printed: ["no such sentence"] },
          { checklist: { list: "no such list", ticks: "a" } },
          { signatures: ["verifier"] },
        ],
        { a: absent, l: { there: false } },
      ),
    ).toEqual([]);
  });

  it("say so instead, where the form says what to say", () => {
    expect(
      show([{ table: "l", columns: { x: 100 }, none: { zh: "没有", en: "None" } }], {
        l: { there: false },
      })[0]?.["text"],
    ).toEqual({ value: "没有", alt: null });
  });

  it("do not say the same twice in each row: items without a name are left out beside themselves", () => {
    const heads = (...texts: string[][]) => {
      const names = ["item", "topic", "text"].slice(0, texts[0]?.length);
      const rows = texts.map((row) =>
        Object.fromEntries(
          names.map((n, i) => [
            n,
            row[i] ? { ...value(row[i]), ...(n === "topic" && { isUnnamed: true }) } : absent,
          ]),
        ),
      );
      const columns = Object.fromEntries(names.map((n) => [n, { label: n }]));
      const [section] = show(
        [{ table: "l", columns: Object.fromEntries(names.map((n) => [n, 30])) }],
        { l: { there: true, columns, rows } },
      );
      const table = section?.["table"] as { columns: { label: string }[] } | undefined;
      return table?.columns.map((c) => c.label);
    };
    expect(heads(["①", "①", "甲"], ["②", "②", "乙"])).toEqual(["item", "text"]);
    expect(heads(["①", "①", "甲"], ["②", "变更", "乙"])).toEqual(["item", "topic", "text"]);
    // Two facts may well be the same: notified and changed on one day.
    expect(heads(["甲", "乙", "乙"], ["丙", "丁", "丁"])).toEqual(["item", "topic", "text"]);
    // Nothing else is there: what its head calls it stands above it.
    expect(heads(["甲", "甲"], ["乙", "乙"])).toEqual(["topic"]);
    expect(heads(["①", ""], ["②", ""])).toEqual(["item"]);
  });

  it("give the width of an empty column to the others", () => {
    const rows = [
      { x: value("甲"), y: absent },
      { x: value("乙"), y: absent },
    ];
    const table = show([{ table: "l", columns: { x: 30, y: 70 } }], {
      l: { there: true, columns: { x: { label: "甲" }, y: { label: "乙" } }, rows },
    })[0]?.["table"];
    expect(table).toMatchObject({ columns: [{ label: "甲", width: "100.00%" }] });
  });

  it("fill sentences in each language with that language's values", () => {
    const [section] = show(
      [{ paragraphs: [{ zh: "自{d}起", en: "from {d}" }] }],
      { d: value("2026年7月27日", "27 July 2026") },
      "zh-en",
    );
    expect(section?.["paragraphs"]).toEqual([
      { label: "自2026年7月27日起", labelAlt: "from 27 July 2026" },
    ]);
  });

  it("keep braces in a value as they are", () => {
    expect(
      show([{ paragraphs: [{ zh: "{d}", en: "{d}" }] }], { d: value("{d}{{x}}") })[0]?.[
        "paragraphs"
      ],
    ).toEqual([{ label: "{d}{{x}}", labelAlt: null }]);
  });

  it("tick the items of a list that the record names", () => {
    const [section] = show([{ checklist: { list: "openingAgenda", ticks: "t" } }], {
      t: {
        there: true,
        rows: [{ item: value(procedure.data.topics["openingAgenda"]?.[1]?.item ?? "") }],
      },
    });
    expect(
      ((section?.["checklist"] ?? []) as { ticked: boolean }[]).map((x) => x.ticked).indexOf(true),
    ).toBe(1);
  });

  it("say that an item of a list did not apply, where it need not and the others were dealt with", () => {
    const items = procedure.data.topics["openingAgenda"] ?? [];
    const left = (ticked: readonly string[]) => {
      const rows = ticked.map((item) => ({ item: value(item) }));
      const [section] = show([{ checklist: { list: "openingAgenda", ticks: "t" } }], {
        t: { there: true, rows },
      });
      const shown = (section?.["checklist"] ?? []) as { item: string; left: boolean }[];
      return shown.filter((x) => x.left).map((x) => x.item);
    };
    const may = items.flatMap((x) => (x.optional ? [x.item] : []));
    expect(may).toEqual(["③"]);
    expect(left(["①"])).toEqual(may);
    expect(left(["①", "③"])).toEqual([]);
    expect(left([])).toEqual([]);
  });

  it("appear only where their condition holds", () => {
    expect(
      show(
        [
          { when: "a", text: "b" },
          { unless: "a", text: "b" },
        ],
        { a: absent, b: value("x") },
      ),
    ).toHaveLength(1);
  });
});

describe("a form's data", () => {
  const spec = (sections: readonly Section[]) => ({
    fields: {
      sure: { from: "x.a", required: true },
      perhaps: "x.b",
      list: { from: "x.l", fields: { c: "x.c" } },
    },
    signatures: [],
    sections,
  });
  it.each<[string, Section, RegExp]>([
    ["a field that is not declared", { facts: ["nmae"] }, /"nmae" is not declared/],
    ["a column that the list lacks", { table: "list", columns: { d: 100 } }, /has no field "d"/],
    ["a signature that is not declared", { signatures: ["client"] }, /"client" is not declared/],
    [
      "a value in a sentence that may be missing",
      { paragraphs: [{ zh: "{perhaps}", en: "{perhaps}" }] },
      /may be missing/,
    ],
    [
      "two things in one section, of which one would be lost",
      { paragraphs: [{ zh: "{sure}", en: "{sure}" }], closing: {} },
      /shows paragraphs and closing/,
    ],
    [
      "a value in one language only",
      { paragraphs: [{ zh: "{sure}", en: "-" }] },
      /do not show the same values/,
    ],
  ])("with %s is refused", (_, section, message) => {
    expect(sectionFaults(spec([section])).join()).toMatch(message);
  });
  it("may show an optional value where it says when", () => {
    expect(
      sectionFaults(
        spec([{ paragraphs: [{ zh: "{perhaps}", en: "{perhaps}", when: "perhaps" }] }]),
      ),
    ).toEqual([]);
  });
});

describe("the code on a certificate", () => {
  it("is left out without an address, and holds the number as an address can", () => {
    expect(certificateCode(undefined, "A")).toBeNull();
    expect(certificateCode("https://x.example/{number}", "甲 1/2")?.["url"]).toBe(
      "https://x.example/%E7%94%B2%201%2F2",
    );
  });
});
