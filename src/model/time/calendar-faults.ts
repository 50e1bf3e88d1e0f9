import { type StatedFault, statedFaults } from "./stated-years.js";
import { words } from "./stated-years.words.js";
import type { CalendarOverlay } from "./working-days.js";

/** What cannot be in the working days that a body states, each with its pointer in the file. */
export function calendarFaults({
  closed = [],
  open = [],
  years = [],
}: Partial<CalendarOverlay>): StatedFault[] {
  return [
    ...open.flatMap((day, i) =>
      closed.includes(day)
        ? [{ pointer: `/calendar/open/${i}`, message: words.closedAndOpen({ day }) }]
        : [],
    ),
    ...years.flatMap((stated, i) => {
      const { year } = stated;
      const at = `/calendar/years/${i}`;
      return years.findIndex((other) => other.year === year) < i
        ? [{ pointer: `${at}/year`, message: words.yearTwice({ year }) }]
        : statedFaults(stated).map((f) => ({ ...f, pointer: at + f.pointer }));
    }),
  ];
}
