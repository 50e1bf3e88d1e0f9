import { describe, expect, it } from "vitest";
import { maskInText } from "../../../src/read/edit-record.js";

describe("masking", () => {
  it("a masked value leaves every other line where it was", () => {
    const text =
      '{\n  "fee": {\n    "amount": 1.50,\n    "note": "x"\n  },\n  "after": [1, 2]\n}\n';
    const masked = maskInText(text, ["fee"], "—");
    expect(masked).not.toMatch(/1\.50|note/);
    expect(masked.split("\n")[5]).toBe('  "after": [1, 2]');
    expect(maskInText(text, ["after", 1], "—").split("\n")[5]).toBe('  "after": [1, "—"]');
    expect(maskInText(text, ["none"], "—")).toBe(text);
  });
});
