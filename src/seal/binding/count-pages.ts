import { contentOf, openForReading } from "./page-form.js";

/** More pages are not put on paper. */
const mostPages = 2_000;

/** How many pages a PDF has; null where it is damaged, encrypted, too long or has none. */
export async function countPages(bytes: Uint8Array): Promise<number | null> {
  try {
    const document = await openForReading(bytes);
    const pages = document.getPages();
    if (pages.length === 0 || pages.length > mostPages) return null;
    for (const page of pages) contentOf(page);
    return pages.length;
  } catch {
    return null; // whatever the library stumbles over, the file cannot be printed
  }
}
