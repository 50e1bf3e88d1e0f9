import { escapeHtml } from "../page.js";

/** A cell: text, or markup that is safe already. */
export type Cell = string | number | null | { readonly html: string };

/** A table; `numeric` columns stand at the right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  options: {
    readonly numeric?: readonly number[];
    readonly filter?: string;
    readonly none?: string;
    readonly rowClass?: (i: number) => string;
    /** Shares of the width, in percent. */ readonly widths?: readonly number[];
  } = {},
): string {
  if (rows.length === 0) return `<p>${escapeHtml(options.none ?? "")}</p>`;
  const cell = (c: Cell, i: number) =>
    `<td${options.numeric?.includes(i) ? ' class="num"' : typeof c === "string" && /^\d{4}-\d\d-\d\d$/.test(c) ? ' class="day"' : ""}>${c === null ? "" : typeof c === "object" ? c.html : escapeHtml(String(c))}</td>`;
  const filter =
    options.filter && rows.length > 12
      ? `<input class="filter" type="search" placeholder="${escapeHtml(options.filter)}" aria-label="${escapeHtml(options.filter)}">`
      : "";
  return `${filter}<div class="wide"><table${options.widths ? ' class="fixed"' : ""}>${options.widths ? `<colgroup>${options.widths.map((n) => `<col style="width:${n}%">`).join("")}</colgroup>` : ""}<thead><tr>${head.map((h) => `<th scope="col">${escapeHtml(h)}</th>`).join("")}</tr></thead><tbody>${rows.map((r, i) => `<tr${options.rowClass ? ` class="${options.rowClass(i)}"` : ""}>${r.map(cell).join("")}</tr>`).join("")}</tbody></table></div>`;
}

export function link(href: string, text: string): { readonly html: string } {
  return { html: `<a href="${escapeHtml(encodeURI(href))}">${escapeHtml(text)}</a>` };
}

export function html(markup: string): { readonly html: string } {
  return { html: markup };
}
