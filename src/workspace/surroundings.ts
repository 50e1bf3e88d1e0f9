import { takesSections } from "../compose/forms.js";
import { sentencesOf } from "../compose/section-faults.js";
import type { TemplateFolder } from "../compose/template-folder.js";
import type { DocumentSpec, Section } from "../model/procedure/document.js";
import type { DocumentShape, Surroundings } from "../validate/faults/examined.js";
import { narrativeReasons, standards } from "./reference-data.js";

/** What a procedure may name of what lies around it: forms, reasons, standards. */
export function surroundingsOf({ documents, shared: { partials } }: TemplateFolder): Surroundings {
  const whole = documents.map((d) => ({ ...d, template: withPartials(d.template, partials) }));
  return {
    documents: new Map(whole.flatMap(shapesOf)),
    narrativeReasons: Object.keys(narrativeReasons()),
    standards: new Map(
      standards().map(({ name, clauses }) => [name, Object.keys(clauses)] as const),
    ),
  };
}

/**
 * A template and the partials that it names, each once: what a form shows may stand in any of them.
 */
export function withPartials(
  template: string,
  partials: TemplateFolder["shared"]["partials"],
): string {
  const texts = new Map<string, string>();
  const add = (text: string) => {
    for (const [, name = ""] of text.matchAll(/\{\{>\s*([\w/-]+)/g)) {
      const partial = partials[name];
      if (partial === undefined || texts.has(name)) continue;
      texts.set(name, partial);
      add(partial);
    }
  };
  add(template);
  return [template, ...texts.values()].join("\n");
}

function shapesOf(spec: DocumentSpec): [string, DocumentShape][] {
  const variants = Object.entries(spec.variants ?? {});
  const aliases = variants.flatMap(([, { alias }]) => Object.keys(alias));
  return [
    [spec.id, { ...shapeOf(spec, spec.per, aliases), isForm: variants.length === 0 }],
    ...variants.map(([variant, { alias, per = spec.per }]): [string, DocumentShape] => [
      `${spec.id}-${variant}`,
      shapeOf(spec, per, Object.keys(alias)),
    ]),
  ];
}

function shapeOf(spec: DocumentSpec, per: string, aliases: readonly string[]): DocumentShape {
  const takes = takesSections(spec);
  return {
    per,
    aliases,
    isForm: true,
    names: [
      ...Object.keys(spec.fields),
      ...Object.keys(spec.texts).map((name) => `t.${name}`),
      ...spec.printed.map((name) => `printed.${name}`),
      ...standing,
    ],
    shows: (name) => isDeclared(name, spec) && isUsed(name, spec),
    showsOwn: (name, sections) =>
      isInTemplate(name, spec) || (takes && sections.some((s) => sectionShows(s, name))),
    takesSections: takes,
    required: requiredIn(spec.fields),
    printed: [...spec.printed, ...(spec.sections ?? []).flatMap((s) => s.printed ?? [])],
    lists: (spec.sections ?? []).flatMap((s) => (s.checklist ? [s.checklist.list] : [])),
  };
}

/** What every form has without declaring it. */
const standing = ["body", "letterhead"];

function isDeclared(name: string, spec: DocumentSpec): boolean {
  const [first = "", second = ""] = name.split(".");
  if (first === "t") return second in spec.texts;
  if (first === "printed") return spec.printed.includes(second);
  return standing.includes(first) || first in spec.fields;
}

function isUsed(name: string, spec: DocumentSpec): boolean {
  const [first = ""] = name.split(".");
  const isStanding = standing.includes(first);
  return (
    isInTemplate(name, spec) ||
    (isStanding && spec.template.includes("{{> letterhead}}")) ||
    (takesSections(spec) && (spec.sections ?? []).some((section) => sectionShows(section, name)))
  );
}

function isInTemplate(name: string, { template }: DocumentSpec): boolean {
  return new RegExp(`\\b${inTemplate(name)}\\b`).test(template);
}

/** The fields without which a document is refused; those of a list behind its name. */
function requiredIn(fields: DocumentSpec["fields"], list = ""): string[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    typeof field === "string"
      ? []
      : [
          ...(field.required ? [`${list}${name}`] : []),
          ...requiredIn(field.fields ?? {}, `${list}${name}.`),
        ],
  );
}

/** What a template writes where it shows something. */
function inTemplate(name: string): string {
  const [first = "", second = ""] = name.split(".");
  if (first === "t" || first === "printed") return `${first}\\.${second}`;
  return standing.includes(first) ? first : `f\\.${first}`;
}

function sectionShows(s: Section, name: string): boolean {
  const named = [
    ...(s.facts ?? []).flat(),
    s.table,
    s.points,
    s.text,
    s.addressee,
    s.checklist?.ticks,
    s.closing?.date,
    s.closing?.by,
    s.own,
    s.when,
    s.unless,
  ];
  return (
    named.includes(name) ||
    sentencesOf(s).some((p) => p.when === name || p.list === name || p.zh.includes(`{${name}}`))
  );
}
