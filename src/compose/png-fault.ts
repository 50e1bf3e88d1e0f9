import { crc32, inflateSync } from "node:zlib";
import { words } from "./picture.words.js";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Of each colour type how many samples a pixel has, of how many bits (ISO/IEC 15948, 11.2.2). */
const colours: Readonly<Record<number, { samples: number; depths: readonly number[] }>> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};
const indexed = 3;

/** Whether bytes begin as a PNG does. */
export function isPng(bytes: Buffer): boolean {
  return bytes.subarray(0, 8).equals(signature);
}

/** Why bytes are no PNG that a browser shows; null where they are one. */
export function pngFault(bytes: Buffer, mostPixels: number): string | null {
  if (!isPng(bytes) || bytes.length < 33) return words.noPng();
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  if (width > mostPixels || height > mostPixels) return `${width}×${height}`;
  const data = pngData(bytes);
  return data !== null && isWhole(data, bytes.subarray(16, 29)) ? null : words.brokenPng();
}

/** The compressed data; null where a chunk is cut off, is not what was written, or lacks. */
export function pngData(bytes: Buffer): Buffer | null {
  const data: Buffer[] = [];
  let hasPalette = false;
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length) return null;
    if (crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return null;
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (type === "PLTE") hasPalette = true;
    if (type === "IDAT") data.push(bytes.subarray(at + 8, end));
    if (type === "IEND") return bytes[25] !== indexed || hasPalette ? Buffer.concat(data) : null;
    at = end + 4;
  }
  return null;
}

/** Whether the data fill all lines; interlaced ones have a few bytes more. */
function isWhole(data: Buffer, header: Buffer): boolean {
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth = 0, type = 0] = [header[8], header[9]];
  const colour = colours[type];
  if (!colour?.depths.includes(depth)) return false;
  const bits = colour.samples * depth;
  const expected = height * (1 + Math.ceil((width * bits) / 8));
  try {
    return (
      expected > 0 && inflateSync(data, { maxOutputLength: expected * 2 + 4096 }).length >= expected
    );
  } catch {
    return false;
  }
}
