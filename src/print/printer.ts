import type { Browser } from "puppeteer";
import { UserError } from "../model/base/errors.js";
import type { BrowserBinary } from "./browser-binary.js";
import type { Fonts } from "./fonts.js";
import { closeBrowser, launch } from "./launch.js";
import { DocumentFault, openTab, type Tab } from "./page.js";

export interface PrinterOptions {
  readonly binary: BrowserBinary;
  readonly fonts: Fonts;
  /** Documents printed at the same time. */
  readonly tabs: number;
  readonly timeoutMs: number;
}
/** One browser for a run. It is started with the first document and replaced when it crashes or hangs. */
export interface Printer {
  /** HTML in, PDF out: knows nothing of records. Throws `DocumentFault` when the page itself is at fault. */
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

export function openPrinter({ binary, fonts, tabs, timeoutMs }: PrinterOptions): Printer {
  let current: Promise<Generation> | null = null;
  let closed = false;
  const waiting: (() => void)[] = [];
  let busy = 0;

  const generation = (): Promise<Generation> => {
    if (closed) {
      throw new UserError(
        "environment",
        "打印已停止 · printing was stopped",
        "重新运行 · run the command again",
      );
    }
    current ??= launch(binary, fonts).then((browser) => ({ browser, idle: [] }));
    return current;
  };
  const discard = async (g: Generation) => {
    if (current && (await current.catch(() => null)) === g) current = null;
    await closeBrowser(g.browser);
  };
  const turn = async <T>(work: () => Promise<T>): Promise<T> => {
    if (busy >= tabs) {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
    }
    busy += 1;
    try {
      return await work();
    } finally {
      busy -= 1;
      waiting.shift()?.();
    }
  };

  return {
    print: (html) =>
      turn(async () => {
        for (let attempt = 1; ; attempt += 1) {
          const g = await generation().catch((error: unknown) => {
            current = null;
            throw error;
          });
          try {
            const own = g.idle.pop() ?? { tab: await openTab(g.browser), used: 0 };
            const pdf = await own.tab.print(html, timeoutMs);
            own.used += 1;
            if (own.used < documentsATab) g.idle.push(own);
            else await own.tab.close();
            return pdf;
          } catch (error) {
            // A timed-out renderer goes on working in the background: the whole browser goes.
            await discard(g);
            if (error instanceof DocumentFault || closed || attempt === attempts) throw error;
          }
        }
      }),
    async version() {
      return (await generation()).browser.version();
    },
    async close() {
      closed = true;
      const g = await current?.catch(() => null);
      current = null;
      if (g) await closeBrowser(g.browser);
    },
  };
}

export function isDocumentFault(error: unknown): error is DocumentFault {
  return error instanceof DocumentFault;
}
