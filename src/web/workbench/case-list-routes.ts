import type { FastifyInstance, FastifyRequest } from "fastify";
import type { SurveyedCase } from "../../jobs/desk/surveyed-case.js";
import { byCodeUnit } from "../../model/base/text.js";
import { flags } from "../../model/outcome/flags.js";
import type { CaseList } from "./api.js";
import { asked, askedNumber } from "./asked.js";
import { rowView } from "./case-row.js";
import type { WorkbenchContext } from "./context.js";

/**
 * `GET /api/cases`: the list, filtered, sorted, page by page. `GET /api/cases.xlsx`: all of it that
 * was chosen, as a workbook, its heads in `lang`.
 */
export function caseListRoutes(app: FastifyInstance, context: WorkbenchContext): void {
  app.get("/api/cases", (request): CaseList => {
    const { gathered, asOf } = context;
    const all = [...gathered.cases()];
    const found = chosen(all, request);
    const size = askedNumber(request, "size", { least: 1, most: 10_000, otherwise: 50 });
    const page = askedNumber(request, "page", { least: 1, most: 1_000_000, otherwise: 1 });
    return {
      progress: gathered.progress,
      total: found.length,
      states: statesIn(all),
      rows: found.slice((page - 1) * size, page * size).map((c) => rowView(c, asOf)),
    };
  });
  app.get("/api/cases.xlsx", async (request, reply) => {
    const { gathered, asOf } = context;
    const rows = chosen([...gathered.cases()], request).map((c) => rowView(c, asOf));
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

/** The cases that a list asks for, in its order. */
function chosen(all: readonly SurveyedCase[], request: FastifyRequest): SurveyedCase[] {
  const filters = {
    words: asked(request, "q").toLowerCase().split(/\s+/).filter(Boolean),
    procedure: asked(request, "procedure"),
    state: asked(request, "state"),
    flag: asked(request, "flag"),
  };
  return all.filter((c) => isWanted(c, filters)).sort(orderOf(asked(request, "sort")));
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

const byId: Order = (a, b) => byCodeUnit(a.id, b.id);
const byDue: Order = (a, b) => byCodeUnit(dayOf(a), dayOf(b)) || byId(a, b);
const orders: Readonly<Record<string, Order>> = {
  /** The gravest first; of equal ones the one whose limit is nearest. */
  worst: (a, b) =>
    flags.reduce((d, flag) => d || b.counts[flag] - a.counts[flag], 0) || byDue(a, b),
  due: byDue,
  client: (a, b) => a.client.zh.localeCompare(b.client.zh, "zh-Hans-CN") || byId(a, b),
  id: byId,
  state: (a, b) => byCodeUnit(a.stateLabel.zh, b.stateLabel.zh) || byId(a, b),
};

function orderOf(sort: string): Order {
  const name = sort.replace(/^-/, "");
  const order = (Object.hasOwn(orders, name) ? orders[name] : undefined) ?? orders["worst"] ?? byId;
  return sort.startsWith("-") ? (a, b) => order(b, a) : order;
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
