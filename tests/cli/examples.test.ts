import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { XMLParser } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { dossier, sampleRepository } from "../support/cli.js";
import { asOf, root } from "../support/sample.js";

const examples = readdirSync(join(root, "docs/examples"));
/** Every command of ours that an example runs, wherever it stands. */
function commandsIn(value: unknown): string[] {
  if (typeof value === "string") {
    return value
      .split("\n")
      .filter((l) => l.trim().startsWith("npx dossier "))
      .map((l) => l.trim().slice("npx dossier ".length));
  }
  return typeof value === "object" && value !== null
    ? Object.values(value).flatMap(commandsIn)
    : [];
}

describe("the examples for continuous integration", () => {
  it.each(examples)(
    "%s is YAML and runs commands that there are, writing what it collects",
    async (name) => {
      const text = readFileSync(join(root, "docs/examples", name), "utf8");
      const commands = commandsIn(parse(text));
      expect(commands.length).toBeGreaterThan(0);
      const repository = sampleRepository();
      try {
        mkdirSync(join(repository.folder, "out"));
        for (const command of commands) {
          expect(
            await dossier([...command.split(" "), "--as-of", asOf], repository.folder),
          ).toMatchObject({ code: 0 });
        }
        const made = [...text.matchAll(/\bout\/[\w.-]+\.(?:json|xml|sarif|md)\b/g)].map(
          (m) => m[0],
        );
        expect(made.length).toBeGreaterThan(0);
        for (const file of made) {
          const content = readFileSync(join(repository.folder, file), "utf8");
          if (/json$|sarif$/.test(file)) expect(JSON.parse(content)).toBeTruthy();
          if (file.endsWith(".xml")) {
            expect(new XMLParser().parse(content)).toHaveProperty("testsuites");
          }
        }
      } finally {
        repository.remove();
      }
    },
  );
});
