import { inflateSync } from "node:zlib";
import { unfilteredRow } from "../model/base/png-rows.js";
import { isPng, pngData } from "./png-fault.js";

/**
 * Whether every pixel of a picture has one colour, so that nothing is to be seen. A whole PNG that
 * is not interlaced, or a JPEG; of others false.
 */
export function isOneColour(bytes: Buffer): boolean {
  return isPng(bytes) ? isOneColourPng(bytes) : repeatsItself(scanOf(bytes));
}

/** So many bytes of a pixel, at least one. */
function bytesPerPixel(header: Buffer): number {
  const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
  return Math.max(1, ((samples[header[9] ?? 0] ?? 1) * (header[8] ?? 8)) >> 3);
}

function isOneColourPng(bytes: Buffer): boolean {
  const data = pngData(bytes);
  const header = bytes.subarray(16, 29);
  if (!data || header[12] !== 0) return false;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const pixel = bytesPerPixel(header);
  const whole = isPacked(header) ? Math.floor((width * (header[8] ?? 1)) / 8) : width * pixel;
  const length = isPacked(header) ? Math.ceil((width * (header[8] ?? 1)) / 8) : whole;
  const lines = inflateSync(data, { maxOutputLength: height * (length + 1) * 2 + 4096 });
  let above: Buffer = Buffer.alloc(length);
  let first: Buffer | null = null;
  for (let at = 0; at + length < lines.length; at += length + 1) {
    const line = unfilteredRow(lines.subarray(at + 1, at + 1 + length), above, {
      filter: lines[at] ?? 0,
      pixel,
    });
    first ??= line.subarray(0, pixel);
    for (let i = 0; i < whole; i += 1) if (line[i] !== first[i % pixel]) return false;
    above = line;
  }
  return first !== null;
}

/** Several pixels in a byte. */
function isPacked(header: Buffer): boolean {
  return (header[8] ?? 8) < 8;
}

/** The compressed data of a JPEG up to its end, or to the next marker. */
function scanOf(bytes: Buffer): Buffer {
  const scan = bytes.lastIndexOf(Buffer.from([0xff, 0xda]));
  if (scan === -1 || scan + 4 > bytes.length) return Buffer.alloc(0);
  const from = scan + 2 + bytes.readUInt16BE(scan + 2);
  const end = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]));
  return bytes.subarray(from, end > from ? end : bytes.length);
}

/** Blocks that are all alike are the same bits over and over again: after so many bytes at most. */
const longestPeriod = 96;
/** What stands at the beginning and at the end may differ. */
const margin = 32;

function repeatsItself(data: Buffer): boolean {
  const body = data.subarray(margin, data.length - margin);
  if (body.length < longestPeriod * 2) return false;
  for (let period = 1; period <= longestPeriod; period += 1) {
    if (body.subarray(period).equals(body.subarray(0, body.length - period))) return true;
  }
  return false;
}
