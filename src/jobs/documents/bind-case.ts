import { join } from "node:path";
import { Stopped, UserError } from "../../model/base/errors.js";
import type { Bilingual, Language } from "../../model/base/text.js";
import type { CaseDocument } from "../../model/case/case.js";
import type { BoundPage } from "../../model/procedure/bound-page.js";
import type { ComposedDocument, DocumentLanguage } from "../../model/procedure/document.js";
import type { CivilDate } from "../../model/time/dates.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import type { Workspace } from "../../workspace/workspace.js";
import { checkCases } from "../check/check-cases.js";
import { faults, words } from "./bind-case.words.js";
import { BindingVolume, type Unprinted } from "./binding-volume.js";
import { caseComposer } from "./case-composer.js";
import { contentsOf, itemsOfCase, lackingIn } from "./case-contents.js";
import type { CaseItem } from "./case-items.js";
import { Manifest } from "./manifest.js";
import { bytesAt, signedForm } from "./printed-file.js";
import { type RenderRun, renderCases } from "./render-cases.js";
import type { RenderProgress } from "./render-options.js";
import { stampVolume } from "./stamp-volume.js";

export interface BindRequest {
  readonly path: string;
  readonly cwd: string;
  readonly asOf: CivilDate;
  readonly languages: readonly DocumentLanguage[];
  /** Binds what is there, marked, instead of refusing. */
  readonly draft: boolean;
  /** Binds English documents although some of their text is Chinese. */
  readonly allowChinese: boolean;
  /** The file that is written; null for the one in the output folder. */
  readonly output: string | null;
  readonly environment: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  progress(done: RenderProgress): void;
  /** The stamps of pages as one HTML document, a page for each. */
  stamps(pages: readonly BoundPage[], about: StampedCase): string;
}
/** What every stamp says of the case. */
export interface StampedCase {
  readonly title: string;
  readonly name: string;
  readonly language: Language;
}
/** A bound case, or null in place of the file where it is refused: the run says why. */
export interface BoundCase {
  readonly run: RenderRun;
  readonly file: string | null;
  readonly pages: number;
  readonly items: number;
  /** Attachments in whose place a sheet stands. */
  readonly unprinted: readonly Unprinted[];
}

/**
 * Prints what is missing of a case, and binds all that its file holds into one PDF: a copy to read,
 * without signature.
 */
export async function bindCase(workspace: Workspace, request: BindRequest): Promise<BoundCase> {
  const { config } = workspace;
  const { languages, draft, allowChinese, environment, signal } = request;
  const run = await checkOne(workspace, request);
  const options = { languages, documents: [], draft, allowChinese, environment, signal };
  const rendered = await renderCases(workspace, run, { ...options, progress: request.progress });
  const refused = { run: rendered, file: null, pages: 0, items: 0, unprinted: [] };
  if (rendered.refused.length + rendered.failed.length > 0) return refused;
  const composer = await caseComposer(workspace, run, { ...options, sealing: config.pdf });
  const [work] = composer.works;
  const document = work?.view()?.document;
  if (!work || !document) throw new Error(`nothing to compose of ${request.path}`);
  const { entries } = await Manifest.open(workspace, null);
  const composed = work.compose();
  const { items, missing } = await itemsOfCase(work, composed.documents, entries);
  const lacking = lackingIn({ ...composed, missing }, () => true, work.id);
  const around = work.bind(contentsOf(items, work.asOf), lacking).documents;
  const language: Language = languages.length === 1 && languages[0] === "en" ? "en" : "zh";
  const volume = await bound({ items, around, document, out: config.out, signal }, language);
  const about = aboutCase(around, document, language);
  await stampVolume(volume, (pages) => request.stamps(pages, about), {
    environment,
    signal,
    fontFolders: composer.fontFolders,
  });
  goOn(signal);
  const file =
    request.output ?? join(config.out, "bound", `${work.id}${draft ? ".draft" : ""}.pdf`);
  const author = work.procedure.data.body.name[language];
  await writeAtomically(file, await volume.save({ ...about, author }));
  return {
    run: rendered,
    file,
    pages: volume.pages.length,
    items: items.length,
    unprinted: volume.unprinted,
  };
}

/** Throws where somebody asked to stop; nothing is written before the end. */
function goOn(signal: AbortSignal): void {
  if (signal.aborted) throw new Stopped();
}

async function checkOne(workspace: Workspace, { path, cwd, asOf, signal }: BindRequest) {
  const run = await checkCases(workspace, [path], cwd, { asOf, cache: true, signal });
  if (run.addresses.length !== 1) {
    throw new UserError("usage", faults.notOneCase({ path }), faults.nameOneCase());
  }
  return run;
}

/** What is bound: what the file holds, and what stands before and after it. */
interface Parts {
  readonly items: readonly CaseItem[];
  readonly around: readonly ComposedDocument[];
  readonly document: CaseDocument;
  readonly out: string;
  readonly signal: AbortSignal;
}

function isLast(document: ComposedDocument): boolean {
  return document.bound === "last";
}

async function bound(
  { items, around, document, out, signal }: Parts,
  language: Language,
): Promise<BindingVolume> {
  const volume = await BindingVolume.open(document, language);
  const printed = (d: ComposedDocument) => printedForm(d, document, out);
  const front = around.filter((d) => !isLast(d));
  for (const d of front.toSorted(
    (a, b) => Number(b.bound === "first") - Number(a.bound === "first"),
  )) {
    await volume.addFront(d, await printed(d));
  }
  for (const item of items) {
    goOn(signal);
    if (item.document) await volume.addDocument(item, await printed(item.document));
    if (item.attachment) await volume.addAttachment(item, item.attachment);
  }
  for (const d of around.filter(isLast)) await volume.addEnd(d, await printed(d));
  return volume;
}

/** A document as it was printed, or signed since. */
async function printedForm(
  document: ComposedDocument,
  of: CaseDocument,
  out: string,
): Promise<Buffer> {
  const file = `${document.path}.pdf`;
  const printed = await bytesAt(out, "pdf", file);
  if (!printed) throw new Error(`${file} is gone since it was printed`);
  const signed = await signedForm(document, of, out, printed);
  return signed?.subarray(0, printed.length).equals(printed) ? signed : printed;
}

function aboutCase(
  around: readonly ComposedDocument[],
  { id }: CaseDocument,
  language: Language,
): StampedCase & { readonly date: string } {
  const [first] = around;
  const name = id.slice(id.indexOf("/") + 1);
  const client = first?.view.f["clientName"]?.value ?? "";
  const title: Bilingual = words.title({ name, client });
  const date =
    around
      .map((d) => d.date)
      .sort()
      .at(-1) ?? "1970-01-01";
  return { title: title[language], name, language, date };
}
