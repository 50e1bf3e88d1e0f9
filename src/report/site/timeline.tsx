import type { ReactElement } from "react";
import { renderPicture } from "../../html/render.js";
import { terms } from "../../model/base/terms.words.js";
import { shortenedTo } from "../../model/base/text-width.js";
import type { Language } from "../../model/base/text.js";
import type { CertificateSpan } from "../../model/certificate/spans.js";
import type { TimelineEntry } from "../../model/outcome/timeline.js";
import type { CivilDate } from "../../model/time/dates.js";
import {
  barHeight,
  bottom,
  laneHeight,
  left,
  newYear,
  right,
  type Scale,
  scaleOf,
  type TimelineContent,
  top,
  width,
} from "./timeline-layout.js";
import { Legend } from "./timeline-legend.js";
import { Marks } from "./timeline-marks.js";
import { legend, words } from "./timeline.words.js";
import timelineStyle from "./timeline.css?text";

/** For pages with such a picture in them. */
export { timelineStyle };

/** The widest name of a lane, in letters. */
const widestName = 27;

interface TimelineProps extends TimelineContent {
  readonly lang: Language;
  readonly title: string;
}

/** The picture in a file of its own; empty where there is nothing to show. */
export function timelineSvg(props: TimelineProps): string {
  return props.entries.length === 0 ? "" : renderPicture(<TimelinePicture {...props} isOwnFile />);
}

/** A lane for the case, each audit and each certificate; years as a grid, limits as flags. */
export function TimelinePicture(
  props: TimelineProps & { readonly isOwnFile?: boolean },
): ReactElement | null {
  const { entries, spans, asOf, lang, title, isOwnFile = false } = props;
  if (entries.length === 0) return null;
  const lanes = [...new Set([".", ...entries.map((e) => e.lane)])].sort();
  const certificates = [...new Set(spans.map((s) => s.certificate))];
  const scale = scaleOf(props);
  const bars = top + lanes.length * laneHeight;
  const end = bars + certificates.length * barHeight;
  return (
    <svg
      {...(isOwnFile && { xmlns: "http://www.w3.org/2000/svg" })}
      className="timeline"
      viewBox={`0 0 ${width} ${end + bottom}`}
      width={width}
      height={end + bottom}
      role="img"
      aria-label={title}
      fontFamily="'Noto Sans SC','PingFang SC','Microsoft YaHei',sans-serif"
    >
      <title>{title}</title>
      {isOwnFile && <style>{timelineStyle}</style>}
      <rect width="100%" height="100%" fill="#fff" />
      <Years scale={scale} end={end} />
      {lanes.map((lane, i) => (
        <Lane
          key={lane}
          lane={lane}
          y={top + i * laneHeight + laneHeight / 2}
          entries={entries.filter((e) => e.lane === lane)}
          scale={scale}
          asOf={asOf}
          lang={lang}
        />
      ))}
      {certificates.map((number, i) => (
        <Certificate
          key={number}
          number={number}
          y={bars + i * barHeight + barHeight / 2}
          spans={spans.filter((s) => s.certificate === number)}
          scale={scale}
          asOf={asOf}
          lang={lang}
        />
      ))}
      <Day asOf={asOf} scale={scale} end={end} lang={lang} />
      <Legend content={props} y={end + 42} lang={lang} />
    </svg>
  );
}

interface YearsProps {
  readonly scale: Scale;
  /** Where the lanes end. */
  readonly end: number;
}

function Years({ scale, end }: YearsProps): ReactElement {
  const { firstYear, lastYear } = scale;
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i);
  return (
    <>
      {years.map((year) => {
        const x = scale.at(newYear(year));
        return (
          <g key={year}>
            <line className="year" x1={x} x2={x} y1={top - 10} y2={end} />
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

interface OnScale {
  readonly y: number;
  readonly scale: Scale;
  readonly asOf: CivilDate;
  readonly lang: Language;
}

function Lane(
  props: OnScale & { readonly lane: string; readonly entries: readonly TimelineEntry[] },
): ReactElement {
  const { lane, y, entries, lang } = props;
  const name = lane === "." ? terms.case()[lang] : (entries[0]?.laneTitle[lang] ?? lane);
  return (
    <>
      <LaneName name={name} y={y} />
      <line className="row" x1={left} x2={width - right} y1={y} y2={y} />
      <Marks {...props} />
    </>
  );
}

function LaneName({ name, y }: { readonly name: string; readonly y: number }): ReactElement {
  return (
    <text className="lane" x={left - 10} y={y + 4} textAnchor="end">
      {shortenedTo(widestName, name)}
      <title>{name}</title>
    </text>
  );
}

function Certificate(
  props: OnScale & { readonly number: string; readonly spans: readonly CertificateSpan[] },
): ReactElement {
  const { number, y, spans, lang } = props;
  return (
    <>
      <LaneName name={words.certificate({ number })[lang]} y={y} />
      {spans.map((span) => (
        <Bar key={`${span.kind} ${span.from}`} {...props} span={span} />
      ))}
    </>
  );
}

/** Solid up to the day, hollow after it. */
function Bar(props: OnScale & { readonly span: CertificateSpan }): ReactElement {
  const { span, y, scale, asOf, lang } = props;
  const { kind, from, to } = span;
  const [start, end] = [scale.at(from), scale.at(to)];
  const now = Math.min(Math.max(scale.at(asOf), start), end);
  return (
    <g className={kind}>
      <title>{words.span({ what: legend[kind](), from, to })[lang]}</title>
      <rect className="future" x={start} y={y - 5} width={Math.max(end - start, 1)} height={10} />
      {now > start && <rect x={start} y={y - 5} width={now - start} height={10} />}
    </g>
  );
}

function Day(
  props: YearsProps & { readonly asOf: CivilDate; readonly lang: Language },
): ReactElement {
  const { asOf, scale, end, lang } = props;
  const x = scale.at(asOf);
  return (
    <>
      <line className="day" x1={x} x2={x} y1={top - 6} y2={end} />
      <text className="small" x={Math.min(x + 4, width - 130)} y={end + 14}>
        {words.asOf({ asOf })[lang]}
      </text>
    </>
  );
}
