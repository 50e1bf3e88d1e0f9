import type { ASTNode } from "@marcbachmann/cel-js";
import type { Bilingual } from "../../model/base/text.js";
import type { CaseView, Place, Subject } from "../../model/case/case-view.js";
import type { Scope } from "../../model/procedure/procedure.js";
import { valueLabel } from "../../model/procedure/schema.js";
import { deepest } from "../deepest.js";
import { evaluatePart } from "../expressions.js";
import { Unknown } from "../why.js";
import { isBeside, type NamedPlace, type Naming } from "./naming.js";
import { type Fact, noneBeside, recordedWords, valueWords } from "./recorded.js";
import { words } from "./recorded.words.js";

/** What is told about: a subject of a case, and how its places are called. */
export interface Ground {
  readonly view: CaseView;
  readonly subject: Subject;
  readonly naming: Naming;
  readonly scope: Scope;
}

/** A list in an expression: its items, and the path at which they stand where it is known. */
export interface Listed {
  readonly path: string | null;
  readonly items: readonly unknown[];
}

/** Roots of which there is nothing to tell: numbers of the rule, and what is always there. */
const untold: ReadonlySet<string> = new Set(["p", "people", "statementClauses"]);

/** Fields by which people know an entry, the best first. */
const identifying = ["person", "name", "number", "id", "site", "clause", "auditor"] as const;

/** What an expression sees at one place of it, and where its names lead in the records. */
export class Scene {
  readonly #ground: Ground;
  readonly #vars: Readonly<Record<string, unknown>>;
  /** Names that macros bind, and the paths that they lead to; null where that is unknown. */
  readonly #bound: ReadonlyMap<string, string | null>;
  /** The item that is being told of: what it belongs to has been said. */
  #item: string | null = null;

  constructor(
    ground: Ground,
    vars: Readonly<Record<string, unknown>>,
    bound: ReadonlyMap<string, string | null> = new Map(),
  ) {
    this.#ground = ground;
    this.#vars = vars;
    this.#bound = bound;
  }

  /** The value of a part of the expression; undefined where something that it needs is missing. */
  value(node: ASTNode): unknown {
    try {
      return evaluatePart(node, this.#vars);
    } catch (error) {
      if (error instanceof Unknown) return undefined;
      throw error;
    }
  }

  /** The path in the records that a part of the expression is; null where it is none. */
  path(node: ASTNode): string | null {
    if (node.op === "id") {
      const bound = this.#bound.get(node.args);
      return bound === undefined ? node.args : bound;
    }
    if (node.op === ".") {
      const owner = this.path(node.args[0]);
      return owner === null ? null : `${owner}.${node.args[1]}`;
    }
    if (node.op !== "[]" || node.args[1].op !== "value") return null;
    const owner = this.path(node.args[0]);
    return owner === null ? null : `${owner}.${String(node.args[1].args)}`;
  }

  named(path: string): NamedPlace {
    return this.#ground.naming.at(this.#ground.scope, path);
  }

  /** Of what stands below a path there is nothing to tell: no record says it. */
  isUntold(path: string): boolean {
    const [root = ""] = path.split(".");
    return untold.has(root) || root === "procedure";
  }

  isThere(path: string): boolean {
    return this.#find(path) !== undefined;
  }

  place(path: string): Place | undefined {
    return this.#find(path)?.place ?? undefined;
  }

  /** What stands at a path, or that nothing does. */
  fact(path: string): Fact[] {
    const [root = ""] = path.split(".");
    if (untold.has(root)) return [];
    const found = this.#find(path);
    if (!found) return [this.absent(path)];
    if (path === "asOf") return [{ text: words.asOf({ day: String(found.value) }) }];
    const { name, form } = this.#told(path);
    const text = recordedWords(name, found.value, form, this.people);
    return [{ text, path, at: found.place ?? undefined }];
  }

  /** What of a path is not there: the record, or the first field on the way. */
  absent(path: string): Fact {
    const steps = path.split(".");
    const n = steps.findIndex((_, i) => !this.isThere(steps.slice(0, i + 1).join(".")));
    const missing = steps.slice(0, n === -1 ? steps.length : n + 1);
    const [root = ""] = missing;
    if (missing.length === 1 && isBeside(root)) return { text: noneBeside[root]() };
    const way = missing.join(".");
    const what = this.#told(way).name;
    const { view, subject } = this.#ground;
    const at = deepest(view, subject, way) ?? undefined;
    return at
      ? { text: words.notFilledIn({ what }), path: way, at }
      : { text: words.noRecord({ what }), path: way };
  }

  /** The items of a list, also of one that a filter makes of another. */
  list(node: ASTNode): Listed {
    const value = this.value(node);
    return { path: this.#listPath(node), items: Array.isArray(value) ? value : [] };
  }

  /** The same with a name bound to an item of a list. */
  inside(variable: string, { path }: Listed, item: unknown): Scene {
    const all = path === null ? undefined : this.#find(path)?.value;
    const index = Array.isArray(all) ? all.indexOf(item) : -1;
    return this.with(variable, item, index === -1 ? null : `${path}.${index}`);
  }

  /** The same, telling of an item that has been named. */
  ofItem(variable: string, list: Listed, item: unknown): Scene {
    const inner = this.inside(variable, list, item);
    inner.#item = inner.#bound.get(variable) ?? null;
    return inner;
  }

  /** The same with a name bound to a value, and the path at which it stands. */
  with(variable: string, value: unknown, path: string | null): Scene {
    const vars = Object.assign(Object.create(this.#vars) as Record<string, unknown>, {
      [variable]: value,
    });
    return new Scene(this.#ground, vars, new Map([...this.#bound, [variable, path]]));
  }

  /** The path of the item that is told of; null where there is none. */
  get item(): string | null {
    return this.#item;
  }

  /** What stands at a path; undefined where nothing does. */
  at(path: string): unknown {
    return this.#find(path)?.value;
  }

  /** What tells an item of a list from the others; undefined where nothing does. */
  identity(path: string): Bilingual | undefined {
    const item = this.at(path);
    if (typeof item === "string") return this.#shortly(path, item);
    if (typeof item !== "object" || item === null) return undefined;
    const fields = item as Readonly<Record<string, unknown>>;
    const field = identifying.find((f) => typeof fields[f] === "string");
    return field && this.#shortly(`${path}.${field}`, fields[field] as string);
  }

  /** A person by name and id, a chosen value by its words, other text as it is. */
  #shortly(path: string, value: string): Bilingual {
    const { form } = this.named(path);
    return form["definition"] === "person"
      ? valueWords(value, form, this.people)
      : valueLabel({ properties: { value: form } }, ["value"], value);
  }

  get people(): Ground["view"]["people"] {
    return this.#ground.view.people;
  }

  #listPath(node: ASTNode): string | null {
    const path = this.path(node);
    if (path !== null) return path;
    return node.op === "rcall" && node.args[0] === "filter" ? this.#listPath(node.args[1]) : null;
  }

  /** What a path is called, where its item may have been named. */
  #told(path: string): NamedPlace {
    const item = this.#item !== null && path.startsWith(`${this.#item}.`) ? this.#item : "";
    return this.#ground.naming.at(this.#ground.scope, path, item);
  }

  #find(path: string) {
    return this.#ground.view.find(this.#ground.subject.vars, path);
  }
}
