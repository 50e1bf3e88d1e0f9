import { isObject, type Json, type JsonObject } from "../../model/base/json.js";
import { listOf } from "../../model/base/lists.js";
import { nameMeantBy } from "../../model/base/nearness.js";
import type { Bilingual } from "../../model/base/text.js";
import { camel } from "../../model/case/record-names.js";
import { type OptionText, optionTexts } from "../../model/procedure/option-kinds.js";
import type { Rule } from "../../model/procedure/procedure.js";
import { auditTypes } from "../../model/procedure/subject-form.js";
import {
  allowedValues,
  anything,
  fieldForm,
  fieldNames,
  formOf,
  itemForm,
  propertiesOf,
  signatureRoles,
  type Sort,
  withOptional,
} from "../../model/procedure/value-form.js";
import { dataFaults } from "./data.js";
import type { Examined } from "./examined.js";
import { expressionWords, followPath } from "./expression.js";
import { type Found, insteadOf } from "./fault.js";
import { words } from "./rules.words.js";

/**
 * What is wrong with what a rule tells its check: the options' form, and everything that they name.
 */
export function optionFaults(rule: Rule, examined: Examined): Found[] {
  const schema = examined.kinds.options.get(rule.check);
  if (!schema) return [];
  const shape = dataFaults(schema, rule.with).map(({ pointer, message }) => ({
    pointer: `/with${pointer}`,
    message,
  }));
  const subject = rule.per === "repository" ? {} : examined.forms.of(rule.per);
  if (!subject) return shape;
  const texts = optionTexts(schema, rule.with);
  const bare: Named = { rule, examined, texts, variables: subject };
  const named: Named = { ...bare, variables: withOwnVariables(bare) };
  const meaning = [
    ...(typeof rule.when === "string" ? expressionFaults(rule.when, "/when", named, "truth") : []),
    ...texts.flatMap((text) => textFaults(text, named)),
  ];
  return [...shape, ...meaning, ...parameterFaults(named)];
}

/** A rule with all that its options may name. */
interface Named {
  readonly rule: Rule;
  readonly examined: Examined;
  readonly texts: readonly OptionText[];
  /** What its expressions and paths see. */
  readonly variables: JsonObject;
}

/** `p`, the numbers of the procedure, and `x`, the item of the list that is judged one by one. */
function withOwnVariables({ rule, texts, variables, examined }: Named): JsonObject {
  const each = texts.find((t) => t.schema.holds === "each");
  const list = each && followPath(each.text, variables);
  const given = rule.with["parameters"];
  const own: Record<string, Json> = {
    p: formOf(isObject(given) ? given : {}),
    ...(each && { x: (list && "form" in list && itemForm(list.form)) || anything }),
  };
  const all: JsonObject = {
    type: "object",
    additionalProperties: false,
    properties: { ...propertiesOf(variables), ...own },
  };
  // What a rule asks about before it reads it, a procedure may leave out.
  return expressionsOf(rule, texts)
    .flatMap((e) => [...examined.kinds.expressionReads(e).tested])
    .map((path) => path.split("."))
    .filter(([root = ""]) => root === "p" || root === "procedure")
    .reduce(withOptional, all);
}

/** The expressions of a rule. */
export function expressionsOf(rule: Rule, texts: readonly OptionText[]): string[] {
  return [rule.when, ...texts.map(expressionOf)].filter((t) => typeof t === "string");
}

/** The expression that a text is, or holds after `=`. */
function expressionOf({ text, schema: { holds } }: OptionText): string | undefined {
  if (holds === "expression" || holds === "condition") return text;
  return holds === "eventOrDates" && text.startsWith("=") ? text.slice(1) : undefined;
}

function expressionFaults(
  expression: string,
  pointer: string,
  { examined, variables }: Named,
  wanted?: Sort,
): Found[] {
  return examined.kinds
    .expressionFaults(expression, variables, wanted)
    .filter((fault) => !(fault.kind === "field" && fault.of === "p")) // told as parameters
    .map((fault) => ({ pointer, message: expressionWords(fault, expression) }));
}

/**
 * Parameters that expressions read and the procedure does not give, and those that nothing reads:
 * where one is the other misspelt, it is one fault.
 */
function parameterFaults({ rule, texts, examined }: Named): Found[] {
  const { parameters } = rule.with;
  const given = isObject(parameters) ? Object.keys(parameters) : [];
  const reads = expressionsOf(rule, texts).map(examined.kinds.expressionReads);
  const read = new Set(parameterNames(reads.flatMap((r) => r.paths)));
  const tested = new Set(parameterNames(reads.flatMap((r) => [...r.tested])));
  const missing = new Set([...read].filter((name) => !given.includes(name) && !tested.has(name)));
  const pointer = "/with/parameters";
  const unread = given
    .filter((name) => !read.has(name))
    .map((name) => {
      const meant = nameMeantBy(name, [...missing]);
      if (meant !== undefined) missing.delete(meant);
      const message =
        meant === undefined
          ? words.unreadParameter({ name, instead: insteadOf(name, read) })
          : words.misspeltParameter({ name, meant });
      return { pointer: `${pointer}/${name}`, message };
    });
  return [
    ...unread,
    ...[...missing].map((name) => ({ pointer, message: words.missingParameter({ name }) })),
  ];
}

function parameterNames(paths: readonly string[]): string[] {
  return paths.flatMap((path) => (path.startsWith("p.") ? [path.split(".")[1] ?? ""] : []));
}

