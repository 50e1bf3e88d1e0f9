import { isCivilDate } from "../../model/time/dates.js";
import { type Check, optionsSchema, type Verdict } from "../check.js";
import * as holds from "../holds.js";

interface Options {
  /** Paths of dates, earliest first. A date that is not there is passed over. */
  readonly dates: readonly string[];
  /** The same day on two neighbours is a warning (`warn`) or a failure (`fail`) instead of being in order. */
  readonly sameDay?: "warn" | "fail";
}

export const order: Check<Options> = {
  id: "order",
  description: { zh: "若干日期应依次发生。", en: "Dates that must follow each other." },
  options: optionsSchema(
    {
      dates: { type: "array", minItems: 2, items: holds.path },
      sameDay: { enum: ["warn", "fail"] },
    },
    ["dates"],
  ),
  judge({ options, find }) {
    const there = options.dates
      .map((path) => find(path))
      .filter((f) => f !== undefined && isCivilDate(f.value));
    const wrong: Verdict[] = [];
    for (let i = 1; i < there.length; i += 1) {
      const earlier = there[i - 1]?.value as string;
      const later = there[i]?.value as string;
      const same = earlier === later && options.sameDay !== undefined;
      if (later >= earlier && !same) continue;
      wrong.push({
        outcome: "fail",
        at: there[i]?.place,
        detail: same
          ? { zh: `两者同为 ${later}`, en: `both are on ${later}` }
          : { zh: `${later} 早于 ${earlier}`, en: `${later} is before ${earlier}` },
        ...(same && options.sameDay === "warn" && { severity: "warning" as const }),
      });
    }
    return wrong;
  },
};
