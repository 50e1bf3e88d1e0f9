import type { ReactElement } from "react";
import { Link } from "wouter";
import { isRecordPath, pathInCase, recordAddress } from "../base/addresses.js";
import { useText } from "../base/language.js";
import { useSession } from "../base/session.js";
import { Nothing } from "../pieces/states.js";
import type { CaseProps } from "./case-props.js";
import { words } from "./timeline-tab.words.js";

/** What happened and what lies ahead, in order, with the day of judgement between. */
export function TimelineTab({ id, page }: CaseProps): ReactElement {
  const t = useText();
  const { asOf } = useSession();
  const { timeline } = page;
  if (timeline.length === 0) return <Nothing>{t(words.nothing())}</Nothing>;
  const firstAhead = timeline.findIndex(({ isAhead }) => isAhead);
  return (
    <ol className="wb-timeline">
      {timeline.map(({ day, title, audit, kind, at, isAhead }, i) => (
        <li
          key={`${day} ${title.zh} ${i}`}
          className={isAhead ? "wb-ahead" : undefined}
          data-kind={kind}
          data-today={i === firstAhead ? t(words.today({ day: asOf })) : undefined}
        >
          <time dateTime={day}>{day}</time>
          {at && isRecordPath(pathInCase(id, at.file)) ? (
            <Link href={recordAddress(id, pathInCase(id, at.file), at.pointer)}>{t(title)}</Link>
          ) : (
            <span>{t(title)}</span>
          )}
          {audit && <span className="wb-soft wb-small"> {t(audit)}</span>}
        </li>
      ))}
    </ol>
  );
}
