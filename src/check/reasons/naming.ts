import { isObject, type JsonObject } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import { camel } from "../../model/case/record-names.js";
import type { Procedure, RecordSchema, Scope } from "../../model/procedure/procedure.js";
import { labelOf, valueLabel } from "../../model/procedure/schema.js";
import { SubjectForms } from "../../model/procedure/subject-form.js";
import { formAtStep, itemForm } from "../../model/procedure/value-form.js";
import { words } from "./naming.words.js";

/** A place that a rule reads, as people call it, and the form of what stands there. */
export interface NamedPlace {
  readonly name: Bilingual;
  /** Its own label alone, without what it belongs to. */
  readonly own: Bilingual;
  readonly form: JsonObject;
}

/** What people call the audits beside an audit, and what belongs to them. */
const beside = {
  stage1: { itself: words.stage1, of: words.ofStage1 },
  previous: { itself: words.previous, of: words.ofPrevious },
  next: { itself: words.next, of: words.ofNext },
  held: { itself: words.held, of: words.ofHeld },
} as const;
/** What stands beside an audit and may not exist. */
export type Beside = keyof typeof beside;

export function isBeside(name: string | undefined): name is Beside {
  return name !== undefined && Object.hasOwn(beside, name);
}

/** What is no field of a record, yet has a name. */
const derived: Readonly<Record<string, () => Bilingual>> = {
  type: words.type,
  number: words.number,
  leader: words.leader,
  completed: words.completed,
  audits: words.audits,
  name: words.name,
  id: words.name,
  title: words.name,
};
const roots: Readonly<Record<string, () => Bilingual>> = {
  asOf: words.asOf,
  body: words.body,
  procedure: words.procedure,
  people: words.people,
  p: words.settings,
};

/** Names the places of a procedure's records by their labels, never by their paths. */
export class Naming {
  readonly #procedure: Procedure;
  #forms: SubjectForms | undefined;
  readonly #known = new Map<Scope, Map<string, NamedPlace>>();

  private constructor(procedure: Procedure) {
    this.#procedure = procedure;
  }

  /** One for each procedure: names are looked up once. */
  static of(procedure: Procedure): Naming {
    let naming = namings.get(procedure);
    if (!naming) namings.set(procedure, (naming = new Naming(procedure)));
    return naming;
  }

  /**
   * What a path of a subject is called: `audit.auditPlan.mode`, `c.contract.@client.date`; after
   * `said`, a beginning of the path, only what comes below it.
   */
  at(scope: Scope, path: string, said = ""): NamedPlace {
    const within = said === "" ? 0 : said.split(".").length;
    let known = this.#known.get(scope);
    if (!known) this.#known.set(scope, (known = new Map()));
    const anyItem = path.replace(/\.\d+/g, ".0");
    const key = within === 0 ? anyItem : `${within} ${anyItem}`;
    let named = known.get(key);
    if (!named) known.set(key, (named = this.#named(scope, anyItem.split("."), within)));
    return named;
  }

  /** What a kind of record is called in a sentence: `audit-plan`, `attendance-opening`. */
  record(kind: string): Bilingual {
    return words.quoted({ name: this.recordLabel(kind) });
  }

  /** The same by itself. */
  recordLabel(kind: string): Bilingual {
    const { records } = this.#procedure;
    const found =
      records.get(kind) ??
      [...records.values()].find((r) => r.instances?.some((i) => `${r.kind}-${i}` === kind));
    return this.#withInstance(camel(kind), found?.label ?? { zh: kind, en: kind });
  }

  #formOf(scope: Scope): JsonObject {
    this.#forms ??= new SubjectForms(this.#procedure);
    return this.#forms.of(scope) ?? {};
  }

  #named(scope: Scope, steps: readonly string[], within: number): NamedPlace {
    const [root = "", ...rest] = steps;
    const fixed = nameOfRoot(steps);
    if (fixed) return { name: fixed, own: fixed, form: {} };
    let form: JsonObject = formAtStep(this.#formOf(scope), root) ?? {};
    let name = within > 0 ? null : this.#rootName(root, form);
    let own = name;
    for (const [i, step] of rest.entries()) {
      form = formAtStep(form, step) ?? {};
      const label = this.#labelOf(step, form, i === 0 && isHolder(root));
      if (!label || i + 1 < within) continue;
      own = words.quoted({ name: label });
      name = i === 0 && isHolder(root) ? ofHolder(root, own) : nameWithin(name, label);
    }
    const whole = name ?? this.#holderName(root);
    return { name: whole, own: own ?? whole, form: withWords(form, steps, this.#procedure) };
  }

  /** Of a subject that is a record; null for what holds records, which goes without saying. */
  #rootName(root: string, form: JsonObject): Bilingual | null {
    if (isHolder(root)) return null;
    const label = labelOf(form);
    if (root === "held" && label) return words.ofHeld({ record: words.quoted({ name: label }) });
    return label ? words.quoted({ name: label }) : null;
  }

  #holderName(root: string): Bilingual {
    if (isBeside(root)) return beside[root].itself();
    return root === "c" ? words.case() : words.audit();
  }

  #labelOf(step: string, form: JsonObject, isRecord: boolean): Bilingual | undefined {
    if (/^\d+$/.test(step)) return undefined;
    const own = labelOf(form) ?? labelOf(itemForm(form));
    if (isRecord && own) return this.#withInstance(step, own);
    return own ?? derived[step]?.();
  }

