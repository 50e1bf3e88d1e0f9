import { inflateSync } from "node:zlib";
import { unfilteredRow } from "../../model/base/png-rows.js";
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
  const rows: Buffer[] = [];
  let above: Buffer = Buffer.alloc(width);
  for (let from = 0; from + width < bytes.length; from += width + 1) {
    const row = bytes.subarray(from + 1, from + 1 + width);
    above = unfilteredRow(row, above, { filter: bytes[from] ?? 0, pixel: 1 });
    rows.push(above);
  }
  return Buffer.concat(rows);
}

/** Bytes of a row; null where the samples are of another kind. */
function widthOf(parameters: Dict): number | null {
  const [predictor, width] = [parameters.get("Predictor"), parameters.get("Columns") ?? 1];
  const isPlain =
    (parameters.get("Colors") ?? 1) === 1 && (parameters.get("BitsPerComponent") ?? 8) === 8;
  const isRight = typeof predictor === "number" && predictor >= 10 && isPlain;
  return isRight && typeof width === "number" && width > 0 ? width : null;
}
