// Compiles the schemas of configuration and templates and the built-in procedures into dist/compiled, where every start looks first.
import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "../src/model/cache-folder.js";
import { packedFolder } from "../src/pipeline/compiled-store.js";
import { configValidator } from "../src/pipeline/config.js";
import { packageRoot } from "../src/pipeline/package-root.js";
import { loadTemplates } from "../src/pipeline/templates.js";
import { openWorkspace } from "../src/pipeline/workspace.js";

// The store keeps what it compiles in the user's cache; here that is a folder which then becomes a part of the package.
const home = join(packageRoot, "dist", ".cache");
const environment = { XDG_CACHE_HOME: home };
configValidator(environment);
const workspace = openWorkspace(packageRoot, environment);
workspace.procedures.all();
loadTemplates(workspace);
renameSync(join(cacheFolder(environment), "compiled"), packedFolder);
rmSync(home, { recursive: true });
