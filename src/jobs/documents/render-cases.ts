import { rm } from "node:fs/promises";
import { join } from "node:path";
import { cacheFolder } from "../../model/base/cache-folder.js";
import { sha256, sha256OfParts } from "../../model/base/digest.js";
import { messageOf, UserError } from "../../model/base/errors.js";
import type { Bilingual } from "../../model/base/text.js";
import type { ComposedDocument, RefusedDocument, Sealing } from "../../model/procedure/document.js";
import { findBrowser } from "../../print/browser-binary.js";
import { type Fonts, prepareFonts } from "../../print/fonts.js";
import { isDocumentFault, openPrinter, type Printer } from "../../print/printer.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import { version } from "../../workspace/package-root.js";
import type { Workspace } from "../../workspace/workspace.js";
import type { CheckRun } from "../check/check-cases.js";
import { caseComposer, type CaseWork } from "./case-composer.js";
import { contentsOf } from "./case-contents.js";
import { isUnchanged, Manifest } from "./manifest.js";
import { printChecked } from "./print-document.js";
import type { RenderOptions } from "./render-options.js";
import { RenderState } from "./render-state.js";

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
/** Documents printed at the same time; one more is being composed or finished meanwhile. */
const tabs = 2;

/** Prints every document of the cases that changed. A document that fails never stops the others. */
export async function renderCases(
  workspace: Workspace,
  run: CheckRun,
  options: RenderOptions,
): Promise<RenderRun> {
  const { config } = workspace;
  const folder = join(config.out, "pdf");
  const sealing: Sealing = {
    pdfa: options.pdfa ?? config.pdf.pdfa,
    attach: options.attach ?? config.pdf.attach,
  };
  const manifest = await Manifest.open(config.out, options.shard ?? null);
  const before = Object.keys(manifest.entries).length;
  const state = new RenderState(join(config.out, "cache", "render.json"));
  const composer = await caseComposer(workspace, run, { ...options, sealing });
  const result = {
    written: [] as string[],
    unchanged: [] as string[],
    refused: [] as RefusedDocument[],
    failed: [] as FailedDocument[],
  };
  const progress = { cases: 0, ofCases: composer.works.length, documents: 0, printed: 0 };
  const press = lazyPress(options.environment);

  const one = async (document: ComposedDocument): Promise<void> => {
    if (options.signal.aborted) return;
    const key = `${document.path}.pdf`;
    const { printer, fonts, identity } = await press.get(composer.fontFolders);
    const input = sha256OfParts(
      version,
      identity,
      fonts.identity,
      document.path,
      document.date,
      JSON.stringify(sealing),
      sealing.attach ? (document.source?.sha256 ?? "") : "",
      document.html,
    );
    const known = manifest.entries[key];
    if (await isUnchanged(join(folder, key), known, input)) result.unchanged.push(key);
    else if (known?.input === input && known.failure && options.retry !== true) {
      result.failed.push({ path: key, reason: known.failure });
    } else {
      try {
        const { pdf, pages } = await printChecked(document, { printer, fonts, config, sealing });
        await writeAtomically(join(folder, key), pdf);
        await manifest.add(key, {
          title: document.title,
          input,
          output: sha256(pdf),
          pages,
        });
        // A copy of what is no more must not stand beside the original.
        if (!options.copy) {
          await forget(folder, manifest, key.replace(/\.([a-z-]+)\.pdf$/, ".copy.$1.pdf"));
        }
        result.written.push(key);
        progress.printed += 1;
      } catch (error) {
        if (error instanceof UserError && error.kind === "environment") throw error;
        await forget(folder, manifest, key);
        const reason = reasonOf(error);
        if (!options.signal.aborted) {
          await manifest.add(key, {
            title: document.title,
            input,
            output: null,
            pages: 0,
            failure: reason,
          });
        }
        result.failed.push({ path: key, reason });
      }
    }
    progress.documents += 1;
    options.progress(progress);
  };
  /** After the last document of a case come those that list the others. */
  const finish = async (
    work: CaseWork,
    documents: readonly ComposedDocument[],
    refused: readonly RefusedDocument[],
  ): Promise<void> => {
    const { documents: bound, refused: refusedBound } = options.signal.aborted
      ? { documents: [], refused: [] }
      : work.bind(contentsOf(documents, manifest.entries));
    for (const document of bound) await one(document);
    const paths = [...documents, ...bound].map((d) => `${d.path}.pdf`);
    const all = [...refused, ...refusedBound];
    result.refused.push(...all);
    for (const { path } of all) await forget(folder, manifest, `${path}.pdf`);
    if (options.documents.length === 0) {
      await forgetVanished(folder, manifest, work.id, [
        ...paths,
        ...all.map((r) => `${r.path}.pdf`),
      ]);
    }
    const whole = !options.signal.aborted && !result.failed.some((f) => paths.includes(f.path));
    if (whole) state.keep(work.id, work.given, folder, paths, all);
    else state.forget(work.id);
    progress.cases += 1;
    options.progress(progress);
  };
  async function* tasks(): AsyncGenerator<() => Promise<void>> {
    for (const work of composer.works) {
      if (options.signal.aborted) return;
      const known = state.find(work.id, work.given, folder);
      if (known && Object.keys(known.files).every((p) => p in manifest.entries)) {
        result.unchanged.push(...Object.keys(known.files));
        result.refused.push(...known.refused);
        progress.cases += 1;
        progress.documents += Object.keys(known.files).length;
        options.progress(progress);
        continue;
      }
      const { documents, refused } = work.compose();
      let open = documents.length;
      if (open === 0) yield () => finish(work, documents, refused);
      for (const document of documents) {
        yield async () => {
          await one(document);
          open -= 1;
          if (open === 0) await finish(work, documents, refused);
        };
      }
    }
  }
  try {
    await inParallel(tasks(), tabs + 1);
  } finally {
    await press.close();
    if (
      result.written.length > 0 ||
      result.failed.length > 0 ||
      options.shard ||
      manifest.isScattered ||
      Object.keys(manifest.entries).length !== before
    ) {
      await manifest.write();
    }
    await state.write();
  }
  const titles = new Map(Object.entries(manifest.entries).map(([path, e]) => [path, e.title]));
  return {
    folder,
    titles,
    written: result.written.sort(),
    unchanged: result.unchanged.sort(),
    refused: result.refused,
    failed: result.failed,
  };
}

