import { composer } from "../../compose/compose.js";
import { terms } from "../../model/base/terms.words.js";
import { bodiesFolder } from "../../model/case/body-folder.js";
import { viewCase } from "../../model/case/view-case.js";
import { type DocumentLanguage, documentLanguages } from "../../model/procedure/document.js";
import type { CivilDate } from "../../model/time/dates.js";
import { readBody, readCase } from "../../read/case-source.js";
import { houseOf } from "../../workspace/config.js";
import { loadTemplates } from "../../workspace/templates.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";
import { checkContext } from "../check/check-context.js";

/** A value of a record as a document prints it, and the record's file. */
export interface ShownValue {
  readonly text: string;
  readonly file: string;
  readonly line: number;
}
/** What a document has to show, and which roles have a place to sign on it. */
export interface Shown {
  readonly values: readonly ShownValue[];
  readonly roles: readonly string[];
}
/** Where a document stands: what its path says. */
export interface DocumentPath {
  readonly procedure: string;
  readonly name: string;
  /** Folder of the audit; null for documents of the case itself. */
  readonly audit: string | null;
  /** Kind of document with its variant, and the record's number where it has one. */
  readonly document: string;
  readonly language: DocumentLanguage;
}

/** Takes a path apart, `tb/…/02-stage2/audit-plan.zh`; null where it is none of ours. */
export function documentPath(path: string): DocumentPath | null {
  const m =
    /^([a-z0-9][a-z0-9-]*)\/([^/]+)\/(?:(\d\d-[a-z0-9-]+)\/)?([a-z0-9-]+)\.(?:(?:copy|draft)\.)?([a-z-]+)$/.exec(
      path.replace(/\.pdf$/, ""),
    );
  const language = documentLanguages.find((l) => l === m?.[5]);
  return m && language
    ? {
        procedure: m[1] ?? "",
        name: m[2] ?? "",
        audit: m[3] ?? null,
        document: m[4] ?? "",
        language,
      }
    : null;
}

/**
 * What the documents of a case show of its records, by path: they are composed again, so that every
 * value is written as the form writes it. Documents that list others are left out. `language` null:
 * each document's own languages.
 */
export function shownValues(
  workspace: Workspace,
  { procedure: id, name }: Pick<DocumentPath, "procedure" | "name">,
  asOf: CivilDate,
  language: DocumentLanguage | null,
): Map<string, Shown> {
  const { config, procedures } = workspace;
  const compiled =
    id === bodiesFolder
      ? procedures.all().find((p) => p.procedure.data.body.short === name)
      : procedures.get(id);
  if (!compiled) return new Map();
  const { procedure } = compiled;
  const document =
    id === bodiesFolder
      ? readBody(sourceOf(workspace), name)
      : readCase(sourceOf(workspace), { procedure: id, name });
  if (!document) return new Map();
  const house = houseOf(config, procedure.data.body.short);
  const { personnel } = checkContext(workspace, { asOf, all: false, inUse: [], lazy: true });
  const unknown = new Set<string>();
  const people = personnel.people.watched((person) => {
    if (!personnel.people.has(person)) unknown.add(person);
  });
  const compose = composer(loadTemplates(workspace, house.look));
  const { documents } = compose({
    view: viewCase(document, { ...personnel, people }, procedure, asOf),
    procedure,
    outcomes: [],
    languages: language ? [language] : [],
    only: [],
    draft: true,
    allowChinese: true,
    house,
  });
  return new Map(
    documents.map(({ path, texts, html, view }) => {
      const page = compact(
        html
          .slice(html.indexOf("<body"))
          .replace(/<[^>]*>/g, "")
          .replace(/&[#\w]+;/g, ""),
      );
      // A tick stands for itself, and of somebody whose record is not at hand the name is not
      // known.
      const counts = (text: string) =>
        !text.split(betweenNames).every((part) => unknown.has(part)) &&
        page.includes(compact(text.replace(/[&<>"'`=]/g, "")));
      return [
        asWhole(path),
        {
          values: texts.flatMap(({ text, at }): ShownValue[] =>
            at && counts(text) ? [{ text, file: at.file, line: at.line }] : [],
          ),
          roles: view.signatures.map((s) => s.role),
        },
      ];
    }),
  );
}

/** Composed of a part of the case alone, a document is a draft: what it shows is the document's. */
export function asWhole(path: string): string {
  return path.replace(/\.draft(?=\.[a-z-]+$)/, "");
}

/** What stands between the names in a value that lists several. */
const betweenNames = new RegExp(
  `[\\s,;${terms.listComma().zh}${terms.comma().zh}${terms.semicolon().zh}]+`,
);

function compact(text: string): string {
  return text.replace(/\s+/g, "");
}
