import { type JsonObject, pointerTo } from "../model/base/json.js";
import type { Bilingual } from "../model/base/text.js";
import type { AuditView, CaseView, Found, Place, Subject } from "../model/case/case-view.js";
import type { RecordFile } from "../model/case/case.js";
import type { SignatureFault } from "../model/case/signature-evidence.js";
import type { EventDefinition, Procedure, Rule } from "../model/procedure/procedure.js";
import type { CivilDate } from "../model/time/dates.js";
import type { DayOfJudgement } from "../model/time/day-of-judgement.js";
import type { WorkingDayCalendar } from "../model/time/working-days.js";
import { GivenUp } from "./cel/given-up.js";
import { words } from "./check.words.js";
import type { Reasons } from "./reasons/reasons.js";
import { because, type Unknown, type Why } from "./why.js";

/** What any answer may say. */
interface Said {
  readonly at?: Place | null | undefined;
  /** Further places of the same fault, beside `at`. */
  readonly related?: readonly Place[];
  /** Places that tell of it, too: what was done late, a list in which somebody is missing. */
  readonly besides?: readonly Place[];
  /** Replaces the rule's title where it does not fit: a signature that is there, but wrong. */
  readonly title?: Bilingual;
  /** A sentence of the check itself, after the title. */
  readonly detail?: Bilingual;
  /** In place of a detail: what is recorded; of several places of one fault, told together. */
  readonly recorded?: readonly Bilingual[];
  readonly due?: CivilDate;
  /** First day of the window that ends with `due`. */
  readonly dueFrom?: CivilDate;
  /** Cannot be judged because of what another finding says. */
  readonly consequence?: boolean;
  /** Digest of the content that a stale signature was given to. */
  readonly signedSha256?: string;
  /** What is wrong with an electronic signature. */
  readonly signature?: SignatureFault;
  /** Replaces the rule's remedy where it does not fit. */
  readonly remedy?: Bilingual;
  /** Overdue and still not done. */
  readonly open?: boolean;
  /** What is still to come, in a word or two. */
  readonly awaited?: Bilingual;
  /** Who has to do it, where the rule names nobody. */
  readonly actor?: { readonly label: Bilingual; readonly person: string | null };
  /** Replaces the rule's own severity, where one rule has a hard and a soft limit. */
  readonly severity?: Rule["severity"];
}
/** It holds, does not hold, or is still to be done. */
export interface Answered extends Said {
  readonly outcome: "pass" | "fail" | "due";
}
/** The rule is not about the subject; why is worked out when somebody asks. */
export interface NotApplicable extends Said {
  readonly outcome: "notApplicable";
  readonly why: () => Why;
}
/** Nobody can say, and why. */
export interface NotJudged extends Said {
  readonly outcome: "cannotJudge";
  readonly detail: Bilingual;
  /** It asks somebody, who has not answered as long as the answer is dated later. */
  readonly asks?: true;
}
/** The answer of a check about one subject. A check never throws for a bad record. */
export type Verdict = Answered | NotApplicable | NotJudged;

/** What a check gets to see: nothing else reaches it, no disk, no clock, no network. */
export interface Question<Options> {
  readonly rule: Rule;
  readonly options: Options;
  readonly subject: Subject;
  readonly view: CaseView;
  readonly procedure: Procedure;
  readonly day: DayOfJudgement;
  readonly calendar: WorkingDayCalendar;
  /**
   * Looks up a dotted path such as `audit.auditPlan.plannedFrom` or `c.contract.@client.date`;
   * undefined when nothing is there.
   */
  find(path: string): Found | undefined;
  /** Words for why the rule does not apply, or what is missing. */
  readonly reasons: Reasons;
  /**
   * Evaluates a CEL expression over the subject, with the rule's numbers as `p`; a missing field
   * throws `Unknown`.
   */
  cel(expression: string, extra?: Readonly<Record<string, unknown>>): unknown;
  /** Looks up an event of the subject, or of another audit of the case. */
  event(name: string, audit?: AuditView): EventLookup;
  /**
   * Whether a path of the subject, or of another audit, leads into a record that is missing or
   * faulty, and another finding says so.
   */
  isBlocked(path: string, audit?: AuditView): boolean;
  /** Whether a kind of record is due for a step that is to be taken. */
  isDue(kind: string): boolean;
  /** Whether another finding already speaks of something in this record. */
  isFaulty(record: RecordFile): boolean;
}
export interface EventLookup {
  readonly found: Found | undefined;
  /**
   * True when the record that should hold the event is missing or faulty, and another finding says
   * so.
   */
  readonly blocked: boolean;
  readonly definition: EventDefinition | undefined;
}

