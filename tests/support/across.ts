import type { AcrossContext, Clash } from "../../src/check/across/across.js";
import { acrossChecks } from "../../src/check/across/registry.js";
import { type Assignment, type CaseFacts, packAssignment } from "../../src/model/case/facts.js";

const context: Omit<AcrossContext, "factsOf"> = {
  optionsOf: () => ({ hoursPerDay: 8, cycles: 1 }),
  nameOf: (id) => `姓名${id}`,
  numbering: [],
};
let made = 0;
export const at = (file = `records/p/${made}/case.json`) => ({ file, pointer: "" });

/** A case of a client of its own; `more` replaces what the test is about. */
export function facts(more: Partial<CaseFacts> = {}): CaseFacts {
  made += 1;
  return {
    case: `p/C-${made}`,
    procedure: "p",
    scheme: "S",
    body: "CB",
    client: { name: `客户${made}有限公司`, creditCode: `9136010${made}`, changes: "", at: at() },
    certificates: [],
    assignments: [],
    teams: [],
    numbers: [],
    reports: [],
    waivers: [],
    shownAs: `records/p/C-${made}`,
    ...more,
  };
}
/** Hours of a person on the day of the test, "08:30-12:00", as they are kept among the facts. */
export const day = (person: string, hours: string, more: Partial<Assignment> = {}): string => {
  const [from = "", to = ""] = hours.split("-");
  const minutes = (t: string) => Number(t.slice(0, 2)) * 60 + Number(t.slice(3));
  return packAssignment({
    person,
    audit: "audits/02-stage2",
    day: "2026-07-07",
    from: minutes(from),
    to: minutes(to),
    minutes: minutes(to) - minutes(from),
    remote: false,
    record: "audit-plan",
    item: 0,
    ...more,
  });
};
/** What a check across cases finds among these. */
export function clashes(
  check: string,
  cases: readonly CaseFacts[],
  more: Partial<AcrossContext> = {},
): Clash[] {
  const byCase = new Map(cases.map((c) => [c.case, c]));
  const collector = acrossChecks
    .get(check)
    ?.collect({ ...context, factsOf: (id) => byCase.get(id) as CaseFacts, ...more });
  for (const c of cases) collector?.add(c);
  return collector?.clashes() ?? [];
}
