import type { ReactElement } from "react";
import { Link } from "wouter";
import type { TodayLine } from "../../../workbench/api.js";
import {
  bodyId,
  caseAddress,
  isBody,
  pathInCase,
  people,
  recordAddress,
} from "../base/addresses.js";
import { daysLeftText, spanText } from "../base/days.js";
import { useText } from "../base/language.js";
import { useSession } from "../base/session.js";
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
  const { bodies } = useSession();
  const id = line.case;
  const isShown = id === people || id.includes("/");
  const body = isBody(id) ? bodies.find(({ short }) => bodyId(short) === id) : undefined;
  const client = t(line.client) || (body ? t(body.name) : id);
  const place =
    record === null
      ? caseAddress(id)
      : recordAddress(
          id,
          pathInCase(id, record),
          finding.missing === null ? finding.at?.pointer : "",
        );
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
        {isShown ? <Link href={caseAddress(id)}>{client}</Link> : client}
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
        {isShown && (
          <Link href={place} className="wb-button">
            {t(record === null ? words.openCase() : words.open())}
          </Link>
        )}
      </td>
    </tr>
  );
}
