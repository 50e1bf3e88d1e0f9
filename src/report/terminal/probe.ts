import { pretty } from "../../model/base/json.js";
import type { TableFormat } from "../../model/base/table.js";
import { terms } from "../../model/base/terms.words.js";
import type { Language } from "../../model/base/text.js";
import { type Probe, probeKinds, type SilentField } from "../../model/outcome/probe.js";
import { columns, kindWords, silentColumns, words } from "./probe.words.js";
import { tableText, textTable } from "./tables.js";

/** What a probe of a case found: counts by kind, then what drew no word, by record and field. */
export function probeText(
  probe: Probe,
  { format, lang }: { readonly format: TableFormat; readonly lang: Language },
): string {
  if (format === "json") return pretty(probe.result);
  if (format !== "text") {
    return tableText(format, {
      head: Object.values(silentColumns).map((c) => c()[lang]),
      rows: probe.result.silent.map(({ file, pointer, change }) => [file, pointer, change]),
    });
  }
  const { result, asOf, fields } = probe;
  const silent = fields.filter((f) => f.isSilent);
  return [
    words.head({ procedure: result.procedure, name: result.case, asOf })[lang],
    "",
    counts(probe, lang),
    ...(silent.length > 0
      ? [words.silentHead()[lang], ...byRecord(silent, lang), ""]
      : [words.allWatched()[lang], ""]),
    ...part(
      words.partlyHead()[lang],
      byRecord(
        fields.filter((f) => !f.isSilent),
        lang,
      ),
    ),
    ...part(words.toldHead()[lang], toldLines(probe, lang)),
  ].join("\n");
}

function counts({ result: { changes } }: Probe, lang: Language): string {
  const { innocent } = changes;
  return textTable(
    Object.values(columns).map((c) => c()[lang]),
    [
      ...probeKinds.map((kind) => {
        const { tried, noticed, unwatched } = changes[kind];
        return [kindWords[kind]()[lang], String(tried), String(noticed), String(unwatched)];
      }),
      [kindWords.innocent()[lang], String(innocent.tried), String(innocent.told), ""],
    ],
  );
}

/** Lines under a heading; nothing where there are none. */
function part(head: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [head, ...lines, ""] : [];
}

/** The fields of one kind of record after another, those of the first silent one first. */
function byRecord(fields: readonly SilentField[], lang: Language): string[] {
  const groups = Map.groupBy(fields, ({ record }) => record[lang]);
  return [...groups].flatMap(([record, own]) => [
    `  ${record}`,
    ...own.map((field) => `    ${fieldLine(field, lang)}`),
  ]);
}

function fieldLine({ path, label, kind, changes }: SilentField, lang: Language): string {
  const named = label ? `${path} ${label[lang]}` : path;
  const [example] = changes;
  const said = words.field({
    what: kindWords[kind](),
    n: changes.length,
    example: `${example?.change ?? ""} (${within(example?.file ?? "")}${example?.pointer ?? ""})`,
  });
  return `${path === "" ? words.whole()[lang] : named}${terms.colon()[lang]}${said[lang]}`;
}

/** Below the case: `records/<procedure>/<case>/` stands in the head. */
function within(file: string): string {
  return file.split("/").slice(3).join("/");
}

function toldLines({ told }: Probe, lang: Language): string[] {
  return told.map(
    ({ file, pointer, change, rules }) =>
      `  ${within(file)}${pointer} ${change}${terms.colon()[lang]}${rules.join(terms.listComma()[lang])}`,
  );
}
