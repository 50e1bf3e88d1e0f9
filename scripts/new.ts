// Makes the files of a new check, rule or document, with what a person has to fill in marked by "TO
// DO".
//   npm run new -- check <id>
//   npm run new -- rule <procedure|shared> <topic> <id>
//   npm run new -- document <id>
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const [kind = "", ...names] = process.argv.slice(2);
const makers: Readonly<Record<string, (names: readonly string[]) => string[]>> = {
  check: ([id]) => newCheck(named(id)),
  rule: ([owner, topic, id]) =>
    newRule({ owner: named(owner), topic: named(topic), id: named(id) }),
  document: ([id]) => newDocument(named(id)),
};

try {
  const make = makers[kind];
  if (!make) throw new Error(`"${kind}" is no kind: ${Object.keys(makers).join(", ")}`);
  for (const line of make(names)) console.log(line);
} catch (error) {
  console.error(`✗ ${(error as Error).message}`);
  process.exitCode = 2;
}

function named(name: string | undefined): string {
  if (name && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) return name;
  throw new Error(`"${name ?? ""}" is no name: lower case words joined by hyphens`);
}

/** Writes a file that is not there yet, and says so. */
function write(file: string, text: string): string {
  if (existsSync(file)) throw new Error(`${file} is there already`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return `+ ${file}`;
}

function newCheck(id: string): string[] {
  const name = camel(id);
  const check = `import { type Check, optionsSchema } from "../check.js";
import { words } from "./${id}.words.js";

interface Options {
  /** TO DO: path of what is looked at. */
  readonly at: string;
}

export const ${name}: Check<Options> = {
  id: "${id}",
  description: words.description(),
  options: optionsSchema({ at: { type: "string" } }, ["at"]),
  judge({ options, find }) {
    const found = find(options.at);
    // TO DO: what breaks it.
    if (found === undefined) return { outcome: "fail", detail: words.missing() };
    return { outcome: "pass" };
  },
};
`;
  const wordsFile = `import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** In docs/reference/checks.md. */
  description: { zh: "TO DO：判断什么、为什么。", en: "TO DO: what is judged, and why." },
  missing: { zh: "TO DO", en: "TO DO" },
});
`;
  const test = `import { describe, expect, it } from "vitest";
import { checks } from "../../../../src/check/registry.js";

describe("${id}", () => {
  it("is registered", () => {
    expect(checks.has("${id}")).toBe(true);
  });

  it.todo("holds where it is kept");
  it.todo("fails where it is broken");
  it.todo("holds on the limit and fails a step beyond");
  it.todo("does not apply where its condition is not met, and says why");
  it.todo("is not taken in by what only looks like a breach");
  it.todo("says nothing wrong of a faulty record");
  it.todo("refuses wrong options");
});
`;
  return [
    write(`src/check/checks/${id}.ts`, check),
    write(`src/check/checks/${id}.words.ts`, wordsFile),
    write(`tests/unit/check/checks/${id}.test.ts`, test),
    register(id, name),
    'Next: fill in "TO DO" and the tests, then "npm run generate" and "npm run check".',
  ];
}

/** Puts the check into the registry, in the order of names. */
function register(id: string, name: string): string {
  const file = "src/check/registry.ts";
  const lines = readFileSync(file, "utf8").split("\n");
  insertSorted(
    lines,
    `import { ${name} } from "./checks/${id}.js";`,
    /^import \{ \w+ \} from "\.\/checks\//,
  );
  insertSorted(lines, `  ${name},`, /^ {2}\w+,$/);
  writeFileSync(file, lines.join("\n"));
  return `~ ${file}`;
}

function insertSorted(lines: string[], line: string, alike: RegExp): void {
  const after = lines.findLastIndex((l) => alike.test(l) && l < line);
  const first = lines.findIndex((l) => alike.test(l));
  lines.splice(after === -1 ? first : after + 1, 0, line);
}

interface NewRule {
  /** A procedure, or "shared". */
  readonly owner: string;
  readonly topic: string;
  readonly id: string;
}

function newRule({ owner, topic, id }: NewRule): string[] {
  const shared = owner === "shared";
  const folder = shared ? join("schemas", "rules") : join("schemas", "procedures", owner, "rules");
  if (!existsSync(folder)) throw new Error(`there is no folder ${folder}`);
  const file = join(folder, `${topic}.yaml`);
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  if (new RegExp(`^${id}:`, "m").test(text)) throw new Error(`${file} has ${id} already`);
  const ownLines = shared ? "" : "  clauses: [] # TO DO: rows of the register\n  severity: error\n";
  const rule = `
${id}:
  title:
    zh: TO DO（什么不对）
    en: TO DO (what is wrong)
  remedy:
    zh: TO DO（怎么办）
    en: TO DO (what to do)
${ownLines}  check: assertion
  per: case
  # when: TO DO, the condition under which it applies
  with:
    that: TO DO
`;
  appendFileSync(file, text === "" ? rule.slice(1) : rule);
  const cases = shared
    ? 'Next: switch it on where it holds ("use: shared" with clauses, severity and settings), with cases beside it.'
    : `Next: its cases in ${join(folder, `${topic}.cases.json`)}: kept, broken, on the limit and beyond, not applicable, a look-alike.`;
  return [`~ ${file}`, cases];
}

function newDocument(id: string): string[] {
  const document = {
    $schema: "../../schemas/meta/document.schema.json",
    title: { zh: "TO DO", en: "TO DO" },
    per: "case",
    records: ["c.case"],
    languages: ["zh"],
    fields: { clientName: { from: "c.case.client.name", required: true } },
    signatures: [],
    sections: [{ facts: ["clientName"] }],
    texts: {},
  };
  return [
    write(`templates/${id}/document.json`, `${JSON.stringify(document, null, 2)}\n`),
    write(`templates/${id}/document.hbs`, "{{> letterhead}}\n{{> sections}}\n"),
    `Next: its fields and sections, a title in "forms" of each procedure that has it, "npx dossier preview ${id}".`,
  ];
}

function camel(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, c: string) => c.toUpperCase());
}
