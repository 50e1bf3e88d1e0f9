import type { ReactElement } from "react";
import { textWidth } from "../../model/base/text-width.js";
import type { Language } from "../../model/base/text.js";
import { left, type TimelineContent } from "./timeline-layout.js";
import { flag } from "./timeline-marks.js";
import { legend } from "./timeline.words.js";

type Sign = keyof typeof legend;

interface LegendProps {
  readonly content: TimelineContent;
  readonly y: number;
  readonly lang: Language;
}

/** What the marks mean that are in the picture. */
export function Legend({ content, y, lang }: LegendProps): ReactElement {
  const texts = signsIn(content).map((sign) => ({ sign, text: legend[sign]()[lang] }));
  const signs = texts.map((own, i) => ({
    ...own,
    x: texts.slice(0, i).reduce((x, { text }) => x + 30 + textWidth(text) * 6, left),
  }));
  return (
    <>
      {signs.map(({ sign, text, x: at }) => (
        <g key={sign}>
          <SignPicture sign={sign} x={at} y={y - 4} />
          <text className="small" x={at + 18} y={y}>
            {text}
          </text>
        </g>
      ))}
    </>
  );
}

function signsIn({ entries, spans, asOf }: TimelineContent): Sign[] {
  const has: Readonly<Record<Sign, boolean>> = {
    past: entries.some((e) => e.kind === "event" && e.on <= asOf),
    future:
      entries.some((e) => e.kind === "event" && e.on > asOf) || spans.some((s) => s.to > asOf),
    due: entries.some((e) => e.kind === "due"),
    overdue: entries.some((e) => e.kind === "overdue"),
    valid: spans.some((s) => s.kind === "valid"),
    suspended: spans.some((s) => s.kind === "suspended"),
  };
  return (Object.keys(has) as Sign[]).filter((sign) => has[sign]);
}

interface SignProps {
  readonly sign: Sign;
  readonly x: number;
  readonly y: number;
}

function SignPicture({ sign, x, y }: SignProps): ReactElement {
  switch (sign) {
    case "past":
    case "future":
      return (
        <circle
          className={sign === "past" ? "event" : "event future"}
          cx={x + 7}
          cy={y}
          r={sign === "past" ? 5 : 4.3}
        />
      );
    case "due":
    case "overdue":
      return <path className={sign} d={flag(x + 2, y + 3)} />;
    case "valid":
    case "suspended":
      return (
        <g className={sign}>
          <rect x={x} y={y - 5} width={14} height={10} />
        </g>
      );
  }
}
