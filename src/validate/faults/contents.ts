import { pointerTo } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import type { TableRow } from "../../model/procedure/audit-time.js";
import { optionTexts } from "../../model/procedure/option-kinds.js";
import type { Form, ProcedureData } from "../../model/procedure/procedure.js";
import { auditTypes } from "../../model/procedure/subject-form.js";
import { words } from "./contents.words.js";
import type { DocumentShape, Examined } from "./examined.js";
import { expressionWords, followPath } from "./expression.js";
import { type Fault, type Found, insteadOf } from "./fault.js";
import { expressionsOf } from "./options.js";
import type { Citation } from "./register.js";

type Say = (values: { name: string; instead: Bilingual }) => Bilingual;

/** What is wrong with what a procedure says besides clauses, records and rules. */
export function contentFaults(examined: Examined): Fault[] {
  const { data } = examined.procedure;
  const found = [
    ...tableFaults(data.auditTimeTable),
    ...shareFaults(data.auditTimeShares),
    ...doubledFaults(data),
    ...sequenceFaults(examined),
    ...data.forms.flatMap((form, i) => formFaults(form, `/forms/${i}`, examined)),
    ...shownFaults(examined),
    ...printedFaults(examined),
    ...listFaults(examined),
  ];
  return found.map(({ pointer, message }) => ({
    place: examined.source.placeInData(pointer),
    message,
  }));
}

/** The clauses that these data cite. */
export function contentCitations({ procedure: { data }, source }: Examined): Citation[] {
  const cited = [
    ...Object.entries(data.statusClauses ?? {}).flatMap(([status, clauses]) =>
      clauses.map((clause, i) => ({ clause, pointer: `/statusClauses/${status}/${i}` })),
    ),
    ...(data.retention?.clauses ?? []).map((clause, i) => ({
      clause,
      pointer: `/retention/clauses/${i}`,
    })),
    ...(data.auditTimeVariants ?? []).map(({ clause }, i) => ({
      clause,
      pointer: `/auditTimeVariants/${i}/clause`,
    })),
    ...Object.entries(data.documentContents ?? {}).flatMap(([document, contents]) =>
      contents.map(({ clause }, i) => ({
        clause,
        pointer: `${pointerTo("/documentContents", document)}/${i}/clause`,
      })),
    ),
  ];
  return cited.map(({ clause, pointer }) => ({ clause, place: source.placeInData(pointer) }));
}

function unknownIn(name: string, known: Iterable<string>, pointer: string, say: Say): Found[] {
  const all = [...known];
  return all.includes(name)
    ? []
    : [{ pointer, message: say({ name, instead: insteadOf(name, all) }) }];
}

/** Every number of persons must lead to one number of days. */
function tableFaults(table: readonly TableRow[]): Found[] {
  return table.flatMap((row, i) => {
    const pointer = `/auditTimeTable/${i}`;
    if (row.from > row.to) {
      return [{ pointer, message: words.backwards({ from: row.from, to: row.to }) }];
    }
    const before = table[i - 1];
    if (!before || row.from === before.to + 1) return [];
    const message =
      row.from > before.to
        ? words.gap({ persons: rangeWords(before.to + 1, row.from - 1) })
        : words.overlap({ persons: rangeWords(row.from, Math.min(before.to, row.to)) });
    return [{ pointer, message }];
  });
}

function rangeWords(from: number, to: number): Bilingual {
  return from === to ? words.onePerson({ from }) : words.persons({ from, to });
}

function shareFaults(shares: ProcedureData["auditTimeShares"]): Found[] {
  return Object.entries(shares).flatMap(([type, { denominator }]) => {
    const pointer = pointerTo("/auditTimeShares", type);
    return [
      ...unknownIn(type, auditTypes, pointer, words.unknownAudit),
      ...(denominator > 0 ? [] : [{ pointer, message: words.zeroDenominator() }]),
    ];
  });
}

function twice(names: readonly string[], pointer: string): Found[] {
  return names.flatMap((name, i) =>
    names.indexOf(name) === i
      ? []
      : [{ pointer: `${pointer}/${i}`, message: words.twice({ name }) }],
  );
}

/** Names that may stand once only. */
function doubledFaults(data: ProcedureData): Found[] {
  return [
    ...Object.entries(data.topics).flatMap(([name, items]) =>
      twice(
        items.map((i) => i.item),
        pointerTo("/topics", name),
      ),
    ),
    ...twice(
      (data.auditTimeVariants ?? []).map((v) => v.id),
      "/auditTimeVariants",
    ),
    ...twice(
      (data.businessScope ?? []).map((s) => s.code),
      "/businessScope",
    ),
    ...twice(data.sequence, "/sequence"),
  ];
}

function sequenceFaults({ procedure: { data, records } }: Examined): Found[] {
  const kinds = [...records.values()].flatMap((r) => [
    r.kind,
    ...(r.instances ?? []).map((i) => `${r.kind}-${i}`),
  ]);
  return data.sequence.flatMap((kind, i) =>
    unknownIn(kind, kinds, `/sequence/${i}`, words.unknownInSequence),
  );
}

