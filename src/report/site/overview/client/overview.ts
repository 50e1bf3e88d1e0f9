// In the overview: finds, chooses and sorts cases; lays out no more rows than one looks through.
import { hasAll, wordsOf } from "../../../../html/client/filter.js";
import { pagedRows } from "../../../../html/client/rows.js";

const table = document.querySelector<HTMLTableElement>("#cases");
const form = document.querySelector<HTMLFormElement>(".fields");
const shown = document.querySelector<HTMLElement>("#shown");
if (table && form && shown) start(table, form, shown);

interface Row {
  readonly element: HTMLTableRowElement;
  readonly text: string;
  /** Where it stands while the worst are first. */
  readonly rank: number;
}

/** What is asked for; an empty text asks for nothing. */
interface Wanted {
  readonly flag: string;
  readonly words: readonly string[];
  readonly body: string;
  readonly procedure: string;
  readonly state: string;
}

function fits({ element, text }: Row, wanted: Wanted): boolean {
  const { dataset } = element;
  return (
    (wanted.flag === "" || (dataset["flags"] ?? "").split(" ").includes(wanted.flag)) &&
    (["body", "procedure", "state"] as const).every((name) =>
      ["", dataset[name]].includes(wanted[name]),
    ) &&
    hasAll(text, wanted.words)
  );
}

function start(cases: HTMLTableElement, fields: HTMLFormElement, told: HTMLElement): void {
  const body = cases.tBodies[0] as HTMLTableSectionElement;
  const rows = [...body.rows].map((element, rank): Row => ({
    element,
    text: (element.textContent ?? "").toLowerCase(),
    rank,
  }));
  const layOut = pagedRows(
    rows.map((r) => r.element),
    told,
  );
  const chosen = (name: string) =>
    fields.querySelector<HTMLSelectElement>(`select[name=${name}]`)?.value ?? "";
  let order = "";
  const sort = () => {
    if (chosen("sort") === order) return;
    order = chosen("sort");
    rows.sort(comparing(order, headOf(cases, order)));
    body.replaceChildren(...rows.map((r) => r.element));
    markHead(cases, order);
  };
  const show = () => {
    sort();
    const wanted: Wanted = {
      flag: flagOf(location.hash),
      words: wordsOf(fields.querySelector<HTMLInputElement>("#find")?.value ?? ""),
      body: chosen("body"),
      procedure: chosen("procedure"),
      state: chosen("state"),
    };
    markCounters(wanted.flag);
    layOut(rows.filter((row) => fits(row, wanted)).map((r) => r.element));
  };
  fields.addEventListener("input", show);
  fields.addEventListener("submit", (event) => {
    event.preventDefault();
  });
  addEventListener("hashchange", show);
  letHeadsSort(cases, fields, show);
  show();
}

/** `#error` chooses the cases with errors; anything else none. */
function flagOf(hash: string): string {
  const flag = hash.slice(1);
  const known = [...document.querySelectorAll(".counters a")].some(
    (a) => a.getAttribute("href") === `#${flag}`,
  );
  return known && flag !== "all" ? flag : "";
}

function markCounters(flag: string): void {
  for (const link of document.querySelectorAll(".counters a")) {
    const isChosen = link.getAttribute("href") === `#${flag === "" ? "all" : flag}`;
    if (isChosen) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

/** The columns that can be sorted by, in the order of the choice. */
function columns(fields: HTMLFormElement): string[] {
  const options = fields.querySelectorAll<HTMLOptionElement>("select[name=sort] option");
  return [...options].map((o) => o.value).filter(Boolean);
}

/** A head that is clicked sorts; the last one, of what is open, has the worst first. */
function letHeadsSort(cases: HTMLTableElement, fields: HTMLFormElement, again: () => void): void {
  const names = columns(fields);
  for (const [i, head] of [...(cases.tHead?.rows[0]?.cells ?? [])].entries()) {
    const name = names[i] ?? "";
    head.dataset["sort"] = name;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    button.addEventListener("click", () => {
      const select = fields.querySelector<HTMLSelectElement>("select[name=sort]");
      if (select) select.value = name;
      again();
    });
    head.replaceChildren(button);
  }
}

function headOf(cases: HTMLTableElement, name: string): number {
  return [...(cases.tHead?.rows[0]?.cells ?? [])].findIndex((h) => h.dataset["sort"] === name);
}

function markHead(cases: HTMLTableElement, name: string): void {
  for (const head of cases.tHead?.rows[0]?.cells ?? []) {
    if (head.dataset["sort"] === name) head.setAttribute("aria-sort", "ascending");
    else head.removeAttribute("aria-sort");
  }
}

/** Rows that have nothing in the column come last; equal ones keep the order of weight. */
function comparing(name: string, column: number): (a: Row, b: Row) => number {
  if (name === "") return (a, b) => a.rank - b.rank;
  const key = ({ element }: Row) =>
    name === "next" ? (element.dataset["next"] ?? "") : (element.cells[column]?.textContent ?? "");
  const keys = new Map<Row, string>();
  const keyOf = (row: Row) => {
    const known = keys.get(row) ?? key(row);
    keys.set(row, known);
    return known;
  };
  const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });
  return (a, b) =>
    Number(keyOf(a) === "") - Number(keyOf(b) === "") ||
    compare(keyOf(a), keyOf(b)) ||
    a.rank - b.rank;
}
