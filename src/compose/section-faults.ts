import type { DocumentSpec, Section } from "../model/procedure/document.js";
import type { FieldSource } from "../model/procedure/field-source.js";
import type { ContractClause } from "../model/procedure/form-sentence.js";

type Fields = DocumentSpec["fields"];

/**
 * What is wrong with a form's sections: names that nobody declares, and sentences with a value that
 * may be missing.
 */
export function sectionFaults(
  spec: Pick<DocumentSpec, "fields" | "signatures" | "sections">,
): string[] {
  const sections = spec.sections ?? [];
  const articles = sections.flatMap((s) => s.article ?? []);
  const names: Names = {
    fields: spec.fields,
    roles: new Set(spec.signatures.map((s) => s.role)),
    articles: new Set(articles),
  };
  return [
    ...sections.flatMap((section, i) =>
      faultsOf(section, names).map((f) => `sections[${i}]: ${f}`),
    ),
    ...spec.signatures.flatMap(({ role, seal }) =>
      seal === undefined || seal in spec.fields
        ? []
        : [`signatures: ${role}: the field "${seal}" is not declared`],
    ),
    ...articles
      .filter((a, i) => articles.indexOf(a) !== i)
      .map((a) => `the article "${a}" stands twice`),
  ];
}

/** What a section may name. */
interface Names {
  readonly fields: Fields;
  readonly roles: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
}

/** The words of a section that say what it shows. */
const contents = [
  "facts",
  "table",
  "points",
  "text",
  "paragraphs",
  "printed",
  "checklist",
  "clauses",
  "addressee",
  "signatures",
  "closing",
] as const;

function faultsOf(section: Section, { fields, roles, articles }: Names): string[] {
  const paragraphs = sentencesOf(section);
  const list = section.table === undefined ? undefined : fields[section.table];
  const columns = typeof list === "object" ? (list.fields ?? {}) : {};
  const shown = contents.filter((name) => section[name] !== undefined);
  return [
    // The others would be lost without a word.
    ...(shown.length > 1
      ? [`shows ${shown.join(" and ")}: make it sections of their own, each shows one`]
      : []),
    ...namesIn(section)
      .filter((n) => !(n in fields))
      .map((n) => `the field "${n}" is not declared`),
    ...[...Object.keys(section.columns ?? {}), ...(section.grouped ? [section.grouped] : [])]
      .filter((c) => !(c in columns))
      .map((c) => `the list "${section.table ?? ""}" has no field "${c}"`),
    ...(section.signatures ?? [])
      .filter((r) => !roles.has(r))
      .map((r) => `the signature "${r}" is not declared`),
    ...paragraphs.flatMap((p) =>
      valuesIn(p.zh, p.en).flatMap((n) => valueFaults(n, fields, [section.when, p.when])),
    ),
    ...paragraphs
      .filter((p) => valuesIn(p.zh).join() !== valuesIn(p.en).join())
      .map((p) => `Chinese and English do not show the same values: ${p.en}`),
    ...paragraphs
      .flatMap((p) => [...`${p.zh}${p.en}`.matchAll(/\{article:([^}]*)\}/g)])
      .filter(([, id = ""]) => !articles.has(id))
      .map(([, id]) => `there is no article "${id ?? ""}"`),
  ];
}

/** All sentences of a section that take values. */
export function sentencesOf(section: Section): readonly ContractClause[] {
  return [...(section.paragraphs ?? []), ...(section.clauses ?? [])];
}

/** Every field that a section names. */
function namesIn(section: Section): string[] {
  const shown = [
    section.facts?.flat() ?? [],
    section.table,
    section.points,
    section.text,
    section.checklist?.ticks,
    section.addressee,
    section.closing?.date,
    section.closing?.by,
    section.own,
    section.when,
    section.unless,
    ...sentencesOf(section).flatMap((p) => [p.when, p.unless, p.list]),
  ];
  return shown.flat().filter((n) => n !== undefined);
}

/** What is wrong with a value in a sentence: nobody declares it, or it may be missing. */
function valueFaults(
  name: string,
  fields: Fields,
  conditions: readonly (string | undefined)[],
): string[] {
  if (!(name in fields)) return [`{${name}} is not declared`];
  return isSure(name, fields[name], conditions)
    ? []
    : [`{${name}} may be missing: make the field required or say it only when it is there`];
}

function isSure(
  name: string,
  source: FieldSource | string | undefined,
  conditions: readonly (string | undefined)[],
): boolean {
  return (typeof source === "object" && source.required === true) || conditions.includes(name);
}

/** The names in braces, sorted. */
export function valuesIn(...texts: readonly string[]): string[] {
  return [
    ...new Set(texts.flatMap((t) => [...t.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? ""))),
  ].sort();
}