interface Press {
  readonly printer: Printer;
  readonly fonts: Fonts;
  readonly identity: string;
}

/** Fonts and browser are looked for with the first document that needs them: nothing to do means nothing done. */
function lazyPress(environment: NodeJS.ProcessEnv): {
  get(fontFolders: readonly string[]): Promise<Press>;
  close(): Promise<void>;
} {
  let made: Promise<Press> | null = null;
  return {
    get: (fontFolders) =>
      (made ??= Promise.all([
        findBrowser(environment),
        prepareFonts(cacheFolder(environment), fontFolders),
      ]).then(([binary, fonts]) => ({
        fonts,
        identity: binary.identity,
        printer: openPrinter({ binary, fonts, tabs, timeoutMs: printTimeoutMs }),
      }))),
    async close() {
      await (await made?.catch(() => null))?.printer.close();
    },
  };
}

/** A PDF whose record no longer gives it must not lie about as if it did. */
async function forget(folder: string, manifest: Manifest, key: string): Promise<void> {
  if (!(key in manifest.entries)) return;
  await rm(join(folder, key), { force: true });
  delete manifest.entries[key];
}

/** The same for documents of a case whose record is gone or cannot be read, in whatever language they were printed. */
async function forgetVanished(
  folder: string,
  manifest: Manifest,
  id: string,
  paths: readonly string[],
): Promise<void> {
  const there = new Set(paths.map(withoutLanguage));
  for (const key of Object.keys(manifest.entries)) {
    if (key.startsWith(`${id}/`) && !there.has(withoutLanguage(key))) {
      await forget(folder, manifest, key);
    }
  }
}

/** A copy goes with its original. */
function withoutLanguage(path: string): string {
  return path.replace(/(\.copy)?\.(zh|en|zh-en)(\.pdf)?$/, "");
}

function reasonOf(error: unknown): Bilingual {
  const text = messageOf(error);
  return isDocumentFault(error)
    ? { zh: `页面要求加载外部内容，已拒绝：${text}`, en: `refused: ${text}` }
    : { zh: `没有写出：${text}`, en: `not written: ${text}` };
}

async function inParallel(
  tasks: AsyncGenerator<() => Promise<void>>,
  width: number,
): Promise<void> {
  // The generator is shared: each worker takes the next task, and a case is composed only when its turn comes.
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let next = await tasks.next(); next.done !== true; next = await tasks.next()) {
        await next.value();
      }
    }),
  );
}
