import type { SurveyedCase } from "../../jobs/desk/surveyed-case.js";
import { type CivilDate, daysBetween } from "../../model/time/dates.js";
import type { CaseRowView } from "./api.js";
import { discreet } from "./team/discreet.js";

/** A case in the list of cases. */
export function rowView(surveyed: SurveyedCase, asOf: CivilDate): CaseRowView {
  const { id, procedure, name, client, state, stateLabel, certificates, counts, next } = surveyed;
  return {
    id,
    procedure,
    name,
    client,
    state,
    stateLabel,
    certificates,
    counts,
    next: next && {
      ...discreet({ message: next.message }, next.isSecret),
      due: next.due,
      daysLeft: daysBetween(asOf, next.due),
    },
  };
}
