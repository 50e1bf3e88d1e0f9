import { describe, expect, it } from "vitest";
import { digestOf } from "../../../../src/seal/package/bag.js";

describe("digests", () => {
  it("are SM3 as GB/T 32905 has it", () => {
    expect(digestOf("sm3", Buffer.from("abc"))).toBe(
      "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
    );
  });
});
