// In the public pages: compares the page's day with the reader's, and the digest of a chosen file;
// filters the list. Asks no server.
import { hasAll, wordsOf } from "../../../../html/client/filter.js";
import { pagedRows } from "../../../../html/client/rows.js";

/** A page this old may no longer say how things stand. */
const oldAfterDays = 30;
const dayMs = 86_400_000;

const file = document.querySelector<HTMLInputElement>("#file");
const result = document.querySelector<HTMLElement>("#result");
const find = document.querySelector<HTMLInputElement>("#find");
const shown = document.querySelector<HTMLElement>("#shown");

tellExpired(todayInChina());
tellOld(todayInChina());
if (file && result) file.addEventListener("change", () => void compare(file, result));
if (find && shown) filter(find, shown);

/** Where certificates begin and end. */
function todayInChina(): string {
  return new Intl.DateTimeFormat("en-CA", {
    timeZone: "Asia/Shanghai",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(new Date());
}

/** A certificate whose last day has passed is valid no more, whatever the page was told. */
function tellExpired(today: string): void {
  const expired = document.querySelector<HTMLTemplateElement>("#expired");
  for (const place of document.querySelectorAll<HTMLElement>("[data-expires]")) {
    if (today <= (place.dataset["expires"] ?? "")) continue;
    const badge = expired?.content.firstElementChild?.cloneNode(true);
    if (badge) place.querySelector(".status")?.replaceWith(badge);
    // Since when it was what it is no more.
    for (const told of place.querySelectorAll<HTMLElement>(".told")) told.hidden = true;
    for (const notice of place.querySelectorAll<HTMLElement>(".ended")) notice.hidden = false;
  }
}

function tellOld(today: string): void {
  const notice = document.querySelector<HTMLElement>("#old");
  const asOf = notice?.dataset["asOf"] ?? "";
  const days = (Date.parse(today) - Date.parse(asOf)) / dayMs;
  if (notice && days > oldAfterDays) notice.hidden = false;
}

function filter(field: HTMLInputElement, told: HTMLElement): void {
  const rows = [...document.querySelectorAll<HTMLElement>("tbody tr")];
  const layOut = pagedRows(rows, told);
  const apply = () => {
    const words = wordsOf(field.value);
    layOut(rows.filter((row) => hasAll(row.textContent ?? "", words)));
  };
  field.addEventListener("input", apply);
  apply();
}

async function compare(field: HTMLInputElement, answer: HTMLElement): Promise<void> {
  const chosen = field.files?.[0];
  if (!chosen) return;
  if (!globalThis.crypto?.subtle) {
    tell(answer, "unknown", answer.dataset["unable"]);
    return;
  }
  const digest = await crypto.subtle.digest("SHA-256", await chosen.arrayBuffer());
  const hex = [...new Uint8Array(digest)].map((b) => b.toString(16).padStart(2, "0")).join("");
  const line = (answer.dataset["known"] ?? "").split("\n").find((l) => l.startsWith(hex));
  if (line === undefined) tell(answer, "bad", answer.dataset["foreign"]);
  else if (line.endsWith("current")) tell(answer, "good", answer.dataset["current"]);
  else tell(answer, "unknown", answer.dataset["earlier"]);
}

function tell(answer: HTMLElement, kind: string, words = ""): void {
  answer.textContent = words;
  answer.className = kind;
}
