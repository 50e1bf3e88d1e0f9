import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Validator } from "@cfworker/json-schema";
import { globSync } from "glob";
import { describe, expect, it } from "vitest";
import { acrossChecks } from "../../src/check/across/registry.js";
import { checks } from "../../src/check/registry.js";
import { demandOf } from "../../src/jobs/procedures/demand.js";
import { isObject, type Json, type JsonObject } from "../../src/model/base/json.js";
import { translationDifference } from "../../src/model/base/translation.js";
import type { DocumentSpec } from "../../src/model/procedure/document.js";
import { enforcersByClause } from "../../src/model/procedure/enforcement.js";
import { topicOf } from "../../src/model/procedure/source.js";
import { readProcedureFolder, readSharedSource } from "../../src/read/procedure-folder.js";
import { newAjv } from "../../src/validate/dialect.js";
import { withPartials } from "../../src/workspace/surroundings.js";
import { loadTemplates } from "../../src/workspace/templates.js";
import { root, workspace } from "../support/sample.js";

const read = (path: string) => JSON.parse(readFileSync(join(root, path), "utf8")) as JsonObject;
const schemas = join(root, "schemas");
const shared = readSharedSource(schemas);
const loaded = loadTemplates(workspace);
/** Each with the partials that it names. */
const templates = {
  ...loaded,
  documents: loaded.documents.map((d) => ({
    ...d,
    template: withPartials(d.template, loaded.shared.partials),
  })),
};
const procedures = workspace.procedures.all().map((p) => p.procedure);

/** The rows of the registers; 1,525 in all. */
const rowsOf: Readonly<Record<string, number>> = {
  "tb-gz-036": 424,
  "tb-gz-055": 281,
  "msg1090226-2024": 191,
  "zbt-tp-036": 280,
  icasp25c: 349,
};

describe("knowledge is data", () => {
  it("names no procedure, body or scheme in src/", () => {
    const files = globSync("src/**/*.ts", { cwd: root });
    expect(files.length).toBeGreaterThan(60);
    for (const { id, data } of procedures) {
      const names = new RegExp(
        [id, data.procedure, data.body.name.zh, `"${data.scheme}"`].join("|"),
        "i",
      );
      expect(files.filter((f) => names.test(readFileSync(join(root, f), "utf8")))).toEqual([]);
    }
  });

  it("has no rule that nobody uses, and no use of a rule that is not there", () => {
    const ids = [...shared.rules.keys()];
    const used = new Set(procedures.flatMap((p) => p.rules.map((r) => r.id)));
    expect(ids.filter((id) => !used.has(id))).toEqual([]);
    expect(ids.every((id) => /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(id))).toBe(true);
  });

  it("has each rule once: shared where several use it, else whole in its procedure, under the same topic", () => {
    const folders = procedures.map((p) => readProcedureFolder(join(schemas, "procedures", p.id)));
    const whole = folders.flatMap((f) => f.rules.filter((r) => r.value["check"] !== undefined));
    const ids = whole.map((r) => r.id);
    expect(ids.filter((id, i) => shared.rules.has(id) || ids.indexOf(id) !== i)).toEqual([]);
    const skeleton = JSON.stringify(read("schemas/standards/iso-17021-1.json"));
    const users = (id: string) => procedures.filter((p) => p.rules.some((r) => r.id === id)).length;
    expect(
      [...shared.rules.keys()].filter((id) => users(id) < 2 && !skeleton.includes(`"${id}"`)),
    ).toEqual([]);
    const elsewhere = folders.flatMap((f) =>
      f.rules.filter((r) => {
        const used = r.value["use"] === "shared" ? shared.rules.get(r.id) : undefined;
        return r.value["use"] !== undefined && (!used || topicOf(used) !== topicOf(r));
      }),
    );
    expect(elsewhere.map((r) => r.id)).toEqual([]);
    const known = new Set(Object.keys(shared.topics));
    expect([...shared.rules.values(), ...whole].filter((r) => !known.has(topicOf(r)))).toEqual([]);
  });

  it("has no number above 1 in a shared rule: numbers are the procedures' own", () => {
    const numbersIn = (value: Json): number[] => {
      if (typeof value === "number") return [value];
      if (typeof value === "string") {
        const bare = value.replaceAll(/'[^']*'/g, "").match(/(?<![\w.])\d+(?:\.\d+)?/g) ?? [];
        return bare.map(Number);
      }
      return isObject(value) || Array.isArray(value)
        ? Object.entries(value).flatMap(([k, v]) => (k === "what" ? [] : numbersIn(v as Json)))
        : [];
    };
    const numbers = [...shared.rules.values()].flatMap(({ id, value }) =>
      numbersIn([value["when"] ?? "", value["with"] ?? {}])
        .filter((n) => n > 1)
        .map((n) => `${id}: ${n}`),
    );
    expect(shared.rules.size).toBeGreaterThan(250);
    expect(numbers).toEqual([]);
  });

  it("has each check in a file of its name, registered and used", () => {
    const files = globSync("src/check/checks/*.ts", { cwd: root, ignore: "**/*.words.ts" })
      .map((f) => f.replace(/^.*[\\/]/, "").replace(".ts", ""))
      .sort();
    expect([...checks.keys()].sort()).toEqual(files);
    const across = globSync("src/check/across/*.ts", { cwd: root, ignore: "**/*.words.ts" })
      .map((f) => f.replace(/^.*[\\/]/, "").replace(".ts", ""))
      .filter((f) => !["across", "across-outcome", "registry"].includes(f))
      .sort();
    expect([...acrossChecks.keys()].sort()).toEqual(across);
    const used = new Set(procedures.flatMap((p) => p.rules.map((r) => r.check)));
    expect([...checks.keys(), ...acrossChecks.keys()].filter((id) => !used.has(id))).toEqual([]);
  });
});

