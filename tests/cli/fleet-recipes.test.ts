import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Command } from "commander";
import { describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import type { Io } from "../../src/cli/io.js";
import { createProgram } from "../../src/cli/program.js";
import { dossier, sampleRepository } from "../support/cli.js";
import { asOf, root } from "../support/sample.js";

const folder = join(root, "docs", "fleet");
const recipes = readdirSync(folder);

/** All that a recipe says, its documents read as the tools read them. */
function readRecipe(name: string): unknown[] {
  return parseAllDocuments(readFileSync(join(folder, name), "utf8"), { merge: true }).map((d) => {
    expect(d.errors).toEqual([]);
    return d.toJS() as unknown;
  });
}

/** Every command of ours, as words, with what the tools put in for their variables. */
function commandsIn(value: unknown): string[][] {
  if (typeof value === "string") {
    return [...value.matchAll(/npx dossier ([^|\n]+)/g)].map(([, words = ""]) =>
      words
        .trim()
        .replace("${{ matrix.part }}", "2")
        .replace("$CI_NODE_INDEX", "2")
        .replace("$CI_NODE_TOTAL", "4")
        .split(" "),
    );
  }
  return typeof value === "object" && value !== null
    ? Object.values(value).flatMap(commandsIn)
    : [];
}

const program = await createProgram({} as Io, "all");

/** The command that the words name, and the words that are its options. */
function resolved(words: readonly string[]): { command: Command; options: readonly string[] } {
  let command: Command = program;
  let at = 0;
  for (; at < words.length && !words[at]?.startsWith("--"); at += 1) {
    const next = command.commands.find((c) => c.name() === words[at]);
    expect(next, words.join(" ")).toBeDefined();
    command = next as Command;
  }
  return { command, options: words.slice(at).filter((w) => w.startsWith("--")) };
}

describe("the recipes for several machines", () => {
  it("are there", () => {
    expect(recipes.sort()).toEqual([
      "compose.yaml",
      "github-shards.yml",
      "gitlab-shards.yml",
      "kubernetes.yaml",
    ]);
  });

  it.each(recipes)("%s is YAML and runs commands and options that there are", (name) => {
    const commands = readRecipe(name).flatMap(commandsIn);
    expect(commands.length).toBeGreaterThan(1);
    for (const words of commands) {
      const { command, options } = resolved(words);
      const known = command.options.map((o) => o.long);
      for (const option of options) expect(known, words.join(" ")).toContain(option);
    }
  });

  it("of Compose: worker and run have the same key, queue, records and results", () => {
    const [compose] = readRecipe("compose.yaml") as {
      services: Record<string, { environment: object; volumes: object }>;
    }[];
    const { worker, run } = compose?.services ?? {};
    expect(worker?.environment).toHaveProperty("DOSSIER_FLEET_KEY");
    expect(worker?.environment).toEqual(run?.environment);
    expect(worker?.volumes).toEqual(run?.volumes);
  });

  it("of shards: what the parts print is believed by the machine that brings them together", async () => {
    const repository = sampleRepository();
    const caches = Array.from({ length: 2 }, () => mkdtempSync(join(tmpdir(), "dossier-cache-")));
    try {
      for (const cache of caches) {
        mkdirSync(join(cache, "certdossier"), { mode: 0o700 });
        chmodSync(join(cache, "certdossier"), 0o700);
        writeFileSync(join(cache, "certdossier", "key"), "ab".repeat(32), { mode: 0o600 });
      }
      const out = join(repository.folder, "out");
      const on = (cache: string | undefined, ...args: readonly string[]) =>
        dossier([...args, "--as-of", asOf], repository.folder, { XDG_CACHE_HOME: cache ?? "" });
      const parts = join(repository.folder, "parts");
      for (const part of ["1/2", "2/2"]) {
        const { code, stderr } = await on(
          caches[0],
          "render",
          "--document",
          "contract",
          "--shard",
          part,
        );
        expect(code, stderr).toBe(0);
        cpSync(out, parts, { recursive: true });
        rmSync(out, { recursive: true });
      }
      cpSync(parts, out, { recursive: true });
      rmSync(join(out, "cache"), { recursive: true, force: true });
      const whole = await on(caches[1], "render", "--document", "contract");
      expect(whole.code, whole.stderr).toBe(0);
      expect(whole.stderr).toMatch(/新写 0，未变 [1-9]/);
      expect(readdirSync(out)).toContain("manifest.json");
    } finally {
      repository.remove();
      for (const cache of caches) rmSync(cache, { recursive: true, force: true });
    }
  }, 180_000);
});
