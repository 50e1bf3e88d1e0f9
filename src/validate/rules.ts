import { isObject, type JsonObject } from "../model/base/json.js";
import { terms } from "../model/base/terms.words.js";
import type { Bilingual } from "../model/base/text.js";
import { camel } from "../model/case/record-names.js";
import { statementRule } from "../model/procedure/enforcement.js";
import type { Applies, Clause, RecordSchema, Rule } from "../model/procedure/procedure.js";
import {
  type DataPlace,
  type Placed,
  type ProcedureSource,
  type RuleEntry,
  topicOf,
} from "../model/procedure/source.js";
import { words } from "./rules.words.js";

/** A rule ready to judge by, with the place of each of its parts. */
export interface PlacedRule {
  readonly rule: Rule;
  /**
   * Where the part at a pointer of the rule (`/with/that`) stands: in the procedure's own file, or
   * in the rule that it uses.
   */
  placeOf(pointer: string): DataPlace;
}

/** What makes a rule another one's: everything but what a procedure says for itself. */
const saidByEachProcedure = new Set(["clauses", "severity", "settings", "readings", "use"]);

/**
 * The procedure's rules: each whole, what it uses of another and what the procedure says itself put
 * together.
 */
export function ownRules(source: ProcedureSource): PlacedRule[] {
  return inOrderOfTopics(source).map((entry) => {
    const used = usedRule(entry, source);
    const { use: _, settings: __, ...own } = entry.value;
    const shared = withoutOwn(used?.value ?? {});
    const actor = own["actor"] ?? shared["actor"];
    const { warnOnEarliest, ...options } = {
      ...objectOf(shared["with"]),
      ...ownOptions(entry, source),
    };
    const rule = {
      ...shared,
      ...own,
      ...(actor !== undefined && { actor: source.shared.actors[String(actor)] ?? null }),
      // As the other reading was written before there were readings.
      ...(warnOnEarliest === true && { readings: dayNTooEarly }),
      id: entry.id,
      with: options,
    } as unknown as Rule;
    return { rule, placeOf: (pointer) => placeIn(pointer, entry, used) };
  });
}

const dayNTooEarly = { proposed: "lenient", strict: { strict: true } };

/**
 * Rules are listed as a case grows, whatever the order of the files; topics of the body's own come
 * last.
 */
function inOrderOfTopics({ rules, shared }: ProcedureSource): RuleEntry[] {
  const order = Object.keys(shared.topics);
  const rank = (entry: RuleEntry) => order.indexOf(topicOf(entry)) + 1 || order.length + 1;
  return rules.toSorted((a, b) => rank(a) - rank(b));
}

/**
 * What a procedure says about a rule's options: `with` and `settings`; numbers that once were part
 * of the rule included.
 */
export function ownOptions(
  { id, value, overShared }: RuleEntry,
  source: ProcedureSource,
): JsonObject {
  const earlier = overShared ? objectOf(source.shared.earlierNumbers[id]) : {};
  const own = { ...objectOf(value["with"]), ...objectOf(value["settings"]) };
  const parameters = { ...objectOf(earlier["parameters"]), ...objectOf(own["parameters"]) };
  const all = { ...earlier, ...own };
  return earlier["parameters"] === undefined ? all : { ...all, parameters };
}

function withoutOwn(shared: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(shared).filter(([k]) => !saidByEachProcedure.has(k)));
}

function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** The rule that an entry switches on: by `use`, or by its id where it has no check of its own. */
export function usedRule(
  { id, value, overShared }: RuleEntry,
  { shared }: ProcedureSource,
): RuleEntry | undefined {
  const { use } = value;
  if (typeof use === "string") {
    return use === "shared" ? sharedRule(id, shared) : shared.lent().get(use)?.get(id);
  }
  return value["check"] !== undefined && !overShared ? undefined : sharedRule(id, shared);
}

/** A rule that procedures share, or shared once: then it stands in the one that still has it. */
function sharedRule(id: string, { rules, lent }: ProcedureSource["shared"]): RuleEntry | undefined {
  return rules.get(id) ?? [...lent().values()].find((r) => r.has(id))?.get(id);
}

