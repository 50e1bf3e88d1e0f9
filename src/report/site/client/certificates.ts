// In the public pages: compares the digest of a chosen file, and filters the list; asks no server.
import { filterRows } from "../../../html/client/filter.js";

const file = document.querySelector<HTMLInputElement>("#file");
const result = document.querySelector<HTMLElement>("#result");
const find = document.querySelector<HTMLInputElement>("#find");

if (file && result) file.addEventListener("change", () => void compare(file, result));
if (find) filterRows(find, () => document.querySelectorAll<HTMLElement>("tbody tr"));

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
