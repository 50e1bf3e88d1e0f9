import { describe, expect, it } from "vitest";
import type { Io } from "../../../src/cli/io.js";
import { commands } from "../../../src/cli/listed-commands.js";
import { createProgram } from "../../../src/cli/program.js";
import { root } from "../../support/sample.js";

const io: Io = {
  cwd: root,
  environment: {},
  signal: new AbortController().signal,
  isTerminal: false,
  out: () => undefined,
  say: () => undefined,
  progress: () => undefined,
};

describe("the list of commands", () => {
  it("is the same with nothing loaded as with all of it", async () => {
    const [listed, whole] = [await createProgram(io, []), await createProgram(io, "all")];
    expect(listed.helpInformation()).toBe(whole.helpInformation());
    expect(whole.commands.map((c) => c.name())).toEqual(commands.map(({ name }) => name));
  });

  it("holds whole those commands that are named, in whatever place", async () => {
    const { commands: found } = await createProgram(io, ["help", "check"]);
    const optionsOf = (name: string) => found.find((c) => c.name() === name)?.options.length;
    expect(optionsOf("check")).toBeGreaterThan(5);
    expect(optionsOf("build")).toBe(1);
  });

  it("knows the command that somebody meant", async () => {
    const program = (await createProgram(io, ["chekc"])).configureOutput({ writeErr: () => {} });
    await expect(program.parseAsync(["chekc"], { from: "user" })).rejects.toThrow(
      /Did you mean check\?/,
    );
  });
});
