import { messageOf, UserError } from "../../model/base/errors.js";
import type { ComposedDocument, DocumentLanguage } from "../../model/procedure/document.js";
import { keepNumbersWhole } from "../../print/whole-numbers.js";
import { openWorkspace } from "../../workspace/workspace.js";
import { checkCases } from "../check/check-cases.js";
import { caseComposer } from "./case-composer.js";
import { Press } from "./press.js";
import { faults } from "./preview.words.js";
import { printChecked } from "./print-document.js";

export interface PreviewOptions {
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly asOf: string;
  readonly document: string;
  readonly paths: readonly string[];
  readonly languages: readonly DocumentLanguage[];
}

/**
 * Documents of one kind as they stand on disk now, printed by one browser that stays open. Nothing
 * is written.
 */
export class Preview {
  #documents = new Map<string, ComposedDocument>();
  #problems: string[] = [];
  #hasBeenRead = false;
  readonly #press: Press;

  constructor(private readonly options: PreviewOptions) {
    this.#press = new Press(options.environment, { tabs: 1, timeoutMs: 30_000 });
  }

  /**
   * Reads records and templates again. What is wrong the first time is thrown; later it is kept to
   * be shown, since a file that is being edited may be wrong for a while.
   */
  async refresh(): Promise<void> {
    try {
      await this.#read();
      this.#hasBeenRead = true;
    } catch (error) {
      if (!(error instanceof UserError) || !this.#hasBeenRead) throw error;
      this.#problems = [error.message, `→ ${error.remedy}`];
    }
  }

  async #read(): Promise<void> {
    const { cwd, environment, asOf, document, paths, languages } = this.options;
    const workspace = openWorkspace(cwd, environment);
    const run = await checkCases(workspace, paths, cwd, { asOf, cache: true });
    const composer = await caseComposer(workspace, run, {
      languages,
      documents: [document],
      draft: true,
      allowChinese: true,
      environment,
      sealing: { pdfa: false, attach: false },
    });
    const composed = composer.works.map((work) => work.compose());
    const documents = composed.flatMap((c) => c.documents);
    const refused = composed.flatMap((c) => c.refused);
    this.#documents = new Map(documents.map((d) => [d.path, d]));
    this.#problems = refused.flatMap(({ path, reasons }) =>
      reasons.map((reason) => `${path}: ${reason[workspace.config.lang]}`),
    );
    if (documents.length === 0 && refused.length === 0) {
      throw new UserError("usage", faults.noCaseHasIt({ document }), faults.nameCaseWithIt());
    }
    await this.#press.open(composer.fontFolders);
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
    const html = this.#documents.get(id)?.html;
    return html === undefined ? null : keepNumbersWhole(html);
  }

  async pdf(id: string): Promise<Uint8Array | null> {
    const document = this.#documents.get(id);
    const press = await this.#press.opened();
    if (!document || !press) return null;
    try {
      const { config } = openWorkspace(this.options.cwd, this.options.environment);
      const sealing = { pdfa: false, attach: false };
      return (await printChecked(document, { ...press, config, sealing })).pdf;
    } catch (error) {
      this.#problems = [messageOf(error)];
      return null;
    }
  }

  async close(): Promise<void> {
    await this.#press.close();
  }
}
