import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { composer } from "../compose/compose.js";
import { viewCase } from "../model/case-view.js";
import { readCaseFolder } from "../read/case-folder.js";
import type { CaseAddress } from "../read/records-folder.js";
import type { CompiledProcedure } from "../validate/loaded-procedure.js";
import type { ComposedDocument, DocumentLanguage, RefusedDocument } from "../model/document.js";
import { messageOf, UserError } from "../model/errors.js";
import type { Bilingual } from "../model/text.js";
import { findBrowser } from "../print/browser-binary.js";
import { cacheFolder } from "../model/cache-folder.js";
import { type Fonts, prepareFonts } from "../print/fonts.js";
import { isDocumentFault, openPrinter, type Printer } from "../print/printer.js";
import { writeAtomically } from "./atomic-write.js";
import type { CheckRun } from "./check-cases.js";
import { checkContext } from "./check-context.js";
import { houseOf } from "./config.js";
import { digest, isUnchanged, type Manifest, readManifest, writeManifest } from "./manifest.js";
import { version } from "./package-root.js";
import { loadTemplates } from "./templates.js";
import type { Workspace } from "./workspace.js";

export interface RenderOptions {
  readonly languages: readonly DocumentLanguage[];
  readonly documents: readonly string[];
  readonly draft: boolean;
  readonly environment: NodeJS.ProcessEnv;
  /** Stops before the next document; what is written stays. */
  readonly signal: AbortSignal;
  progress(done: number, total: number, path: string): void;
}
export interface FailedDocument {
  readonly path: string;
  readonly reason: Bilingual;
}
export interface RenderRun {
  /** Folder of the PDFs. */
  readonly folder: string;
  /** Titles of the documents, by path. */
  readonly titles: ReadonlyMap<string, string>;
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly refused: readonly RefusedDocument[];
  /** The page itself is at fault (a missing glyph, say); the others were printed. */
  readonly failed: readonly FailedDocument[];
}

const printTimeoutMs = 60_000;

/** Prints every document of the cases that changed. A document that fails never stops the others. */
export async function renderCases(workspace: Workspace, run: CheckRun, options: RenderOptions): Promise<RenderRun> {
  const { documents, refused } = composeAll(workspace, run, options);
  const folder = join(workspace.config.out, "pdf");
  const cache = cacheFolder(options.environment);
  const [binary, fonts] = await Promise.all([findBrowser(options.environment), prepareFonts(cache)]);
  const manifest = await readManifest(workspace.config.out);
  const written: string[] = [];
  const unchanged: string[] = [];
  const failed: FailedDocument[] = [];
  const printer = openPrinter({ binary, fonts, tabs: 2, timeoutMs: printTimeoutMs });
  let done = 0;
  const one = async (document: ComposedDocument) => {
    if (options.signal.aborted) return;
    const key = `${document.path}.pdf`;
    const input = digest(version, binary.identity, fonts.identity, document.date, document.html);
    if (await isUnchanged(join(folder, key), manifest[key], input)) unchanged.push(key);
    else {
      try {
        const pdf = await printChecked(document, printer, fonts);
        await writeAtomically(join(folder, key), pdf);
        manifest[key] = { input, output: createHash("sha256").update(pdf).digest("hex") };
        written.push(key);
      } catch (error) {
        if (error instanceof UserError && error.kind === "environment") throw error;
        await forget(folder, manifest, key);
        failed.push({ path: key, reason: reasonOf(error) });
      }
    }
    done += 1;
    options.progress(done, documents.length, key);
  };
  const before = Object.keys(manifest).length;
  try {
    if (options.documents.length === 0) await forgetVanished(folder, manifest, run, documents);
    for (const { path } of refused) await forget(folder, manifest, `${path}.pdf`);
    await inParallel(documents, 2, one);
  } finally {
    await printer.close();
    if (written.length > 0 || Object.keys(manifest).length !== before) await writeManifest(workspace.config.out, manifest);
  }
  return { folder, titles: new Map(documents.map((d) => [`${d.path}.pdf`, d.title])), written: written.sort(), unchanged: unchanged.sort(), refused, failed };
}

