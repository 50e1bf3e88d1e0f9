import type { Bilingual, Language } from "../../model/base/text.js";
import type { TimelineEntry } from "../../model/outcome/timeline.js";
import type { CivilDate } from "../../model/time/dates.js";
import { words } from "./timeline.words.js";

interface Paint {
  due(text: string): string;
  overdue(text: string): string;
  dim(text: string): string;
}

/** For the terminal: one line an entry; a line shows where the day stands. */
export function timelineText(
  entries: readonly TimelineEntry[],
  asOf: CivilDate,
  lang: Language,
  paint: Paint,
): string {
  const past = entries.findIndex((e) => e.on > asOf);
  const before = past === -1 ? entries : entries.slice(0, past);
  const after = past === -1 ? [] : entries.slice(past);
  return [
    ...before.map((e) => entryLine(e, { mark: "●", lang, paint })),
    paint.dim(`${asOf}  ── ${words.asOf()[lang]} ${"─".repeat(40)}`),
    ...after.map((e) => entryLine(e, { mark: "○", lang, paint })),
    "",
  ].join("\n");
}

/** How a line is written. */
interface Writing {
  /** Of what happened; hollow where it lies ahead. */
  readonly mark: "●" | "○";
  readonly lang: Language;
  readonly paint: Paint;
}

function entryLine(e: TimelineEntry, writing: Writing): string {
  const clauses = e.kind === "event" ? "" : `  ${e.clauses.join(" ")}`;
  const { dim } = writing.paint;
  return `${e.on}  ${whatOf(e, writing)}  ${dim(`${e.subject}${clauses}`)}`;
}

function dueWords(what: Bilingual, from: CivilDate | null): Bilingual {
  return from === null ? words.due({ what }) : words.dueFrom({ what, from });
}

function whatOf({ kind, dueFrom, label }: TimelineEntry, { mark, lang, paint }: Writing): string {
  switch (kind) {
    case "event":
      return `${mark}  ${label[lang]}`;
    case "due":
      return paint.due(`◷  ${dueWords(label, dueFrom)[lang]}`);
    case "overdue":
      return paint.overdue(`✗  ${words.overdue({ what: label })[lang]}`);
  }
}
