import type { ReactElement } from "react";
import { shortenedTo } from "../model/base/text-width.js";
import type { Language } from "../model/base/text.js";
import type { Tally } from "../model/outcome/assessment.js";

const rowHeight = 24;
const labelWidth = 262;
const width = 752;
/** Room for the number beside the longest bar. */
const numberWidth = 60;
/** Wider labels, in letters, do not fit beside their bars. */
const widestLabel = 34;

interface BarsProps {
  readonly title: string;
  readonly tallies: readonly Tally[];
  readonly lang: Language;
}

/**
 * A picture of counts: one bar each, the number beside it; of a single count the words alone.
 * Nothing where all are nought.
 */
export function Bars({ title, tallies, lang }: BarsProps): ReactElement | null {
  const shown = withoutEdges(tallies);
  const most = Math.max(0, ...shown.map((t) => t.count));
  if (most === 0) return null;
  const [only] = shown;
  if (shown.length === 1 && only) {
    return (
      <p className="counts">
        <b>{title}</b> {only.label[lang]} {only.count}
      </p>
    );
  }
  const height = shown.length * rowHeight + 8;
  return (
    <figure>
      <figcaption>{title}</figcaption>
      <svg className="bars" role="img" aria-label={title} viewBox={`0 0 ${width} ${height}`}>
        {shown.map(({ key, label, count }, i) => (
          <Bar
            key={key}
            top={i * rowHeight + 4}
            label={label[lang]}
            count={count}
            length={Math.round((count / most) * (width - labelWidth - numberWidth))}
          />
        ))}
      </svg>
    </figure>
  );
}

/** Noughts before the first count and after the last one tell nothing. */
function withoutEdges(tallies: readonly Tally[]): readonly Tally[] {
  const from = tallies.findIndex((t) => t.count > 0);
  return from === -1 ? [] : tallies.slice(from, tallies.findLastIndex((t) => t.count > 0) + 1);
}

interface BarProps {
  readonly top: number;
  readonly label: string;
  readonly count: number;
  readonly length: number;
}

function Bar({ top, label, count, length }: BarProps): ReactElement {
  return (
    <>
      <text x={labelWidth - 8} y={top + 15} textAnchor="end">
        {shortenedTo(widestLabel, label)}
        <title>{label}</title>
      </text>
      <rect
        x={labelWidth}
        y={top + 3}
        width={Math.max(length, count > 0 ? 2 : 0)}
        height={rowHeight - 9}
        rx="2"
      />
      <text x={labelWidth + length + 8} y={top + 15}>
        {count}
      </text>
    </>
  );
}