function formFaults(form: Form, pointer: string, examined: Examined): Found[] {
  const { documents } = examined.around;
  const forms = [...documents].flatMap(([id, { isForm }]) => (isForm ? [id] : []));
  const named = (["document", "within"] as const).flatMap((key) =>
    form[key] === undefined
      ? []
      : unknownIn(form[key], forms, `${pointer}/${key}`, words.unknownDocument),
  );
  const audits = (form.audits ?? []).flatMap((audit, i) =>
    unknownIn(audit, auditTypes, `${pointer}/audits/${i}`, words.unknownAudit),
  );
  const document = form.document === undefined ? undefined : documents.get(form.document);
  const ofDocument = document
    ? [...fieldFaults(form, pointer, document, examined), ...ownFaults(form, pointer, document)]
    : [];
  return [...named, ...audits, ...ofDocument];
}

/** What a form adds must be on its page; what it does without must be something it had to have. */
function ownFaults(form: Form, pointer: string, document: DocumentShape): Found[] {
  const { document: name = "", fields = {}, sections, optional = [] } = form;
  if (sections && !document.takesSections) {
    return [
      {
        pointer: `${pointer}/sections`,
        message: words.noPlace({ document: name, partial: "{{> sections}}" }),
      },
    ];
  }
  const unshown = Object.keys(fields).flatMap((field): Found[] =>
    document.showsOwn(field, sections ?? [])
      ? []
      : [
          {
            pointer: pointerTo(`${pointer}/fields`, field),
            message: words.unshown({ name: field }),
          },
        ],
  );
  const unknown = optional.flatMap((field, i) =>
    unknownIn(field, document.required, `${pointer}/optional/${i}`, words.notRequired),
  );
  return [...unshown, ...unknown];
}

/** Where the values that a form adds, or depends on, come from. */
function fieldFaults(
  { fields, when }: Form,
  pointer: string,
  document: DocumentShape,
  { forms }: Examined,
): Found[] {
  const variables = forms.of(document.per);
  if (!variables) return [];
  const paths = Object.entries(fields ?? {}).map(([name, field]) => ({
    at: pointerTo(`${pointer}/fields`, name),
    path: typeof field === "string" ? field : field.from,
  }));
  if (when) paths.push({ at: `${pointer}/when/path`, path: when.path });
  return paths.flatMap(({ at, path }) => {
    if (document.aliases.includes(path.split(".")[0] ?? "")) return [];
    const end = followPath(path, variables);
    return "fault" in end ? [{ pointer: at, message: expressionWords(end.fault, path) }] : [];
  });
}

/** A document must show what it is said to show. */
function shownFaults({ procedure: { data }, around }: Examined): Found[] {
  return Object.entries(data.documentContents ?? {}).flatMap(([id, contents]) => {
    const pointer = pointerTo("/documentContents", id);
    const document = around.documents.get(id);
    if (!document) return unknownIn(id, around.documents.keys(), pointer, words.unknownDocument);
    const forms = data.forms.filter((form) => form.document === id);
    const own = forms.flatMap((form) => Object.keys(form.fields ?? {}));
    const optional = new Set(forms.flatMap((form) => form.optional ?? []));
    return contents.flatMap(({ items }, i) =>
      items.flatMap(({ shows }, j) =>
        shows.flatMap((name, k): Found[] => {
          if (optional.has(name)) {
            const message = words.optionalClause({ document: id, name });
            return [{ pointer: `${pointer}/${i}/items/${j}/shows/${k}`, message }];
          }
          if (document.shows(name) || own.includes(name.split(".")[0] ?? "")) return [];
          const instead = insteadOf(name, [...document.names, ...own]);
          const message = words.notShown({ document: id, name, instead });
          return [{ pointer: `${pointer}/${i}/items/${j}/shows/${k}`, message }];
        }),
      ),
    );
  });
}

/** A sentence that no document prints and no rule reads is misspelt, or of another procedure. */
function printedFaults(examined: Examined): Found[] {
  const known = [
    ...[...examined.around.documents.values()].flatMap((d) => d.printed),
    ...readOfProcedure("printed", examined),
  ];
  return Object.keys(examined.procedure.data.printed).flatMap((name) =>
    unknownIn(name, known, pointerTo("/printed", name), words.unknownPrinted),
  );
}

/** A list that nothing reads is misspelt, or its rule is not switched on. */
function listFaults(examined: Examined): Found[] {
  const { procedure, kinds, around } = examined;
  const known = [
    ...[...around.documents.values()].flatMap((d) => d.lists),
    ...procedure.rules.flatMap((rule) =>
      optionTexts(kinds.options.get(rule.check), rule.with)
        .filter(({ schema }) => schema.holds === "topic")
        .map(({ text }) => text),
    ),
    ...readOfProcedure("topics", examined),
  ];
  return Object.keys(procedure.data.topics).flatMap((name) =>
    unknownIn(name, known, pointerTo("/topics", name), words.unreadList),
  );
}

/** What expressions read of a part of the procedure's data: `procedure.topics.…`. */
function readOfProcedure(part: "printed" | "topics", { procedure, kinds }: Examined): string[] {
  return procedure.rules
    .flatMap((rule) => expressionsOf(rule, optionTexts(kinds.options.get(rule.check), rule.with)))
    .flatMap((expression) => kinds.expressionReads(expression).paths)
    .map((path) => path.split("."))
    .flatMap(([root, key, name]) =>
      root === "procedure" && key === part && name !== undefined ? [name] : [],
    );
}
