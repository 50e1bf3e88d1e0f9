import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

/**
 * A whole page, as it is sent or written. React escapes every text and attribute: nothing else
 * does.
 */
export function renderPage(page: ReactElement): string {
  return `<!DOCTYPE html>\n${renderToStaticMarkup(page)}\n`;
}

/** A picture for a file of its own. */
export function renderPicture(svg: ReactElement): string {
  return `${renderToStaticMarkup(svg)}\n`;
}