describe.each(procedures)("the clause register of $id", (procedure) => {
  const enforcers = enforcersByClause(procedure);

  it("holds every row of the procedure, and no row twice", () => {
    const register = readProcedureFolder(join(schemas, "procedures", procedure.id)).clauses;
    expect(procedure.clauses.size).toBe(register.length);
    expect(register.length).toBe(rowsOf[procedure.id]);
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
      const literal = clause.parameters?.["literalText"];
      const texts =
        typeof literal === "string" ? [literal] : isObject(literal) ? Object.values(literal) : [];
      for (const text of texts) {
        expect(Object.values(procedure.data.printed).map((p) => p.zh)).toContain(text);
      }
    }
  });

  it("shows in its documents what it says they show", () => {
    for (const [id, contents] of Object.entries(procedure.data.documentContents ?? {})) {
      const d = templates.documents.find((x) => x.id === id);
      expect(d, id).toBeDefined();
      if (!d) continue;
      const standing = new Set(["body", "letterhead"]);
      for (const show of contents.flatMap((c) => c.items).flatMap((i) => i.shows)) {
        const [first = "", second = ""] = show.split(".");
        const known =
          first === "t"
            ? second in d.texts
            : first === "printed"
              ? d.printed.includes(second)
              : standing.has(first) || first in d.fields;
        expect(known, `${d.id}: ${show}`).toBe(true);
        const used =
          first === "t" || first === "printed"
            ? `${first}.${second}`
            : standing.has(first)
              ? first
              : `f.${first}`;
        expect(
          d.template.includes(used) ||
            (d.template.includes("{{> letterhead}}") && standing.has(first)) ||
            shownInSections(d, show),
          `${d.id} template shows ${used}`,
        ).toBe(true);
      }
    }
  });
});

