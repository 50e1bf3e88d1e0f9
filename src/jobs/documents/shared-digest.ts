import { join } from "node:path";
import { sha256OfParts } from "../../model/base/digest.js";
import { fontFolders } from "../../print/fonts.js";
import { buildIdentity, packageRoot } from "../../workspace/package-root.js";
import type { Workspace } from "../../workspace/workspace.js";
import type { Looks } from "./looks.js";
import type { ComposeOptions } from "./render-options.js";
import { listingDigest } from "./render-state.js";

/** What the documents of all cases could depend on. */
export function sharedDigest({ config }: Workspace, looks: Looks, options: ComposeOptions): string {
  return sha256OfParts(
    buildIdentity,
    listingDigest(
      join(packageRoot, "templates"),
      ...looks.folders,
      join(config.records, "personnel"),
    ),
    JSON.stringify([config.letterhead, config.forms, config.bodies, config.publish.baseUrl]),
    JSON.stringify([
      options.languages,
      options.documents,
      options.draft,
      options.copy ?? false,
      options.allowChinese ?? false,
      options.sealing,
    ]),
    fontsVersion(),
    options.environment["CHROMIUM_PATH"] ?? "",
  );
}

/** The packages that fonts and browser come in, as they lie on disk. */
function fontsVersion(): string {
  return listingDigest(
    ...fontFolders(),
    join(packageRoot, "node_modules", "@sparticuz", "chromium", "bin"),
  );
}
