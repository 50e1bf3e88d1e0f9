import { join, relative, sep } from "node:path";
import { isObject, type Json, type JsonObject } from "../../model/base/json.js";
import { packageRoot } from "../../workspace/package-root.js";

/** The files of a procedure's folder: name in the folder and text. */
export type ProcedureFile = readonly [name: string, text: string];

/** A file of a procedure's folder, and one below `schemas/` of the package that it names. */
export interface Reference {
  readonly folder: string;
  readonly name: string;
  readonly target: string;
}

/** How the file reaches the one that it names. */
export function reach({ folder, name, target }: Reference): string {
  const from = join(folder, name, "..");
  const path = relative(from, join(packageRoot, "schemas", target))
    .split(sep)
    .join("/");
  return path.startsWith(".") ? path : `./${path}`;
}

export function pretty(value: Json): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The parts of `procedure.json`, each with the schema that an editor checks it by. */
export function dataFiles(data: JsonObject, folder: string): ProcedureFile[] {
  const {
    $schema: _,
    forms = [],
    documentContents,
    printed = {},
    auditTimeTable = [],
    auditTimeShares = {},
    auditTimeVariants,
    businessScope,
    topics,
    ...head
  } = data;
  const file = (name: string, meta: string, value: JsonObject): ProcedureFile => [
    name,
    pretty({ $schema: reach({ folder, name, target: `meta/${meta}.schema.json` }), ...value }),
  ];
  return [
    file("procedure.json", "procedure-head", head),
    file("forms.json", "forms", { forms, ...(documentContents && { documentContents }) }),
    file("printed.json", "printed", { sentences: printed }),
    file("tables/audit-time.json", "audit-time", {
      rows: auditTimeTable,
      shares: auditTimeShares,
      ...(auditTimeVariants && { variants: auditTimeVariants }),
    }),
    ...(businessScope
      ? [file("tables/business-scope.json", "business-scope", { codes: businessScope })]
      : []),
    ...Object.entries(isObject(topics) ? topics : {}).map(([name, items]) =>
      file(`lists/${kebab(name)}.json`, "list", { items }),
    ),
  ];
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Rows a file may have before it is split by the sections of its chapter. */
const longChapter = 60;
/** Numbers that a section's own number may have, as in 5.6.1. */
const deepest = 3;

/** One file for each chapter of the procedure, in the order of the chapters. */
export function clauseFiles(rows: readonly JsonObject[], folder: string): ProcedureFile[] {
  return [...byChapter(rows, 1)].map(([chapter, clauses], i) => {
    // What stands before the first chapter, such as the cover, stays there.
    const name = `clauses/${i === 0 && /^\D/.test(chapter) ? "0-" : ""}${chapter}.json`;
    const $schema = reach({ folder, name, target: "meta/clauses.schema.json" });
    return [name, pretty({ $schema, clauses })];
  });
}

function byChapter(rows: readonly JsonObject[], depth: number): Map<string, JsonObject[]> {
  const chapters = new Map<string, JsonObject[]>();
  for (const row of rows) {
    const chapter = chapterOf(row, depth);
    chapters.set(chapter, [...(chapters.get(chapter) ?? []), row]);
  }
  return new Map(
    [...chapters].flatMap(([chapter, list]) =>
      list.length > longChapter && depth < deepest
        ? [...byChapter(list, depth + 1)]
        : [[chapter, list] as [string, JsonObject[]]],
    ),
  );
}

/** The beginning of a clause's number: `5`, `5.6`, `5.6.1`. */
function chapterOf(row: JsonObject, depth: number): string {
  const id = String(row["id"]);
  const parts = /^(?:\d+(?:\.\d+)*|[A-Za-z]+)/.exec(id.slice(id.indexOf("/") + 1))?.[0] ?? "other";
  return parts.split(".").slice(0, depth).join(".");
}
