/**
 * What PDF/A does not allow of a JPEG 2000 picture (ISO 19005-3, 6.2.8.3); `named` where the PDF
 * says the colour space itself.
 */
export function jpxFaults(bytes: Buffer, named: boolean): string[] {
  const boxes = jp2Boxes(bytes, 0, bytes.length, 0);
  const header = boxes.find((b) => b.type === "ihdr");
  const hasDepths = boxes.some((b) => b.type === "bpcc");
  return [
    ...(header ? headerFaults(bytes, header.start) : []),
    ...jpxColourFaults(
      bytes,
      boxes.filter((b) => b.type === "colr").map((b) => b.start),
      named,
    ),
    ...(hasDepths && header && bytes[header.start + 10] !== 255 ? ["bit depths"] : []),
  ];
}

/** Channels and bit depth of a JPEG 2000 picture. */
function headerFaults(bytes: Buffer, at: number): string[] {
  const channels = bytes.readUInt16BE(at + 8);
  const depth = bytes[at + 10] ?? 0;
  return [
    ...([1, 3, 4].includes(channels) ? [] : [`${channels} channels`]),
    ...(depth === 255 || (depth & 127) + 1 > 38 ? ["bit depth"] : []),
  ];
}

/** Its colour specifications, by where they begin. */
function jpxColourFaults(bytes: Buffer, starts: readonly number[], named: boolean): string[] {
  const approximations = starts.filter((at) => bytes[at + 2] === 1).length;
  return [
    ...(starts.length > 1 && approximations !== 1 ? ["colour specifications"] : []),
    ...starts.flatMap((at) => {
      const method = bytes[at] ?? 0;
      if (![1, 2, 3].includes(method)) return [`method ${method}`];
      return method === 1 && bytes.readUInt32BE(at + 3) === 19 ? ["CIEJab"] : [];
    }),
    ...(starts.length === 0 && !named ? ["no colour"] : []),
  ];
}

function jp2Boxes(
  bytes: Buffer,
  from: number,
  to: number,
  depth: number,
): { type: string; start: number }[] {
  const found: { type: string; start: number }[] = [];
  for (let at = from; at + 8 <= to && found.length < 200;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    const end = length === 0 ? to : at + length;
    if (length === 1 || end <= at || end > to) break;
    found.push({ type, start: at + 8 });
    if (type === "jp2h" && depth < 3) found.push(...jp2Boxes(bytes, at + 8, end, depth + 1));
    at = end;
  }
  return found;
}
