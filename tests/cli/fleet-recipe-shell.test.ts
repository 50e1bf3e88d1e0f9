import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { cacheFolder } from "../../src/model/base/cache-folder.js";
import { sampleRepository } from "../support/cli.js";
import { root } from "../support/sample.js";

const recipes = join(root, "docs", "fleet");
const top = mkdtempSync(join(tmpdir(), "dossier-recipe-"));
afterAll(() => {
  rmSync(top, { recursive: true, force: true });
});

interface Gitlab {
  readonly default: { readonly before_script: readonly string[] };
  readonly part: GitlabJob;
  readonly whole: GitlabJob;
}
interface GitlabJob {
  readonly script: readonly string[];
  readonly artifacts: { readonly paths: readonly string[] };
}

function read(name: string): unknown[] {
  return parseAllDocuments(readFileSync(join(recipes, name), "utf8"), { merge: true }).map(
    (d) => d.toJS() as unknown,
  );
}

describe("what the recipes have a shell do", () => {
  it.each(["compose.yaml", "kubernetes.yaml", "github-shards.yml", "gitlab-shards.yml"])(
    "%s: every line of it is one that a shell takes",
    (name) => {
      const lines = read(name).flatMap(shellLines);
      expect(lines.length).toBeGreaterThan(1);
      for (const line of lines) {
        const { status, stderr } = spawnSync("sh", ["-n", "-c", line], { encoding: "utf8" });
        expect(status, `${line}\n${stderr}`).toBe(0);
      }
    },
  );

  it("of GitLab: parts on machines of their own, brought together by their artifacts", async () => {
    const [gitlab] = read("gitlab-shards.yml") as [Gitlab];
    const before = gitlab.default.before_script;
    const brought = join(top, "artifacts");
    for (const part of ["1", "2"]) {
      const machine = new Machine({ CI_NODE_INDEX: part, CI_NODE_TOTAL: "2" });
      await machine.run([...before, ...gitlab.part.script]);
      for (const file of gitlab.part.artifacts.paths.flatMap((path) => machine.files(path))) {
        mkdirSync(dirname(join(brought, file)), { recursive: true });
        cpSync(join(machine.folder, file), join(brought, file), { recursive: true });
      }
      machine.remove();
    }
    const machine = new Machine({});
    cpSync(brought, machine.folder, { recursive: true });
    const pdfs = machine.files("out/pdf/**/*.pdf");
    expect(pdfs.length).toBeGreaterThan(20);
    const said = await machine.run([...before, ...gitlab.whole.script]);
    // The PDFs of the parts are believed: nothing is printed again.
    expect(said).toMatch(/新写 0/);
    expect(machine.files("out/pdf/**/*.pdf")).toEqual(pdfs);
    expect(machine.files("out/index.html")).toHaveLength(1);
    machine.remove();
  }, 240_000);
});

/** What a recipe hands to a shell, with what the tools put in for their own variables. */
function shellLines(value: unknown): string[] {
  if (Array.isArray(value) && value[0] === "sh") return [String(value[2])];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): string[] => {
    const isShell = ["run", "script", "before_script", "command", "test"].includes(key);
    const texts = [inner].flat();
    if (isShell && texts.every((t) => typeof t === "string") && texts[0] !== "sh") {
      return (texts as string[]).map((line) => line.replaceAll(/\$\{\{[^}]*\}\}/g, "1"));
    }
    return shellLines(inner);
  });
}

/** A machine of a CI service: a clone, a home of its own, and npm and npx as they do there. */
class Machine {
  readonly #home = mkdtempSync(join(top, "home-"));
  readonly #repository = sampleRepository();
  readonly #environment: Readonly<Record<string, string>>;

  constructor(environment: Readonly<Record<string, string>>) {
    this.#environment = environment;
    const program = join(root, "dist", "dossier.js");
    // Unpacking a browser on each of them would only take time.
    const caches = join(this.#home, ".cache", "certdossier");
    mkdirSync(caches, { recursive: true, mode: 0o700 });
    for (const browser of globSync("chromium-*-[0-9]*", { cwd: cacheFolder(process.env) })) {
      symlinkSync(join(cacheFolder(process.env), browser), join(caches, browser));
    }
    this.#command(
      "npx",
      `test "$1" = dossier && shift && exec "${process.execPath}" "${program}" "$@"`,
    );
    this.#command("npm", 'test "$1" = ci');
  }

  get folder(): string {
    return this.#repository.folder;
  }

  /** Runs lines as a service does: the first that fails ends it. Gives what was said. */
  run(lines: readonly string[]): Promise<string> {
    const { XDG_CACHE_HOME: _, ...known } = process.env;
    const child = spawn("sh", ["-e", "-c", lines.join("\n")], {
      cwd: this.folder,
      env: {
        ...known,
        HOME: this.#home,
        PATH: `${this.#home}:${String(process.env["PATH"])}`,
        DOSSIER_KEY: "ab".repeat(32),
        DOSSIER_NO_SANDBOX: "1",
        ...this.#environment,
      },
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        said += text;
      });
    }
    return new Promise((resolve, reject) => {
      child.once("close", (code) => {
        if (code === 0) resolve(said);
        else reject(new Error(`${String(code)}: ${said}`));
      });
    });
  }

  /** Files and folders by a pattern, as the service finds them. */
  files(pattern: string): string[] {
    return globSync(pattern, { cwd: this.folder }).sort();
  }

  remove(): void {
    this.#repository.remove();
  }

  #command(name: string, script: string): void {
    const file = join(this.#home, name);
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
  }
}
