import type { JsonObject } from "../../model/base/json.js";
import { byCodeUnit } from "../../model/base/text.js";
import type { ComposedDocument } from "../../model/procedure/document.js";
import type { Entries } from "./manifest.js";

/**
 * The lines of a case's list of contents: every document with its pages, in the order of time,
 * counted through.
 */
export function contentsOf(documents: readonly ComposedDocument[], entries: Entries): JsonObject[] {
  const printed = documents
    .filter((d) => d.listed && entries[`${d.path}.pdf`]?.output)
    .sort((a, b) => byCodeUnit(a.date, b.date) || byCodeUnit(a.path, b.path));
  let page = 1;
  return printed.map((d, i) => {
    const pages = entries[`${d.path}.pdf`]?.pages ?? 0;
    const from = page;
    page += pages;
    return {
      order: i + 1,
      number: d.number,
      author: d.author === "client" ? clientOf(d) : d.view.body.label,
      title: d.listedAs,
      date: d.date,
      pages,
      from,
    };
  });
}

function clientOf({ view }: ComposedDocument): string {
  return view.f["clientName"]?.value ?? "";
}
