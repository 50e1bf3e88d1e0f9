import { createHash } from "node:crypto";
import { byCodeUnit } from "../../model/base/text.js";

/** A bag as BagIt (RFC 8493) has it: files by path, each readable. */
export interface PackageFile {
  /** As it stands on disk or in the zip, with `/`. */
  readonly path: string;
  readonly kind: "file" | "link" | "other";
  readonly size: number;
  read(): Promise<Buffer>;
}
/** A fault of a bag; `missing` ones leave what is there unaltered. */
export interface BagFault {
  readonly code: BagFaultCode;
  readonly path: string;
  readonly detail: string;
}
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
  | "tagNotListed";
export interface BagReading {
  readonly faults: readonly BagFault[];
  /** bag-info.txt; a label may stand several times. */
  readonly info: ReadonlyMap<string, readonly string[]>;
  readonly algorithms: readonly string[];
  readonly payload: readonly string[];
  /** SHA-256 of tagmanifest-sha256.txt: names the package. */
  readonly identity: string | null;
}

/** Digests that a manifest may use, strongest meaning last; MD5 and SHA-1 prove nothing any more. */
const algorithms = new Map([
  ["md5", true],
  ["sha1", true],
  ["sha224", false],
  ["sha256", false],
  ["sha384", false],
  ["sha512", false],
  ["sm3", false],
]);
const manifestName = /^(tag)?manifest-([a-z0-9-]+)\.txt$/;

export function digestOf(algorithm: string, bytes: Uint8Array): string {
  return createHash(algorithm).update(bytes).digest("hex");
}

/** A manifest: digest and path of each file, in the order of paths, as `sha256sum -c` reads it. */
export function manifest(algorithm: string, files: ReadonlyMap<string, Uint8Array>): string {
  return [...files]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([path, bytes]) => `${digestOf(algorithm, bytes)}  ${encodePath(path)}\n`)
    .join("");
}

export function encodePath(path: string): string {
  return path.replace(/[%\r\n]/g, (c) => (c === "%" ? "%25" : c === "\r" ? "%0D" : "%0A"));
}

/** `Label: value` lines; long values stay on one line, as one thing. */
export function tagFile(lines: readonly (readonly [string, string])[]): string {
  return lines
    .map(([label, value]) => `${label}: ${value.replace(/\s*[\r\n]+\s*/g, " ")}\n`)
    .join("");
}

