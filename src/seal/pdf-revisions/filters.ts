import { inflateSync } from "node:zlib";
import { type Dict, isDict, isList, Name, type Stream, Unreadable, type Value } from "./values.js";

/** A table or a seal is never larger. */
const most = 64 * 1024 * 1024;

/**
 * Keys by which some viewers look for a filter, or for content in another file, and others do not:
 * of a stream that has one, nobody can tell what it says.
 */
const ambiguous = ["F", "FFilter", "FDecodeParms", "DP"];

/** Whether all viewers find the same in a stream. */
export function isPlainlyFiltered(dict: Dict): boolean {
  return !ambiguous.some((key) => dict.has(key));
}

/** What a stream of tables, objects or a seal says: such are written plainly or deflated. */
export function decodedBytes({ dict, raw }: Stream): Buffer {
  const parameters = listed(dict.get("DecodeParms"))[0] ?? null;
  if (!isPlainlyFiltered(dict) || !(parameters === null || isDict(parameters))) {
    throw new Unreadable(raw.byteOffset, "filter");
  }
  const filters = listed(dict.get("Filter")).map((f) => (f instanceof Name ? f.text : ""));
  if (filters.length === 0) return raw;
  if (filters.length !== 1 || !["FlateDecode", "Fl"].includes(filters[0] ?? "")) {
    throw new Unreadable(raw.byteOffset, "filter");
  }
  let bytes: Buffer;
  try {
    bytes = inflateSync(raw, { maxOutputLength: most });
  } catch {
    throw new Unreadable(raw.byteOffset, "filter");
  }
  return parameters ? unpredicted(bytes, parameters) : bytes;
}

function listed(value: Value | undefined): readonly Value[] {
  if (value === undefined || value === null) return [];
  return isList(value) ? value : [value];
}

/** Rows are written as differences (ISO 32000-1, 7.4.4.4; PNG): one byte a sample. */
function unpredicted(bytes: Buffer, parameters: Dict): Buffer {
  if ((parameters.get("Predictor") ?? 1) === 1) return bytes;
  const width = widthOf(parameters);
  if (width === null) throw new Unreadable(bytes.byteOffset, "filter");
  const rows = Math.floor(bytes.length / (width + 1));
  const out = Buffer.alloc(rows * width);
  const before = (at: number) => out[at] ?? 0;
  for (let row = 0; row < rows; row += 1) {
    const from = row * (width + 1);
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column;
      const neighbours = {
        left: column > 0 ? before(at - 1) : 0,
        up: before(at - width),
        corner: column > 0 ? before(at - width - 1) : 0,
      };
      out[at] = ((bytes[from + 1 + column] ?? 0) + predicted(bytes[from] ?? 0, neighbours)) & 255;
    }
  }
  return out;
}

/** Bytes of a row; null where the samples are of another kind. */
function widthOf(parameters: Dict): number | null {
  const [predictor, width] = [parameters.get("Predictor"), parameters.get("Columns") ?? 1];
  const isPlain =
    (parameters.get("Colors") ?? 1) === 1 && (parameters.get("BitsPerComponent") ?? 8) === 8;
  const isRight = typeof predictor === "number" && predictor >= 10 && isPlain;
  return isRight && typeof width === "number" && width > 0 ? width : null;
}

function predicted(
  type: number,
  { left, up, corner }: { left: number; up: number; corner: number },
): number {
  if (type === 1) return left;
  if (type === 2) return up;
  if (type === 3) return (left + up) >> 1;
  if (type !== 4) return 0;
  const [p, q, r] = [left, up, corner].map((v) => Math.abs(left + up - corner - v)) as [
    number,
    number,
    number,
  ];
  if (p <= q && p <= r) return left;
  return q <= r ? up : corner;
}
