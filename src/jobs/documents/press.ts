import { cacheFolder } from "../../model/base/cache-folder.js";
import { findBrowser } from "../../print/browser-binary.js";
import { type Fonts, prepareFonts } from "../../print/fonts.js";
import { openPrinter, type Printer } from "../../print/printer.js";
import { Finisher } from "./finisher.js";
import type { Finish } from "./print-document.js";

/** A browser with its fonts, ready to print. */
export interface OpenedPress {
  readonly printer: Printer;
  readonly fonts: Fonts;
  /** Names the browser's version. */
  readonly identity: string;
  readonly finish: Finish;
}
interface PressOptions {
  /** Documents printed at the same time. */
  readonly tabs: number;
  readonly timeoutMs: number;
}

/**
 * Fonts and browser are looked for with the first document that needs them: nothing to do means
 * nothing done.
 */
export class Press {
  readonly #environment: NodeJS.ProcessEnv;
  readonly #options: PressOptions;
  readonly #finisher = new Finisher();
  #opened: Promise<OpenedPress> | null = null;

  constructor(environment: NodeJS.ProcessEnv, options: PressOptions) {
    this.#environment = environment;
    this.#options = options;
  }

  /** The press; `fontFolders` are those of the bodies' own fonts. */
  open(fontFolders: readonly string[]): Promise<OpenedPress> {
    this.#opened ??= this.#start(fontFolders);
    return this.#opened;
  }

  /**
   * Starts the browser and what finishes its pages while other work goes on; what keeps them from
   * starting is told with the first document.
   */
  async warm(fontFolders: readonly string[]): Promise<void> {
    this.#finisher.start();
    await this.open(fontFolders)
      .then(({ printer }) => printer.start())
      .catch(() => undefined);
  }

  /** The press, where it has been opened. */
  async opened(): Promise<OpenedPress | null> {
    return this.#opened;
  }

  async close(): Promise<void> {
    const opened = await this.#opened?.catch(() => null);
    await Promise.all([opened?.printer.close(), this.#finisher.close()]);
  }

  async #start(fontFolders: readonly string[]): Promise<OpenedPress> {
    const [binary, fonts] = await Promise.all([
      findBrowser(this.#environment),
      prepareFonts(cacheFolder(this.#environment), fontFolders),
    ]);
    const printer = openPrinter({ binary, fonts, ...this.#options });
    const finish: Finish = (...page) => this.#finisher.finish(...page);
    return { printer, fonts, identity: binary.identity, finish };
  }
}
