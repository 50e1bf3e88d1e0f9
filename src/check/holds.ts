import type { JsonObject } from "../model/base/json.js";
import type { OptionKind, OptionSchema } from "../model/procedure/option-kinds.js";

// The texts that the options of checks hold, by what they stand for: whoever loads a rule looks up
// what it names.

function text(holds: OptionKind): OptionSchema & JsonObject {
  return { type: "string", holds };
}

/** CEL that gives a value. */
export const expression = text("expression");
/** The same, for what is only said: without it the rule judges all the same. */
export const toldExpression = { ...expression, told: true as const };
/** CEL that gives true or false. */
export const condition = text("condition");
/** A dotted path of the subject. */
export const path = text("path");
/** The path of a list whose items expressions see one by one as `x`. */
export const each = text("each");
/** A named date. */
export const event = text("event");
/** A named date, or `=` and an expression that gives a date or a list of dates. */
export const eventOrDates = text("eventOrDates");
/** A kind of record, with its instance where it has one. */
export const recordKind = text("recordKind");
/** A role in which somebody signs. */
export const signatureRole = text("signatureRole");
/** A type of audit. */
export const auditType = text("auditType");
/** A type of audit that has a share of the initial days. */
export const auditTimeShare = text("auditTimeShare");
/** A list of required contents. */
export const topic = text("topic");
/** A row of the clause register. */
export const clause = text("clause");

/** A field of what another option names: of the record, or of the items of the list. */
export function fieldOf(option: string): OptionSchema & JsonObject {
  return { ...text("field"), of: option };
}

/** A field of the record at a path. */
export function fieldIn(record: string): OptionSchema & JsonObject {
  return { ...text("field"), in: record };
}

/** A value that a field of personnel records allows: `qualifications.role`. */
export function personnelValue(field: string): OptionSchema & JsonObject {
  return { ...text("personnelValue"), in: field };
}
