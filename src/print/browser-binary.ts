import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import {
  chmod,
  mkdir,
  mkdtemp,
  open,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { extract } from "tar-stream";
import { cacheFolder } from "../model/base/cache-folder.js";
import { messageOf, UserError } from "../model/base/errors.js";
import { words } from "./browser-binary.words.js";
import { toRun } from "./remedy.js";

/** A browser that can be started. */
export interface BrowserBinary {
  readonly path: string;
  /** Where it comes from: a variable, an npm package, or puppeteer's own search. */
  readonly source: "environment" | "package" | "installed";
  /** Folder of the shared libraries that came with it, for its own process only. */
  readonly libraries: string | null;
  /**
   * Says whether two runs print with the same browser: version and size of the archive, or path,
   * size and time.
   */
  readonly identity: string;
}

/** Names a browser of the site's own choice. */
export const browserVariable = "CHROMIUM_PATH";

/**
 * Chooses the browser: the one of the environment variable, the one from npm (unpacked on first
 * use), or one that is installed.
 */
export async function findBrowser(environment: NodeJS.ProcessEnv): Promise<BrowserBinary> {
  const named = environment[browserVariable];
  if (named) {
    const info = await stat(named).catch(() => null);
    if (!info?.isFile()) {
      throw new UserError(
        "environment",
        words.notAFile({ variable: browserVariable, path: named }),
        words.nameBrowser({ variable: browserVariable }),
      );
    }
    return {
      path: named,
      source: "environment",
      libraries: null,
      identity: `${named}:${info.size}:${Math.trunc(info.mtimeMs)}`,
    };
  }
  const archive = packageFolder();
  if (archive) return unpacked(archive, environment);
  return installed();
}

/** Folder of the npm package that holds the browser, on the one platform for which it is made. */
function packageFolder(): string | null {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")));
  } catch {
    return null; // not installed
  }
}

/**
 * macOS, Windows and other Linux: what `npx puppeteer browsers install chrome` fetched, or an
 * installed Chrome.
 */
async function installed(): Promise<BrowserBinary> {
  const { default: puppeteer } = await import("puppeteer");
  for (const find of [() => puppeteer.executablePath(), () => puppeteer.executablePath("chrome")]) {
    try {
      const path = await find();
      if (existsSync(path)) return { path, source: "installed", libraries: null, identity: path };
    } catch {
      continue; // this way finds none; the next may
    }
  }
  throw new UserError(
    "environment",
    words.noBrowser(),
    toRun("npx puppeteer browsers install chrome-headless-shell", browserVariable),
  );
}

const executable = "chromium";
const complete = "complete.json";

/**
 * Unpacks the browser into a folder of its own, named after version and content. The folder gets
 * its final name only when it is whole, so neither a second process nor a kill in the middle can
 * leave half a browser behind.
 */
async function unpacked(folder: string, environment: NodeJS.ProcessEnv): Promise<BrowserBinary> {
  const { version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as {
    version: string;
  };
  const archive = join(folder, "bin", "chromium.br");
  // The lockfile pins the package by hash; version and size tell two of them apart without reading
  // 70 MB at every start.
  const identity = `chromium-${version}-${(await stat(archive)).size}`;
  const home = join(cacheFolder(environment), identity);
  if (!(await isWhole(home))) await unpackTo(home, { folder, archive });
  return {
    path: join(home, executable),
    source: "package",
    libraries: join(home, "lib"),
    identity,
  };
}

async function isWhole(home: string): Promise<boolean> {
  try {
    const { size } = JSON.parse(await readFile(join(home, complete), "utf8")) as { size: number };
    return (await stat(join(home, executable))).size === size;
  } catch {
    return false; // not there, or not whole: unpack
  }
}

async function unpackTo(
  home: string,
  { folder, archive }: { readonly folder: string; readonly archive: string },
): Promise<void> {
  try {
    const work = await mkdtemp(`${home}.unpacking-`);
    try {
      const target = join(work, executable);
      const file = await open(target, "wx", 0o700);
      await pipeline(
        createReadStream(archive),
        createBrotliDecompress(),
        file.createWriteStream({ flush: true }),
      );
      await chmod(target, 0o755);
      await untarLibraries(join(folder, "bin", "al2023.tar.br"), work);
      await writeFile(
        join(work, complete),
        JSON.stringify({ size: (await stat(target)).size, sha256: await sha256(target) }),
        { flush: true },
      );
      await rm(home, { recursive: true, force: true });
      await rename(work, home).catch(async (error: unknown) => {
        // Else another process was faster, with the same content.
        if (!(await isWhole(home))) throw error;
      });
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  } catch (error) {
    throw new UserError(
      "environment",
      words.notUnpacked({ folder: home, reason: messageOf(error) }),
      words.makeRoom(),
      { cause: error },
    );
  }
}

/**
 * The shared libraries that a bare system lacks; only plain files below `lib/` are taken from the
 * archive.
 */
async function untarLibraries(archive: string, work: string): Promise<void> {
  await mkdir(join(work, "lib"));
  const tar = extract();
  const reading = pipeline(createReadStream(archive), createBrotliDecompress(), tar);
  for await (const entry of tar) {
    const name = /(?:^|\/)lib\/([\w.+-]+)$/.exec(entry.header.name)?.[1];
    if (name && entry.header.type === "file") {
      const file = await open(join(work, "lib", name), "wx", 0o644);
      await pipeline(entry, file.createWriteStream());
    } else entry.resume();
  }
  await reading;
}

export async function sha256(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

/** Whether the unpacked browser still is what was unpacked; null for a browser that is not ours. */
export async function isUnaltered(browser: BrowserBinary): Promise<boolean | null> {
  if (browser.source !== "package") return null;
  const { sha256: expected } = JSON.parse(
    await readFile(join(dirname(browser.path), complete), "utf8"),
  ) as { sha256: string };
  return (await sha256(browser.path)) === expected;
}
