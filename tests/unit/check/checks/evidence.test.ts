import { describe, expect, it } from "vitest";
import { refuses, told } from "../../../support/check.js";

describe("evidence", () => {
  const named = { name: "photo", path: "attachments/photo.jpg", sha256: "aa" };
  const asked = (attachments: Record<string, string>, evidence: unknown = [named]) =>
    told({
      check: "evidence",
      with: {},
      files: { "suspension-01.json": { evidence } as never },
      attachments,
    });

  it("finds each attachment as it was recorded", () => {
    expect(asked({ "attachments/photo.jpg": "aa" })).toEqual(["pass"]);
  });

  it("tells one that is missing from one that was altered", () => {
    expect(asked({})).toEqual(["fail: attachment attachments/photo.jpg is not there"]);
    expect(asked({ "attachments/photo.jpg": "bb" })).toEqual([
      "fail: attachment attachments/photo.jpg has been altered",
    ]);
  });

  it("leaves what names no attachment to the finding of shape", () => {
    expect(asked({}, [null, 5, { path: 1, sha256: "aa" }, { name: "photo" }])).toEqual(["pass"]);
  });

  it("takes no options", () => {
    expect(refuses("evidence", { path: "x" })).toBe(true);
  });
});
