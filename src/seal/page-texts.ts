import { getDocumentProxy } from "unpdf";

/** Further pages are not read: a paper of a case has fewer. */
const mostPages = 500;
/** More is no paper that people wrote. */
const mostCharacters = 2_000_000;

/**
 * The lines of text on each page of a PDF that any program may have written, as a reader copies
 * them: through the maps of its fonts (ISO 32000-1, 9.10). A scan has none. Null where the file
 * cannot be opened.
 */
export async function pageTexts(bytes: Uint8Array): Promise<string[][] | null> {
  try {
    // The library takes the bytes over: those of the caller stay as they are.
    const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
    const pages: string[][] = [];
    let room = mostCharacters;
    for (let n = 1; n <= Math.min(document.numPages, mostPages) && room > 0; n += 1) {
      const page = await document.getPage(n);
      const { items } = await page.getTextContent();
      const text = items
        .map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : ""))
        .join("")
        .slice(0, room);
      room -= text.length;
      pages.push(text.split("\n"));
      page.cleanup();
    }
    return pages;
  } catch {
    return null;
  }
}
