import { describe, expect, it } from "vitest";
import { columnWidths } from "../../../../../../src/web/client/workbench/record/column-widths.js";
import type { FormField } from "../../../../../../src/web/workbench/api.js";

const field = {
  name: "person",
  type: "person",
  label: { zh: "姓名", en: "Name" },
  choices: [{ value: "A-1", label: { zh: "温以宁", en: "Wen Yining" } }],
} as unknown as FormField;

describe("the columns of a table", () => {
  it("have room for the arrow beside what was chosen, people as other choices", () => {
    const rows = [{ person: "A-1" }];
    const [person = 0] = columnWidths([field], rows, "zh");
    const [choice] = columnWidths([{ ...field, type: "choice" }], rows, "zh");
    const [plain = 0] = columnWidths(
      [{ ...field, type: "text", choices: [] }],
      [{ person: "温以宁" }],
      "zh",
    );
    expect(person).toBe(choice);
    expect(person - plain).toBeCloseTo(1.8);
  });
});
