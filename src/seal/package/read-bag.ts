import { byCodeUnit } from "../../model/base/text.js";
import { isSystemFile, twins, unsafePath } from "./bag-paths.js";
import { declaration, linesOf, tags } from "./bag-tags.js";
import type { Bad, BagFault, BagReading, PackageFile } from "./bag.js";
import { digestsOf, FileDigests, mostBytesRead } from "./contents.js";

/**
 * Digests that a manifest may use, strongest meaning last; MD5 and SHA-1 prove nothing any more.
 */
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
/** By its digest a package is named and chained, and it is what a seal signs. */
const namingManifest = "tagmanifest-sha256.txt";

/**
 * Reads a bag and says everything that is wrong with it: what `sha256sum -c` sees, and what it does
 * not (added files, links, names that collide).
 */
export async function readBag(files: readonly PackageFile[]): Promise<BagReading> {
  const bag = await openBag(files);
  const names = [...bag.byPath.keys()].filter((p) => manifestName.test(p)).sort(byCodeUnit);
  const payloadManifests = names.filter((n) => !n.startsWith("tag"));
  if (payloadManifests.length === 0) bag.bad("manifestMissing", "manifest-sha256.txt");
  const listed = new Map<string, Paths>();
  for (const name of names) {
    const paths = await readManifest(bag, name);
    if (paths) listed.set(name, paths);
  }
  const ofPayload = payloadManifests.flatMap((n) => listed.get(n) ?? []);
  const payload = payloadOf(bag, ofPayload);
  judgePayload(bag, ofPayload);
  judgeTagFiles(bag, listed);
  if (bag.byPath.has("fetch.txt")) {
    judgeFetch(await textOf(bag, "fetch.txt"), bag);
  }
  const info = tags(await textOf(bag, "bag-info.txt"), (line) => {
    bag.bad("manifestLine", "bag-info.txt", line.slice(0, 80));
  });
  judgeOxum(payload, info.get("payload-oxum")?.[0], bag.bad);
  return {
    faults: bag.faults,
    info,
    algorithms: payloadManifests.map((n) => manifestName.exec(n)?.[2] ?? ""),
    payload: payload.map((f) => f.path),
    identity: await identityOf(bag.byPath.get(namingManifest)),
  };
}

/** What names a package and links it to others, without a look at what it holds. */
export async function readBagHead(
  files: readonly PackageFile[],
): Promise<Pick<BagReading, "info" | "identity">> {
  const bag = await openBag(files);
  return {
    info: tags(await textOf(bag, "bag-info.txt"), () => undefined),
    identity: await identityOf(bag.byPath.get(namingManifest)),
  };
}

async function identityOf(file: PackageFile | undefined): Promise<string | null> {
  if (file?.kind !== "file") return null;
  return (await digestsOf(file, ["sha256"])).get("sha256") ?? null;
}

/** What a manifest lists. */
type Paths = ReadonlySet<string>;

/** A bag being read: its files, what its declaration says, and what was found wrong so far. */
interface OpenBag {
  readonly files: readonly PackageFile[];
  readonly byPath: ReadonlyMap<string, PackageFile>;
  readonly version: number;
  readonly encoding: string;
  readonly faults: BagFault[];
  readonly bad: Bad;
  readonly digests: FileDigests;
}

async function openBag(files: readonly PackageFile[]): Promise<OpenBag> {
  const faults: BagFault[] = [];
  const bad: Bad = (code, path, detail = "") => {
    faults.push({ code, path, detail });
  };
  judgePaths(files, bad);
  const byPath = new Map(files.map((f) => [f.path, f]));
  const declared = await declaration(byPath.get("bagit.txt"), bad);
  const used = files.map(({ path }) => manifestName.exec(path)?.[2] ?? "");
  const digests = new FileDigests(used.filter((algorithm) => algorithms.has(algorithm)));
  return { files, byPath, ...declared, faults, bad, digests };
}

function judgePaths(files: readonly PackageFile[], bad: Bad): void {
  for (const { path, kind, size } of files) {
    if (kind !== "file") bad("link", path, kind);
    if (!path.startsWith("data/") && size > mostBytesRead) {
      bad("tooLarge", path, `${Math.ceil(size / 1024 ** 2)} MB`);
    }
    const unsafe = unsafePath(path);
    if (unsafe) bad("unsafePath", path, unsafe);
  }
  twins(
    files.map((f) => f.path),
    (path, other) => {
      bad("twins", path, other);
    },
  );
}

/** The text of a tag file, in the bag's own encoding; empty where there is none. */
async function textOf({ byPath, encoding, bad }: OpenBag, path: string): Promise<string> {
  const file = byPath.get(path);
  if (file?.kind !== "file") return "";
  try {
    const bytes = await file.read();
    // UTF-16 says by its mark which way round it is.
    const isBigEndian = encoding === "utf-16le" && bytes[0] === 0xfe && bytes[1] === 0xff;
    return new TextDecoder(isBigEndian ? "utf-16be" : encoding, { fatal: true }).decode(bytes);
  } catch {
    bad("encoding", path, encoding);
    return "";
  }
}

/**
 * The paths that a manifest lists, each file compared with its digest; null for an algorithm that
 * is not known.
 */
async function readManifest(bag: OpenBag, name: string): Promise<Paths | null> {
  const [, tag, algorithm = ""] = manifestName.exec(name) ?? [];
  if (!algorithms.has(algorithm)) {
    bag.bad("manifestLine", name, `unknown algorithm ${algorithm}`);
    return null;
  }
  if (algorithms.get(algorithm)) bag.bad("weakDigest", name, algorithm);
  const manifest: Manifest = { name, algorithm, isOfTags: tag !== undefined, listed: new Set() };
  const lines = linesOf(await textOf(bag, name));
  if (lines.at(-1) === "") lines.pop();
  for (const [i, line] of lines.entries()) {
    const entry = entryOf(bag, manifest, line, i + 1);
    if (entry) await judgeEntry(bag, manifest, entry);
  }
  twins([...manifest.listed], (path, other) => {
    bag.bad("twins", path, other);
  });
  return manifest.listed;
}

