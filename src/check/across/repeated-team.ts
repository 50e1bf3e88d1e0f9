import { listOf } from "../../model/base/lists.js";
import type { TeamFact } from "../../model/case/facts.js";
import { optionsSchema } from "../check.js";
import { type AcrossCheck, type Clash, collect, type Side, sideOf } from "./across.js";
import { words } from "./repeated-team.words.js";

interface Cycle extends Side {
  readonly team: TeamFact;
}

export const repeatedTeam: AcrossCheck = {
  id: "repeated-team",
  description: words.description(),
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
                detail: words.sameTeam({
                  cycles: listOf(run.map((c) => words.cycle({ case: c.case, from: c.team.from }))),
                  team: listOf(last.team.people),
                }),
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
