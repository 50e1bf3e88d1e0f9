import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { printingIdentity } from "../../scripts/printing-identity.mjs";
import { dossier, sampleRepository } from "../support/cli.js";
import { asOf, root } from "../support/sample.js";

const folder = mkdtempSync(join(tmpdir(), "dossier-later-"));
const repository = sampleRepository();
afterAll(() => {
  repository.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** The built program in a folder of its own, so that another one can be made of it. */
function program(): { run(...args: string[]): ReturnType<typeof dossier>; build: string } {
  const place = join(folder, "program");
  mkdirSync(place);
  for (const name of ["schemas", "templates", "package.json", "node_modules"]) {
    symlinkSync(join(root, name), join(place, name));
  }
  const aside = new Set(["types", "workbench"].map((name) => join(root, "dist", name)));
  cpSync(join(root, "dist"), join(place, "dist"), {
    recursive: true,
    filter: (path) => !aside.has(path),
  });
  return {
    run: (...args) => dossier(args, repository.folder, {}, place),
    build: join(place, "dist", "build.json"),
  };
}

describe("what an earlier program printed", () => {
  it("is printed again by one that makes files otherwise, and by no other", async () => {
    const { run, build } = program();
    const render = async () => {
      const args = ["PII-2026-0001", "--as-of", asOf, "--document", "contract"];
      const { stderr } = await run("render", ...args);
      return /新写 (\d+)，未变 (\d+)/.exec(stderr)?.slice(1).map(Number);
    };
    const built = JSON.parse(readFileSync(build, "utf8")) as object;
    expect(await render()).toEqual([1, 0]);
    writeFileSync(build, JSON.stringify({ ...built, identity: "judges otherwise" }));
    expect(await render()).toEqual([0, 1]);
    writeFileSync(build, JSON.stringify({ ...built, printing: "prints otherwise" }));
    expect(await render()).toEqual([1, 0]);
    expect(await render()).toEqual([0, 1]);
  });
});

describe("the name of the code that prints", () => {
  it("changes with what makes a file of a page, and with nothing else", async () => {
    const place = join(folder, "sources");
    cpSync(join(root, "src"), join(place, "src"), { recursive: true });
    for (const name of ["package.json", "tsconfig.json", "node_modules", "schemas"]) {
      symlinkSync(join(root, name), join(place, name));
    }
    const change = (file: string, [from, to]: readonly [string, string]) => {
      const text = readFileSync(join(place, file), "utf8");
      expect(text).toContain(from);
      writeFileSync(join(place, file), text.replace(from, to));
    };
    const first = await printingIdentity(place);
    expect(first).toBe(await printingIdentity(root));
    change("src/report/terminal/timeline.ts", ["repeat(40)", "repeat(41)"]);
    change("src/print/last-page.ts", ["// Nobody signs", "// No one signs"]);
    expect(await printingIdentity(place)).toBe(first);
    change("src/print/last-page.ts", ["const least = 0.25", "const least = 0.3"]);
    const second = await printingIdentity(place);
    expect(second).not.toBe(first);
    change("src/seal/finish.ts", ["AFRelationship.Source", "AFRelationship.Data"]);
    expect(await printingIdentity(place)).not.toBe(second);
  });
});
