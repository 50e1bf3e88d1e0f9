import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root } from "./sample.js";

/** What the linter says of files, by path: `rule: message` each, in a configuration. */
export function lint(
  config: object,
  files: Readonly<Record<string, string>>,
): Record<string, string[]> {
  const folder = mkdtempSync(join(tmpdir(), "dossier-lint-"));
  try {
    const ours = { jsPlugins: [join(root, "scripts", "lint-rules.mjs")] };
    const all = { ".oxlintrc.json": JSON.stringify({ ...config, ...ours }), ...files };
    for (const [path, text] of Object.entries(all)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const { stdout } = spawnSync(
      process.execPath,
      [join(root, "node_modules", "oxlint", "bin", "oxlint"), "--format", "json"],
      { cwd: folder, encoding: "utf8" },
    );
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: { filename: string; code: string; message: string; help?: string }[];
    };
    return Object.fromEntries(
      Object.keys(files).map((path) => [
        path,
        diagnostics
          .filter((d) => d.filename.replaceAll("\\", "/") === path)
          .map((d) => `${d.code}: ${d.message} ${d.help ?? ""}`.trim()),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
