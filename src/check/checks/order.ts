import { isCivilDate } from "../../model/time/dates.js";
import { type Check, optionsSchema, type Verdict } from "../check.js";
import * as holds from "../holds.js";
import { words } from "./order.words.js";

interface Options {
  /** Paths of dates, earliest first. A date that is not there is passed over. */
  readonly dates: readonly string[];
  /**
   * The same day on two neighbours is a warning (`warn`) or a failure (`fail`) instead of being in
   * order; `pass` takes back what a shared rule says.
   */
  readonly sameDay?: "pass" | "warn" | "fail";
}

export const order: Check<Options> = {
  id: "order",
  description: words.description(),
  options: optionsSchema(
    {
      dates: { type: "array", minItems: 2, items: holds.path },
      sameDay: { enum: ["pass", "warn", "fail"] },
    },
    ["dates"],
  ),
  judge({ options, find }) {
    const dates = options.dates.flatMap((path) => {
      const found = find(path);
      return isCivilDate(found?.value) ? [{ day: found.value, at: found.place }] : [];
    });
    return dates.flatMap(({ day: later, at }, i): Verdict[] => {
      const earlier = dates[i - 1]?.day;
      if (earlier === undefined || later > earlier) return [];
      if (later < earlier) {
        return [{ outcome: "fail", at, detail: words.wrongOrder({ earlier, later }) }];
      }
      if ((options.sameDay ?? "pass") === "pass") return [];
      return [
        {
          outcome: "fail",
          at,
          detail: words.sameDay({ day: later }),
          ...(options.sameDay === "warn" && { severity: "warning" }),
        },
      ];
    });
  },
};
