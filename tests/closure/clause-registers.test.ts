import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { demandOf } from "../../src/jobs/procedures/demand.js";
import { isObject } from "../../src/model/base/json.js";
import type { DocumentSpec } from "../../src/model/procedure/document.js";
import { enforcersByClause } from "../../src/model/procedure/enforcement.js";
import { readProcedureFolder } from "../../src/read/procedure-folder.js";
import { procedures, schemas, shownInSections, templates } from "../support/collection.js";
import { workspace } from "../support/sample.js";

/** The rows of the registers; 1,525 in all. */
const rowsOf: Readonly<Record<string, number>> = {
  "tb-gz-036": 424,
  "tb-gz-055": 281,
  "msg1090226-2024": 191,
  "zbt-tp-036": 280,
  icasp25c: 349,
};

/** What every document shows without a field of its own. */
const standing = new Set(["body", "letterhead"]);

/** An item that a clause orders: whether the document has it, and how its template names it. */
function itemOf(d: DocumentSpec, show: string): { known: boolean; used: string } {
  const [first = "", second = ""] = show.split(".");
  if (first === "t") return { known: second in d.texts, used: show };
  if (first === "printed") return { known: d.printed.includes(second), used: show };
  if (standing.has(first)) return { known: true, used: first };
  return { known: first in d.fields, used: `f.${first}` };
}

describe.each(procedures)("the clause register of $id", (procedure) => {
  const enforcers = enforcersByClause(procedure);

  it("holds every row of the procedure, and no row twice", () => {
    const register = readProcedureFolder(join(schemas, "procedures", procedure.id)).clauses;
    expect(procedure.clauses.size).toBe(register.length);
    expect(register.length).toBe(rowsOf[procedure.id]);
  });

  it("says in Chinese, too, what each row demands, when it applies and where it is unclear", () => {
    const lacking = [...procedure.clauses.values()].filter(
      (c) =>
        !c.requirementZh ||
        (c.condition !== null) !== (c.conditionZh !== undefined) ||
        (c.ambiguity !== null) !== (c.ambiguityZh !== undefined),
    );
    expect(lacking.map((c) => c.id)).toEqual([]);
  });

  it("leaves no row open, and gives each narrative row its reason", () => {
    const rows = [...procedure.clauses.values()];
    expect(
      rows
        .filter((c) => c.enforcement.includes("open") || c.enforcement.length === 0)
        .map((c) => c.id),
    ).toEqual([]);
    expect(
      rows
        .filter(
          (c) =>
            c.enforcement.includes("narrative") !==
            (c.reason !== undefined && c.reason in workspace.narrativeReasons),
        )
        .map((c) => c.id),
    ).toEqual([]);
  });

  it("knows every clause that fields, rules and documents name", () => {
    expect([...enforcers.keys()].filter((c) => !procedure.clauses.has(c))).toEqual([]);
  });

  it("prints the literal sentences that clauses order", () => {
    for (const clause of procedure.clauses.values()) {
      const literal = clause.parameters?.["literalText"] ?? [];
      for (const text of isObject(literal) ? Object.values(literal) : [literal].flat()) {
        expect(Object.values(procedure.data.printed).map((p) => p.zh)).toContain(text);
      }
    }
  });

  it("shows in its documents what it says they show", () => {
    for (const [id, contents] of Object.entries(procedure.data.documentContents ?? {})) {
      const d = templates.documents.find((x) => x.id === id);
      expect(d, id).toBeDefined();
      if (!d) continue;
      for (const show of contents.flatMap((c) => c.items).flatMap((i) => i.shows)) {
        const { known, used } = itemOf(d, show);
        expect(known, `${d.id}: ${show}`).toBe(true);
        expect(
          d.template.includes(used) ||
            (standing.has(used) && d.template.includes("{{> letterhead}}")) ||
            shownInSections(d, show),
          `${d.id} template shows ${used}`,
        ).toBe(true);
      }
    }
  });
});

describe("accreditation standards", () => {
  it.each(procedures.map((p) => [p.id, p] as const))(
    "every row of %s names the clauses that it answers, and they are known",
    (_, procedure) => {
      const known = new Map(workspace.standards.map((s) => [s.name, s.clauses]));
      const rows = [...procedure.clauses.values()];
      expect(rows.filter((c) => c.answers === undefined).map((c) => c.id)).toEqual([]);
      expect(
        rows.flatMap((c) =>
          Object.entries(c.answers ?? {}).flatMap(([s, list]) =>
            list
              .filter((n) => !Object.hasOwn(known.get(s) ?? {}, n))
              .map((n) => `${c.id} ${s} ${n}`),
          ),
        ),
      ).toEqual([]);
      // What has no counterpart is national law, reporting to the authority, or a list of
      // references: few rows.
      expect(
        rows.filter((c) => Object.keys(c.answers ?? {}).length === 0).length / rows.length,
      ).toBeLessThan(0.04);
    },
  );

  it("every procedure says how long cases are kept, by a clause of its own", () => {
    for (const { data, clauses } of procedures) {
      expect(
        data.retention?.clauses.every((c) => clauses.has(c)),
        data.procedure,
      ).toBe(true);
    }
  });
});

describe("demands", () => {
  it.each(procedures.map((p) => [p.id, p] as const))(
    "every row of %s says in both languages what it demands",
    (_, procedure) => {
      const enforcers = enforcersByClause(procedure);
      const demands = [...procedure.clauses.values()].map((c) =>
        demandOf(
          procedure,
          c,
          enforcers.get(c.id) ?? { fields: [], rules: [], documents: [] },
          workspace.narrativeReasons,
        ),
      );
      expect(
        demands.filter(
          (d) => !/\p{Script=Han}/u.test(d.zh) || /undefined/.test(d.zh) || d.en === "",
        ),
      ).toEqual([]);
    },
  );
});

describe("numbers", () => {
  /** The same length of time in other words. */
  const equals = (value: number, unit: string): RegExp => {
    const others: Readonly<Record<string, number | string>> = {
      year: value * 12,
      percent: `"numerator":${value / 10},"denominator":10`,
      hour: `${value}h`,
    };
    const words = [value, ...(unit in others ? [others[unit]] : [])];
    return new RegExp(words.map((w) => `(?<![\\d.])${w}(?![\\d.])`).join("|"));
  };

  it.each(workspace.procedures.all().map(({ procedure }) => [procedure.id, procedure] as const))(
    "every limit of %s stands in a rule as the register gives it",
    (_, { clauses, rules }) => {
      const missing = [...clauses.values()]
        .filter((c) => c.enforcement.includes("rule"))
        .flatMap((c) =>
          ["min", "max", "lead"].flatMap((name) => {
            const limit = c.parameters?.[name];
            if (!isObject(limit) || typeof limit["value"] !== "number" || limit["value"] === 0) {
              return [];
            }
            const said = JSON.stringify(
              rules.filter((r) => r.clauses.includes(c.id)).map((r) => [r.with, r.when]),
            );
            return equals(limit["value"], String(limit["unit"])).test(said)
              ? []
              : [`${c.id} ${name} ${JSON.stringify(limit)}`];
          }),
        );
      expect(missing).toEqual([]);
    },
  );
});
