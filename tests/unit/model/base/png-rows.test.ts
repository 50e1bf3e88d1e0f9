import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unfilteredRow } from "../../../../src/model/base/png-rows.js";

/** What a writer does (ISO/IEC 15948, 9.2): each byte less what the filter foretells. */
function filteredRow(row: Buffer, above: Buffer, filter: number, pixel: number): Buffer {
  return Buffer.from(
    row.map((byte, i) => {
      const [left, up, corner] = [row[i - pixel] ?? 0, above[i] ?? 0, above[i - pixel] ?? 0];
      const near = [left, up, corner].toSorted(
        (a, b) => Math.abs(left + up - corner - a) - Math.abs(left + up - corner - b),
      );
      return (byte - ([0, left, up, (left + up) >> 1, near[0]][filter] ?? 0)) & 0xff;
    }),
  );
}

describe("a filtered row", () => {
  const bytes = fc.uint8Array({ minLength: 12, maxLength: 12 }).map((b) => Buffer.from(b));

  it("is as it was before, by each filter and width of a pixel", () => {
    fc.assert(
      fc.property(
        bytes,
        bytes,
        fc.nat(4),
        fc.constantFrom(1, 3, 4),
        (row, above, filter, pixel) => {
          const written = filteredRow(row, above, filter, pixel);
          expect(unfilteredRow(written, above, { filter, pixel })).toEqual(row);
        },
      ),
    );
  });

  it("stays as it is by a filter that nobody knows", () => {
    const row = Buffer.from([1, 2, 3]);
    expect(unfilteredRow(row, Buffer.from([9, 9, 9]), { filter: 5, pixel: 1 })).toEqual(row);
  });
});
