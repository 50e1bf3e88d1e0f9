import { join } from "node:path";
import type { Composed } from "../../compose/compose.js";
import { sha256 } from "../../model/base/digest.js";
import { messageOf, Stopped, UserError } from "../../model/base/errors.js";
import type { Bilingual } from "../../model/base/text.js";
import type { ComposedDocument, RefusedDocument, Sealing } from "../../model/procedure/document.js";
import { isDocumentFault } from "../../print/printer.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import { refuseLinked } from "../../workspace/within.js";
import type { Workspace } from "../../workspace/workspace.js";
import type { CheckRun } from "../check/check-cases.js";
import { type CaseComposer, caseComposer, type CaseWork } from "./case-composer.js";
import { contentsOf, itemsOfCase, lackingIn } from "./case-contents.js";
import { runPress, tabs } from "./early-press.js";
import { inParallel } from "./in-parallel.js";
import { type Entries, isUnchanged, Manifest } from "./manifest.js";
import type { OpenedPress, Press } from "./press.js";
import { printChecked, UnfitDocument } from "./print-document.js";
import { printInput } from "./print-input.js";
import { PrintedFolder } from "./printed-folder.js";
import { words } from "./render-cases.words.js";
import type { RenderOptions } from "./render-options.js";
import { RenderState, stateFile } from "./render-state.js";
import { partOf, RunProgress } from "./run-progress.js";

export interface FailedDocument {
  readonly path: string;
  readonly reason: Bilingual;
  /** Whether the page itself is at fault, so that it fails on any machine. */
  readonly isOfPage: boolean;
}
export interface RenderRun {
  /** Folder of the PDFs. */
  readonly folder: string;
  /** Titles of the documents, by path. */
  readonly titles: ReadonlyMap<string, string>;
  /** What was printed from what, of all that the folder holds. */
  readonly entries: Readonly<Entries>;
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly refused: readonly RefusedDocument[];
  /** The page itself is at fault (a missing glyph, say); the others were printed. */
  readonly failed: readonly FailedDocument[];
}

/** Documents in hand beyond those that are printed: one is being finished, one waits for a tab. */
const beside = 2;

/**
 * Prints every document of the cases that changed. A document that fails never stops the others; a
 * signal does, with `Stopped`.
 */
export async function renderCases(
  workspace: Workspace,
  run: CheckRun,
  options: RenderOptions,
): Promise<RenderRun> {
  const rendering = await Rendering.open(workspace, run, options).catch(async (error: unknown) => {
    // One that was started early would keep the program from its end.
    await options.press?.close();
    throw error;
  });
  try {
    await inParallel(rendering.tasks(), tabs + beside);
  } finally {
    await rendering.close();
  }
  // What was printed stays, and is not printed again.
  if (options.signal.aborted) throw new Stopped();
  return rendering.result();
}

/** One run of printing: what it prints from and into, and how far it has come. */
class Rendering {
  readonly #workspace: Workspace;
  readonly #options: RenderOptions;
  readonly #sealing: Sealing;
  readonly #composer: CaseComposer;
  readonly #manifest: Manifest;
  /** How many documents the manifest held before the run. */
  readonly #entriesBefore: number;
  readonly #state: RenderState;
  readonly #press: Press;
  readonly #folder: string;
  readonly #printed: PrintedFolder;
  readonly #written: string[] = [];
  readonly #unchanged: string[] = [];
  readonly #refused: RefusedDocument[] = [];
  readonly #failed: FailedDocument[] = [];
  readonly #progress: RunProgress;

