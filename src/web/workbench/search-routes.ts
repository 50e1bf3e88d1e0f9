import type { FastifyInstance } from "fastify";
import type { SurveyedCase } from "../../jobs/desk/surveyed-case.js";
import type { Bilingual } from "../../model/base/text.js";
import type { SearchHit } from "./api.js";
import { asked } from "./asked.js";
import type { WorkbenchContext } from "./context.js";
import type { SearchedClause } from "./procedure-tasks.js";
import { words } from "./search-routes.words.js";

const atMost = { case: 12, person: 6, clause: 8, text: 20 } as const;
/** So many cases are opened to see whether they really hold the words. */
const openedAtMost = 200;

/**
 * `GET /api/search?q=`: cases by client, number and certificate, people, clauses, and what stands
 * in the records, from two characters on.
 */
export function searchRoutes(app: FastifyInstance, context: WorkbenchContext): void {
  let clauses: Promise<readonly SearchedClause[]> | null = null;
  app.get("/api/search", async (request): Promise<SearchHit[]> => {
    const looked = asked(request, "q").toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8);
    if (looked.length === 0) return [];
    clauses ??= context.run("searchedClauses", null);
    const named = casesNamed(context, looked);
    return [
      ...nearest(named, looked[0] ?? ""),
      ...peopleNamed(context, looked),
      ...clausesWith(await clauses.catch(() => []), looked),
      ...(await textsWith(context, looked, new Set(named.map(({ id }) => id)))),
    ];
  });
}

function casesNamed({ gathered }: WorkbenchContext, looked: readonly string[]): SurveyedCase[] {
  return [...gathered.cases()].filter((c) => looked.every((word) => c.names.includes(word)));
}

/** What begins with the word first; then in the order of their clients. */
function nearest(named: readonly SurveyedCase[], word: string): SearchHit[] {
  return named
    .map((c) => ({ c, rank: rankOf(c, word), title: titleOf(c) }))
    .sort((a, b) => a.rank - b.rank || (a.title.zh < b.title.zh ? -1 : 1))
    .slice(0, atMost.case)
    .map(({ c, title }) => ({
      kind: "case",
      title,
      note: words.case({ id: c.name, state: c.stateLabel }),
      href: hrefOf(c),
    }));
}

/** What begins with the words comes before what merely holds them. */
function rankOf({ name, client }: SurveyedCase, word: string): number {
  const names = [name, client.zh, client.en].map((text) => text.toLowerCase());
  if (names[0] === word) return 0;
  if (names.some((text) => text.startsWith(word))) return 1;
  return names.some((text) => text.includes(word)) ? 2 : 3;
}

/** What a case is called: by its client, or, where nobody is recorded, by its name. */
function titleOf({ client, name }: SurveyedCase): Bilingual {
  return { zh: client.zh || name, en: client.en || name };
}

function hrefOf({ procedure, name }: SurveyedCase): string {
  return `/cases/${encodeURIComponent(procedure)}/${encodeURIComponent(name)}`;
}

function peopleNamed({ gathered }: WorkbenchContext, looked: readonly string[]): SearchHit[] {
  return [...gathered.people]
    .filter(([id, name]) =>
      looked.every((word) => `${id} ${name.zh} ${name.en}`.toLowerCase().includes(word)),
    )
    .slice(0, atMost.person)
    .map(([id, name]) => ({
      kind: "person",
      title: name,
      note: words.person({ id }),
      href: `/people/${encodeURIComponent(id)}`,
    }));
}

function clausesWith(clauses: readonly SearchedClause[], looked: readonly string[]): SearchHit[] {
  return clauses
    .filter(({ id, zh, en }) => {
      const text = `${id}\n${zh}\n${en}`.toLowerCase();
      return looked.every((word) => text.includes(word));
    })
    .slice(0, atMost.clause)
    .map(({ procedure, id, zh, en }) => ({
      kind: "clause",
      title: { zh: id, en: id },
      note: { zh, en },
      href: `/procedures/${encodeURIComponent(procedure)}?clause=${encodeURIComponent(id)}`,
    }));
}

/** Cases in whose records the words stand; those that are called so are named there. */
async function textsWith(
  context: WorkbenchContext,
  looked: readonly string[],
  named: ReadonlySet<string>,
): Promise<SearchHit[]> {
  const { gathered } = context;
  const ids = gathered
    .holding(looked)
    .filter((id) => !named.has(id))
    .slice(0, openedAtMost);
  if (ids.length === 0) return [];
  const found = await context.run("findTexts", { ids, looked, most: atMost.text });
  return found.flatMap(({ id, excerpt }) => {
    const c = gathered.find(id);
    const note = words.text({ id: c?.name ?? id, excerpt });
    return c ? [{ kind: "text" as const, title: titleOf(c), note, href: hrefOf(c) }] : [];
  });
}
