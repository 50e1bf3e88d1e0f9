import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { ComposeInput } from "../../src/compose/compose-input.js";
import { checkContext } from "../../src/jobs/check/check-context.js";
import { Looks } from "../../src/jobs/documents/looks.js";
import type { CaseDocument } from "../../src/model/case/case.js";
import { viewCase } from "../../src/model/case/view-case.js";
import type { CompiledProcedure } from "../../src/model/procedure/compiled.js";
import type { ComposedDocument, DocumentLanguage } from "../../src/model/procedure/document.js";
import { readBody, readCase } from "../../src/read/case-source.js";
import { selectCases } from "../../src/read/records-folder.js";
import { sourceOf } from "../../src/workspace/workspace.js";
import { asOf, workspace } from "./sample.js";

const source = sourceOf(workspace);
const { personnel } = checkContext(workspace, { asOf, all: false, inUse: [], lazy: true });
const looks = new Looks(workspace);

/**
 * Every document of every sample case and of the bodies' own folders, as composed; those that list
 * the others are left out. Nothing is judged for it, so that it takes seconds.
 */
export function composedSamples(language: DocumentLanguage): ComposedDocument[] {
  const drafts = { draft: true, allowChinese: true };
  return eachSample().flatMap(
    ([document, compiled]) =>
      composed(document, compiled, { languages: [language], ...drafts }).documents,
  );
}

/** Why documents of some sample cases are refused in a language, judged by their contents alone. */
export function refusedSamples(language: DocumentLanguage, names: readonly string[]): string[] {
  const samples = eachSample().filter(([{ id }]) => names.includes(id));
  if (samples.length !== names.length) throw new Error(`a sample is missing: ${names.join(", ")}`);
  return samples
    .flatMap(
      ([document, compiled]) =>
        composed(document, compiled, { languages: [language], draft: false, allowChinese: false })
          .refused,
    )
    .flatMap(({ path, reasons }) => reasons.map((reason) => `${path}: ${reason.en}`));
}

type Sample = readonly [CaseDocument, CompiledProcedure];

function eachSample(): Sample[] {
  return workspace.procedures.all().flatMap((compiled) => {
    const { id, data } = compiled.procedure;
    const { records } = workspace.config;
    const cases = existsSync(join(records, id)) ? readdirSync(join(records, id)) : [];
    const documents = [
      ...selectCases(
        source,
        [id],
        cases.map((name) => `${id}/${name}`),
        records,
      ).flatMap((address) => readCase(source, address) ?? []),
      readBody(source, data.body.short),
    ];
    return documents.flatMap((d) => (d ? [[d, compiled] as const] : []));
  });
}

type Wanted = Pick<ComposeInput, "languages" | "draft" | "allowChinese">;

function composed(document: CaseDocument, { procedure }: CompiledProcedure, wanted: Wanted) {
  return looks.of(procedure.id).compose({
    view: viewCase(document, personnel, procedure, asOf),
    procedure,
    outcomes: [],
    house: looks.houseOf(procedure.id),
    only: [],
    ...wanted,
  });
}