function shownInSections(d: DocumentSpec, name: string): boolean {
  return (d.sections ?? []).some(
    (s) =>
      [
        s.facts?.flat() ?? [],
        s.table,
        s.points,
        s.text,
        s.addressee,
        s.checklist?.ticks,
        s.closing?.date,
        s.closing?.by,
        s.when,
        s.unless,
      ]
        .flat()
        .includes(name) ||
      (s.paragraphs ?? []).some((p) => p.when === name || p.zh.includes(`{${name}}`)),
  );
}

describe("documents", () => {
  it("find the sentences that they print in every procedure that has their form", () => {
    for (const d of templates.documents) {
      for (const p of procedures.filter((x) => x.data.forms.some((f) => f.document === d.id))) {
        for (const name of d.printed) expect(p.data.printed[name], `${p.id} ${name}`).toBeDefined();
      }
    }
  });

  it("have a form in each procedure, and each form a template", () => {
    for (const p of procedures) {
      for (const form of p.data.forms) {
        const named = [form.document, form.within].filter((x) => x !== undefined);
        for (const name of named) {
          expect(
            templates.documents.some(
              (d) =>
                name === d.id || Object.keys(d.variants ?? {}).some((v) => name === `${d.id}-${v}`),
            ),
            name,
          ).toBe(true);
        }
        expect(named.length === 1 || form.notPrinted !== undefined, form.title.zh).toBe(true);
      }
    }
  });

  it("show every field that they declare", () => {
    const idle = templates.documents.flatMap((d) =>
      Object.keys(d.fields)
        .filter(
          (name) =>
            !new RegExp(`\\bf\\.${name}\\b`).test(d.template) &&
            !(d.template.includes("{{> sections}}") && shownInSections(d, name)),
        )
        .map((name) => `${d.id}: ${name}`),
    );
    expect(idle).toEqual([]);
  });

  it("say the same numbers, dates and terms in both languages", () => {
    const texts = [
      ...templates.documents.flatMap((d) => [
        d.title,
        ...Object.values(d.texts),
        ...(d.sections ?? []).flatMap((s) => [s.heading, s.none, s.note, ...(s.paragraphs ?? [])]),
      ]),
      ...procedures.flatMap((p) => Object.values(p.data.printed)),
    ].filter((t) => t !== undefined);
    expect(texts.length).toBeGreaterThan(300);
    // Sections are numbered in Chinese numerals and in figures: 一、 and 1.
    const plain = (t: { zh: string; en: string }) => ({
      zh: t.zh.replace(/^[一二三四五六七八九十]+、/, ""),
      en: t.en.replace(/^\d+ /, ""),
    });
    expect(
      texts.map(plain).flatMap((t) => {
        const d = translationDifference(t);
        return d ? [`${t.zh} / ${t.en}: ${d.en}`] : [];
      }),
    ).toEqual([]);
  });
});

