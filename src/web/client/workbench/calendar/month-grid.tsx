import type { ReactElement } from "react";
import { Link } from "wouter";
import type { Calendar } from "../../../workbench/api.js";
import { caseAddress, personAddress } from "../base/addresses.js";
import { useText } from "../base/language.js";
import { useSession } from "../base/session.js";
import { auditsOf, type AuditDay } from "./audit-days.js";
import { words, weekdayWords } from "./month-grid.words.js";
import { weekday } from "./months.js";

const weekdays = Object.values(weekdayWords);

/** Weeks as rows; on a phone the days that hold something, one below the other. */
export function MonthGrid({ calendar }: { readonly calendar: Calendar }): ReactElement {
  const t = useText();
  const byDay = Map.groupBy(calendar.entries, ({ day }) => day);
  const [first] = calendar.days;
  const empty = first ? weekday(first.day) : 0;
  return (
    <div className="wb-month">
      {weekdays.map((say) => (
        <div key={say().en} className="wb-weekday" aria-hidden>
          {t(say())}
        </div>
      ))}
      {Array.from({ length: empty }, (_, i) => (
        <div key={i} className="wb-date wb-nodate" />
      ))}
      {calendar.days.map(({ day, isWorkingDay }) => (
        <Day
          key={day}
          day={day}
          isOff={!(isWorkingDay ?? weekday(day) < 5)}
          audits={auditsOf(byDay.get(day) ?? [])}
        />
      ))}
      {Array.from({ length: (42 - empty - calendar.days.length) % 7 }, (_, i) => (
        <div key={i} className="wb-date wb-nodate" />
      ))}
    </div>
  );
}

interface DayProps {
  readonly day: string;
  readonly isOff: boolean;
  readonly audits: readonly AuditDay[];
}

function Day({ day, isOff, audits }: DayProps): ReactElement {
  const t = useText();
  const { asOf } = useSession();
  const kinds = [isOff && "wb-off", audits.length === 0 && "wb-free", day === asOf && "wb-now"];
  return (
    <section className={["wb-date", ...kinds.filter(Boolean)].join(" ")} aria-label={day}>
      <div className="wb-date-head">
        <span>{Number(day.slice(8))}</span>
        <span className="wb-date-week">{t((weekdays[weekday(day)] ?? words.off)())}</span>
        {isOff && <span className="wb-small">{t(words.off())}</span>}
      </div>
      {audits.map((audit) => (
        <Audit key={`${audit.case} ${audit.audit}`} audit={audit} />
      ))}
    </section>
  );
}

function Audit({ audit }: { readonly audit: AuditDay }): ReactElement {
  const t = useText();
  return (
    <div className="wb-visit">
      <Link href={caseAddress(audit.case)}>{t(audit.client) || audit.case}</Link>
      <div>
        {audit.people.map(({ person, name, role, isDoubleBooked }) => (
          <span
            key={`${person} ${role.en}`}
            className={isDoubleBooked ? "wb-double" : undefined}
            title={t(role)}
          >
            <Link href={personAddress(person)}>{t(name)}</Link>
            {isDoubleBooked && t(words.double())}
          </span>
        ))}
      </div>
    </div>
  );
}