export interface Check<Options = never> {
  /** Equals the file name. */
  readonly id: string;
  /** What it judges and why, one or two sentences. */
  readonly description: Bilingual;
  /** JSON Schema of a rule's `with`. */
  readonly options: JsonObject;
  /**
   * Paths that the check itself reads, besides those in its options: without their records it does
   * not apply.
   */
  readonly reads?: (options: Options) => readonly string[];
  /** It reads of the items of a list only the fields that the rule's options name. */
  readonly readsWhatIsNamed?: true;
  /** Paths that it reads, too, and asks itself whether they are there. */
  readonly readsIfThere?: (options: Options) => readonly string[];
  judge(question: Question<Options>): Verdict | readonly Verdict[];
}

/**
 * The options of a rule, as its check reads them; undefined for a rule of another check. A
 * procedure with a rule whose options are not the check's is not loaded.
 */
export function optionsOf<Options>(check: Check<Options>, rule: Rule): Options | undefined {
  return rule.check === check.id ? (rule.with as unknown as Options) : undefined;
}

export const pass: Answered = { outcome: "pass" };

/** The rule is not about the subject, by what is recorded; nobody says so without a reason. */
export function notApplicable(why: () => Why): NotApplicable {
  return { outcome: "notApplicable", why };
}

/** Nobody can say, and why. */
export function cannotJudge(detail: Bilingual, at?: Place | null): NotJudged {
  return { outcome: "cannotJudge", detail, at };
}

/** What the judgement rests on is missing or faulty, and another finding says so. */
export function restsOnAnother(detail: Bilingual, at?: Place | null): NotJudged {
  return { ...cannotJudge(detail, at), consequence: true };
}

/** The same, with the name of what is missing or faulty. */
export function restsOn(what: Bilingual, at?: Place | null): NotJudged {
  return restsOnAnother(words.restsOn({ what }), at);
}

/** A date that the judgement rests on stands in a record that is missing or faulty. */
export function restsOnDate(date: Bilingual | null): NotJudged {
  return date ? restsOn(date) : restsOnAnother(words.restsOnDate());
}

/**
 * A value that the judgement needs is not there, and no finding says so. Which one is worked out
 * where the answer is told.
 */
export function lacks(unknown: Unknown, at?: Place | null): NotJudged {
  return {
    outcome: "cannotJudge",
    get detail() {
      const what = unknown.why?.text ?? { zh: unknown.message, en: unknown.message };
      return unknown instanceof GivenUp ? what : words.lacks({ what });
    },
    get at() {
      return at ?? unknown.why?.at[0];
    },
  };
}

/** Working days of a year whose calendar is not published are never guessed. */
export function noCalendar(year: string): NotJudged {
  return cannotJudge(words.noCalendar({ year }));
}

/** A type of audit for which the procedure sets no share of the days of the initial audit. */
export function noShare(audit: Bilingual): NotApplicable {
  return notApplicable(() => because(words.noShare({ audit })));
}

/** A place inside another. */
export function below({ record, pointer }: Place, ...steps: readonly (string | number)[]): Place {
  return { record, pointer: steps.reduce<string>(pointerTo, pointer) };
}

/**
 * The schema of an options object: every property named is allowed, those in `required` must be
 * there, and `more` holds.
 */
export function optionsSchema(
  properties: JsonObject,
  required: readonly string[],
  more: JsonObject = {},
): JsonObject {
  return {
    type: "object",
    additionalProperties: false,
    properties,
    required: [...required],
    ...more,
  };
}

/** At least one of these options must be there: without any of them a rule judges nothing. */
export function needsOneOf(...options: readonly string[]): JsonObject {
  return { anyOf: options.map((option) => ({ required: [option] })) };
}
