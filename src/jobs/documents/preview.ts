import { cacheFolder } from "../../model/base/cache-folder.js";
import { messageOf, UserError } from "../../model/base/errors.js";
import type { ComposedDocument, DocumentLanguage } from "../../model/procedure/document.js";
import { findBrowser } from "../../print/browser-binary.js";
import { type Fonts, prepareFonts } from "../../print/fonts.js";
import { openPrinter, type Printer } from "../../print/printer.js";
import { openWorkspace } from "../../workspace/workspace.js";
import { checkCases } from "../check/check-cases.js";
import { caseComposer } from "./case-composer.js";
import { printChecked } from "./print-document.js";

export interface PreviewOptions {
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly asOf: string;
  readonly document: string;
  readonly paths: readonly string[];
  readonly languages: readonly DocumentLanguage[];
}

/** Documents of one kind as they stand on disk now, printed by one browser that stays open. Nothing is written. */
export class Preview {
  #documents = new Map<string, ComposedDocument>();
  #problems: string[] = [];
  #press: Promise<{ printer: Printer; fonts: Fonts }> | null = null;

  constructor(private readonly options: PreviewOptions) {}

  /** Reads records and templates again; what is wrong is kept to be shown. */
  async refresh(): Promise<void> {
    const { cwd, environment, asOf, document, paths, languages } = this.options;
    try {
      const workspace = openWorkspace(cwd, environment);
      const run = await checkCases(workspace, paths, cwd, { asOf, cache: true });
      const composer = await caseComposer(workspace, run, {
        languages,
        documents: [document],
        draft: true,
        environment,
        sealing: { pdfa: false, attach: false },
      });
      const made = composer.works.map((w) => w.compose());
      this.#documents = new Map(made.flatMap((m) => m.documents).map((d) => [d.path, d]));
      this.#problems = made
        .flatMap((m) => m.refused)
        .flatMap((r) => r.reasons.map((x) => `${r.path}: ${x[workspace.config.lang]}`));
      this.#press ??= Promise.all([
        findBrowser(environment),
        prepareFonts(cacheFolder(environment), composer.fontFolders),
      ]).then(([binary, fonts]) => ({
        fonts,
        printer: openPrinter({ binary, fonts, tabs: 1, timeoutMs: 30_000 }),
      }));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.#problems = [error.message, `→ ${error.remedy}`];
    }
  }

  state(): { items: { id: string; title: string; note: string }[]; problems: string[] } {
    return {
      items: [...this.#documents.values()].map((d) => ({
        id: d.path,
        title: d.title,
        note: d.path,
      })),
      problems: this.#problems,
    };
  }

  html(id: string): string | null {
    return this.#documents.get(id)?.html ?? null;
  }

  async pdf(id: string): Promise<Uint8Array | null> {
    const document = this.#documents.get(id);
    const press = await this.#press;
    if (!document || !press) return null;
    try {
      const { config } = openWorkspace(this.options.cwd, this.options.environment);
      return (
        await printChecked(document, { ...press, config, sealing: { pdfa: false, attach: false } })
      ).pdf;
    } catch (error) {
      this.#problems = [messageOf(error)];
      return null;
    }
  }

  async close(): Promise<void> {
    await (await this.#press?.catch(() => null))?.printer.close();
  }
}
