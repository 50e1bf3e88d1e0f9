import type { CDPSession } from "puppeteer";

/** Classes of the page's root that set its text closer, one after the other (`base.css`). */
const closer = ["close", "closer"];

/** Classes of a table that is too wide, one after the other. */
const narrower = ["narrow", "narrower"];

/** What a sheet holds between its margins, and how much more the first one does, in mm. */
const sheet = { width: 176, height: 262, first: 6 };

/** A last page that is filled less than this is not worth its sheet. */
const least = 0.25;

/**
 * A last page that is signed holds so much of a sheet besides the places to sign, or the lines
 * before come along; then it is filled no more than `full`, for the browser may need a little more.
 */
const beside = 0.15;
const full = 0.92;

/** What may begin a page, and what of it is signed. */
const parts = "tbody > tr, p, li, h2, h3, .clause, .signatures, .closing-block";
const signed = ".signatures, .closing-block";

/** What is lower than this part of a sheet fits it without being measured. */
const surely = 0.85;

// A table of English words may be wider than the sheet: its type is set smaller, then its words may
// be broken. The text is as wide as the sheet from here on.
const narrow = `() => {
  document.body.style.width = "${sheet.width}mm";
  for (const table of document.querySelectorAll("table.list")) {
    ${JSON.stringify(narrower)}.some((name) => {
      if (table.offsetWidth <= table.parentElement.clientWidth + 1) return true;
      table.classList.add(name);
    });
  }
}`;

// Nobody signs a sheet that holds nothing else. `break-before: avoid` takes along what stands right
// above the boxes and nothing before it: here lines come along until there are enough of them.
const carry = `(end, { pages, filled }, pageOf, height) => {
  if (pages === 1) return null;
  const all = [...document.querySelectorAll(${JSON.stringify(parts)})].filter(
    (e) =>
      !e.parentElement.closest(${JSON.stringify(parts)}) &&
      e.compareDocumentPosition(end) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const isSigned = (e) => e.matches(${JSON.stringify(signed)});
  const isHeading = (e) => e.matches("h2, h3, tr.group");
  const isSpanned = (e) =>
    e.matches("tr") &&
    [...e.parentElement.rows].some((row) =>
      [...row.cells].some((c) => row.rowIndex < e.rowIndex && row.rowIndex + c.rowSpan > e.rowIndex),
    );
  const boxes = all.map((e) => e.getClientRects());
  const isOn = (page) => (i) => boxes[i].length > 0 && pageOf([...boxes[i]].at(-1)) === page;
  const indices = all.map((e, i) => i);
  const last = indices.filter(isOn(pages));
  if (!last.some((i) => isSigned(all[i]))) return null;
  const besides = (i) => (isSigned(all[i]) ? 0 : [...boxes[i]].at(-1).height / height);
  let held = last.reduce((sum, i) => sum + besides(i), 0);
  if (held >= ${beside}) return null;
  const before = indices.filter((i) => i < last[0] && isOn(pages - 1)(i)).reverse();
  const bottom = Math.max(...before.map((i) => [...boxes[i]].at(-1).bottom));
  let first = null;
  for (const i of before) {
    if (boxes[i].length > 1 || filled + (bottom - boxes[i][0].top) / height > ${full}) break;
    held += besides(i);
    if (isSpanned(all[i]) || (i > 0 && isHeading(all[i - 1]))) continue;
    first = all[i];
    if (held >= ${beside}) break;
  }
  const opens = (e) =>
    e.parentElement !== document.body &&
    (!e.previousElementSibling || e.previousElementSibling.matches("colgroup, thead"));
  while (first && opens(first)) first = first.parentElement;
  return first;
}`;

// Columns are broken where pages are: as many as one after the other hold the text, so many pages
// it takes. What comes last, before pictures, says in which one it stands, and how far down.
const measure = `() => {
  const root = document.documentElement, { body } = document;
  if (document.querySelector(".fits")) return;
  if (body.scrollHeight < ${surely} * ${sheet.height} * (96 / 25.4)) return;
  const pictures = document.querySelector(".pictures");
  const end = body.insertBefore(document.createElement("div"), pictures);
  const columns = {
    width: "${sheet.width}mm", height: "${sheet.height}mm", columns: "1", columnFill: "auto", columnGap: "0",
  };
  Object.assign(body.style, columns);
  const covers = [...body.children].filter((e) => getComputedStyle(e).breakAfter === "page");
  for (const cover of covers) cover.style.breakAfter = "column";
  const head = covers.length > 0 ? null : document.querySelector(".letterhead");
  if (head) head.style.marginTop = "-${sheet.first}mm";
  const from = body.getBoundingClientRect();
  const pageOf = (at) => Math.round((at.left - from.left) / from.width) + 1;
  const place = () => {
    const at = end.getBoundingClientRect();
    return { pages: pageOf(at), filled: (at.top - from.top) / from.height };
  };
  const { pages, filled } = place();
  if (!pictures && pages > 1 && filled < ${least}) {
    const isSaved = ${JSON.stringify(closer)}.some((name) => {
      root.classList.add(name);
      return place().pages < pages;
    });
    if (!isSaved) root.classList.remove(...${JSON.stringify(closer)});
  }
  const first = (${carry})(end, place(), pageOf, from.height);
  end.remove();
  for (const cover of covers) cover.style.breakAfter = "";
  if (head) head.removeAttribute("style");
  if (first) first.style.breakBefore = "page";
}`;

/**
 * Sets tables that are wider than the sheet smaller; sets a document a little closer where that
 * saves a last page with a few lines on it (one that ends with pictures is not set closer); lets
 * lines come along to a last page that would hold little besides places to sign.
 */
export async function saveLastPage(client: CDPSession): Promise<void> {
  const { exceptionDetails } = await client.send("Runtime.evaluate", {
    expression: `(${narrow})();(${measure})();document.body.removeAttribute("style")`,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
}