function composeAll(workspace: Workspace, run: CheckRun, options: RenderOptions): { documents: ComposedDocument[]; refused: RefusedDocument[] } {
  const templates = loadTemplates(workspace);
  const known = templates.documents.map((d) => d.id);
  const unknown = options.documents.filter((d) => !known.includes(d));
  if (unknown.length > 0) throw new UserError("usage", `没有这种文件 · unknown document ${unknown.join(", ")}`, `可用 · known: ${known.join(", ")}`);
  const compose = composer(templates);
  const personnel = checkContext(workspace, { asOf: run.asOf, all: false, inUse: [], lazy: true }).personnel;
  const all = run.cases.map((result, i) => {
    const { name, procedure: id } = run.addresses[i] as CaseAddress;
    const procedure = (workspace.procedures.get(id) as CompiledProcedure).procedure;
    return compose({
    view: viewCase(readCaseFolder(workspace.config.records, id, name, workspace.config.recordsShownAs), personnel, procedure, run.asOf), procedure, outcomes: result.outcomes, languages: options.languages, only: options.documents, draft: options.draft,
    house: houseOf(workspace.config, procedure.data.body.short),
    });
  });
  return { documents: all.flatMap((a) => a.documents), refused: all.flatMap((a) => a.refused) };
}

/** A PDF whose record no longer gives it must not lie about as if it did. */
async function forget(folder: string, manifest: Manifest, key: string): Promise<void> {
  if (!(key in manifest)) return;
  await rm(join(folder, key), { force: true });
  delete manifest[key];
}

/** The same for documents of these cases whose record is gone or cannot be read, in whatever language they were printed. */
async function forgetVanished(folder: string, manifest: Manifest, run: CheckRun, documents: readonly ComposedDocument[]): Promise<void> {
  const there = new Set(documents.map((d) => withoutLanguage(d.path)));
  const cases = run.cases.map((c) => `${c.case}/`);
  for (const key of Object.keys(manifest)) if (cases.some((c) => key.startsWith(c)) && !there.has(withoutLanguage(key))) await forget(folder, manifest, key);
}

function withoutLanguage(path: string): string {
  return path.replace(/\.(zh|en|zh-en)(\.pdf)?$/, "");
}

/** Prints a document and refuses what Chromium would let through without a word. */
async function printChecked(document: ComposedDocument, printer: Printer, fonts: Fonts): Promise<Uint8Array> {
  refuseMissingGlyphs(document, fonts);
  const { finishPdf } = await import("../seal/finish.js");
  const { pdf, seen } = await finishPdf(await printer.print(document.html), document.date, fonts.ideographs());
  const faults = [
    ...(seen.missingGlyphs > 0 ? [`${seen.missingGlyphs} characters were printed without a glyph`] : []),
    ...(seen.blankPages.length > 0 ? [`blank pages: ${seen.blankPages.join(", ")}`] : []),
    ...(seen.foreignFonts.length > 0 ? [`fonts that are not ours: ${seen.foreignFonts.join(", ")}`] : []),
    ...(seen.foreignLinks.length > 0 ? [`links that are not allowed: ${seen.foreignLinks.join(", ")}`] : []),
  ];
  if (faults.length > 0) throw new Error(faults.join("; "));
  return pdf;
}

function refuseMissingGlyphs({ texts }: ComposedDocument, fonts: Fonts): void {
  for (const { text, at } of texts) {
    const missing = fonts.missing(text).map((c) => `U+${c.toString(16).toUpperCase().padStart(4, "0")} ${String.fromCodePoint(c)}`);
    if (missing.length > 0) throw new Error(`${at ? `${at.file}:${at.line}:${at.column} ` : ""}the font has no glyph for ${missing.join(", ")}`);
  }
}

function reasonOf(error: unknown): Bilingual {
  const text = messageOf(error);
  return isDocumentFault(error) ? { zh: `页面要求加载外部内容，已拒绝：${text}`, en: `refused: ${text}` } : { zh: `没有写出：${text}`, en: `not written: ${text}` };
}

async function inParallel<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = items[Symbol.iterator]();
  // Iterators are shared: each worker takes the next item.
  await Promise.all(Array.from({ length: width }, async () => { for (const item of queue) await work(item); }));
}
