import type { ReactElement } from "react";
import { Link } from "wouter";
import type { TodayLine } from "../../../workbench/api.js";
import { caseAddress, pathInCase, recordAddress } from "../base/addresses.js";
import { daysLeftText, spanText } from "../base/days.js";
import { useText } from "../base/language.js";
import { ActorText } from "../pieces/actor-text.js";
import { Clauses } from "../pieces/clauses.js";
import { FindingText } from "../pieces/finding-text.js";
import { Mark, type Tone } from "../pieces/mark.js";
import { words } from "./today-table.words.js";

const tones: Readonly<Record<TodayLine["urgency"], Tone>> = {
  overdue: "red",
  dueSoon: "amber",
  coming: "plain",
};

/** A line for each thing to do; on a phone a card. */
export function TodayTable({ lines }: { readonly lines: readonly TodayLine[] }): ReactElement {
  const t = useText();
  const heads = [words.limit(), words.client(), words.what(), words.who(), words.clause()];
  return (
    <table className="wb-table wb-today" id="today-lines">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head.en} scope="col">
              {t(head)}
            </th>
          ))}
          <th scope="col">
            <span className="wb-hidden">{t(words.open())}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, i) => (
          <Line key={`${line.case} ${line.finding.rule} ${line.due} ${i}`} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line }: { readonly line: TodayLine }): ReactElement {
  const t = useText();
  const { finding, record } = line;
  const id = line.case.includes("/") ? line.case : `${line.procedure}/${line.case}`;
  // Of the body itself, and of people, no page tells yet.
  const isCase = id.startsWith(`${line.procedure}/`);
  const place =
    record === null
      ? caseAddress(id)
      : recordAddress(id, pathInCase(id, record), finding.at?.pointer);
  return (
    <tr>
      <td className="wb-limit">
        <Mark tone={tones[line.urgency]}>{t(daysLeftText(line.daysLeft))}</Mark>
        <div className="wb-day">{spanText(finding.dueFrom, line.due)}</div>
        {line.workingDaysLeft !== null && line.daysLeft > 0 && (
          <div className="wb-soft wb-small">{t(words.working({ n: line.workingDaysLeft }))}</div>
        )}
      </td>
      <td>
        {isCase ? <Link href={caseAddress(id)}>{line.client || id}</Link> : line.client || id}
        <div className="wb-soft wb-small">{id.split("/")[1]}</div>
      </td>
      <td className="wb-what">
        <FindingText finding={finding} />
      </td>
      <td>
        <ActorText actor={finding.actor} />
      </td>
      <td>
        <Clauses procedure={line.procedure} finding={finding} />
      </td>
      <td className="wb-act">
        {isCase && (
          <Link href={place} className="wb-button">
            {t(record === null ? words.openCase() : words.open())}
          </Link>
        )}
      </td>
    </tr>
  );
}