/** What is wrong with one text, by what it stands for. */
function textFaults(option: OptionText, named: Named): Found[] {
  const expression = expressionOf(option);
  const pointer = `/with${option.pointer}`;
  if (expression !== undefined) {
    const wanted = option.schema.holds === "condition" ? "truth" : undefined;
    return expressionFaults(expression, pointer, named, wanted);
  }
  const message = nameFault(option, named);
  return message ? [{ pointer, message }] : [];
}

/** The words for a name that nothing has, or null. */
function nameFault({ text, schema }: OptionText, named: Named): Bilingual | null {
  const { procedure } = named.examined;
  const among = (
    known: Iterable<string>,
    say: (values: { name: string; instead: Bilingual }) => Bilingual,
  ) => {
    const all = [...known];
    return all.includes(text) ? null : say({ name: text, instead: insteadOf(text, all) });
  };
  switch (schema.holds) {
    case "path":
      return pathFault(text, named);
    case "each":
      return listFault(text, named);
    case "event":
    case "eventOrDates":
      return eventFault(text, named);
    case "recordKind":
      return recordFault(text, named);
    case "field":
      return fieldFault(text, schema, named);
    case "signatureRole":
      return among(rolesKnown(named), words.unknownRole);
    case "personnelValue":
      return personnelFault(text, schema.in ?? "", named);
    case "auditType":
      return among(auditTypes, words.unknownAudit);
    case "auditTimeShare":
      return among(Object.keys(procedure.data.auditTimeShares), words.unknownShare);
    case "topic":
      return among(Object.keys(procedure.data.topics), words.unknownList);
    case "clause":
      return among(procedure.clauses.keys(), words.unknownClause);
    default:
      return null;
  }
}

function pathFault(path: string, { variables }: Named): Bilingual | null {
  const end = followPath(path, variables);
  return "fault" in end ? expressionWords(end.fault, path) : null;
}

function listFault(path: string, { variables }: Named): Bilingual | null {
  const end = followPath(path, variables);
  if ("fault" in end) return expressionWords(end.fault, path);
  return itemForm(end.form) ? null : words.noList({ path });
}

const qualifiers = ["stage1", "previous", "next"];

function eventFault(text: string, { rule, examined }: Named): Bilingual | null {
  const [name = "", qualifier] = text.split(":").toReversed();
  if (qualifier !== undefined && !qualifiers.includes(qualifier)) {
    const instead = insteadOf(qualifier, qualifiers);
    return words.unknownQualifier({ name: qualifier, instead });
  }
  const { events, records } = examined.procedure;
  const kinds = events.filter((e) => e.event === name).map((e) => e.kind);
  if (kinds.length === 0) {
    const instead = insteadOf(
      name,
      events.map((e) => e.event),
    );
    return words.unknownEvent({ name, instead });
  }
  // Of several records a rule knows the one that it judges, or those of the certificate it judges.
  const isClear = (kind: string) =>
    records.get(kind)?.plural === undefined ||
    rule.per === "certificate" ||
    (qualifier === undefined && rule.per === camel(kind));
  if (kinds.some(isClear)) return null;
  return words.eventOfSeveral({ name, per: rule.per, kinds: listOf(kinds.map(camel)) });
}

function recordFault(name: string, { rule, examined }: Named): Bilingual | null {
  const named = [...examined.procedure.records.values()].flatMap((r) =>
    [r.kind, ...(r.instances ?? []).map((i) => `${r.kind}-${i}`)].map((n) => ({ n, r })),
  );
  const found = named.find(({ n }) => n === name);
  if (!found) {
    const instead = insteadOf(
      name,
      named.map(({ n }) => n),
    );
    return words.unknownRecord({ name, instead });
  }
  const { level } = found.r;
  const folder = rule.per === "case" || rule.per === "audit" ? rule.per : undefined;
  const elsewhere =
    rule.check === "required-record" && folder && level !== folder && level !== "any";
  return elsewhere ? words.recordElsewhere({ name, per: rule.per }) : null;
}

/**
 * A field of a record, or of the items of a list, that another option or the check itself names.
 */
function fieldFault(
  name: string,
  { of, in: fixed }: OptionText["schema"],
  named: Named,
): Bilingual | null {
  const path = fixed ?? String(named.rule.with[of ?? ""] ?? "");
  const variables =
    fixed === undefined ? named.variables : (named.examined.forms.of("audit") ?? {});
  const owner = followPath(path, variables);
  if ("fault" in owner) return null; // told at the path itself
  const form = itemForm(owner.form) ?? owner.form;
  if (fieldForm(form, name)) return null;
  const known = fieldNames(form);
  return expressionWords({ kind: "field", of: path, name, known }, name);
}

/** Every role in which something is signed. */
function rolesKnown({ examined }: Named): Set<string> {
  return new Set([...examined.procedure.records.values()].flatMap((r) => signatureRoles(r.schema)));
}

function personnelFault(name: string, field: string, { examined }: Named): Bilingual | null {
  let form: JsonObject = examined.procedure.records.get("personnel")?.schema ?? {};
  for (const segment of field.split(".")) {
    const next = fieldForm(itemForm(form) ?? form, segment);
    form = next ?? anything;
  }
  const known = allowedValues(form)?.map(String);
  if (!known || known.includes(name)) return null;
  return words.unknownValue({ field, name, instead: insteadOf(name, known) });
}
