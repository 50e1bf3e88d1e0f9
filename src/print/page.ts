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

export async function openTab(browser: Browser): Promise<Tab> {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  let html = "";
  const refused: string[] = [];
  page.on("request", (request) => { void answer(request, page, () => html, refused); });
  return {
    async print(content, timeoutMs) {
      html = content;
      refused.length = 0;
      await page.goto(origin, { waitUntil: "load", timeout: timeoutMs });
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, waitForFonts: true, timeout: timeoutMs });
      if (refused.length > 0) throw new DocumentFault(`the page asked for ${refused.slice(0, 3).join(", ")}`);
      return pdf;
    },
  };
}

/** Gives out the document and nothing else. */
async function answer(request: HTTPRequest, page: Page, html: () => string, refused: string[]): Promise<void> {
  const own = request.isNavigationRequest() && request.frame() === page.mainFrame() && request.url() === origin;
  if (own) await request.respond({ status: 200, contentType: "text/html; charset=utf-8", headers: { "Content-Security-Policy": policy }, body: html() });
  else {
    refused.push(request.url().slice(0, 120));
    await request.abort("blockedbyclient");
  }
}
