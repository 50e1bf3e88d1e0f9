// On each page of the dossier: finds what stands on any of them, and filters the page's tables.
import { filterRows, hasAll, wordsOf } from "../../../../html/client/filter.js";

/** Texts with the page that shows them; they stand before this script. */
declare const dossierEntries: readonly (readonly [text: string, href: string])[];

/** As many as one looks through. */
const mostHits = 20;

const box = document.querySelector<HTMLInputElement>("#search");
const hits = document.querySelector<HTMLElement>("#hits");

if (box && hits) {
  box.addEventListener("input", () => {
    const results = found(box.value).map(([text, href]) => hit(text, href, box));
    hits.replaceChildren(...(results.length > 0 ? results : nothing(box)));
  });
}
for (const field of document.querySelectorAll<HTMLInputElement>("input.filter")) {
  filterRows(
    field,
    () => field.nextElementSibling?.querySelectorAll<HTMLElement>("tbody tr") ?? [],
  );
}

function found(typed: string): typeof dossierEntries {
  const words = wordsOf(typed);
  return words.length === 0
    ? []
    : dossierEntries.filter(([text]) => hasAll(text, words)).slice(0, mostHits);
}

function hit(text: string, href: string, { dataset }: HTMLElement): HTMLElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = `${dataset["up"] ?? ""}${encodeURI(href)}`;
  link.textContent = text;
  item.append(link);
  return item;
}

/** What was typed stands nowhere: that is said, too. */
function nothing({ value, dataset }: HTMLInputElement): HTMLElement[] {
  if (wordsOf(value).length === 0) return [];
  const item = document.createElement("li");
  item.textContent = dataset["none"] ?? "";
  return [item];
}
