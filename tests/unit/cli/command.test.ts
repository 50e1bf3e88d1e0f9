import { Command } from "commander";
import { afterEach, describe, expect, it, vi } from "vitest";
import { command, commandAnywhere, commandGroup } from "../../../src/cli/command.js";
import type { Context } from "../../../src/cli/context.js";
import type { Io } from "../../../src/cli/io.js";
import {
  argument,
  asOf,
  cases,
  choice,
  flag,
  format,
  lang,
  output,
  parsed,
  text,
  texts,
  wrong,
} from "../../../src/cli/options.js";
import { root } from "../../support/sample.js";

const said: string[] = [];
const io: Io = {
  cwd: root,
  environment: {},
  signal: new AbortController().signal,
  isTerminal: false,
  out: (t) => said.push(t),
  say: (t) => said.push(t),
  progress: () => undefined,
};

/** Runs one command as the whole command line does. */
async function run(add: ReturnType<typeof command>, ...words: string[]): Promise<void> {
  const program = new Command("dossier").exitOverride().configureOutput({
    writeErr: (t) => said.push(t),
    writeOut: (t) => said.push(t),
  });
  add(program, io);
  await program.parseAsync(words, { from: "user" });
}

afterEach(() => {
  said.length = 0;
  process.exitCode = undefined;
});

const help = { description: { zh: "说明", en: "what it does" } };

describe("a command", () => {
  it("gets its arguments and options by the names they are declared under", async () => {
    const seen = vi.fn();
    const add = commandAnywhere({
      name: "try",
      help,
      arguments: [argument("<document>", "d"), cases()],
      options: {
        kinds: texts("--records <kinds...>", "k").orElse([]),
        timeStamp: flag("--no-time-stamp", "t"),
        sm3: flag("--sm3", "s"),
        format: format(["text", "json"]),
        size: parsed("--size <n>", "n", Number),
        name: text("--name <name>", "n"),
        level: choice("--level <level>", "l", ["low", "high"]).orElse("low"),
      },
      run: async (_, args, options) => {
        seen(args, options);
      },
    });
    await run(add, "try", "plan", "a", "b", "--records", "x", "y", "--size", "3");
    expect(seen).toHaveBeenLastCalledWith(["plan", ["a", "b"]], {
      kinds: ["x", "y"],
      timeStamp: true,
      sm3: false,
      format: "text",
      size: 3,
      name: undefined,
      level: "low",
    });
    await run(add, "try", "plan", "--no-time-stamp", "--sm3", "--level", "high", "--name", "n");
    expect(seen).toHaveBeenLastCalledWith(["plan", []], {
      kinds: [],
      timeStamp: false,
      sm3: true,
      format: "text",
      size: undefined,
      name: "n",
      level: "high",
    });
  });

  it("runs in the workspace of the folder, with language and day settled", async () => {
    const seen: Context[] = [];
    const add = command({
      name: "try",
      help,
      options: { asOf: asOf(), lang: lang(), output: output() },
      run: async (context) => {
        seen.push(context);
        context.say({ zh: "你好", en: "hello" });
      },
    });
    await run(add, "try", "--as-of", "2026-11-20", "--lang", "en");
    await run(add, "try");
    const [asked, left] = seen;
    expect([asked?.lang, asked?.asOf, left?.lang]).toEqual(["en", "2026-11-20", "zh"]);
    expect(left?.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(asked?.workspace.config.root).toBe(root);
    expect(said).toEqual(["hello", "你好"]);
  });

  it("ends with the exit code it returns, and leaves it alone when it returns none", async () => {
    const ending = (code: number | undefined) =>
      commandAnywhere({ name: "try", help, run: async () => code });
    await run(ending(1), "try");
    expect(process.exitCode).toBe(1);
    await run(ending(undefined), "try");
    expect(process.exitCode).toBe(1);
  });

  it("says what only the whole command can find wrong as it says the faults of one option", async () => {
    const add = commandAnywhere({
      name: "try",
      help,
      run: async () => {
        throw wrong("these two go together");
      },
    });
    await expect(run(add, "try")).rejects.toMatchObject({ code: "commander.error" });
    expect(said).toContain("these two go together\n");
  });

  it("refuses what its options do not take", async () => {
    const add = command({ name: "try", help, options: { asOf: asOf() }, run: async () => {} });
    await expect(run(add, "try", "--as-of", "2026-02-30")).rejects.toMatchObject({
      code: "commander.invalidArgument",
    });
    expect(said.join("")).toContain("2026-02-30");
  });

  it("understands the options of the command above it", async () => {
    const shown = { format: format(["text", "json"]) };
    const seen = vi.fn();
    const above = commandAnywhere({ name: "above", help, options: shown, run: async () => {} });
    const below = command({
      name: "below",
      help,
      options: { coverage: flag("--coverage", "c") },
      inherited: shown,
      run: async (_, __, options) => {
        seen(options);
      },
    });
    await run(commandGroup(above, [below]), "above", "below", "--format", "json");
    expect(seen).toHaveBeenCalledWith({ coverage: false, format: "json" });
  });

  it("lists its examples, one under another", async () => {
    const add = (examples: string[]) =>
      commandAnywhere({ name: "try", help: { ...help, examples }, run: async () => {} });
    await expect(run(add(["dossier a"]), "try", "--help")).rejects.toThrow();
    expect(said.join("")).toContain("例 Example:\n  dossier a\n");
    await expect(run(add(["dossier a", "dossier b"]), "try", "--help")).rejects.toThrow();
    expect(said.join("")).toContain("例 Examples:\n  dossier a\n  dossier b\n");
    expect(said.join("")).toContain("说明\nwhat it does");
  });
});
