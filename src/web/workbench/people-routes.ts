import type { FastifyInstance } from "fastify";
import type { SurveyedCase } from "../../jobs/desk/surveyed-case.js";
import { type Assignment, unpackAssignment } from "../../model/case/facts.js";
import type { BodyPage, PersonAudit, PersonEntry, PersonPage } from "./api.js";
import type { WorkbenchContext } from "./context.js";
import { bodyIn } from "./folder-roots.js";
import type { Gathered } from "./gathered.js";
import { notThere } from "./refused.js";

const personId = /^[A-Za-z0-9-]{1,40}$/;

/** People and bodies: lists and pages; their records are reached as those of cases are. */
export function peopleRoutes(app: FastifyInstance, context: WorkbenchContext): void {
  app.get("/api/people", async (): Promise<PersonEntry[]> => {
    const { gathered, asOf } = context;
    const days = daysOfYear(gathered, asOf.slice(0, 4));
    const rows = await context.run("peopleList", null);
    return rows.map((row) => ({ ...row, daysOfYear: days.get(row.id)?.size ?? 0 }));
  });

  app.get("/api/people/:person", async ({ params }): Promise<PersonPage> => {
    const { person } = params as { readonly person: string };
    const page = personId.test(person) ? await context.run("personPage", person) : null;
    if (!page) throw notThere(person.slice(0, 60));
    const { gathered, asOf } = context;
    const days = daysOfYear(gathered, asOf.slice(0, 4)).get(person);
    return { ...page, daysOfYear: days?.size ?? 0, audits: auditsOf(gathered, person) };
  });

  app.get("/api/bodies/:body", async ({ params }): Promise<BodyPage> => {
    const { name } = await bodyIn(context, params);
    return context.run("bodyPage", name);
  });
}

/** On which days of a year each person works at an audit. */
function daysOfYear(gathered: Gathered, year: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { assignments } of gathered.cases()) {
    if (!assignments.includes(` ${year}-`)) continue;
    for (const { person, day } of assignmentsIn(assignments)) {
      if (!day.startsWith(year)) continue;
      const days = found.get(person) ?? new Set();
      found.set(person, days.add(day));
    }
  }
  return found;
}

function assignmentsIn(packed: SurveyedCase["assignments"]): Assignment[] {
  return packed === "" ? [] : packed.split("\n").map(unpackAssignment);
}

function auditsOf(gathered: Gathered, person: string): PersonAudit[] {
  const found: PersonAudit[] = [];
  for (const one of gathered.cases()) {
    const own = assignmentsIn(one.assignments).filter((a) => a.person === person);
    for (const audit of one.audits) {
      const member = audit.team.find((m) => m.person === person);
      const days = new Set(own.filter((a) => a.audit === audit.id).map((a) => a.day));
      if (!member && days.size === 0) continue;
      found.push({
        case: one.id,
        client: one.client,
        audit: audit.id,
        title: audit.title,
        role: member?.role ?? { zh: "", en: "" },
        from: audit.from,
        to: audit.to,
        days: days.size,
      });
    }
  }
  // What has no days yet comes first: it is still to be planned.
  return found.toSorted((a, b) => ((a.from ?? "9") < (b.from ?? "9") ? 1 : -1));
}
