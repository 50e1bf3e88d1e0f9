import { describe, expect, it } from "vitest";
import { refuses, told } from "../../../support/check.js";

describe("known-person", () => {
  const asked = (investigatedBy: unknown, people = [{ id: "A-001" }]) =>
    told({
      check: "known-person",
      with: {},
      files: {
        "suspension-01.json": { investigatedBy } as never,
        "withdrawal-01.json": { investigatedBy } as never,
      },
      people,
    });

  it("knows whoever has a record", () => {
    expect(asked("A-001")).toEqual(["pass"]);
  });

  it("tells of somebody without one, once in a case", () => {
    expect(asked("A-002")).toEqual(["fail: A-002"]);
  });

  it("leaves an id of the wrong form to the finding of shape", () => {
    expect(asked("somebody")).toEqual(["pass"]);
    expect(asked(5)).toEqual(["pass"]);
  });

  it("takes no options", () => {
    expect(refuses("known-person", { id: "A-001" })).toBe(true);
  });
});
