import { readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "glob";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { translationDifference } from "../../src/model/base/translation.js";
import { defineWords, placeholdersOf, tableOf, type Words } from "../../src/model/base/words.js";
import { root } from "../support/sample.js";

const files = globSync("src/**/*.{ts,tsx}", { cwd: root, posix: true }).sort();
const wordFiles = files.filter((f) => f.endsWith(".words.ts"));
const sources = new Map(files.map((f) => [f, readFileSync(join(root, f), "utf8")]));

interface Sentence extends Words {
  readonly file: string;
  readonly table: string;
  readonly key: string;
  readonly joined: boolean;
}

/** All sentences of the product. */
async function allSentences(): Promise<Sentence[]> {
  const perFile = await Promise.all(
    wordFiles.map(async (file) => {
      const module = (await import(join(root, file))) as Record<string, object>;
      return Object.entries(module).flatMap(([table, made]) => {
        const found = typeof made === "object" ? tableOf(made) : undefined;
        return Object.entries(found?.table ?? {}).map(([key, words]) => ({
          ...words,
          file,
          table,
          key,
          joined: found?.shown === "joined",
        }));
      });
    }),
  );
  return perFile.flat();
}
const sentences = await allSentences();
const named = (s: Sentence) => `${s.file} ${s.table}.${s.key}`;

/** Han characters and full-width punctuation, as characters or as escapes. */
const chinese =
  /[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]|\\u(?:3[0-9a-f]|[4-9][0-9a-f]|f9|fa|ff)[0-9a-f]{2}/i;

describe("words", () => {
  it("are there", () => {
    expect(wordFiles.length).toBeGreaterThan(40);
    expect(sentences.length).toBeGreaterThan(500);
  });

  it("stand nowhere else: no Chinese character in src outside *.words.ts", () => {
    const found = [...sources]
      .filter(([file]) => !file.endsWith(".words.ts"))
      .flatMap(([file, text]) =>
        text
          .split("\n")
          .flatMap((line, i) => (chinese.test(line) ? [`${file}:${i + 1} ${line.trim()}`] : [])),
      );
    expect(found).toEqual([]);
  });

  it("are only words: a *.words.ts holds tables and what puts them together", () => {
    for (const file of wordFiles) expect(sources.get(file), file).toMatch(/define(Words|Joined)\(/);
  });

  it("are seen: every table is exported, so that it is read here and in npm run words", () => {
    const tables = wordFiles.flatMap((file) =>
      [...(sources.get(file) ?? "").matchAll(/const (\w+) = define(?:Words|Joined)\(/g)].map(
        ([, table]) => `${file} ${table ?? ""}`,
      ),
    );
    const seen = new Set(sentences.map((s) => `${s.file} ${s.table}`));
    expect(tables.length).toBeGreaterThan(wordFiles.length / 2);
    expect(tables.filter((t) => !seen.has(t))).toEqual([]);
  });

  it("take the same values and show the same numbers in both languages", () => {
    const wrong = sentences.flatMap((s) => {
      if (s.joined) return [];
      const values = [placeholdersOf(s.zh).join(), placeholdersOf(s.en).join()];
      const numbers = translationDifference({ zh: spoken(s.zh), en: spoken(s.en) });
      return values[0] === values[1] && numbers === null
        ? []
        : [`${named(s)}: ${values.join(" | ")} ${numbers?.en ?? ""}`];
    });
    expect(wrong).toEqual([]);
  });

  it("are said as ICU MessageFormat says them", () => {
    for (const s of sentences) {
      for (const language of ["zh", "en"] as const) {
        const names = placeholdersOf(s[language]);
        for (const n of [1, 2]) {
          const values = Object.fromEntries(names.map((name) => [name, n]));
          const expected = new IntlMessageFormat(s[language], language, undefined, {
            ignoreTag: true,
          }).format(values);
          expect(said(s, values)[language], named(s)).toBe(expected);
        }
      }
    }
  });

  it("are all said somewhere", () => {
    const code = [...sources].map(([, text]) => text).join("\n");
    // What follows a dot, a brace or a comma, read once: most keys are among these.
    const names = new Set([...code.matchAll(/(?<=[.{,] ?)\w+\b(?!: \{)/g)].map(([name]) => name));
    // What a kind or a state is called is read by the kind: its type sees to it that there is none
    // too many.
    const byKind = new Map<string, boolean>();
    const isReadByKind = ({ file, table }: (typeof sentences)[number]) => {
      const key = `${file} ${table}`;
      const known = byKind.get(key);
      if (known !== undefined) return known;
      const reads = new RegExp(`\\b${table}(\\[(?!")|\\)|,| as )|\\.\\.\\.${table}\\b`);
      const found = [...sources].some(
        ([name, text]) =>
          (name === file || text.includes(`/${baseName(file)}"`)) && reads.test(text),
      );
      byKind.set(key, found);
      return found;
    };
    const unused = sentences.filter((s) => {
      if (names.has(s.key) || isReadByKind(s)) return false;
      return !new RegExp(`\\b${s.table}(\\.|\\[")${s.key}\\b|[.{,] ?${s.key}\\b(?!: \\{)`).test(
        code,
      );
    });
    expect(unused.map(named)).toEqual([]);
  });
});

function baseName(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1).replace(/\.ts$/, ".js");
}

/** What is said without the values; English says "half" for 0.5. */
function spoken(text: string): string {
  return text.replace(/\{(?:[^{}]|\{[^{}]*\})*\}/g, "").replace(/\bhalf\b/g, "0.5");
}

/** One sentence on its own, with these values. */
function said({ zh, en }: Words, values: Record<string, number>): Words {
  const { sentence } = defineWords({ sentence: { zh, en } } as Record<"sentence", Words>);
  return (sentence as unknown as (v: Record<string, number>) => Words)(values);
}
