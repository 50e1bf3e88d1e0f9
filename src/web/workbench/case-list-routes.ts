import type { FastifyInstance, FastifyRequest } from "fastify";
import type { SurveyedCase } from "../../jobs/desk/surveyed-case.js";
import { byCodeUnit } from "../../model/base/text.js";
import { flags } from "../../model/outcome/flags.js";
import type { CaseList } from "./api.js";
import { asked, askedNumber } from "./asked.js";
import { rowView } from "./case-row.js";
import type { WorkbenchContext } from "./context.js";
import type { Gathered } from "./gathered.js";

/**
 * `GET /api/cases`: the list, filtered, sorted, page by page. `GET /api/cases.xlsx`: all of it that
 * was chosen, as a workbook, its heads in `lang`.
 */
export function caseListRoutes(app: FastifyInstance, context: WorkbenchContext): void {
  app.get("/api/cases", (request): CaseList => {
    const { gathered, asOf } = context;
    const listed = listedIn(gathered);
    const found = chosen(listed, request);
    const size = askedNumber(request, "size", { least: 1, most: 10_000, otherwise: 50 });
    const page = askedNumber(request, "page", { least: 1, most: 1_000_000, otherwise: 1 });
    return {
      progress: gathered.progress,
      total: found.length,
      states: listed.states,
      rows: found.slice((page - 1) * size, page * size).map((c) => rowView(c, asOf)),
    };
  });
  app.get("/api/cases.xlsx", async (request, reply) => {
    const { gathered, asOf } = context;
    const rows = chosen(listedIn(gathered), request).map((c) => rowView(c, asOf));
    const wanted = asked(request, "lang");
    const language = wanted === "zh" || wanted === "en" ? wanted : context.language;
    const { caseWorkbook } = await import("./case-workbook.js");
    const workbook = await caseWorkbook(rows, language, asOf);
    return reply
      .headers({
        "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "Content-Disposition": `attachment; filename="cases-${asOf}.xlsx"`,
      })
      .send(Buffer.from(workbook));
  });
}

/** All cases as lists show them: put in order once in each state of them. */
interface Listed {
  readonly version: number;
  readonly states: CaseList["states"];
  in(sort: string): readonly SurveyedCase[];
}
const listedBefore = new WeakMap<Gathered, Listed>();

function listedIn(gathered: Gathered): Listed {
  const known = listedBefore.get(gathered);
  if (known?.version === gathered.version) return known;
  const all = [...gathered.cases()];
  const sorted = new Map<Order, readonly SurveyedCase[]>();
  const listed: Listed = {
    version: gathered.version,
    states: statesIn(all),
    in: (sort) => {
      const order = orderOf(sort);
      const inOrder = sorted.get(order) ?? all.toSorted(order);
      sorted.set(order, inOrder);
      return sort.startsWith("-") ? inOrder.toReversed() : inOrder;
    },
  };
  listedBefore.set(gathered, listed);
  return listed;
}

/** The cases that a list asks for, in its order. */
function chosen(listed: Listed, request: FastifyRequest): SurveyedCase[] {
  const filters = {
    words: asked(request, "q").toLowerCase().split(/\s+/).filter(Boolean),
    procedure: asked(request, "procedure"),
    state: asked(request, "state"),
    flag: asked(request, "flag"),
  };
  return listed.in(asked(request, "sort")).filter((c) => isWanted(c, filters));
}

interface Filters {
  readonly words: readonly string[];
  readonly procedure: string;
  readonly state: string;
  readonly flag: string;
}

function isWanted(c: SurveyedCase, { words, procedure, state, flag }: Filters): boolean {
  return (
    (procedure === "" || c.procedure === procedure) &&
    (state === "" || c.state === state) &&
    (flag === "" || (Object.hasOwn(c.counts, flag) && c.counts[flag as "due"] > 0)) &&
    words.every((word) => c.names.includes(word))
  );
}

type Order = (a: SurveyedCase, b: SurveyedCase) => number;

const chinese = new Intl.Collator("zh-Hans-CN");
const byId: Order = (a, b) => byCodeUnit(a.id, b.id);
const byDue: Order = (a, b) => byCodeUnit(dayOf(a), dayOf(b)) || byId(a, b);
const orders: Readonly<Record<string, Order>> = {
  /** The gravest first; of equal ones the one whose limit is nearest. */
  worst: (a, b) =>
    flags.reduce((d, flag) => d || b.counts[flag] - a.counts[flag], 0) || byDue(a, b),
  due: byDue,
  client: (a, b) => chinese.compare(a.client.zh, b.client.zh) || byId(a, b),
  id: byId,
  state: (a, b) => byCodeUnit(a.stateLabel.zh, b.stateLabel.zh) || byId(a, b),
};

function orderOf(sort: string): Order {
  const name = sort.replace(/^-/, "");
  return (Object.hasOwn(orders, name) ? orders[name] : undefined) ?? orders["worst"] ?? byId;
}

function dayOf({ next }: SurveyedCase): string {
  return next?.due ?? "9999-99-99";
}

function statesIn(cases: readonly SurveyedCase[]): CaseList["states"] {
  const states = new Map<string, CaseList["states"][number]>();
  for (const { state, stateLabel } of cases) {
    const count = (states.get(state)?.count ?? 0) + 1;
    states.set(state, { state, label: stateLabel, count });
  }
  return [...states.values()].sort((a, b) => b.count - a.count);
}
