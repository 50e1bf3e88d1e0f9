import { isPng, pngFault } from "./png-fault.js";

/** A photograph or scan that somebody else made, looked through before a page shows it. */
export interface AttachedPicture {
  readonly type: "image/png" | "image/jpeg";
  /** In pixels, as they are stored. */
  readonly width: number;
  readonly height: number;
  /** How the camera was held: Exif 2.3, 0x0112; 1 where nothing says so. */
  readonly orientation: number;
}

/** Wider pictures, or of more pixels, would fill the memory of whoever unpacks them. */
const mostAcross = 12_000;
const mostPixels = 40_000_000;

/** The picture that bytes hold; null where they hold none that a page can show. */
export function attachedPicture(bytes: Uint8Array): AttachedPicture | null {
  const picture = pictureIn(bytes);
  return picture === "large" ? null : picture;
}

/** The same, with one of too many pixels told apart. */
export function pictureIn(bytes: Uint8Array): AttachedPicture | "large" | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const picture = buffer[0] === 0x89 ? pngIn(buffer) : jpegIn(buffer);
  if (!picture || picture === "large") return picture;
  const { width, height } = picture;
  if (width === 0 || height === 0) return null;
  return width * height <= mostPixels ? picture : "large";
}

function pngIn(bytes: Buffer): AttachedPicture | "large" | null {
  if (bytes.length < 33) return null;
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const isLarge = width > mostAcross || height > mostAcross || width * height > mostPixels;
  if (isLarge && isPng(bytes)) return "large";
  return pngFault(bytes, mostAcross) === null
    ? { type: "image/png", width, height, orientation: 1 }
    : null;
}

const startOfScan = 0xda;

/** A JPEG, grey or in three colours, with its data and its end. */
function jpegIn(bytes: Buffer): AttachedPicture | null {
  const segments = [...segmentsOf(bytes)];
  const scan = segments.at(-1);
  // The kinds of frame that viewers of PDF know: baseline, extended and progressive.
  const frame = segments.find(({ marker }) => marker >= 0xc0 && marker <= 0xc2)?.content;
  if (!frame || frame.length < 6 || scan?.marker !== startOfScan) return null;
  const isWhole = bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > scan.at;
  if (!isWhole || frame[0] !== 8 || ![1, 3].includes(frame[5] ?? 0)) return null;
  const [orientation = 1] = segments.flatMap(({ marker, content }) =>
    marker === 0xe1 ? (orientationIn(content) ?? []) : [],
  );
  const [height, width] = [frame.readUInt16BE(1), frame.readUInt16BE(3)];
  return { type: "image/jpeg", width, height, orientation };
}

/** The segments of a JPEG up to its data; they end where one is cut off. */
function* segmentsOf(
  bytes: Buffer,
): Generator<{ readonly marker: number; readonly at: number; readonly content: Buffer }> {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return;
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    const length = bytes.readUInt16BE(at + 2);
    const content = bytes.subarray(at + 4, at + 2 + length);
    if (length < 2 || content.length < length - 2) return;
    yield { marker, at, content };
    if (marker === startOfScan) return;
    at += 2 + length;
  }
}

/** What the first directory of an Exif segment says of the camera. */
function orientationIn(segment: Buffer): number | null {
  if (segment.toString("latin1", 0, 6) !== "Exif\0\0" || segment.length < 14) return null;
  const tiff = segment.subarray(6);
  const isLittle = tiff.toString("latin1", 0, 2) === "II";
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return null;
  const entries = short(directory);
  for (let i = 0, at = directory + 2; i < entries && at + 12 <= tiff.length; i += 1, at += 12) {
    if (short(at) !== 0x0112) continue;
    const value = short(at + 8);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}
