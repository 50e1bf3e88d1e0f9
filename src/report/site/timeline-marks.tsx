import type { ReactElement } from "react";
import { listOf } from "../../model/base/lists.js";
import { shortenedTo } from "../../model/base/text-width.js";
import type { Language } from "../../model/base/text.js";
import type { TimelineEntry } from "../../model/outcome/timeline.js";
import type { CivilDate } from "../../model/time/dates.js";
import {
  type Group,
  grouped,
  type Placing,
  Room,
  type Scale,
  widestWords,
} from "./timeline-layout.js";

interface MarksProps {
  readonly y: number;
  readonly entries: readonly TimelineEntry[];
  readonly scale: Scale;
  readonly asOf: CivilDate;
  readonly lang: Language;
}

/** The marks of a lane, and the words for which there is room. */
export function Marks({ y, entries, scale, asOf, lang }: MarksProps): ReactElement {
  const groups = grouped(entries, scale, asOf);
  const room = new Room();
  for (const { at, entries: own } of groups) {
    if (own[0].kind !== "event") room.take(at - 2, at + 12);
  }
  // Milestones first: they are what the picture is looked at for.
  const labels = new Map(
    [
      ...groups.filter((g) => g.entries[0].kind === "event"),
      ...groups.filter((g) => g.entries[0].kind !== "event"),
    ].map((group) => [group, room.place(waysFor(group, lang))]),
  );
  return (
    <>
      {groups.map((group, i) => (
        <g key={i}>
          <Mark group={group} y={y} lang={lang} />
          <Label placing={labels.get(group) ?? null} y={y} />
        </g>
      ))}
    </>
  );
}

/** How the words of a mark may be written, the best way first; none where it has no words. */
function waysFor({ at, entries }: Group, lang: Language): Placing[] {
  const [first] = entries;
  const names = [...new Set(entries.flatMap((e) => e.short?.[lang] ?? []))];
  const name = shortenedTo(widestWords, listOf(names)[lang]);
  if (first.kind === "event") {
    return name === ""
      ? []
      : [false, true].map((isBelow) => ({ text: name, x: at, anchor: "middle", isBelow }));
  }
  const texts = [...(name === "" ? [] : [`${first.on} ${name}`]), first.on];
  return texts.flatMap((text): Placing[] => [
    { text, x: at + 15, anchor: "start", isBelow: false },
    { text, x: at - 5, anchor: "end", isBelow: false },
    { text, x: at, anchor: "middle", isBelow: true },
    { text, x: at + 6, anchor: "end", isBelow: true },
  ]);
}

function Label(props: {
  readonly placing: Placing | null;
  readonly y: number;
}): ReactElement | null {
  const { placing, y } = props;
  if (placing === null) return null;
  const { text, x, anchor, isBelow } = placing;
  return (
    <text className="small" x={x} y={isBelow ? y + 17 : y - 8} textAnchor={anchor}>
      {text}
    </text>
  );
}

interface MarkProps {
  readonly group: Group;
  readonly y: number;
  readonly lang: Language;
}

/** A dot of events, a flag of limits: one mark that tells of all that stand on its spot. */
function Mark({ group: { at, isFuture, entries }, y, lang }: MarkProps): ReactElement {
  const { kind } = entries[0];
  const tip = entries
    .map((e) => `${e.dueFrom ? `${e.dueFrom} – ` : ""}${e.on} ${e.label[lang]} · ${e.subject}`)
    .join("\n");
  if (kind === "event") {
    return (
      <circle
        className={isFuture ? "event future" : "event"}
        cx={at}
        cy={y}
        r={entries.length > 1 ? 5 : 3.5}
      >
        <title>{tip}</title>
      </circle>
    );
  }
  return (
    <path className={kind} d={flag(at, y)}>
      <title>{tip}</title>
    </path>
  );
}

/** A flag on its day. */
export function flag(x: number, y: number): string {
  return `M${x - 1} ${y + 7}V${y - 13}h11l-3 4.5 3 4.5h-9v11z`;
}
