import { describe, expect, it } from "vitest";
import { difference } from "../../../scripts/page-image.js";

const [width, height] = [80, 64];
/** A white page with black lines, `shift` pixels further down. */
const page = (shift = 0, noise = 0) => ({
  width,
  height,
  grey: Uint8Array.from({ length: width * height }, (_, i) => {
    const y = Math.floor(i / width) - shift;
    const isLine = y >= 16 && y < 24;
    return Math.max(0, (isLine ? 0 : 255) - (i % 2) * noise);
  }),
});

describe("the difference of two pages", () => {
  it("is nothing for the same page and for noise", () => {
    expect(difference(page(), page())).toBe(0);
    expect(difference(page(), page(0, 20))).toBe(0);
  });

  it("is the share of blocks in which something moved", () => {
    expect(difference(page(), page(8))).toBe(2 / 8);
    expect(difference(page(), page(4))).toBe(2 / 8);
  });

  it("is whole for a page of another size", () => {
    expect(difference(page(), { ...page(), height: height - 8 })).toBe(1);
  });
});
