/**
 * A row of bytes as it was before it was filtered (ISO/IEC 15948, 9.2; ISO 32000-1, 7.4.4.4).
 * `above` is the row before, as it was, of the same length; `pixel` the bytes of one pixel.
 * A filter that the standard does not know leaves the row as it is.
 */
export function unfilteredRow(
  row: Buffer,
  above: Buffer,
  { filter, pixel }: { readonly filter: number; readonly pixel: number },
): Buffer {
  const out = Buffer.from(row);
  for (let i = 0; i < out.length; i += 1) {
    const left = i >= pixel ? (out[i - pixel] ?? 0) : 0;
    const corner = i >= pixel ? (above[i - pixel] ?? 0) : 0;
    out[i] = ((row[i] ?? 0) + predicted(filter, left, above[i] ?? 0, corner)) & 0xff;
  }
  return out;
}

// oxlint-disable-next-line max-params -- the three bytes that the standard names
function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const [a, b, c] = [left, up, corner].map((v) => Math.abs(left + up - corner - v)) as [
    number,
    number,
    number,
  ];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
