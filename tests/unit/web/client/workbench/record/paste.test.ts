import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  blockOf,
  cellsOf,
  pasted,
} from "../../../../../../src/web/client/workbench/record/paste.js";
import { field, planItem } from "./fields.js";

describe("a copied block", () => {
  it("is cells by tabs and lines, with the end of the last row or without", () => {
    expect(cellsOf("a\tb\r\nc\t\r\n")).toEqual([
      ["a", "b"],
      ["c", ""],
    ]);
    expect(cellsOf("a")).toEqual([["a"]]);
    expect(cellsOf("")).toEqual([[""]]);
  });

  it("takes quotation marks off cells that need them, and leaves others", () => {
    expect(cellsOf('"两行\n文字"\t"他说""好"""\n5" 屏\t"未完')).toEqual([
      ["两行\n文字", '他说"好"'],
      ['5" 屏', '"未完'],
    ]);
  });

  it("is the same after it was written and read, whatever its cells hold", () => {
    const cell = fc.stringMatching(/^[ab"\t\n、]{0,6}$/);
    const rows = fc
      .integer({ min: 1, max: 4 })
      .chain((n) =>
        fc.array(fc.array(cell, { minLength: n, maxLength: n }), { minLength: 1, maxLength: 4 }),
      );
    fc.assert(
      fc.property(rows, (block) => {
        fc.pre(!(block.length > 1 && block.at(-1)?.join("") === ""));
        fc.pre(block.flat().every((text) => !text.startsWith('"') || /["\t\n]/.test(text)));
        expect(cellsOf(blockOf(block))).toEqual(block);
      }),
    );
  });

  it("never fails, whatever was copied", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(cellsOf(text).flat().join("").length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe("pasting into a table", () => {
  const rows = [{ id: "01", date: "2027-06-01", secret: "unknown to the form" }];
  const target = { rows, columns: planItem.fields, row: 0, column: 0 };

  it("fills cells from the one that has the focus, adds rows, and reads what Excel shows", () => {
    const { rows: after, problems } = pasted(
      cellsOf("2027/6/3\t8:30\t唐牧之\t审核员\t1,000\n2027年6月4日\t13:00\t俞静姝\t审核组长\t0.5"),
      { ...target, column: 1 },
    );
    expect(problems).toEqual([]);
    expect(after).toEqual([
      {
        id: "01",
        date: "2027-06-03",
        secret: "unknown to the form",
        start: "08:30",
        person: "A-302",
        role: "auditor",
        days: 1000,
      },
      { date: "2027-06-04", start: "13:00", person: "A-301", role: "teamLeader", days: 0.5 },
    ]);
    expect(rows[0]?.date).toBe("2027-06-01");
  });

  it("tells what does not fit, and keeps it where there is a cell for it", () => {
    const { rows: after, problems } = pasted(
      cellsOf("02\t6月3日\n03\t2027-06-04\t\t\t\t\t\t多余"),
      {
        ...target,
        row: 1,
      },
    );
    expect(after[1]).toEqual({ id: "02", date: "6月3日" });
    expect(problems.map(({ zh }) => zh)).toEqual([
      "第 2 行“日期”：“6月3日”不是日期（例：2027-06-03、2027/6/3）",
      "第 3 行多出 1 格，没有对应的列：多余",
    ]);
  });

  it("follows a first row of headings, and names columns that are not there", () => {
    const { rows: after, problems } = pasted(
      cellsOf("日期\t序号\t备注\n2027-06-05\t09\t无"),
      target,
    );
    expect(after).toEqual([{ id: "09", date: "2027-06-05", secret: "unknown to the form" }]);
    expect(problems.map(({ en }) => en)).toEqual([
      "No column is called “备注”: its content was not pasted",
    ]);
  });

  it("clears a field by an empty cell", () => {
    expect(pasted([["02", ""]], target).rows).toEqual([
      { id: "02", secret: "unknown to the form" },
    ]);
  });

  it("never fails, and never loses a row or a member that it does not name", () => {
    const block = fc.array(fc.array(fc.string(), { maxLength: 9 }), { maxLength: 5 });
    fc.assert(
      fc.property(block, fc.nat(3), fc.nat(6), (cells, row, column) => {
        const { rows: after } = pasted(cells, { ...target, row: Math.min(row, 1), column });
        expect(after.length).toBeGreaterThanOrEqual(1);
        expect(after[0]).toMatchObject({ secret: "unknown to the form" });
      }),
    );
  });

  it("says by an empty cell that there is nothing of a list that must be there", () => {
    const clauses = field("clauses", "list", { item: field("*", "text"), mayBeEmpty: true });
    const place = { rows: [], columns: [field("id", "text"), clauses], row: 0, column: 0 };
    expect(pasted([["01", ""]], place).rows).toEqual([{ id: "01", clauses: [] }]);
  });
});
