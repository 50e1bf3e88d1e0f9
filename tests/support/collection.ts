import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sentencesOf } from "../../src/compose/section-faults.js";
import type { JsonObject } from "../../src/model/base/json.js";
import type { DocumentSpec } from "../../src/model/procedure/document.js";
import { readSharedSource } from "../../src/read/procedure-folder.js";
import { withPartials } from "../../src/workspace/surroundings.js";
import { loadTemplates } from "../../src/workspace/templates.js";
import { root, workspace } from "./sample.js";

/** A JSON file of the repository. */
export const read = (path: string) =>
  JSON.parse(readFileSync(join(root, path), "utf8")) as JsonObject;
export const schemas = join(root, "schemas");
export const shared = readSharedSource(schemas);
const loaded = loadTemplates(workspace);
/** The built-in documents, each with the partials that it names. */
export const templates = {
  ...loaded,
  documents: loaded.documents.map((d) => ({
    ...d,
    template: withPartials(d.template, loaded.shared.partials),
  })),
};
export const procedures = workspace.procedures.all().map((p) => p.procedure);

/** Whether a section of the form shows a field. */
export function shownInSections(d: DocumentSpec, name: string): boolean {
  return (d.sections ?? []).some(
    (s) =>
      [
        s.facts?.flat() ?? [],
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
      ]
        .flat()
        .includes(name) ||
      sentencesOf(s).some((p) => p.when === name || p.list === name || p.zh.includes(`{${name}}`)),
  );
}
