import type { Browser, HTTPRequest, Page } from "puppeteer";

// The page comes from memory under a name that does not exist: no file and no network origin it could read from.
const origin = "https://document.invalid/";
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'";

/** The document itself is at fault: printing it again would not help. */
export class DocumentFault extends Error {}

/** One tab that is used again for many documents. */
export interface Tab {
  print(html: string, timeoutMs: number): Promise<Uint8Array>;
}

/** The layers that keep a page to itself. Each can be left out, so that a test can prove that the others hold without it. */
export type Layer = "script" | "interception" | "policy" | "network";

export async function openTab(browser: Browser, without: readonly Layer[] = []): Promise<Tab> {
  const page = await browser.newPage();
  if (!without.includes("script")) await page.setJavaScriptEnabled(false);
  const intercepts = !without.includes("interception");
  if (intercepts) await page.setRequestInterception(true);
  let html = "";
  const refused: string[] = [];
  if (intercepts) page.on("request", (request) => { void answer(request, page, () => html, refused, without.includes("policy")); });
  return {
    async print(content, timeoutMs) {
      html = content;
      refused.length = 0;
      if (intercepts) await page.goto(origin, { waitUntil: "load", timeout: timeoutMs });
      else await page.setContent(html, { waitUntil: "load", timeout: timeoutMs });
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, waitForFonts: true, timeout: timeoutMs });
      if (refused.length > 0) throw new DocumentFault(`the page asked for ${refused.slice(0, 3).join(", ")}`);
      return pdf;
    },
  };
}

/** Gives out the document and nothing else. */
async function answer(request: HTTPRequest, page: Page, html: () => string, refused: string[], open: boolean): Promise<void> {
  const own = request.isNavigationRequest() && request.frame() === page.mainFrame() && request.url() === origin;
  if (own) await request.respond({ status: 200, contentType: "text/html; charset=utf-8", headers: open ? {} : { "Content-Security-Policy": policy }, body: html() });
  else {
    refused.push(request.url().slice(0, 120));
    await request.abort("blockedbyclient");
  }
}
