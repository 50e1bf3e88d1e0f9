import type { Browser } from "puppeteer";
import { UserError } from "../model/base/errors.js";
import type { BrowserBinary } from "./browser-binary.js";
import type { Fonts } from "./fonts.js";
import { closeBrowser, launch } from "./launch.js";
import { DocumentFault, openTab, type Tab, within } from "./page.js";
import { words } from "./printer.words.js";

export interface PrinterOptions {
  readonly binary: BrowserBinary;
  readonly fonts: Fonts;
  /** Documents printed at the same time. */
  readonly tabs: number;
  readonly timeoutMs: number;
}
/**
 * One browser for a run. It is started with the first document and replaced when it crashes or
 * hangs.
 */
export interface Printer {
  /** Starts the browser ahead of the first document. */
  start(): Promise<void>;
  /**
   * HTML in, PDF out: knows nothing of records. Throws `DocumentFault` when the page itself is at
   * fault.
   */
  print(html: string): Promise<Uint8Array>;
  version(): Promise<string>;
  close(): Promise<void>;
}

/** What a tab keeps of its documents grows: after this many it is closed and a new one opened. */
const documentsATab = 250;

/** A document is tried this often, each time after a failure with a new browser. */
const attempts = 3;

interface Generation {
  readonly browser: Browser;
  readonly idle: { readonly tab: Tab; used: number }[];
}

/** Opens a printer; the browser starts with the first document. */
export function openPrinter(options: PrinterOptions): Printer {
  return new BrowserPrinter(options);
}

class BrowserPrinter implements Printer {
  readonly #options: PrinterOptions;
  readonly #turns: Turns;
  #current: Promise<Generation> | null = null;
  #isClosed = false;

  constructor(options: PrinterOptions) {
    this.#options = options;
    this.#turns = new Turns(options.tabs);
  }

  print(html: string): Promise<Uint8Array> {
    return this.#turns.take(() => this.#printed(html));
  }

  async start(): Promise<void> {
    await this.#generation();
  }

  async version(): Promise<string> {
    return (await this.#generation()).browser.version();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const generation = await this.#current?.catch(() => null);
    this.#current = null;
    if (generation) await closeBrowser(generation.browser);
  }

  async #printed(html: string): Promise<Uint8Array> {
    for (let attempt = 1; ; attempt += 1) {
      // A browser that cannot be started is not tried again for the next document.
      const generation = await this.#generation();
      try {
        return await printIn(generation, html, this.#options.timeoutMs);
      } catch (error) {
        // A timed-out renderer goes on working in the background: the whole browser goes.
        await this.#discard(generation);
        if (error instanceof DocumentFault || this.#isClosed || attempt === attempts) throw error;
      }
    }
  }

  #generation(): Promise<Generation> {
    if (this.#isClosed) throw new UserError("environment", words.stopped(), words.runAgain());
    const { binary, fonts } = this.#options;
    this.#current ??= launch(binary, fonts).then((browser) => ({ browser, idle: [] }));
    return this.#current;
  }

  async #discard(generation: Generation): Promise<void> {
    const current = this.#current;
    if (current && (await current.catch(() => null)) === generation) this.#current = null;
    await closeBrowser(generation.browser);
  }
}

/** Prints in a tab that has nothing to do, or in a new one. */
async function printIn(
  { browser, idle }: Generation,
  html: string,
  timeoutMs: number,
): Promise<Uint8Array> {
  const own = idle.pop() ?? { tab: await within(timeoutMs, openTab(browser)), used: 0 };
  const pdf = await own.tab.print(html, timeoutMs);
  own.used += 1;
  if (own.used < documentsATab) idle.push(own);
  else await own.tab.close();
  return pdf;
}

/** So many at the same time; the others wait for their turn. */
class Turns {
  readonly #most: number;
  readonly #waiting: (() => void)[] = [];
  #busy = 0;

  constructor(most: number) {
    this.#most = most;
  }

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#busy >= this.#most) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    }
    this.#busy += 1;
    try {
      return await work();
    } finally {
      this.#busy -= 1;
      this.#waiting.shift()?.();
    }
  }
}

/** Whether printing failed for the document itself. */
export function isDocumentFault(error: unknown): error is DocumentFault {
  return error instanceof DocumentFault;
}
