import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentDigest } from "../../../../src/model/base/content-digest.js";
import { sha256, sha256OfParts } from "../../../../src/model/base/digest.js";
import type { JsonObject } from "../../../../src/model/base/json.js";
import { runs } from "../../../support/long.js";

describe("digests", () => {
  it("are SHA-256 of the UTF-8", () => {
    expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(sha256("条款")).toBe(sha256(Buffer.from("条款", "utf8")));
  });

  it("of parts tell where one part ends and the next begins", () => {
    const text = fc.string({ unit: "grapheme-ascii", maxLength: 4 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), fc.array(text, { maxLength: 4 }), (a, b) => {
        expect(sha256OfParts(...a) === sha256OfParts(...b)).toBe(
          JSON.stringify(a) === JSON.stringify(b),
        );
      }),
      { numRuns: runs(500) },
    );
  });
});

describe("the digest of a record's content", () => {
  const record = fc.dictionary(
    fc.string({ minLength: 1 }).filter((k) => k !== "signatures" && k !== "__proto__"),
    fc.jsonValue(),
  ) as fc.Arbitrary<JsonObject>;

  it("depends on neither the order of the keys nor the signatures", () => {
    fc.assert(
      fc.property(record, fc.jsonValue(), (content, signatures) => {
        const other = Object.fromEntries(Object.entries(content).reverse());
        expect(contentDigest({ ...other, signatures } as JsonObject)).toBe(contentDigest(content));
      }),
      { numRuns: runs(200) },
    );
  });

  it("changes with any value", () => {
    fc.assert(
      fc.property(record, fc.string(), fc.string(), (content, key, value) => {
        fc.pre(key !== "signatures" && key !== "__proto__" && content[key] !== value);
        expect(contentDigest({ ...content, [key]: value })).not.toBe(contentDigest(content));
      }),
      { numRuns: runs(200) },
    );
  });
});
