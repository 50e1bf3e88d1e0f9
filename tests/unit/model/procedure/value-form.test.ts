import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../../src/model/base/json.js";
import {
  anything,
  either,
  fieldForm,
  formOf,
  isOpen,
  itemForm,
  sortOf,
  withOptional,
} from "../../../../src/model/procedure/value-form.js";

const closed = (properties: JsonObject): JsonObject => ({
  type: "object",
  additionalProperties: false,
  properties,
});

describe("what is known of a value before there is one", () => {
  it("is nothing of an empty schema: whatever is asked may be there", () => {
    expect(isOpen(anything)).toBe(true);
    expect(fieldForm(anything, "x")).toEqual(anything);
    expect(itemForm(anything)).toEqual(anything);
  });

  it("is the fields of an object, and no others", () => {
    const form = closed({ a: { type: "string" } });
    expect(fieldForm(form, "a")).toEqual({ type: "string" });
    expect(fieldForm(form, "b")).toBeUndefined();
    expect(fieldForm(form, "toString")).toBeUndefined();
  });

  it("is what any branch of a choice allows", () => {
    const form = { anyOf: [closed({ a: {} }), closed({ b: {} })] };
    expect(fieldForm(form, "a")).toBeDefined();
    expect(fieldForm(form, "b")).toBeDefined();
    expect(fieldForm(form, "c")).toBeUndefined();
  });

  it("has a sort only where all that it may be are of one", () => {
    expect(sortOf({ anyOf: [{ const: "long-term" }, { type: "string" }] })).toBe("text");
    expect(sortOf({ type: ["string", "null"] })).toBeUndefined();
    expect(sortOf({ enum: ["a", 1] })).toBeUndefined();
  });

  it("of either of two objects has what one of them has", () => {
    const form = either(closed({ a: {} }), closed({ b: {} }));
    expect(fieldForm(form, "a")).toBeDefined();
    expect(fieldForm(form, "b")).toBeDefined();
    expect(fieldForm(form, "c")).toBeUndefined();
  });

  it("of an empty list or another is the other", () => {
    expect(itemForm(either(formOf([]), { type: "array", items: { type: "string" } }))).toEqual({
      type: "string",
    });
  });

  it("takes up what a rule asks about before it reads it", () => {
    const form = closed({ p: formOf({ months: 1 }) });
    expect(fieldForm(fieldForm(form, "p") ?? {}, "extensible")).toBeUndefined();
    const asked = withOptional(form, ["p", "extensible"]);
    expect(fieldForm(fieldForm(asked, "p") ?? {}, "extensible")).toEqual(anything);
    expect(fieldForm(fieldForm(asked, "p") ?? {}, "months")).toBeDefined();
  });
});
