import type { Language } from "../../model/base/text.js";
import { inLanguage } from "../../model/base/words.js";
import type { Migration, MigrationEntry } from "../../model/outcome/migration.js";
import { words } from "./migration.words.js";

/** More of one file hide the others; the JSON has all. */
const shownOfAFile = 20;

/** What migration changes, file by file, and what is left to a person, case by case. */
export function migrationText(migration: Migration, language: Language): string {
  const say = inLanguage(words, language);
  const { from, to, versions, changes, supply } = migration;
  if (from === to) return `${say.upToDate({ to })}\n`;
  const lines = [
    say.fromTo({ from, to }),
    ...versions.map((v) => `  ${say.version({ version: v.version, title: v.title })}`),
    "",
    ...[...grouped(changes, (c) => c.file)].flatMap(([file, entries]) => [
      file,
      ...entries
        .slice(0, shownOfAFile)
        .map(({ pointer, what }) => `  ${pointer}  ${what[language]}`),
      ...(entries.length > shownOfAFile
        ? [`  ${say.more({ n: entries.length - shownOfAFile })}`]
        : []),
    ]),
    ...(supply.length > 0 ? ["", say.supply()] : []),
    ...[...grouped(supply, (s) => s.case ?? say.repository())].flatMap(([owner, entries]) => [
      owner,
      ...entries.flatMap(({ file, pointer, what }) => [
        `  ${file} ${pointer}`.trimEnd(),
        `    → ${what[language]}`,
      ]),
    ]),
  ];
  return `${lines.join("\n")}\n`;
}

function grouped<E extends MigrationEntry>(
  entries: readonly E[],
  by: (entry: E) => string,
): Map<string, E[]> {
  return Map.groupBy(entries, by);
}
