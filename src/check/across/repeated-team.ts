import type { TeamFact } from "../../model/case/facts.js";
import { optionsSchema } from "../check.js";
import { type AcrossCheck, type Clash, collect, type Side, sideOf } from "./across.js";

interface Cycle extends Side {
  readonly team: TeamFact;
}

export const repeatedTeam: AcrossCheck = {
  id: "repeated-team",
  description: {
    zh: "同一审核组在连续超过规定次数的认证周期里审核同一客户，周期分在不同案卷的也算。",
    en: "The same team audits a client in more certification cycles in a row than allowed, also where the cycles are kept as different cases.",
  },
  options: optionsSchema({ cycles: { type: "integer", minimum: 1 } }, ["cycles"]),
  collect({ optionsOf }) {
    const byClient = new Map<string, Cycle[]>();
    return {
      add(facts) {
        // A cycle begins with its initial or recertification audit.
        for (const team of facts.teams) {
          if (team.type === "stage2" || team.type === "recertification") {
            collect(
              byClient,
              `${facts.body} ${facts.scheme} ${facts.client?.creditCode || facts.case}`,
              { ...sideOf(facts, team.audit, team.at), team },
            );
          }
        }
      },
      clashes() {
        return [...byClient.values()].flatMap((cycles): Clash[] => {
          const sorted = cycles.toSorted((a, b) =>
            a.team.from < b.team.from ? -1 : a.team.from > b.team.from ? 1 : 0,
          );
          return sorted.flatMap((last, i): Clash[] => {
            const allowed = Number(optionsOf(last.procedure)?.["cycles"] ?? Infinity);
            const run = sorted.slice(Math.max(0, i - allowed), i + 1);
            // Cycles kept in one case are judged there.
            if (
              run.length <= allowed ||
              new Set(run.map((c) => c.case)).size < 2 ||
              !run.every((c) => sameTeam(c.team, last.team))
            ) {
              return [];
            }
            return [
              {
                sides: run.toReversed(),
                detail: {
                  zh: `${run.map((c) => `${c.case}（${c.team.from}）`).join("、")} 的审核组都是 ${last.team.people.join("、")}`,
                  en: `the team of ${run.map((c) => `${c.case} (${c.team.from})`).join(", ")} is ${last.team.people.join(", ")} each time`,
                },
              },
            ];
          });
        });
      },
    };
  },
};

function sameTeam(a: TeamFact, b: TeamFact): boolean {
  return a.people.toSorted().join() === b.people.toSorted().join();
}