describe("schemas", () => {
  const vocabulary = read("schemas/meta/vocabulary.schema.json");
  const { $id: _, $vocabulary: __, ...keywords } = vocabulary;

  it("use our vocabulary as it is declared", () => {
    const validate = newAjv().compile(keywords);
    const files = globSync("schemas/{records,procedures/*/records}/*.schema.json", {
      cwd: root,
      posix: true,
    });
    expect(files.length).toBeGreaterThan(50);
    const visit = (s: Json, path: string, wrong: string[]): string[] => {
      if (Array.isArray(s)) {
        for (const [i, x] of s.entries()) visit(x as Json, `${path}/${i}`, wrong);
      } else if (isObject(s)) {
        if (
          ("type" in s || "allOf" in s || "$ref" in s || "clause" in s) &&
          !path.endsWith("/properties") &&
          !validate(s)
        ) {
          wrong.push(`${path}: ${JSON.stringify(validate.errors?.[0])}`);
        }
        for (const [k, v] of Object.entries(s)) {
          if (!["rules", "deadlines", "signatures", "valueLabels", "enum"].includes(k)) {
            visit(v, `${path}/${k}`, wrong);
          }
        }
      }
      return wrong;
    };
    for (const f of files) expect(visit(read(f), f, [])).toEqual([]);
  });

  /** Another validator, over the files as they lie on disk, as an editor would use them. */
  function another(procedure: string, kind: string): Validator {
    const file = `procedures/${procedure}/records/${kind}.schema.json`;
    const overlay = existsSync(join(schemas, file))
      ? read(`schemas/${file}`)
      : {
          $schema: "https://json-schema.org/draft/2020-12/schema",
          allOf: [{ $ref: `../../../records/${kind}.schema.json` }],
          unevaluatedProperties: false,
        };
    const at = (id: string, s: JsonObject) => ({ ...s, $id: `https://x.example/${id}` });
    const validator = new Validator(at(file, overlay) as object, "2020-12", false);
    for (const name of [kind, "definitions"]) {
      const path = `records/${name}.schema.json`;
      validator.addSchema(at(path, read(`schemas/${path}`)) as object);
    }
    return validator;
  }

  it.each(procedures)(
    "mean the same to another validator as to ours, for every record of the samples of $id and for spoilt ones",
    ({ id }) => {
      const files = globSync(`records/${id}/*/**/*.json`, { cwd: root, posix: true });
      expect(files.length).toBeGreaterThan(40);
      const compiled = workspace.procedures.get(id);
      const validators = new Map<string, Validator>();
      for (const f of files) {
        const kind = f.replace(/^.*\//, "").replace(/(-(\d+|opening|closing))?\.json$/, "");
        const validator =
          validators.get(kind) ?? (validators.set(kind, another(id, kind)).get(kind) as Validator);
        const record = read(f);
        const agree = (value: Json, what: string) => {
          expect(validator.validate(value).valid, `${f} ${what}`).toBe(
            compiled?.shape(kind, value)?.length === 0,
          );
        };
        agree(record, "as it is");
        expect(compiled?.shape(kind, record)).toEqual([]);
        agree({ ...record, unknownField: 1 }, "with an unknown field");
        for (const key of Object.keys(record)) {
          const { [key]: ___, ...rest } = record;
          agree(rest, `without ${key}`);
          agree({ ...record, [key]: "" }, `with ${key} empty`);
        }
      }
    },
  );
});

describe("the package", () => {
  it("names no download host in its lockfile", () => {
    expect(readFileSync(join(root, "package-lock.json"), "utf8")).not.toMatch(/"resolved": "http/);
  });

  // Where a package is offered under several licences, one that is no copyleft is the one taken
  // (docs/decisions/011-archive.md).
  it("links no copyleft code", () => {
    const { dependencies, optionalDependencies } = read("package.json") as {
      dependencies: JsonObject;
      optionalDependencies: JsonObject;
    };
    const names = [...Object.keys(dependencies), ...Object.keys(optionalDependencies)].filter((n) =>
      existsSync(join(root, "node_modules", n, "package.json")),
    );
    expect(names.length).toBeGreaterThan(10);
    const licences = names.map(
      (n) => `${n}: ${String(read(`node_modules/${n}/package.json`)["license"])}`,
    );
    expect(
      licences.filter(
        (l) =>
          !/: \(?(MIT OR Apache-2\.0|BSD-3-Clause OR GPL-2\.0|MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|BlueOak-1\.0\.0|OFL-1\.1|MIT AND OFL-1\.1)\)?$/.test(
            l,
          ),
      ),
    ).toEqual([]);
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
    const words =
      unit === "year"
        ? [value, value * 12]
        : unit === "percent"
          ? [value, `"numerator":${value / 10},"denominator":10`]
          : unit === "hour"
            ? [value, `${value}h`]
            : [value];
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

describe("shared words", () => {
  it("name no clause: each procedure has its own", () => {
    expect(
      [...shared.rules.values()]
        .filter(({ value }) => /\d+\.\d+/.test(JSON.stringify([value["title"], value["remedy"]])))
        .map(({ id }) => id),
    ).toEqual([]);
  });
});
