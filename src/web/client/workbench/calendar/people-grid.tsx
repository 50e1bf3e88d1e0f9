import type { ReactElement } from "react";
import { Link } from "wouter";
import type { Calendar, CalendarEntry } from "../../../workbench/api.js";
import { caseAddress, personAddress } from "../base/addresses.js";
import { useText } from "../base/language.js";
import { weekday } from "./months.js";
import { words } from "./people-grid.words.js";

/** A row for each person, a column for each day. */
export function PeopleGrid({ calendar }: { readonly calendar: Calendar }): ReactElement {
  const t = useText();
  const byPerson = Map.groupBy(calendar.entries, ({ person }) => person);
  const people = [...byPerson].sort(([, a], [, b]) =>
    (a[0]?.name.zh ?? "").localeCompare(b[0]?.name.zh ?? "", "zh"),
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls by the keyboard
    <div className="wb-scroll" tabIndex={0} role="region" aria-label={t(words.label())}>
      <table className="wb-table wb-people">
        <thead>
          <tr>
            <th scope="col">{t(words.person())}</th>
            {calendar.days.map(({ day, isWorkingDay }) => (
              <th key={day} scope="col" className={isOff(day, isWorkingDay) ? "wb-off" : undefined}>
                {Number(day.slice(8))}
              </th>
            ))}
            <th scope="col">{t(words.days())}</th>
          </tr>
        </thead>
        <tbody>
          {people.map(([person, entries]) => (
            <Person key={person} entries={entries} days={calendar.days} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function isOff(day: string, isWorkingDay: boolean | null): boolean {
  return !(isWorkingDay ?? weekday(day) < 5);
}

interface PersonProps {
  readonly entries: readonly CalendarEntry[];
  readonly days: Calendar["days"];
}

function Person({ entries, days }: PersonProps): ReactElement {
  const t = useText();
  const byDay = Map.groupBy(entries, ({ day }) => day);
  return (
    <tr>
      <th scope="row">
        {entries[0] && <Link href={personAddress(entries[0].person)}>{t(entries[0].name)}</Link>}
      </th>
      {days.map(({ day, isWorkingDay }) => (
        <td key={day} className={isOff(day, isWorkingDay) ? "wb-off" : undefined}>
          {(byDay.get(day) ?? []).map((entry) => (
            <Busy key={`${entry.case} ${entry.audit}`} entry={entry} />
          ))}
        </td>
      ))}
      <td className="wb-number">{byDay.size}</td>
    </tr>
  );
}

function Busy({ entry }: { readonly entry: CalendarEntry }): ReactElement {
  const t = useText();
  const { case: id, client, role, isDoubleBooked, day } = entry;
  const name = t(client) || id;
  const what = t((isDoubleBooked ? words.double : words.busy)({ day, client: name, role }));
  return (
    <Link
      href={caseAddress(id)}
      className={`wb-busy${isDoubleBooked ? " wb-double" : ""}`}
      title={what}
      aria-label={what}
    >
      {shortOf(name)}
    </Link>
  );
}

/** What a narrow column holds of a name: two characters, or the beginning of its first word. */
function shortOf(name: string): string {
  return /^\p{Script=Latin}/u.test(name)
    ? (name.split(" ")[0] ?? name)
    : [...name].slice(0, 2).join("");
}