interface Manifest {
  readonly name: string;
  readonly algorithm: string;
  /** It lists the files about the bag, not those in `data/`. */
  readonly isOfTags: boolean;
  readonly listed: Set<string>;
}
interface ManifestEntry {
  readonly path: string;
  readonly digest: string;
}

/** A line of a manifest; null for one that says nothing usable. */
function entryOf(
  { byPath, version, bad }: OpenBag,
  { name, isOfTags }: Manifest,
  line: string,
  number: number,
): ManifestEntry | null {
  const [, digest = "", raw = ""] = /^([0-9A-Fa-f]+)[ \t]+\*?(.+)$/.exec(line) ?? [];
  if (raw === "" || raw !== raw.trimStart()) {
    bad("manifestLine", name, `${number}: ${line.slice(0, 80)}`);
    return null;
  }
  // Version 1.0 writes three characters with a percent sign (RFC 8493, 2.1.3); earlier ones may.
  const decoded = raw.replace(/%(0A|0D|25)/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const path = (byPath.has(decoded) || version >= 1 ? decoded : raw).replace(/^\.\//, "");
  const unsafe = unsafePath(path);
  if (unsafe) {
    bad("unsafePath", path, `${name}:${number} ${unsafe}`);
    return null;
  }
  const isPayload = path.startsWith("data/");
  if (isOfTags ? isPayload || path.startsWith("tagmanifest-") : !isPayload) {
    bad("unsafePath", path, `${name}:${number}`);
    return null;
  }
  return { path, digest };
}

async function judgeEntry(
  { byPath, bad, digests }: OpenBag,
  { name, algorithm, listed }: Manifest,
  { path, digest }: ManifestEntry,
): Promise<void> {
  if (listed.has(path)) {
    bad("listedTwice", path, name);
    return;
  }
  listed.add(path);
  const file = byPath.get(path);
  if (!file) bad("missing", path, name);
  else if (file.kind === "file" && (await digests.of(file, algorithm)) !== digest.toLowerCase()) {
    bad("altered", path, name);
  }
}

function isInData({ path }: PackageFile): boolean {
  return path.startsWith("data/");
}

/** What was packed: an operating system's own files came later, unless a manifest lists them. */
function payloadOf({ files }: OpenBag, manifests: readonly Paths[]): PackageFile[] {
  return files.filter(
    (f) => isInData(f) && (!isSystemFile(f.path) || manifests.some((m) => m.has(f.path))),
  );
}

/** Every file in `data/` stands in every manifest. */
function judgePayload(bag: OpenBag, manifests: readonly Paths[]): void {
  for (const { path } of bag.files.filter(isInData)) {
    const count = manifests.filter((m) => m.has(path)).length;
    if (count === 0) bag.bad(isSystemFile(path) ? "systemFile" : "extra", path);
    else if (count < manifests.length && bag.version >= 1) bag.bad("notInEveryManifest", path);
  }
}

/**
 * The manifests of tag files that vouch for what they list: the one that names the package, which
 * alone is sealed; in a bag without it, all there are.
 */
function vouching(listed: ReadonlyMap<string, Paths>): Paths[] {
  const naming = listed.get(namingManifest);
  if (naming) return [naming];
  return [...listed].filter(([name]) => name.startsWith("tag")).map(([, paths]) => paths);
}

/**
 * Every file about the bag stands in a manifest that vouches, where there is one. Manifests of such
 * files list none of their like: one beside those that vouch lists what they list.
 */
function judgeTagFiles({ files, bad }: OpenBag, listed: ReadonlyMap<string, Paths>): void {
  const manifests = vouching(listed);
  if (manifests.length === 0) return;
  const vouched = new Set(manifests.flatMap((m) => [...m]));
  const isLike = (path: string) =>
    path.startsWith("tagmanifest-") && isSame(listed.get(path), vouched);
  for (const { path } of files) {
    if (path.startsWith("data/") || path === namingManifest || isLike(path)) continue;
    if (!vouched.has(path)) bad(isSystemFile(path) ? "systemFile" : "tagNotListed", path);
  }
}

function isSame(paths: Paths | undefined, others: Paths): boolean {
  return paths?.size === others.size && [...paths].every((path) => others.has(path));
}

/** Size and number of the files in `data/`, as bag-info.txt says them. */
function judgeOxum(payload: readonly PackageFile[], oxum: string | undefined, bad: Bad): void {
  const found = `${payload.reduce((sum, f) => sum + f.size, 0)}.${payload.length}`;
  if (oxum !== undefined && oxum !== found) {
    bad("oxum", "bag-info.txt", `${oxum} \u2260 ${found}`);
  }
}

/**
 * Files to be fetched are not there: whatever they name is missing, and a name may lead out of the
 * bag.
 */
function judgeFetch(text: string, { byPath, bad }: OpenBag): void {
  for (const line of linesOf(text).filter((l) => l.trim() !== "")) {
    const path = /^\S+\s+\S+\s+(.+)$/.exec(line)?.[1] ?? line;
    const isPayload = path.replace(/^\.\//, "").startsWith("data/");
    const unsafe = unsafePath(path) ?? (isPayload ? null : "outside data/");
    if (unsafe) bad("unsafePath", path, `fetch.txt ${unsafe}`);
    else if (!byPath.has(path)) bad("fetch", path);
  }
}
