import { cacheFolder } from "../../model/base/cache-folder.js";
import { sha256 } from "../../model/base/digest.js";
import type { Bilingual } from "../../model/base/text.js";
import type { RecordFile } from "../../model/case/case.js";
import type { ComposedDocument, DocumentLanguage } from "../../model/procedure/document.js";
import { refusalLine } from "../../model/procedure/refusal-line.js";
import { findBrowser } from "../../print/browser-binary.js";
import { prepareFonts } from "../../print/fonts.js";
import { openPrinter } from "../../print/printer.js";
import type { Workspace } from "../../workspace/workspace.js";
import { caseComposer } from "../documents/case-composer.js";
import { contentsOf, itemsOfCase } from "../documents/case-contents.js";
import { type Entries, Manifest } from "../documents/manifest.js";
import { printChecked } from "../documents/print-document.js";
import { bytesAt, signedFolder, signedForm } from "../documents/printed-file.js";
import { type RenderRun, renderCases } from "../documents/render-cases.js";
import type { ArchiveRequest } from "./archive-request.js";
import type { CheckedSpan } from "./checked-span.js";
import { words } from "./span-documents.words.js";

/** What the package's list says of a document. */
export interface DocumentEntry {
  readonly path: string;
  readonly document: string;
  readonly title: Bilingual;
  readonly number: string;
  readonly language: DocumentLanguage;
  readonly subject: string;
  readonly date: string;
  readonly pages: number;
  /** Roles that have a place to sign on it. */
  readonly roles: readonly string[];
  readonly sha256: string;
  readonly isSigned: boolean;
  readonly unsignedSha256: string;
  readonly unsignedBytes: number;
  /** The record that it renders; null for a list of other documents. */
  readonly record: { readonly file: string; readonly sha256: string } | null;
}
/** A document as it goes into the package. */
export interface ArchivedDocument {
  /** Below the package's documents: `02-stage2/audit-plan.zh.pdf`. */
  readonly path: string;
  readonly bytes: Buffer;
  readonly entry: DocumentEntry;
}
export interface SpanDocuments {
  readonly documents: readonly ArchivedDocument[];
  /** What keeps documents out: refused, failed, or signed in an earlier state. */
  readonly problems: readonly Bilingual[];
  readonly printedWith: PrintedWith;
}
/** The browser and the fonts that printed the documents. */
export interface PrintedWith {
  readonly browser: string;
  readonly fonts: string;
}

/**
 * Prints what is missing of a case and gathers the documents of a span, the signed ones in their
 * signed form; cover and list of contents are of the span alone.
 */
export async function spanDocuments(
  workspace: Workspace,
  span: CheckedSpan,
  { signal, told }: Pick<ArchiveRequest, "signal" | "told">,
): Promise<SpanDocuments> {
  const { config, environment } = workspace;
  const options = { languages: [], documents: [], draft: false, environment, signal };
  const run = await renderCases(workspace, span.run, {
    ...options,
    // What a full disk or a killed browser kept from being printed is no reason for ever.
    retry: true,
    progress: ({ documents, ofDocuments }) => told?.("print", documents, ofDocuments),
  });
  const composer = await caseComposer(workspace, span.run, { ...options, sealing: config.pdf });
  const work = composer.works.find((w) => w.id === span.document.id);
  if (!work) throw new Error(`nothing to compose of ${span.document.id}`);
  const composed = work.compose().documents.filter((d) => span.includes(d.subject));
  const output: Output = {
    folder: config.out,
    entries: (await Manifest.open(workspace, null)).entries,
    span,
  };
  const printed = await printedDocuments(composed, output);
  const { items } = await itemsOfCase(work, composed, output.entries);
  const inSpan = items.filter((i) => !i.attachment || isIn(span, i.attachment.place.record));
  const bound = work.bind(contentsOf(inSpan, work.asOf)).documents;
  const { documents, printedWith } = await coverAndContents(
    workspace,
    bound,
    output,
    composer.fontFolders,
  );
  return {
    documents: [...printed.documents, ...documents],
    problems: [...notPrinted(run, span), ...printed.problems],
    printedWith,
  };
}

