import type { ReactElement } from "react";
import { renderPicture } from "../../html/render.js";
import { terms } from "../../model/base/terms.words.js";
import type { Language } from "../../model/base/text.js";
import type { TimelineEntry } from "../../model/outcome/timeline.js";
import { type CivilDate, daysBetween } from "../../model/time/dates.js";
import { words } from "./timeline.words.js";
import timelineStyle from "./timeline.css?text";

/** For pages with such a picture in them. */
export { timelineStyle };

const left = 190;
const right = 20;
const width = 960;
const rowHeight = 26;
const top = 34;
const bottom = 26;
const labelWidth = 85;
/** Marks nearer than this are one. */
const minGap = 7;

interface TimelineProps {
  readonly entries: readonly TimelineEntry[];
  readonly asOf: CivilDate;
  readonly lang: Language;
  readonly title: string;
}

/** Where days stand in the picture. */
interface Scale {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly height: number;
  at(day: CivilDate): number;
}

/** The picture in a file of its own; empty where there is nothing to show. */
export function timelineSvg(props: TimelineProps): string {
  return props.entries.length === 0 ? "" : renderPicture(<TimelinePicture {...props} isOwnFile />);
}

/** One lane for the case and one for each audit, years as a grid, limits as flags. */
export function TimelinePicture(
  props: TimelineProps & { readonly isOwnFile?: boolean },
): ReactElement | null {
  const { entries, asOf, lang, title, isOwnFile = false } = props;
  if (entries.length === 0) return null;
  const lanes = [...new Set([".", ...entries.map((e) => e.lane)])].sort();
  const scale = scaleOf(entries, asOf, lanes.length);
  const { height } = scale;
  return (
    <svg
      {...(isOwnFile && { xmlns: "http://www.w3.org/2000/svg" })}
      className="timeline"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={title}
      fontFamily="'Noto Sans SC','PingFang SC','Microsoft YaHei',sans-serif"
    >
      <title>{title}</title>
      {isOwnFile && <style>{timelineStyle}</style>}
      <rect width="100%" height="100%" fill="#fff" />
      <Years scale={scale} />
      {lanes.map((lane, i) => (
        <Lane
          key={lane}
          lane={lane}
          y={top + i * rowHeight + rowHeight / 2}
          entries={entries.filter((e) => e.lane === lane)}
          scale={scale}
          lang={lang}
        />
      ))}
      <Day asOf={asOf} scale={scale} lang={lang} />
    </svg>
  );
}

/** Whole years around all entries and the day itself. */
function scaleOf(entries: readonly TimelineEntry[], asOf: CivilDate, lanes: number): Scale {
  const days = [...entries.map((e) => e.on), asOf].sort();
  const firstYear = Number((days[0] ?? asOf).slice(0, 4));
  const lastYear = Number((days.at(-1) ?? asOf).slice(0, 4)) + 1;
  const span = daysBetween(newYear(firstYear), newYear(lastYear));
  return {
    firstYear,
    lastYear,
    height: top + lanes * rowHeight + bottom,
    at: (day) => {
      const share = daysBetween(newYear(firstYear), day) / span;
      return left + Math.round(share * (width - left - right) * 10) / 10;
    },
  };
}

function newYear(year: number): CivilDate {
  return `${year}-01-01`;
}

function Years({ scale }: { readonly scale: Scale }): ReactElement {
  const { firstYear, lastYear, height } = scale;
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i);
  return (
    <>
      {years.map((year) => {
        const x = scale.at(newYear(year));
        return (
          <g key={year}>
            <line className="year" x1={x} x2={x} y1={top - 10} y2={height - 20} />
            {year < lastYear && (
              <text className="small" x={x + 4} y={top - 14}>
                {year}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}

interface LaneProps {
  readonly lane: string;
  readonly y: number;
  readonly entries: readonly TimelineEntry[];
  readonly scale: Scale;
  readonly lang: Language;
}

function Lane({ lane, y, entries, scale, lang }: LaneProps): ReactElement {
  const name = lane === "." ? terms.case()[lang] : (entries[0]?.laneTitle[lang] ?? lane);
  const groups = grouped(entries, scale);
  return (
    <>
      <text className="lane" x={left - 10} y={y + 4} textAnchor="end">
        {name}
      </text>
      <line className="row" x1={left} x2={width - right} y1={y} y2={y} />
      {groups.map((group, i) => (
        <Mark key={i} group={group} y={y} nextAt={groups[i + 1]?.at ?? width} lang={lang} />
      ))}
    </>
  );
}

/** What would stand on one spot. */
interface Group {
  readonly at: number;
  readonly entries: readonly [TimelineEntry, ...TimelineEntry[]];
}

function grouped(entries: readonly TimelineEntry[], scale: Scale): readonly Group[] {
  const groups: { at: number; entries: [TimelineEntry, ...TimelineEntry[]] }[] = [];
  for (const e of entries) {
    const last = groups.at(-1);
    const at = scale.at(e.on);
    if (last && at - last.at < minGap && last.entries[0].kind === e.kind) last.entries.push(e);
    else groups.push({ at, entries: [e] });
  }
  return groups;
}

interface MarkProps {
  readonly group: Group;
  readonly y: number;
  /** Where the next mark stands: a day is written where there is room for it. */
  readonly nextAt: number;
  readonly lang: Language;
}

/** A dot of events, a flag of limits: one mark that tells of all that stand on its spot. */
function Mark({ group: { at, entries }, y, nextAt, lang }: MarkProps): ReactElement {
  const { kind, on } = entries[0];
  const tip = entries
    .map((e) => `${e.dueFrom ? `${e.dueFrom} – ` : ""}${e.on} ${e.label[lang]} · ${e.subject}`)
    .join("\n");
  if (kind === "event") {
    return (
      <circle className="event" cx={at} cy={y} r={entries.length > 1 ? 5 : 3.5}>
        <title>{tip}</title>
      </circle>
    );
  }
  const hasRoom = nextAt - at > labelWidth && at < width - labelWidth;
  return (
    <g className={kind}>
      <title>{tip}</title>
      <path d={`M${at - 1} ${y + 9}V${y - 10}h11l-3 4.5 3 4.5h-9v10z`} />
      {hasRoom && (
        <text className="small" x={at + 13} y={y - 1}>
          {on}
        </text>
      )}
    </g>
  );
}

function Day(props: {
  readonly asOf: CivilDate;
  readonly scale: Scale;
  readonly lang: Language;
}): ReactElement {
  const { asOf, scale, lang } = props;
  const x = scale.at(asOf);
  return (
    <>
      <line className="day" x1={x} x2={x} y1={top - 6} y2={scale.height - 20} />
      <text className="small" x={Math.min(x + 4, width - 110)} y={scale.height - 6}>
        {words.asOf({ asOf })[lang]}
      </text>
    </>
  );
}