  private constructor(
    workspace: Workspace,
    options: RenderOptions,
    { composer, manifest, sealing }: Prepared,
  ) {
    this.#workspace = workspace;
    this.#options = options;
    this.#sealing = sealing;
    this.#composer = composer;
    this.#manifest = manifest;
    this.#entriesBefore = Object.keys(manifest.entries).length;
    this.#state = new RenderState(stateFile(workspace.config.out));
    this.#press = options.press ?? runPress(options.environment);
    this.#folder = join(workspace.config.out, "pdf");
    this.#printed = new PrintedFolder(this.#folder, manifest);
    this.#progress = new RunProgress(composer.works.map(partOf), (done) => {
      options.progress(done);
    });
  }

  static async open(
    workspace: Workspace,
    run: CheckRun,
    options: RenderOptions,
  ): Promise<Rendering> {
    const { pdf } = workspace.config;
    const { shard = null, pdfa = pdf.pdfa, attach = pdf.attach } = options;
    const sealing: Sealing = { pdfa, attach };
    const manifest = await Manifest.open(workspace, shard);
    const composer = await caseComposer(workspace, run, { ...options, shard, sealing });
    return new Rendering(workspace, options, { composer, manifest, sealing });
  }

  /** What is to be done, one document after another; each is composed when its turn comes. */
  async *tasks(): AsyncGenerator<() => Promise<void>> {
    for (const work of this.#composer.works) {
      if (this.#options.signal.aborted) return;
      if (!this.#isAsItWasLeft(work)) yield* this.#tasksOf(work);
    }
  }

  /** The documents of a case; with the last of them, whichever that is, the case is finished. */
  *#tasksOf(work: CaseWork): Generator<() => Promise<void>> {
    const { atMost, steps } = work.composeInTurn();
    const part = partOf(work);
    this.#progress.begun(part, atMost);
    let composed: Composed | null = null;
    let [wanted, open] = [0, 0];
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) {
      const document = step.value;
      if (!this.#isWanted(document.path)) continue;
      wanted += 1;
      open += 1;
      yield async () => {
        await this.#printIfChanged(document);
        open -= 1;
        if (open === 0 && composed) await this.#finishCase(work, composed);
      };
    }
    const whole = (composed = step.value);
    this.#progress.expect(part, wanted - atMost);
    if (open === 0) yield () => this.#finishCase(work, whole);
  }

  result(): RenderRun {
    const { entries } = this.#manifest;
    return {
      folder: this.#folder,
      titles: new Map(Object.entries(entries).map(([path, { title }]) => [path, title])),
      entries,
      written: this.#written.sort(),
      unchanged: this.#unchanged.sort(),
      refused: this.#refused,
      failed: this.#failed,
    };
  }

  async close(): Promise<void> {
    await this.#press.close();
    const { entries, isScattered } = this.#manifest;
    const hasChanged =
      this.#written.length > 0 ||
      this.#failed.length > 0 ||
      Object.keys(entries).length !== this.#entriesBefore;
    if (hasChanged || this.#options.shard || isScattered) await this.#manifest.write();
    await this.#state.write();
  }

  /** Whether nothing of a case was touched since the last run: then it is not even composed. */
  #isAsItWasLeft(work: CaseWork): boolean {
    const known = this.#state.find(work, this.#folder);
    if (!known || !Object.keys(known.files).every((p) => p in this.#manifest.entries)) return false;
    const files = Object.keys(known.files).filter((p) => this.#isWanted(p.replace(/\.pdf$/, "")));
    this.#unchanged.push(...files);
    this.#refused.push(...known.refused.filter((r) => this.#isWanted(r.path)));
    this.#progress.untouched(partOf(work), files.length);
    return true;
  }

  /** Whether a document is among those that were asked for by their paths. */
  #isWanted(path: string): boolean {
    return this.#options.only?.has(path) ?? true;
  }

  /** Prints a document whose page, fonts or browser are not those it was printed from. */
  async #printIfChanged(document: ComposedDocument): Promise<void> {
    if (this.#options.signal.aborted) return;
    const path = `${document.path}.pdf`;
    const press = await this.#press.open(this.#composer.fontFolders);
    const input = printInput(document, this.#sealing, press);
    const known = this.#manifest.entries[path];
    if (await isUnchanged(join(this.#folder, path), known, input)) this.#unchanged.push(path);
    else if (known?.input === input && known.failure && this.#options.retry !== true) {
      this.#failed.push({ path, reason: known.failure, isOfPage: true });
    } else await this.#print(document, input, press);
    this.#progress.documentDone(document.title);
  }

  async #print(document: ComposedDocument, input: string, press: OpenedPress): Promise<void> {
    const path = `${document.path}.pdf`;
    const { title } = document;
    try {
      const { pdf, pages } = await printChecked(document, {
        ...press,
        config: this.#workspace.config,
        sealing: this.#sealing,
      });
      refuseLinked(this.#folder, path);
      await writeAtomically(join(this.#folder, path), pdf);
      await this.#manifest.add(path, { title, input, output: sha256(pdf), pages });
      await this.#printed.forgetNamesakes(path);
      this.#written.push(path);
      this.#progress.printed();
    } catch (error) {
      if (error instanceof UserError && error.kind === "environment") throw error;
      await this.#printed.forget(path);
      const reason = reasonOf(error);
      if (!this.#options.signal.aborted) {
        await this.#manifest.add(path, { title, input, output: null, pages: 0, failure: reason });
      }
      const isOfPage = error instanceof UnfitDocument || isDocumentFault(error);
      this.#failed.push({ path, reason, isOfPage });
    }
  }

  /** After the last document of a case come those that list the others. */
  async #finishCase(work: CaseWork, composed: Composed): Promise<void> {
    const { documents, refused } = composed;
    const bound =
      work.binds && !this.#options.signal.aborted
        ? await this.#bound(work, composed)
        : { documents: [], refused: [] };
    const wanted = bound.documents.filter((d) => this.#isWanted(d.path));
    this.#progress.expect(partOf(work), wanted.length);
    for (const document of wanted) await this.#printIfChanged(document);
    const paths = [...documents, ...bound.documents].map((d) => `${d.path}.pdf`);
    const allRefused = [...refused, ...bound.refused];
    const refusedPaths = allRefused.map((r) => `${r.path}.pdf`);
    this.#refused.push(...allRefused.filter((r) => this.#isWanted(r.path)));
    for (const path of refusedPaths) await this.#printed.forget(path);
    if (this.#options.documents.length === 0 && !this.#options.only) {
      await this.#printed.forgetVanished(work.id, [...paths, ...refusedPaths]);
    }
    const isWhole =
      !this.#options.signal.aborted && !this.#failed.some((f) => paths.includes(f.path));
    // A run for some of its documents says nothing of the others.
    const isKept = isWhole && !this.#options.only;
    if (isKept) this.#state.keep(work, this.#folder, { paths, refused: allRefused });
    else if (!isWhole) this.#state.forget(work.id);
    this.#progress.caseDone();
  }

  /** The documents that list the others: all that the case has, not only those of this run. */
  async #bound(work: CaseWork, composed: Composed): Promise<Composed> {
    const { entries } = this.#manifest;
    const whole = this.#options.documents.length === 0 ? composed : work.whole();
    const press = await this.#press.open(this.#composer.fontFolders);
    const isPrinted = (d: ComposedDocument) =>
      this.#manifest.holds(`${d.path}.pdf`, printInput(d, this.#sealing, press));
    const { items, missing } = await itemsOfCase(work, whole.documents, entries);
    return work.bind(
      contentsOf(items, work.asOf),
      lackingIn({ ...whole, missing }, isPrinted, work.id),
    );
  }
}

interface Prepared {
  readonly composer: CaseComposer;
  readonly manifest: Manifest;
  readonly sealing: Sealing;
}

function reasonOf(error: unknown): Bilingual {
  const reason = error instanceof UnfitDocument ? error.said : messageOf(error);
  return isDocumentFault(error) ? words.refused({ reason }) : words.notWritten({ reason });
}