function placeIn(pointer: string, entry: RuleEntry, used: RuleEntry | undefined): DataPlace {
  const settings = pointer.replace(/^\/with(?=\/|$)/, "/settings");
  for (const { value, place } of used ? [entry, used] : [entry]) {
    for (const p of new Set([settings, pointer])) {
      if (holds(value, p)) return { file: place.file, pointer: place.pointer + p };
    }
  }
  return { file: entry.place.file, pointer: entry.place.pointer + pointer };
}

function holds(value: JsonObject, pointer: string): boolean {
  const [, first = "", second] = pointer.split("/");
  const at = value[first];
  return at !== undefined && (second === undefined || (isObject(at) && second in at));
}

/** A record's `signatures`: who must sign it. One rule each; the remedy is always the same. */
export function signatureRules(
  overlays: ReadonlyMap<string, Placed>,
  records: ReadonlyMap<string, RecordSchema>,
): PlacedRule[] {
  return [...overlays].flatMap(([kind, { value, place }]) => {
    const record = records.get(kind);
    const signatures = Array.isArray(value["signatures"]) ? value["signatures"] : [];
    return signatures.filter(isObject).map((signature, i) => ({
      rule: signatureRule(signature, record && signedPath(record)),
      placeOf: (pointer: string) => ({
        file: place.file,
        pointer: `/signatures/${i}${pointer.replace(/^\/with(?=\/|$)/, "")}`,
      }),
    }));
  });
}

interface SignedPath {
  readonly per: string;
  readonly path: string;
}

function signatureRule(signature: JsonObject, signed: SignedPath | undefined): Rule {
  const { id, clauses, severity, title, when, ...options } = signature;
  return {
    id,
    check: "signature",
    clauses,
    severity,
    title,
    ...(when !== undefined && { when }),
    per: signed?.per,
    with: {
      record: signed?.path,
      ...options,
      ...(isObject(options) && options["person"] === "leader" && { person: "audit.leader" }),
    },
    remedy: words.sign(),
  } as unknown as Rule;
}

function signedPath({ kind, level, plural }: RecordSchema): SignedPath {
  const name = camel(kind);
  if (plural) return { per: name, path: "record" };
  return level === "case"
    ? { per: "case", path: `c.${name}` }
    : { per: "audit", path: `audit.${name}` };
}

type StatedRow = Pick<
  Clause,
  "id" | "clause" | "severity" | "level" | "records" | "termsZh" | "requirement" | "requirementZh"
> & { readonly statement?: true | Applies };

/** A clause that only a person can judge gets one rule: somebody must have stated it. */
export function statementRules(
  rows: readonly { readonly clause: StatedRow; readonly place: DataPlace }[],
): PlacedRule[] {
  return rows.map(({ clause, place }) => ({
    rule: {
      id: statementRule,
      check: "statement",
      clauses: [clause.id],
      severity: clause.severity,
      per: clause.level ?? "case",
      with: { clause: clause.id, records: [...clause.records], ...shownBy(clause) },
      title: words.judgementNeeded({
        clause: clause.clause,
        what: whatIsJudged(clause),
      }),
      remedy: words.state({ clause: clause.id }),
    },
    placeOf: () => place,
  }));
}

/** What shows that a clause applies that does not always do. */
function shownBy({ statement }: StatedRow): { readonly shownBy?: string } {
  if (!isObject(statement) || "where" in statement) return {};
  return { shownBy: "only" in statement ? statement.only : statement.when };
}

/** The requirement as it stands in the middle of a sentence. */
function whatIsJudged({ requirement, requirementZh, termsZh }: StatedRow): Bilingual {
  const zh = requirementZh ?? termsZh.join(terms.listComma().zh);
  const stop = terms.fullStop().zh;
  return { zh: zh.endsWith(stop) ? zh.slice(0, -stop.length) : zh, en: requirement };
}
