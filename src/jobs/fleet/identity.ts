import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { globSync } from "glob";
import { cacheFolder } from "../../model/base/cache-folder.js";
import { sha256, sha256OfParts } from "../../model/base/digest.js";
import type { Bilingual } from "../../model/base/text.js";
import { findBrowser } from "../../print/browser-binary.js";
import { prepareFonts } from "../../print/fonts.js";
import { sealBy } from "../../workspace/kept-files.js";
import { buildIdentity, packageRoot, version } from "../../workspace/package-root.js";
import type { Workspace } from "../../workspace/workspace.js";
import { Looks } from "../documents/looks.js";
import { words } from "./identity.words.js";

/**
 * What has to be the same on all machines, so that all write the same bytes: digests. Browser and
 * fonts are null where nothing is printed.
 */
export interface Identity {
  readonly key: string;
  readonly program: string;
  readonly data: string;
  readonly node: string;
  readonly browser: string | null;
  readonly fonts: string | null;
}

/** What this machine works with, for a commit's own look. */
export async function identityOf(
  workspace: Workspace,
  key: string,
  { prints }: { readonly prints: boolean },
): Promise<Identity> {
  const press = prints ? await pressOf(workspace) : { browser: null, fonts: null };
  return {
    key: sealBy(key, { name: "identity", text: "" }),
    program: sha256OfParts(version, buildIdentity),
    data: dataDigest(),
    node: sha256OfParts(process.version, deflateSync(probe)),
    ...press,
  };
}

/** What of it is another one here; empty where nothing is. */
export function differences(wanted: Identity, here: Identity): Bilingual[] {
  const parts = ["key", "program", "data", "node", "browser", "fonts"] as const;
  return parts.filter((part) => wanted[part] !== here[part]).map((part) => words[part]());
}

/** The browser and the fonts as the manifest knows them. */
async function pressOf(workspace: Workspace): Promise<Pick<Identity, "browser" | "fonts">> {
  const { environment } = workspace;
  const folders = new Looks(workspace).folders.map((f) => join(f, "fonts"));
  const [browser, fonts] = await Promise.all([
    findBrowser(environment),
    prepareFonts(cacheFolder(environment), folders),
  ]);
  return { browser: sha256(browser.identity), fonts: sha256(fonts.identity) };
}

/** Schemas, procedures and templates of this package, by content. */
function dataDigest(): string {
  const files = globSync(["schemas/**/*", "templates/**/*"], {
    cwd: packageRoot,
    nodir: true,
    posix: true,
  }).sort();
  return sha256OfParts(...files.flatMap((file) => [file, readFileSync(join(packageRoot, file))]));
}

/**
 * Compressed alike, PDFs are alike: what zlib makes of the same text depends on how it was built
 * and on the processor.
 */
const probe = Array.from({ length: 4096 }, (_, i) => String((i * 2_654_435_761) % 9973)).join(" ");