  #withInstance(variable: string, label: Bilingual): Bilingual {
    for (const record of this.#procedure.records.values()) {
      const instance = record.instances?.find((i) => camel(`${record.kind}-${i}`) === variable);
      const said = instance === undefined ? undefined : instanceLabel(record, instance);
      if (said) return words.instance({ record: label, instance: said });
    }
    return label;
  }
}

const namings = new WeakMap<Procedure, Naming>();

/** Of what is there whatever records a case has. */
function nameOfRoot([root = "", field]: readonly string[]): Bilingual | undefined {
  return root === "procedure" && field === "effective" ? words.effective() : roots[root]?.();
}

/** A variable that holds records and is none itself. */
function isHolder(root: string): boolean {
  return root === "c" || root === "audit" || (isBeside(root) && root !== "held");
}

/** A record or a fact of an audit; of the audit that is judged it goes without saying. */
function ofHolder(root: string, own: Bilingual): Bilingual {
  return isBeside(root) ? beside[root].of({ record: own }) : own;
}

function nameWithin(of: Bilingual | null, name: Bilingual): Bilingual {
  return of ? words.fieldOf({ of, name }) : words.quoted({ name });
}

/** What an instance is called: the words of the field that repeats it. */
function instanceLabel({ schema }: RecordSchema, instance: string): Bilingual | undefined {
  const properties = isObject(schema["properties"]) ? schema["properties"] : {};
  for (const field of Object.keys(properties)) {
    const label = valueLabel(schema, [field], instance);
    if (label.zh !== instance) return label;
  }
  return undefined;
}

/** The type of an audit has the words that the audit programme has for it. */
function withWords(form: JsonObject, steps: readonly string[], { records }: Procedure): JsonObject {
  const isAudit = steps.at(-3) === "audits" || isHolder(steps.at(-2) ?? "");
  if (steps.length < 2 || !isAudit) return form;
  if (steps.at(-1) === "leader") return { ...form, definition: "person" };
  if (steps.at(-1) !== "type") return form;
  const programme = records.get("audit-programme")?.schema;
  return (programme && formOfActivity(programme)) ?? form;
}

function formOfActivity(programme: JsonObject): JsonObject | undefined {
  return ["activities", "0", "type"].reduce<JsonObject | undefined>(
    (form, step) => form && formAtStep(form, step),
    programme,
  );
}
