import type { Browser, CDPSession, HTTPRequest, Page } from "puppeteer";
import { fit } from "./fit.js";
import { saveLastPage } from "./last-page.js";
import { words } from "./page.words.js";
import { keepNumbersWhole } from "./whole-numbers.js";
import { keepWordsWhole } from "./whole-words.js";

// The page comes from memory under a name that does not exist: no file and no network origin it
// could read from.
const origin = "https://document.invalid/";
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'";

/** The document itself is at fault: printing it again would not help. */
export class DocumentFault extends Error {}

/** One tab that is used again for many documents. */
export interface Tab {
  print(html: string, timeoutMs: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

/**
 * The layers that keep a page to itself. Each can be left out, so that a test can prove that the
 * others hold without it.
 */
export type Layer = "script" | "interception" | "policy" | "network";

export async function openTab(browser: Browser, without: readonly Layer[] = []): Promise<Tab> {
  const page = await browser.newPage();
  if (!without.includes("script")) await page.setJavaScriptEnabled(false);
  const intercepts = !without.includes("interception");
  if (intercepts) await page.setRequestInterception(true);
  const refused: string[] = [];
  if (intercepts) {
    page.on("request", (request) => {
      void answer(request, page, refused, without.includes("policy"));
    });
  }
  const gone = crashOf(page);
  const client = await page.createCDPSession();
  await client.send("Page.enable");
  // What is measured in the page is measured as it prints.
  await client.send("Emulation.setEmulatedMedia", { media: "print" });
  // An empty page of our own brings origin and policy; the documents are written into it, which is
  // twice as fast as loading each.
  if (intercepts) await page.goto(origin, { waitUntil: "load" });
  const { frameTree } = await client.send("Page.getFrameTree");
  return {
    async print(html, timeoutMs) {
      refused.length = 0;
      const written = { html: keepNumbersWhole(html), timeoutMs };
      const printed = write(client, frameTree.frame.id, written).then(async () => {
        await keepWordsWhole(client);
        if (!(await fit(client, html))) throw new DocumentFault(words.noRoom());
        await saveLastPage(client);
        return client.send("Page.printToPDF", printing, { timeout: timeoutMs });
      });
      const pdf = await within(timeoutMs, Promise.race([printed, gone]));
      if (refused.length > 0) {
        throw new DocumentFault(words.outside({ what: refused.slice(0, 3).join(", ") }));
      }
      return Buffer.from(pdf.data, "base64");
    },
    close: () => page.close(),
  };
}

const printing = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
} as const;

/** Fails when the process of a page dies: nothing else would answer before the time is over. */
function crashOf(page: Page): Promise<never> {
  const gone = new Promise<never>((_, reject) => {
    page.once("error", reject);
  });
  gone.catch(() => undefined); // nobody may be printing
  return gone;
}

/** Writes a document into the frame and waits until it is loaded, its pictures among it. */
async function write(
  client: CDPSession,
  frameId: string,
  { html, timeoutMs }: { readonly html: string; readonly timeoutMs: number },
): Promise<void> {
  const loaded = new Promise<void>((resolve) => {
    client.once("Page.loadEventFired", () => {
      resolve();
    });
  });
  await client.send("Page.setDocumentContent", { frameId, html }, { timeout: timeoutMs });
  await loaded;
}

/** Gives up waiting where something takes longer. */
export async function within<T>(timeoutMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`not printed within ${timeoutMs} ms`));
    }, timeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined); // when it was too late, nobody waits for it any more
  }
}

/** Gives out the empty page, and lets through pictures that the page itself holds; nothing else. */
async function answer(
  request: HTTPRequest,
  page: Page,
  refused: string[],
  open: boolean,
): Promise<void> {
  const own =
    request.isNavigationRequest() &&
    request.frame() === page.mainFrame() &&
    request.url() === origin;
  if (own) {
    await request.respond({
      status: 200,
      contentType: "text/html; charset=utf-8",
      headers: open ? {} : { "Content-Security-Policy": policy },
      body: "<!DOCTYPE html><title>.</title>",
    });
  } else if (
    request.resourceType() === "image" &&
    /^data:image\/(png|jpeg|svg\+xml);base64,/.test(request.url())
  ) {
    await request.continue();
  } else {
    refused.push(request.url().slice(0, 120));
    await request.abort("blockedbyclient");
  }
}
