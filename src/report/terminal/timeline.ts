import type { Bilingual, Language } from "../../model/base/text.js";
import type { TimelineEntry } from "../../model/outcome/timeline.js";
import type { CivilDate } from "../../model/time/dates.js";
import { daysBetween } from "../../model/time/dates.js";

const words = {
  title: { zh: "时间线", en: "Timeline" },
  case: { zh: "案卷", en: "Case" },
  today: { zh: "基准日", en: "as of" },
  due: { zh: "期限", en: "limit" },
  overdue: { zh: "逾期", en: "overdue" },
} as const satisfies Record<string, Bilingual>;

/** For the terminal: one line an entry; a line shows where the day stands. */
export function timelineText(
  entries: readonly TimelineEntry[],
  asOf: CivilDate,
  lang: Language,
  paint: { due(text: string): string; overdue(text: string): string; dim(text: string): string },
): string {
  const lines: string[] = [];
  let passed = false;
  const day = () => {
    lines.push(paint.dim(`${asOf}  ── ${words.today[lang]} ${"─".repeat(40)}`));
    passed = true;
  };
  for (const e of entries) {
    if (!passed && e.on > asOf) day();
    const what =
      e.kind === "event"
        ? `●  ${e.label[lang]}`
        : e.kind === "due"
          ? paint.due(`◷  ${words.due[lang]}${lang === "zh" ? "：" : ": "}${e.label[lang]}`)
          : paint.overdue(
              `✗  ${words.overdue[lang]}${lang === "zh" ? "：" : ": "}${e.label[lang]}`,
            );
    lines.push(
      `${e.on}  ${what}  ${paint.dim(`${e.subject}${e.kind === "event" ? "" : `  ${e.clauses.join(" ")}`}`)}`,
    );
  }
  if (!passed) day();
  return `${lines.join("\n")}\n`;
}

const left = 190,
  width = 960,
  rowHeight = 26,
  top = 34,
  minGap = 7,
  labelWidth = 85;

/** A picture (`inline`: as a part of a page): one lane for the case and one for each audit, years as a grid, limits as flags. Opens by itself and stands in the overview. */
export function timelineSvg(
  entries: readonly TimelineEntry[],
  asOf: CivilDate,
  lang: Language,
  title: string,
  inline = false,
): string {
  if (entries.length === 0) return "";
  const lanes = [...new Set([".", ...entries.map((e) => e.lane)])].sort();
  const days = [...entries.map((e) => e.on), asOf].sort();
  const first = `${(days[0] ?? asOf).slice(0, 4)}-01-01`;
  const last = `${Number((days.at(-1) ?? asOf).slice(0, 4)) + 1}-01-01`;
  const span = daysBetween(first, last);
  const x = (day: CivilDate) =>
    left + Math.round((daysBetween(first, day) / span) * (width - left - 20) * 10) / 10;
  const height = top + lanes.length * rowHeight + 26;
  const years = Array.from(
    { length: Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1 },
    (_, i) => Number(first.slice(0, 4)) + i,
  );
  const grid = years
    .map(
      (y) =>
        `<line class="year" x1="${x(`${y}-01-01`)}" x2="${x(`${y}-01-01`)}" y1="${top - 10}" y2="${height - 20}"/>${y < Number(last.slice(0, 4)) ? `<text class="small" x="${x(`${y}-01-01`) + 4}" y="${top - 14}">${y}</text>` : ""}`,
    )
    .join("");
  const rows = lanes
    .map((lane, i) => {
      const y = top + i * rowHeight + rowHeight / 2;
      return `<text class="lane" x="${left - 10}" y="${y + 4}" text-anchor="end">${esc(lane === "." ? words.case[lang] : (entries.find((e) => e.lane === lane)?.laneTitle[lang] ?? lane))}</text><line class="row" x1="${left}" x2="${width - 20}" y1="${y}" y2="${y}"/>${marks(
        entries.filter((e) => e.lane === lane),
        y,
        x,
        lang,
      )}`;
    })
    .join("\n");
  return `<svg${inline ? "" : ' xmlns="http://www.w3.org/2000/svg"'} viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${esc(title)}" font-family="'Noto Sans SC','PingFang SC','Microsoft YaHei',sans-serif">
<title>${esc(title)}</title><style>.year{stroke:#d3dae4}.row{stroke:#c4cfdd}.lane{font-size:12px;fill:#16202c}.small{font-size:11px;fill:#6b7787}.event{fill:#1d3f6e}.due{fill:#0b6e8a}.overdue{fill:#b3261e}.day{stroke:#9a6700;stroke-dasharray:4 3}</style>
<rect width="100%" height="100%" fill="#fff"/>
${grid}
${rows}
<line class="day" x1="${x(asOf)}" x2="${x(asOf)}" y1="${top - 6}" y2="${height - 20}"/><text class="small" x="${Math.min(x(asOf) + 4, width - 110)}" y="${height - 6}">${words.today[lang]} ${asOf}</text>
</svg>
`;
}

/** Dots of events, flags of limits. What would stand on one spot is one mark that tells of all. */
function marks(
  entries: readonly TimelineEntry[],
  y: number,
  x: (day: CivilDate) => number,
  lang: Language,
): string {
  const groups: { at: number; entries: TimelineEntry[] }[] = [];
  for (const e of entries) {
    const last = groups.at(-1);
    if (last && x(e.on) - last.at < minGap && last.entries[0]?.kind === e.kind) {
      last.entries.push(e);
    } else groups.push({ at: x(e.on), entries: [e] });
  }
  return groups
    .map(({ at, entries: list }, i) => {
      const kind = list[0]?.kind ?? "event";
      const tip = esc(list.map((e) => `${e.on} ${e.label[lang]} · ${e.subject}`).join("\n"));
      return kind === "event"
        ? `<circle class="event" cx="${at}" cy="${y}" r="${list.length > 1 ? 5 : 3.5}"><title>${tip}</title></circle>`
        : `<g class="${kind}"><title>${tip}</title><path d="M${at - 1} ${y + 9}V${y - 10}h11l-3 4.5 3 4.5h-9v10z"/>${(groups[i + 1]?.at ?? width) - at > labelWidth && at < width - labelWidth ? `<text class="small" x="${at + 13}" y="${y - 1}">${list[0]?.on ?? ""}</text>` : ""}</g>`;
    })
    .join("");
}

function esc(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
