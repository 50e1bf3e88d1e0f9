import { crc32, deflateSync } from "node:zlib";

/** A chunk of a PNG, with its length and its sum. */
export function pngChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

interface PngOptions {
  readonly depth?: number;
  /** ISO/IEC 15948, 11.2.2: 0, 2, 3, 4 or 6. */
  readonly type?: number;
  readonly isInterlaced?: boolean;
  /** Lines that are there; all of them. */
  readonly lines?: number;
  /** Chunks before and after the data. */
  readonly before?: readonly Buffer[];
  readonly after?: readonly Buffer[];
}

/** A PNG of zeros. */
export function pngOf(width: number, height: number, options: PngOptions = {}): Buffer {
  const { depth = 8, type = 6, lines = height, before = [], after = [] } = options;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([depth, type, 0, 0, options.isInterlaced ? 1 : 0], 8);
  const line = 1 + Math.ceil((width * depth * (samples[type] ?? 1)) / 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk("IHDR", header),
    ...before,
    pngChunk("IDAT", deflateSync(Buffer.alloc(lines * line))),
    ...after,
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
}
