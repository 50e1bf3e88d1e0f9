import type { DocumentSpec, FieldSource, Section } from "../model/procedure/document.js";

type Fields = DocumentSpec["fields"];

/** What is wrong with a form's sections: names that nobody declares, and sentences with a value that may be missing. */
export function sectionFaults(
  spec: Pick<DocumentSpec, "fields" | "signatures" | "sections">,
): string[] {
  return (spec.sections ?? []).flatMap((section, i) =>
    faultsOf(section, spec.fields, new Set(spec.signatures.map((s) => s.role))).map(
      (f) => `sections[${i}]: ${f}`,
    ),
  );
}

function faultsOf(section: Section, fields: Fields, roles: ReadonlySet<string>): string[] {
  const shown = [
    section.facts?.flat() ?? [],
    section.table,
    section.points,
    section.text,
    section.checklist?.ticks,
    section.addressee,
    section.closing?.date,
    section.closing?.by,
    section.when,
    section.unless,
  ]
    .flat()
    .filter((n) => n !== undefined);
  const paragraphs = (section.paragraphs ?? []).flatMap((p) =>
    [p.when, p.unless].filter((n) => n !== undefined),
  );
  const list = section.table === undefined ? undefined : fields[section.table];
  const columns = typeof list === "object" ? (list.fields ?? {}) : {};
  return [
    ...[...shown, ...paragraphs]
      .filter((n) => !(n in fields))
      .map((n) => `the field "${n}" is not declared`),
    ...Object.keys(section.columns ?? {})
      .filter((c) => !(c in columns))
      .map((c) => `the list "${section.table ?? ""}" has no field "${c}"`),
    ...(section.signatures ?? [])
      .filter((r) => !roles.has(r))
      .map((r) => `the signature "${r}" is not declared`),
    ...(section.paragraphs ?? []).flatMap((p) =>
      valuesIn(p.zh, p.en).flatMap((n) =>
        n in fields
          ? isSure(n, fields[n], [section.when, p.when])
            ? []
            : [`{${n}} may be missing: make the field required or say it only when it is there`]
          : [`{${n}} is not declared`],
      ),
    ),
    ...(section.paragraphs ?? [])
      .filter((p) => valuesIn(p.zh).join() !== valuesIn(p.en).join())
      .map((p) => `Chinese and English do not show the same values: ${p.en}`),
  ];
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
