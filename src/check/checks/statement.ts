import { isObject, pointerTo, valueAt } from "../../model/base/json.js";
import { listOf } from "../../model/base/lists.js";
import type { CaseView, Place } from "../../model/case/case-view.js";
import { camel, namedKind } from "../../model/case/record-names.js";
import { asWritten, recordIn, type RecordOf } from "../../model/case/records.js";
import {
  cannotJudge,
  type Check,
  notApplicable,
  optionsSchema,
  pass,
  type Question,
  restsOn,
} from "../check.js";
import { fieldSpecs } from "../coherence/field-spec.js";
import * as holds from "../holds.js";
import { because } from "../why.js";
import { words } from "./statement.words.js";

interface Options {
  readonly clause: string;
  /**
   * Kinds of record that the clause speaks of: while the case has none of them, there is nothing to
   * state.
   */
  readonly records: readonly string[];
  /** The records or fields (`a & b`) of which one is there where the clause applies. */
  readonly shownBy?: string;
}

export const statement: Check<Options> = {
  id: "statement",
  description: words.description(),
  options: optionsSchema(
    {
      clause: holds.clause,
      records: { type: "array", items: holds.recordKind },
      shownBy: { type: "string" },
    },
    ["clause", "records"],
  ),
  readsIfThere: () => ["c.statements"],
  judge(q) {
    const { options, view, find, isBlocked, reasons } = q;
    const answers = [view.own, ...view.audits].flatMap((stage) => answersIn(stage, options, view));
    const negative = answers.find((a) => a.answer === "notMet");
    if (negative) {
      const text = String(negative.text);
      return { outcome: "fail", at: negative.at, detail: { zh: text, en: text } };
    }
    const unread = view.audits.find((a) => isBlocked("audit.statements", a));
    if (unread) {
      const what = reasons.recordName("statements");
      return restsOn(words.ofAudit({ audit: unread.title, what }));
    }
    if (answers.some((a) => a.answer === "met")) return pass;
    const [stated] = answers;
    if (stated) {
      return notApplicable(() =>
        because(words.statedNotApplicable({ text: String(stated.text) }), stated.at),
      );
    }
    if (!isConcerned(q)) {
      const records = listOf(options.records.map((kind) => reasons.recordName(kind)));
      return notApplicable(() => because(words.noneOf({ records })));
    }
    if (options.shownBy !== undefined && !isShown(options.shownBy, view)) {
      return notApplicable(() => because(words.noSuchCase()));
    }
    const statements = find("c.statements")?.place;
    return { ...cannotJudge(words.nobodyHasStated(), statements), ...(statements && asking) };
  },
};

/** Where others are answered, an answer that is dated later leaves the question open. */
const asking = { asks: true } as const;

interface Answer {
  readonly answer: string | undefined;
  readonly text: string | undefined;
  readonly at: Place | null;
}

/**
 * What the case or an audit states about the clause. Who states it and when stands with it, or once
 * for all; what is dated later is not stated yet.
 */
function answersIn(stage: unknown, { clause }: Options, view: CaseView): Answer[] {
  const sheet = recordIn(stage, "statements");
  const record = sheet && view.origin(sheet);
  if (!record) return [];
  const written = statementsOf(asWritten(sheet));
  return statementsOf(sheet).flatMap(({ by, on, ...entry }, i) => {
    const isAhead = on === undefined && written[i]?.on !== undefined;
    const isGiven = !isAhead && (by ?? sheet.by) !== undefined && (on ?? sheet.on) !== undefined;
    return entry.clause === clause && isGiven
      ? [
          {
            answer: entry.answer,
            text: entry.text,
            at: { record, pointer: pointerTo("/statements", i) },
          },
        ]
      : [];
  });
}

function statementsOf({ statements = [] }: RecordOf<"statements">) {
  return statements;
}

/** Whether the case holds one of the records or fields that show that the clause applies. */
function isShown(list: string, { document }: CaseView): boolean {
  const records = [...document.records, ...document.audits.flatMap((a) => a.records)];
  return fieldSpecs(list).some(({ kind, only, field }) =>
    records.some((record) => {
      const { value } = record;
      const isOfKind = record.kind === kind || namedKind(record) === kind;
      return (
        isOfKind &&
        isObject(value) &&
        only.every((one) => one.values.includes(String(value[one.field]))) &&
        isThere(valueAt(value, field.split(".").slice(1)))
      );
    }),
  );
}

/**
 * A clause about records that no case holds (a publication, say), or about persons, concerns every
 * case until somebody has answered it.
 */
function isConcerned({ options, procedure, view }: Question<Options>): boolean {
  const schemas = options.records.flatMap((kind) => procedure.records.get(kind) ?? []);
  // Who was refused is not audited: there is nothing to state of audits to come.
  if (isRefused(view) && schemas.some(({ level }) => level === "audit")) return false;
  const kinds = schemas.flatMap(({ kind, plural, instances = [] }) => [
    plural ?? camel(kind),
    ...instances.map((i) => camel(`${kind}-${i}`)),
  ]);
  return (
    kinds.length === 0 ||
    schemas.some(({ level }) => level === "personnel") ||
    [view.own, ...view.audits].some((stage) => kinds.some((kind) => isThere(stage[kind])))
  );
}

function isRefused({ own, audits }: CaseView): boolean {
  return audits.length === 0 && recordIn(own, "application-review")?.conclusion === "refused";
}

function isThere(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}
