import type { FastifyInstance } from "fastify";
import type { SurveyedCase } from "../../jobs/desk/surveyed-case.js";
import { bitsOf, mayHold } from "../../jobs/desk/text-signature.js";
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
    const byName = casesNamed(context, looked);
    return [
      ...byName,
      ...peopleNamed(context, looked),
      ...clausesWith(await clauses.catch(() => []), looked),
      ...(await textsWith(context, looked, new Set(byName.map((hit) => hit.href)))),
    ];
  });
}

function casesNamed({ gathered }: WorkbenchContext, looked: readonly string[]): SearchHit[] {
  const found: { readonly rank: number; readonly hit: SearchHit }[] = [];
  for (const c of gathered.cases()) {
    if (!looked.every((word) => c.names.includes(word))) continue;
    const note = words.case({ id: c.name, state: c.stateLabel });
    const hit = { kind: "case", title: titleOf(c), note, href: hrefOf(c) } as const;
    found.push({ rank: rankOf(c, looked[0] ?? ""), hit });
  }
  return found
    .sort((a, b) => a.rank - b.rank || (a.hit.title.zh < b.hit.title.zh ? -1 : 1))
    .slice(0, atMost.case)
    .map(({ hit }) => hit);
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

/** Cases in whose records the words stand; those that were found by name are named there. */
async function textsWith(
  context: WorkbenchContext,
  looked: readonly string[],
  known: ReadonlySet<string>,
): Promise<SearchHit[]> {
  const bits = looked.map(bitsOf);
  if (bits.every((b) => b.length === 0)) return [];
  const candidates = [...context.gathered.cases()]
    .filter((c) => !known.has(hrefOf(c)) && bits.every((b) => mayHold(c.signature, b)))
    .slice(0, openedAtMost);
  if (candidates.length === 0) return [];
  const ids = candidates.map((c) => c.id);
  const found = await context.run("findTexts", { ids, looked, most: atMost.text });
  return found.flatMap(({ id, excerpt }) => {
    const c = context.gathered.find(id);
    const note = words.text({ id: c?.name ?? id, excerpt });
    return c ? [{ kind: "text" as const, title: titleOf(c), note, href: hrefOf(c) }] : [];
  });
}
