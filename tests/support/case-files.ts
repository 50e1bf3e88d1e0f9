import { checkContext } from "../../src/jobs/check/check-context.js";
import { attachmentsOf, withPages } from "../../src/jobs/documents/case-attachments.js";
import { caseItems, type CaseItem } from "../../src/jobs/documents/case-items.js";
import { Looks } from "../../src/jobs/documents/looks.js";
import type { CaseDocument } from "../../src/model/case/case.js";
import { viewCase } from "../../src/model/case/view-case.js";
import type { CompiledProcedure } from "../../src/model/procedure/compiled.js";
import type { ComposedDocument } from "../../src/model/procedure/document.js";
import { asOf, workspace } from "./sample.js";

const { personnel } = checkContext(workspace, { asOf, all: false, inUse: [], lazy: true });
const looks = new Looks(workspace);

/** What the file of a case holds, as if each document had one page; null leaves one out. */
export async function fileOf(
  document: CaseDocument,
  change: (d: ComposedDocument) => ComposedDocument | null = (d) => d,
): Promise<CaseItem[]> {
  const { procedure } = workspace.procedures.get(document.procedure) as CompiledProcedure;
  const view = viewCase(document, personnel, procedure, asOf);
  const { documents } = looks.of(procedure.id).compose({
    view,
    procedure,
    outcomes: [],
    house: looks.houseOf(procedure.id),
    languages: [],
    only: [],
    draft: true,
  });
  const { attachments } = attachmentsOf(document, procedure);
  return caseItems({
    view,
    procedure,
    documents: documents.filter((d) => d.listed).flatMap((d) => change(d) ?? []),
    pagesOf: () => 1,
    attachments: await withPages(document, attachments),
  });
}
