// Compiles the schemas of configuration and templates and the built-in procedures into
// dist/compiled, where every start looks first.
import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "../src/model/base/cache-folder.js";
import { packedFolder } from "../src/workspace/compiled-store.js";
import { configValidator } from "../src/workspace/config.js";
import { packageRoot } from "../src/workspace/package-root.js";
import { loadTemplates } from "../src/workspace/templates.js";
import { openWorkspace } from "../src/workspace/workspace.js";

// The store keeps what it compiles in the user's cache; here that is a folder which then becomes a
// part of the package.
const home = join(packageRoot, "dist", ".cache");
const environment = { XDG_CACHE_HOME: home };
configValidator(environment);
const workspace = openWorkspace(packageRoot, environment);
workspace.procedures.all();
loadTemplates(workspace);
renameSync(join(cacheFolder(environment), "compiled"), packedFolder);
rmSync(home, { recursive: true });
