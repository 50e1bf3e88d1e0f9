import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { cacheFolder } from "../../model/base/cache-folder.js";
import type { JsonObject } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import type { ComposedDocument } from "../../model/procedure/document.js";
import { findBrowser } from "../../print/browser-binary.js";
import { prepareFonts } from "../../print/fonts.js";
import { openPrinter } from "../../print/printer.js";
import type { Workspace } from "../../workspace/workspace.js";
import type { CheckRun } from "../check/check-cases.js";
import { caseComposer } from "../documents/case-composer.js";
import { contentsOf } from "../documents/case-contents.js";
import { Manifest } from "../documents/manifest.js";
import { printChecked } from "../documents/print-document.js";
import { renderCases } from "../documents/render-cases.js";
import { rolesOn } from "../documents/shown-values.js";
import { signedFolder } from "../sign/sign-document.js";

/** A document as it goes into the package. */
export interface ArchivedDocument {
  /** Below the package's documents: `02-stage2/audit-plan.zh.pdf`. */
  readonly path: string;
  readonly bytes: Buffer;
  /** What the index says of it. */
  readonly entry: JsonObject;
}
export interface SpanDocuments {
  readonly documents: readonly ArchivedDocument[];
  /** What keeps documents out: refused, failed, or signed in an earlier state. */
  readonly problems: readonly Bilingual[];
  /** What printed them. */
  readonly printedWith: JsonObject;
}

/** Prints what is missing of a case and gathers the documents of a span, the signed ones in their signed form; cover and list of contents are of the span alone. */
export async function spanDocuments(
  workspace: Workspace,
  run: CheckRun,
  isIn: (subject: string) => boolean,
  isWhole: boolean,
  signal: AbortSignal,
): Promise<SpanDocuments> {
  const { config, environment } = workspace;
  const options = { languages: [], documents: [], draft: false, environment, signal };
  const printed = await renderCases(workspace, run, { ...options, progress: () => undefined });
  const [result] = run.cases;
  if (!result) throw new Error("no case");
  const problems: Bilingual[] = [
    ...printed.refused
      .filter((r) => r.path.startsWith(`${result.case}/`) && isIn(r.subject))
      .map((r) => ({
        zh: `没有打印 ${r.path}.pdf：${r.reasons.map((x) => x.zh).join("；")}`,
        en: `${r.path}.pdf was not printed: ${r.reasons.map((x) => x.en).join("; ")}`,
      })),
    ...printed.failed
      .filter((f) => f.path.startsWith(`${result.case}/`))
      .map((f) => ({
        zh: `没有打印 ${f.path}：${f.reason.zh}`,
        en: `${f.path} was not printed: ${f.reason.en}`,
      })),
  ];
  const composer = await caseComposer(workspace, run, { ...options, sealing: config.pdf });
  const work = composer.works.find((w) => w.id === result.case);
  if (!work) throw new Error(`nothing to compose of ${result.case}`);
  const own = work.compose().documents.filter((d) => isIn(d.subject));
  const { entries } = await Manifest.open(config.out, null);
  const documents: ArchivedDocument[] = [];
  for (const document of own) {
    const key = `${document.path}.pdf`;
    const plain = await readFile(join(config.out, "pdf", key)).catch(() => null);
    if (!plain) continue; // told above
    const signed = await readFile(join(config.out, signedFolder, key)).catch(() => null);
    if (signed && !signed.subarray(0, plain.length).equals(plain)) {
      problems.push({
        zh: `${signedFolder}/${key} 签的是这份文件以前的样子，要重新签名`,
        en: `${signedFolder}/${key} is a signed copy of an earlier state: it has to be signed anew`,
      });
    }
    documents.push(
      archived(document, signed ?? plain, plain, entries[key]?.pages ?? 0, result.case),
    );
  }
  const [binary, fonts] = await Promise.all([
    findBrowser(environment),
    prepareFonts(cacheFolder(environment), composer.fontFolders),
  ]);
  const bound = work.bind(contentsOf(own, entries)).documents;
  const printer = openPrinter({ binary, fonts, tabs: 1, timeoutMs: 60_000 });
  try {
    for (const document of bound) {
      // Of a whole case they are those that lie among its documents.
      const there = isWhole
        ? await readFile(join(config.out, "pdf", `${document.path}.pdf`)).catch(() => null)
        : null;
      const { pdf, pages } = there
        ? { pdf: there, pages: entries[`${document.path}.pdf`]?.pages ?? 0 }
        : await printChecked(document, { printer, fonts, config, sealing: config.pdf });
      documents.push(archived(document, Buffer.from(pdf), pdf, pages, result.case));
    }
  } finally {
    await printer.close();
  }
  return {
    documents,
    problems,
    printedWith: {
      browser: binary.source === "package" ? binary.identity : binary.source,
      fonts: fonts.identity,
    },
  };
}

function archived(
  document: ComposedDocument,
  bytes: Buffer,
  unsigned: Uint8Array,
  pages: number,
  caseId: string,
): ArchivedDocument {
  const path = `${document.path.slice(caseId.length + 1)}.pdf`;
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
      roles: rolesOn(view),
      sha256: sha256(bytes),
      isSigned: bytes.length !== unsigned.length,
      unsignedSha256: sha256(unsigned),
      unsignedBytes: unsigned.length,
      record: source
        ? {
            file: `records/${source.file.slice(source.file.indexOf("/") + 1)}`,
            sha256: source.sha256,
          }
        : null,
    },
  };
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