/** Whether a record belongs to the span. */
function isIn({ document: { shownAs, id }, includes }: CheckedSpan, { file }: RecordFile): boolean {
  return includes(file.slice(`${shownAs}/${id}/`.length));
}

/** What a run of printing has left, and the span that is taken from it. */
interface Output {
  readonly folder: string;
  readonly entries: Entries;
  readonly span: CheckedSpan;
}

function notPrinted({ refused, failed }: RenderRun, span: CheckedSpan): Bilingual[] {
  const isOfCase = (path: string) => path.startsWith(`${span.document.id}/`);
  return [
    ...refused
      .filter((r) => isOfCase(r.path) && span.includes(r.subject))
      .map((r) => words.refused({ path: r.path, reasons: refusalLine(r.reasons) })),
    ...failed
      .filter((f) => isOfCase(f.path))
      .map((f) => words.failed({ path: f.path, reason: f.reason })),
  ];
}

/** The documents of the span as they were printed, or signed since. */
async function printedDocuments(
  composed: readonly ComposedDocument[],
  output: Output,
): Promise<Pick<SpanDocuments, "documents" | "problems">> {
  const documents: ArchivedDocument[] = [];
  const problems: Bilingual[] = [];
  for (const document of composed) {
    const file = `${document.path}.pdf`;
    const printed = await bytesAt(output.folder, "pdf", file);
    if (!printed) continue; // it is among those that were not printed
    const signed = await signedForm(document, output.span.document, output.folder, printed);
    if (signed && !signed.subarray(0, printed.length).equals(printed)) {
      problems.push(words.signedEarlier({ path: `${signedFolder}/${file}` }));
    }
    const pages = output.entries[file]?.pages ?? 0;
    documents.push(archived(document, { bytes: signed ?? printed, printed, pages }, output.span));
  }
  return { documents, problems };
}

/**
 * Cover and list of contents: of a whole case they are those that lie among its documents, of a
 * span they are printed anew.
 */
async function coverAndContents(
  { config, environment }: Workspace,
  bound: readonly ComposedDocument[],
  output: Output,
  fontFolders: readonly string[],
): Promise<Pick<SpanDocuments, "documents" | "printedWith">> {
  const [binary, fonts] = await Promise.all([
    findBrowser(environment),
    prepareFonts(cacheFolder(environment), fontFolders),
  ]);
  const printer = openPrinter({ binary, fonts, tabs: 1, timeoutMs: 60_000 });
  const isWhole = output.span.span.kind === "case";
  const documents: ArchivedDocument[] = [];
  try {
    for (const document of bound) {
      const file = `${document.path}.pdf`;
      const printed = isWhole ? await bytesAt(output.folder, "pdf", file) : null;
      const { pdf, pages } = printed
        ? { pdf: printed, pages: output.entries[file]?.pages ?? 0 }
        : await printChecked(document, { printer, fonts, config, sealing: config.pdf });
      documents.push(
        archived(document, { bytes: Buffer.from(pdf), printed: pdf, pages }, output.span),
      );
    }
  } finally {
    await printer.close();
  }
  return {
    documents,
    printedWith: {
      browser: binary.source === "package" ? binary.identity : binary.source,
      fonts: fonts.identity,
    },
  };
}

/** A document's bytes as they are archived, and as they were printed, before any signature. */
interface PrintedBytes {
  readonly bytes: Buffer;
  readonly printed: Uint8Array;
  readonly pages: number;
}

function archived(
  document: ComposedDocument,
  { bytes, printed, pages }: PrintedBytes,
  span: CheckedSpan,
): ArchivedDocument {
  const path = `${document.path.slice(span.document.id.length + 1)}.pdf`;
  const { source, view, document: kind, titles, number, language, subject, date } = document;
  return {
    path,
    bytes,
    entry: {
      path,
      document: kind,
      title: { ...titles },
      number,
      language,
      subject,
      date,
      pages,
      roles: view.signatures.map((s) => s.role),
      sha256: sha256(bytes),
      isSigned: bytes.length !== printed.length,
      unsignedSha256: sha256(printed),
      unsignedBytes: printed.length,
      record: source && {
        file: `records/${source.file.slice(source.file.indexOf("/") + 1)}`,
        sha256: source.sha256,
      },
    },
  };
}
