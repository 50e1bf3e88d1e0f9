import { pretty } from "../../model/base/json.js";
import type { TableFormat } from "../../model/base/table.js";
import { terms } from "../../model/base/terms.words.js";
import type { Language } from "../../model/base/text.js";
import type { CaseProfile } from "../../model/case/case-profile.js";
import type { Gap, Sample } from "../../model/outcome/assessment.js";
import { standardsText } from "../site/assessment/clause-numbers.js";
import { gravityWords } from "../site/assessment/gaps-list.words.js";
import { columns, tables } from "./assessment.words.js";
import { tableText } from "./tables.js";

interface DrawnSample {
  readonly sample: Sample;
  readonly profiles: readonly CaseProfile[];
  /** What a person is called. */
  name(id: string): string;
  readonly lang: Language;
}

/** A sample, and who drew it from what. */
export function sampleText(
  { sample, profiles, name, lang }: DrawnSample,
  format: TableFormat,
): string {
  if (format === "json") return pretty(sample);
  const clients = new Map(profiles.map((p) => [p.case, p.client]));
  const list = tableText(format, {
    head: [columns.case(), columns.client(), columns.why()].map((c) => c[lang]),
    rows: sample.cases.map((c) => [
      c.case,
      clients.get(c.case) ?? "",
      c.reasons.map((r) => r[lang]).join(terms.semicolon().zh),
    ]),
  });
  if (format !== "text") return list;
  const drawn = tables.drawn({
    n: sample.cases.length,
    population: sample.population,
    seed: sample.seed,
    sha256: sample.populationSha256,
  });
  const values = sample.uncovered.map((u) => `${u.stratum} ${name(u.value)}`);
  const uncovered = tables.uncovered({ values: values.join(terms.listComma().zh) });
  return [list, drawn[lang], ...(values.length > 0 ? [uncovered[lang]] : []), ""].join("\n");
}

/** The gaps as a table. */
export function gapsText(
  gaps: readonly Gap[],
  format: Exclude<TableFormat, "json">,
  lang: Language,
): string {
  if (gaps.length === 0) return `${tables.nothing()[lang]}\n`;
  const { gravity, gap, cases, standard, clauses, places, remedy } = columns;
  return tableText(format, {
    head: [gravity, gap, cases, standard, clauses, places, remedy].map((c) => c()[lang]),
    rows: gaps.map((g) => [
      gravityWords[g.gravity]()[lang],
      g.message[lang],
      `${g.cases}/${g.asked}`,
      standardsText(g.standards),
      g.clauses.join(" "),
      placesText(g),
      g.remedy?.[lang] ?? "",
    ]),
  });
}

/** The first places of a gap, and how many there are. */
function placesText({ places }: Gap): string {
  const first = places.slice(0, 5).map((p) => p.at ?? `${p.case} ${p.subject}`);
  return first.join("; ") + (places.length > first.length ? ` … ${places.length}` : "");
}
