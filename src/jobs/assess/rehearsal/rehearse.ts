import { existsSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../../model/base/errors.js";
import { byCodeUnit } from "../../../model/base/text.js";
import { untilDay } from "../../../model/case/case-profile.js";
import {
  type Answer,
  type AnswerVerdict,
  answerVerdicts,
  type Measured,
  type Question,
  type Rehearsal,
} from "../../../model/outcome/rehearsal.js";
import { readBody } from "../../../read/case-source.js";
import { assessorQuestions, leastOnsitePercent } from "../../../workspace/reference-data.js";
import { sourceOf, type Workspace } from "../../../workspace/workspace.js";
import { publishedBefore, publishedData } from "../../publish/publish.js";
import type { Population } from "../population.js";
import type { Asked } from "./asked.js";
import { measureOf } from "./measures.js";
import { demandMeasure } from "./record-demand.js";
import { faults } from "./rehearse.words.js";
import { outcomesByRule, type OutcomesByRule, ruleMeasure } from "./rule-outcomes.js";

/** Asks the questions of an assessor of all cases, and answers them; the worst come first. */
export async function rehearse(workspace: Workspace, population: Population): Promise<Rehearsal> {
  const { asOf, profiles, run } = population;
  const asked = await askedOf(workspace, population);
  const byRule = outcomesByRule(
    profiles,
    run.results.filter((r) => !run.cases.includes(r)),
  );
  const answers = questionsOf(workspace).map((question) => answer(question, asked, byRule));
  return {
    asOf,
    cases: profiles.length,
    bodies: asked.bodies.map((b) => b.short),
    answers: answers
      .map((a, i) => ({ a, i }))
      .sort(
        (x, y) =>
          answerVerdicts.indexOf(x.a.verdict) - answerVerdicts.indexOf(y.a.verdict) || x.i - y.i,
      )
      .map(({ a }) => a),
  };
}

/** Those of the product, and the body's own: one of the same id takes the place of ours. */
export function questionsOf({ config }: Pick<Workspace, "config">): Question[] {
  const { questions, onPaper } = config.assessment;
  const byId = new Map([...assessorQuestions(), ...questions].map((q) => [q.id, q]));
  const unknown = Object.keys(onPaper).filter((id) => !byId.has(id));
  if (unknown.length > 0) {
    throw new UserError(
      "usage",
      faults.unknownQuestion({ ids: unknown.join(", ") }),
      faults.knownQuestions({ ids: [...byId.keys()].join(", ") }),
    );
  }
  return [...byId.values()].map((q) => {
    const where = onPaper[q.id];
    return where ? { ...q, onPaper: where } : q;
  });
}

async function askedOf(workspace: Workspace, population: Population): Promise<Asked> {
  const list = join(workspace.config.publish.folder, publishedData);
  const published = existsSync(list) ? new Set((await publishedBefore(list)).keys()) : null;
  const { asOf, profiles, facts, procedures, people, name } = population;
  const bodies = [...new Set([...procedures.values()].map((p) => p.data.body.short))].sort();
  const past = profiles.map((p) => untilDay(p, asOf));
  const ids = past.flatMap((p) => [
    ...p.audits.flatMap((a) => a.team.map((m) => m.person)),
    ...p.decisions.map((d) => d.maker),
  ]);
  return {
    asOf,
    profiles: past,
    facts,
    name,
    bodies: bodies.map((short) => ({
      short,
      records: readBody(sourceOf(workspace), short)?.records ?? null,
    })),
    people: new Map(
      [...new Set(ids)]
        .filter(Boolean)
        .sort()
        .map((id) => [id, people.get(id)]),
    ),
    functions: new Map(
      [...population.functions]
        .sort(([a], [b]) => byCodeUnit(a, b))
        .map(([id, functions]) => [id, { functions, record: people.get(id) }]),
    ),
    published,
    leastOnsite: leastOnsitePercent(),
  };
}

function answer(question: Question, asked: Asked, byRule: OutcomesByRule): Answer {
  const { measures = [], rules = [], records = [] } = question;
  const counted = [
    ...measures.map((name) => measureOf[name](asked)),
    ...records.map((demand) => demandMeasure(demand, asked)),
  ].map((m) => (m.asked > 0 ? m : { ...m, figures: [] }));
  const found = [...counted, ruleMeasure(rules, byRule)];
  const together: Measured = {
    asked: found.reduce((n, m) => n + m.asked, 0),
    figures: found.flatMap((m) => m.figures),
    broken: found.flatMap((m) => m.broken),
    missing: found.flatMap((m) => m.missing),
    unclear: found.flatMap((m) => m.unclear),
  };
  return { question, verdict: verdictOf(question, together), ...together };
}

function verdictOf({ onPaper }: Question, found: Measured): AnswerVerdict {
  if (found.broken.length > 0) return "broken";
  if (found.missing.length > 0) return onPaper ? "onPaper" : "missing";
  if (found.unclear.length > 0) return "unclear";
  if (found.asked > 0) return "answered";
  return onPaper ? "onPaper" : "nothing";
}
