import { listOf } from "../../model/base/lists.js";
import { byCodeUnit } from "../../model/base/text.js";
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
    const allowed = ({ procedure }: Cycle) => Number(optionsOf(procedure)?.["cycles"] ?? Infinity);
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
        return [...byClient.values()].flatMap((cycles) => {
          const inOrder = cycles.toSorted((a, b) => byCodeUnit(a.team.from, b.team.from));
          return inOrder.flatMap((last, i) => {
            const run = inOrder.slice(Math.max(0, i - allowed(last)), i + 1);
            return run.length > allowed(last) && isOneTeam(run) ? [repeated(run, last)] : [];
          });
        });
      },
    };
  },
};

/** Cycles kept in one case are judged there. */
function isOneTeam(run: readonly Cycle[]): boolean {
  const [first] = run;
  return (
    new Set(run.map((c) => c.case)).size > 1 &&
    run.every((c) => first !== undefined && sameTeam(c.team, first.team))
  );
}

function repeated(run: readonly Cycle[], { team }: Cycle): Clash {
  const cycles = run.map((c) => words.cycle({ case: c.case, from: c.team.from }));
  return {
    sides: run.toReversed(),
    detail: words.sameTeam({ cycles: listOf(cycles), team: listOf(team.people) }),
  };
}

function sameTeam(a: TeamFact, b: TeamFact): boolean {
  return a.people.toSorted().join() === b.people.toSorted().join();
}