/** Reads a bag and says everything that is wrong with it: what `sha256sum -c` sees, and what it does not (added files, links, names that collide). */
export async function readBag(files: readonly PackageFile[]): Promise<BagReading> {
  const faults: BagFault[] = [];
  const bad = (code: BagFaultCode, path: string, detail = "") => {
    faults.push({ code, path, detail });
  };
  const byPath = new Map(files.map((f) => [f.path, f]));
  for (const f of files) {
    if (f.kind !== "file") bad("link", f.path, f.kind);
    const unsafe = unsafePath(f.path);
    if (unsafe) bad("unsafePath", f.path, unsafe);
  }
  twins(
    files.map((f) => f.path),
    (path, other) => {
      bad("twins", path, other);
    },
  );
  const { version, encoding } = await declaration(byPath.get("bagit.txt"), bad);
  const text = async (path: string): Promise<string> => {
    const file = byPath.get(path);
    if (file?.kind !== "file") return "";
    try {
      const bytes = await file.read();
      // UTF-16 says by its mark which way round it is.
      const own =
        encoding === "utf-16le" && bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : encoding;
      return new TextDecoder(path === "bagit.txt" ? "utf-8" : own, { fatal: true }).decode(bytes);
    } catch {
      bad("encoding", path, encoding);
      return "";
    }
  };
  const names = [...byPath.keys()].filter((p) => manifestName.test(p)).sort(byCodeUnit);
  const payloadManifests = names.filter((n) => !n.startsWith("tag"));
  if (payloadManifests.length === 0) bad("manifestMissing", "manifest-sha256.txt");
  const payload = files.filter((f) => f.path.startsWith("data/")).map((f) => f.path);
  const listed = new Map<string, Set<string>>();
  for (const name of names) {
    const [, isTag, algorithm = ""] = manifestName.exec(name) ?? [];
    if (!algorithms.has(algorithm)) {
      bad("manifestLine", name, `unknown algorithm ${algorithm}`);
      continue;
    }
    if (algorithms.get(algorithm)) bad("weakDigest", name, algorithm);
    const own = new Set<string>();
    listed.set(name, own);
    const lines = (await text(name)).split(/\r\n|\n|\r/);
    if (lines.at(-1) === "") lines.pop();
    for (const [i, line] of lines.entries()) {
      const [, digest = "", raw = ""] = /^([0-9A-Fa-f]+)[ \t]+\*?(.+)$/.exec(line) ?? [];
      if (raw === "" || raw !== raw.trimStart()) {
        bad("manifestLine", name, `${i + 1}: ${line.slice(0, 80)}`);
        continue;
      }
      // Version 1.0 writes three characters with a percent sign (RFC 8493, 2.1.3); earlier ones may.
      const decoded = raw.replace(/%(0A|0D|25)/gi, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      );
      const path = (byPath.has(decoded) || version >= 1 ? decoded : raw).replace(/^\.\//, "");
      const unsafe = unsafePath(path);
      if (unsafe) {
        bad("unsafePath", path, `${name}:${i + 1} ${unsafe}`);
        continue;
      }
      if (
        isTag
          ? path.startsWith("data/") || path.startsWith("tagmanifest-")
          : !path.startsWith("data/")
      ) {
        bad("unsafePath", path, `${name}:${i + 1}`);
        continue;
      }
      if (own.has(path)) {
        bad("listedTwice", path, name);
        continue;
      }
      own.add(path);
      const file = byPath.get(path);
      if (file?.kind !== "file") {
        if (!file) bad("missing", path, name);
        continue;
      }
      if (digestOf(algorithm, await file.read()) !== digest.toLowerCase()) {
        bad("altered", path, name);
      }
    }
    twins([...own], (path, other) => {
      bad("twins", path, other);
    });
  }
  const manifested = payloadManifests.flatMap((n) => {
    const l = listed.get(n);
    return l ? [l] : [];
  });
  for (const path of payload) {
    const count = manifested.filter((l) => l.has(path)).length;
    if (count === 0) bad("extra", path);
    else if (count < manifested.length && version >= 1) bad("notInEveryManifest", path);
  }
  const tagManifests = names
    .filter((n) => n.startsWith("tag"))
    .flatMap((n) => {
      const l = listed.get(n);
      return l ? [l] : [];
    });
  if (tagManifests.length > 0) {
    for (const { path } of files) {
      if (
        !path.startsWith("data/") &&
        !path.startsWith("tagmanifest-") &&
        !tagManifests.some((l) => l.has(path))
      ) {
        bad("tagNotListed", path);
      }
    }
  }
  if (byPath.has("fetch.txt")) await fetchFile(await text("fetch.txt"), byPath, bad);
  const info = tags(await text("bag-info.txt"), (line) => {
    bad("manifestLine", "bag-info.txt", line.slice(0, 80));
  });
  const oxum = info.get("payload-oxum")?.[0];
  const sum = files.filter((f) => f.path.startsWith("data/")).reduce((n, f) => n + f.size, 0);
  if (oxum !== undefined && oxum !== `${sum}.${payload.length}`) {
    bad("oxum", "bag-info.txt", `${oxum} ≠ ${sum}.${payload.length}`);
  }
  const identity = byPath.get("tagmanifest-sha256.txt");
  return {
    faults,
    info,
    algorithms: payloadManifests.map((n) => manifestName.exec(n)?.[2] ?? ""),
    payload,
    identity: identity?.kind === "file" ? digestOf("sha256", await identity.read()) : null,
  };
}

type Bad = (code: BagFaultCode, path: string, detail?: string) => void;

async function declaration(
  file: PackageFile | undefined,
  bad: Bad,
): Promise<{ version: number; encoding: string }> {
  const none = { version: 1, encoding: "utf-8" };
  if (file?.kind !== "file") {
    bad("declaration", "bagit.txt", "missing");
    return none;
  }
  const bytes = await file.read();
  const [, version = "", encoding = ""] =
    /^BagIt-Version: (\d+\.\d+)\r?\n?Tag-File-Character-Encoding: ([\w.-]+)\s*$/.exec(
      bytes.toString("latin1").replace(/\r\n?/g, "\n"),
    ) ?? [];
  if (version === "") {
    bad("declaration", "bagit.txt", bytes.toString("utf8").slice(0, 80));
    return none;
  }
  if (!["0.93", "0.94", "0.95", "0.96", "0.97", "1.0"].includes(version)) {
    bad("declaration", "bagit.txt", `version ${version}`);
  }
  try {
    return { version: Number(version), encoding: new TextDecoder(encoding).encoding };
  } catch {
    bad("declaration", "bagit.txt", `encoding ${encoding}`);
    return { ...none, version: Number(version) };
  }
}

/** Files to be fetched are not there: whatever they name is missing, and a name may lead out of the bag. */
function fetchFile(
  text: string,
  byPath: ReadonlyMap<string, PackageFile>,
  bad: Bad,
): Promise<void> {
  for (const line of text.split(/\r\n|\n|\r/).filter((l) => l.trim() !== "")) {
    const path = /^\S+\s+\S+\s+(.+)$/.exec(line)?.[1] ?? line;
    const unsafe =
      unsafePath(path) ?? (path.replace(/^\.\//, "").startsWith("data/") ? null : "outside data/");
    if (unsafe) bad("unsafePath", path, `fetch.txt ${unsafe}`);
    else if (!byPath.has(path)) bad("fetch", path);
  }
  return Promise.resolve();
}

/** Labels in lower case: they are compared without regard to case (RFC 8493, 2.2.2). */
function tags(text: string, wrong: (line: string) => void): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let last: string[] | undefined;
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (line.trim() === "") continue;
    if (/^[ \t]/.test(line)) {
      if (last) last[last.length - 1] += ` ${line.trim()}`;
      else wrong(line);
      continue;
    }
    const [, label = "", value = ""] = /^([^:]+?)\s*:\s*(.*)$/.exec(line) ?? [];
    if (label === "") {
      wrong(line);
      continue;
    }
    last = found.get(label.toLowerCase()) ?? [];
    last.push(value);
    found.set(label.toLowerCase(), last);
  }
  return found;
}

/** Why a path leads out of the bag, or may do so on another system; null where it does not. */
export function unsafePath(path: string): string | null {
  if (path.startsWith("/") || /^[A-Za-z]:/.test(path)) return "absolute";
  if (path.startsWith("~")) return "home folder";
  if (path.includes("\\")) return "backslash";
  if (path.includes("\0")) return "NUL";
  if (/^%[A-Za-z]+%|^\$\{?[A-Za-z]/.test(path)) return "variable";
  const parts = path.split("/");
  if (parts.some((p) => p === "..")) return "..";
  return parts.some((p, i) => p === "" || (p === "." && i > 0)) ? "empty part" : null;
}

/** Names that are one file on some systems: they differ in case or in how a letter is composed. */
function twins(paths: readonly string[], found: (path: string, other: string) => void): void {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const key = path.normalize("NFC").toLowerCase();
    const other = seen.get(key);
    if (other !== undefined && other !== path) found(path, other);
    else seen.set(key, path);
  }
}
