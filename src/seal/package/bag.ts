import { createHash } from "node:crypto";
import { byCodeUnit } from "../../model/base/text.js";

/** A bag as BagIt (RFC 8493) has it: files by path, each readable. */
export interface PackageFile {
  /** As it stands on disk or in the zip, with `/`. */
  readonly path: string;
  readonly kind: "file" | "link" | "other";
  readonly size: number;
  /**
   * What it holds, from its beginning to its end. Each part is used before the next one is asked
   * for. Throws where it cannot be had.
   */
  parts(): AsyncIterable<Buffer>;
  /** All of it; nothing where it cannot be had, or is larger than what is read whole. */
  read(): Promise<Buffer>;
}
/**
 * A package that was opened, and what is wrong with the container itself: a zip that leads
 * elsewhere, grows beyond measure, or lies about names.
 */
export interface OpenedPackage {
  readonly files: readonly PackageFile[];
  readonly faults: readonly string[];
}
/** One whose file is held open until its files are read. */
export interface HeldPackage extends OpenedPackage {
  close(): Promise<void>;
}
/** A fault of a bag; `missing` ones leave what is there unaltered. */
export interface BagFault {
  readonly code: BagFaultCode;
  readonly path: string;
  readonly detail: string;
}
/** What can be wrong with a bag. */
export type BagFaultCode =
  | "declaration"
  | "manifestMissing"
  | "manifestLine"
  | "listedTwice"
  | "unsafePath"
  | "missing"
  | "extra"
  | "altered"
  | "notInEveryManifest"
  | "oxum"
  | "link"
  | "twins"
  | "fetch"
  | "encoding"
  | "weakDigest"
  | "tooLarge"
  | "tagNotListed"
  | "systemFile";
/** Notes a fault. */
export type Bad = (code: BagFaultCode, path: string, detail?: string) => void;
/** A bag as it was read. */
export interface BagReading {
  readonly faults: readonly BagFault[];
  /** bag-info.txt; a label may stand several times. */
  readonly info: ReadonlyMap<string, readonly string[]>;
  readonly algorithms: readonly string[];
  readonly payload: readonly string[];
  /** SHA-256 of tagmanifest-sha256.txt: names the package. */
  readonly identity: string | null;
}

/** A digest in hexadecimal. */
export function digestOf(algorithm: string, bytes: Uint8Array): string {
  return createHash(algorithm).update(bytes).digest("hex");
}

/** What knows its digest in hexadecimal. */
export interface Digested {
  digest(algorithm: string): string;
}

/** A manifest: digest and path of each file, in the order of paths, as `sha256sum -c` reads it. */
export function manifest(algorithm: string, files: ReadonlyMap<string, Digested>): string {
  return [...files]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([path, file]) => `${file.digest(algorithm)}  ${encodePath(path)}\n`)
    .join("");
}

/**
 * Three characters of a path would break its line: they are written with a percent sign (RFC 8493,
 * 2.1.3).
 */
export function encodePath(path: string): string {
  return path.replace(/[%\r\n]/g, encodeURIComponent);
}

/** `Label: value` lines; long values stay on one line, as one thing. */
export function tagFile(lines: readonly (readonly [string, string])[]): string {
  return lines
    .map(([label, value]) => `${label}: ${value.replace(/\s*[\r\n]+\s*/g, " ")}\n`)
    .join("");
}
