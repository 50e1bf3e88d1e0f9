import type { CDPSession } from "puppeteer";

/** Classes of the page's root that set its text closer, one after the other (`base.css`). */
const closer = ["close", "closer"];

/** Classes of a table that is too wide, one after the other. */
const narrower = ["narrow", "narrower"];

/** What a sheet holds between its margins, and how much more the first one does, in mm. */
const sheet = { width: 176, height: 262, first: 6 };

/** A last page that is filled less than this is not worth its sheet. */
const least = 0.25;

/** What is lower than this part of a sheet on the wider screen fits it without being measured. */
const surely = 0.7;

// A table of English words may be wider than the sheet: its type is set smaller, then its words may
// be broken.
const narrow = `(() => {
  document.body.style.width = "${sheet.width}mm";
  for (const table of document.querySelectorAll("table.list")) {
    ${JSON.stringify(narrower)}.some((name) => {
      if (table.offsetWidth <= table.parentElement.clientWidth + 1) return true;
      table.classList.add(name);
    });
  }
  document.body.removeAttribute("style");
})()`;

// Columns are broken where pages are: as many as one after the other hold the text, so many pages
// it takes. What comes last says in which one it stands, and how far down.
const measure = `(() => {
  const root = document.documentElement, { body } = document;
  if (document.querySelector(".fits, .pictures")) return;
  if (body.scrollHeight < ${surely} * ${sheet.height} * (96 / 25.4)) return;
  const end = body.appendChild(document.createElement("div"));
  const columns = {
    width: "${sheet.width}mm", height: "${sheet.height}mm", columns: "1", columnFill: "auto", columnGap: "0",
  };
  Object.assign(body.style, columns);
  const head = document.querySelector(".letterhead");
  if (head) head.style.marginTop = "-${sheet.first}mm";
  const place = () => {
    const from = body.getBoundingClientRect(), at = end.getBoundingClientRect();
    return {
      pages: Math.round((at.left - from.left) / from.width) + 1,
      filled: (at.top - from.top) / from.height,
    };
  };
  const { pages, filled } = place();
  if (pages > 1 && filled < ${least}) {
    const isSaved = ${JSON.stringify(closer)}.some((name) => {
      root.classList.add(name);
      return place().pages < pages;
    });
    if (!isSaved) root.classList.remove(...${JSON.stringify(closer)});
  }
  end.remove();
  body.removeAttribute("style");
  if (head) head.removeAttribute("style");
})()`;

/**
 * Sets tables that are wider than the sheet smaller; sets a document a little closer where that
 * saves a last page with a few lines on it; one whose text fits its sheet, or that ends with
 * pictures, stays as it is.
 */
export async function saveLastPage(client: CDPSession): Promise<void> {
  await client.send("Emulation.setEmulatedMedia", { media: "print" });
  await client.send("Runtime.evaluate", { expression: `${narrow};${measure}` });
}
