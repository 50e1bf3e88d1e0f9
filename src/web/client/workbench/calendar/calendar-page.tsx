import LeftOutlined from "@ant-design/icons/es/icons/LeftOutlined";
import RightOutlined from "@ant-design/icons/es/icons/RightOutlined";
import Button from "antd/es/button";
import Segmented from "antd/es/segmented";
import type { ReactElement } from "react";
import type { Calendar } from "../../../workbench/api.js";
import { useText } from "../base/language.js";
import { useQueryPart } from "../base/query.js";
import { useAnswer, useSession } from "../base/session.js";
import { Mark } from "../pieces/mark.js";
import { PageHead } from "../pieces/page-head.js";
import { Judging, Nothing, Trouble, Waiting } from "../pieces/states.js";
import { words } from "./calendar-page.words.js";
import { MonthGrid } from "./month-grid.js";
import { isMonth, monthAway } from "./months.js";
import { PeopleGrid } from "./people-grid.js";

/** Who audits where in a month. */
export function CalendarPage(): ReactElement {
  const t = useText();
  const { asOf } = useSession();
  const { query, setQuery } = useQueryPart();
  const asked = query.get("month");
  const month = isMonth(asked) ? asked : asOf.slice(0, 7);
  const byPerson = query.get("by") === "person";
  const answer = useAnswer<Calendar>(`/api/calendar?month=${month}`);
  const doubles = new Set(
    answer.data?.entries.filter((e) => e.isDoubleBooked).map((e) => `${e.person} ${e.day}`),
  );
  return (
    <>
      <PageHead title={t(words.title())} help="calendar">
        {doubles.size > 0 && <Mark tone="red">{t(words.doubles({ n: doubles.size }))}</Mark>}
      </PageHead>
      <div className="wb-filters wb-month-bar">
        <MonthSteps
          month={month}
          current={asOf.slice(0, 7)}
          onMonth={(next) => {
            setQuery({ month: next });
          }}
        />
        <Segmented
          value={byPerson ? "person" : "day"}
          options={[
            { value: "day", label: t(words.byDay()) },
            { value: "person", label: t(words.byPerson()) },
          ]}
          onChange={(by) => {
            setQuery({ by: by === "person" ? by : null });
          }}
        />
      </div>
      {answer.isPending && <Waiting />}
      {answer.error && <Trouble error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && <Judging progress={answer.data.progress} />}
      {answer.data && <Month calendar={answer.data} byPerson={byPerson} />}
    </>
  );
}

function Month({ calendar, byPerson }: { calendar: Calendar; byPerson: boolean }): ReactElement {
  const t = useText();
  if (calendar.entries.length === 0 && byPerson) return <Nothing>{t(words.nothing())}</Nothing>;
  return (
    <>
      {byPerson ? <PeopleGrid calendar={calendar} /> : <MonthGrid calendar={calendar} />}
      {calendar.entries.length === 0 && <p className="wb-soft">{t(words.nothing())}</p>}
      {calendar.days.some(({ isWorkingDay }) => isWorkingDay === null) && (
        <p className="wb-soft">{t(words.unpublished())}</p>
      )}
    </>
  );
}

interface MonthStepsProps {
  readonly month: string;
  readonly current: string;
  readonly onMonth: (month: string | null) => void;
}

function MonthSteps({ month, current, onMonth }: MonthStepsProps): ReactElement {
  const t = useText();
  return (
    <div className="wb-month-steps">
      <Button
        icon={<LeftOutlined />}
        aria-label={t(words.before())}
        onClick={() => {
          onMonth(monthAway(month, -1));
        }}
      />
      <strong aria-live="polite">{month}</strong>
      <Button
        icon={<RightOutlined />}
        aria-label={t(words.after())}
        onClick={() => {
          onMonth(monthAway(month, 1));
        }}
      />
      <Button
        disabled={month === current}
        onClick={() => {
          onMonth(null);
        }}
      >
        {t(words.current())}
      </Button>
    </div>
  );
}
