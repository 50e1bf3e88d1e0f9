import { existsSync } from "node:fs";
import { byCodeUnit } from "../../model/base/text.js";
import { digestOf, type PackageFile } from "./bag.js";
import { digestsOf } from "./contents.js";
import { openFolder } from "./open-package.js";

/**
 * A further time stamp over the seals of a package and the stamps before it, with data for their
 * verification: a folder of its own, beside the package, in the manner of RFC 4998.
 */
export interface Renewal {
  /** `001`, `002`, …: its place in the chain. */
  readonly name: string;
  /** By name. */
  readonly files: ReadonlyMap<string, Buffer>;
}

export const renewalStamp = "stamp.tst";
/** What the stamp is over: a list of digests, as `sha256sum` and `sha512sum` write them. */
export const renewalList = { sha256: "list-sha256.txt", sha512: "list-sha512.txt" } as const;
export type ListDigest = keyof typeof renewalList;
export const listDigests: readonly ListDigest[] = ["sha512", "sha256"];

/** Where the renewals of a package lie. */
export function renewalsFolder(packagePath: string): string {
  return `${packagePath.replace(/\.zip$/, "")}.renewals`;
}

/** The renewals of a package, in their order; what is neither stands as one without a list. */
export async function readRenewals(packagePath: string): Promise<Renewal[]> {
  const folder = renewalsFolder(packagePath);
  if (!existsSync(folder)) return [];
  const found = new Map<string, Map<string, Buffer>>();
  for (const file of (await openFolder(folder)).files) {
    const [name = "", ...rest] = file.path.split("/");
    const files = found.get(name) ?? new Map<string, Buffer>();
    files.set(rest.join("/"), file.kind === "file" ? await file.read() : Buffer.alloc(0));
    found.set(name, files);
  }
  return [...found].sort(([a], [b]) => byCodeUnit(a, b)).map(([name, files]) => ({ name, files }));
}

/** A line of a list: what was there when the stamp was made. */
export interface ListedFile {
  readonly path: string;
  readonly digest: string;
}

/** What a list names: bytes at hand, or a file of the package, which is read part by part. */
export type ListedContent = Buffer | PackageFile;
export type ListedContents = ReadonlyMap<string, ListedContent>;

/** The digest of what a list names; undefined where it cannot be read. */
export async function listedDigest(
  content: ListedContent,
  algorithm: ListDigest,
): Promise<string | undefined> {
  return Buffer.isBuffer(content)
    ? digestOf(algorithm, content)
    : (await digestsOf(content, [algorithm])).get(algorithm);
}

/** The list of a renewal as it is written; throws where a file cannot be read. */
export async function listText(contents: ListedContents, algorithm: ListDigest): Promise<string> {
  const lines: string[] = [];
  for (const [path, content] of [...contents].sort(([a], [b]) => byCodeUnit(a, b))) {
    const digest = await listedDigest(content, algorithm);
    if (digest === undefined) throw new Error(`cannot read ${path}`);
    lines.push(`${digest}  ${path}\n`);
  }
  return lines.join("");
}

/** The lines of a list; null where one is none. */
export function parseList(text: string): ListedFile[] | null {
  const lines = text.split("\n");
  if (lines.pop() !== "") return null;
  const listed = lines.map((line) => {
    const [, digest = "", path = ""] = /^([0-9a-f]{64}|[0-9a-f]{128}) {2}(.+)$/.exec(line) ?? [];
    return { digest, path };
  });
  return listed.length > 0 && listed.every((l) => l.path !== "") ? listed : null;
}

/** What the stamp of a renewal has to be over. */
export interface RenewalContents {
  /** Seals of the package: its tag manifest, and what stands beside it. */
  readonly seals: ReadonlyMap<string, Buffer>;
  /** All files of the package. */
  readonly all: ReadonlyMap<string, PackageFile>;
  readonly before: readonly Renewal[];
  /** Data for verification that the renewal itself brings. */
  readonly own: ReadonlyMap<string, Buffer>;
}

/**
 * Everything that a renewal is over, by the name that its list has for it: as long as the digest of
 * the manifests holds, the seals stand for the package; then each file is named anew (RFC 4998,
 * 5.3).
 */
export function renewalContents(
  { seals, all, before, own }: RenewalContents,
  algorithm: ListDigest,
): ListedContents {
  const files = [...all].filter(([, { kind }]) => kind === "file");
  return new Map<string, ListedContent>([
    ...(algorithm === "sha256" ? seals : files),
    ...before.flatMap(({ name, files: brought }) =>
      [...brought].map(([file, bytes]) => [`renewals/${name}/${file}`, bytes] as const),
    ),
    ...[...own].map(([file, bytes]) => [`renewal/${file}`, bytes] as const),
  ]);
}
