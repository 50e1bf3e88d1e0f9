import type { Bilingual } from "../base/text.js";
import type { CaseProfile } from "../case/case-profile.js";
import type { CertificateStatus } from "../certificate/life.js";
import type { CertificateSpan } from "../certificate/spans.js";
import type { Standard } from "../procedure/standard.js";
import type { CivilDate } from "../time/dates.js";
import type { AssessedBody, AssessedPerson } from "./assessed-own.js";
import type { CaseResult, Outcome } from "./finding.js";
import type { Rehearsal } from "./rehearsal.js";
import type { ShownRecord } from "./shown-record.js";
import type { TimelineEntry } from "./timeline.js";

export const strata = ["procedure", "office", "auditor", "audit-type"] as const;
/** By what a sample is spread. */
export type Stratum = (typeof strata)[number];
/** What kind of assessment a sample is drawn for. */
export const assessmentKinds = ["initial", "surveillance", "reassessment"] as const;
export type AssessmentKind = (typeof assessmentKinds)[number];
/** Which cases a sample is drawn from; what is not said does not limit it. */
export interface SampleLimits {
  /** Cases in which something happened on this day or since. */
  readonly since?: CivilDate | undefined;
  readonly scheme?: string | undefined;
  readonly office?: string | undefined;
  /** Technical area, or those below it: `33.03` takes `33.03.01`. */
  readonly code?: string | undefined;
  readonly status?: CertificateStatus | undefined;
  /** Id or name of somebody in a team. */
  readonly auditor?: string | undefined;
}
export interface SampledCase {
  readonly case: string;
  /** Why it is in the sample: strata that it is the first to cover, or by lot. */
  readonly reasons: readonly Bilingual[];
}
/** A drawn sample: the same seed and the same cases give the same sample. */
export interface Sample {
  readonly asOf: CivilDate;
  readonly seed: string;
  readonly size: number;
  readonly per: readonly Stratum[];
  /** Which cases it was drawn from; left out where from all. */
  readonly limits?: SampleLimits;
  /** Number of cases drawn from, and the digest of their list. */
  readonly population: number;
  readonly populationSha256: string;
  readonly cases: readonly SampledCase[];
  /** Values of strata that no drawn case covers: the sample is too small for them. */
  readonly uncovered: readonly { readonly stratum: Stratum; readonly value: string }[];
}

/** One row of a case's clause matrix. */
export interface MatrixRow {
  readonly clause: string;
  /** Clauses of accreditation standards, by standard. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
  readonly demand: Bilingual;
  readonly outcome: Outcome["outcome"] | "shown" | "narrative" | "notShown";
  /** Where it is shown: a line of a record, and a page of a document where one shows that line. */
  readonly evidence: readonly Evidence[];
  /** What a judgement said, where it did not simply hold. */
  readonly remarks: readonly Bilingual[];
}
export interface Evidence {
  /** `audits/02-stage2/audit-plan.json`, below the case. */
  readonly record: string;
  /** What people call the record: "audit plan, stage 2". */
  readonly recordTitle: Bilingual;
  readonly line: number;
  /** Below the documents of the case, `02-stage2/audit-plan.zh.pdf`. */
  readonly document: string | null;
  readonly documentTitle: Bilingual | null;
  readonly page: number | null;
}

/** Something that an assessor would raise, over all cases where it occurs. */
export interface Gap {
  readonly rule: string;
  readonly clauses: readonly string[];
  readonly standards: readonly string[];
  /** Unclear is what nobody can judge yet: no fault. */
  readonly gravity: "serious" | "minor" | "unclear" | "observation";
  readonly message: Bilingual;
  readonly remedy: Bilingual | null;
  readonly places: readonly {
    readonly case: string;
    readonly subject: string;
    readonly at: string | null;
    readonly message: Bilingual;
    readonly due: CivilDate | null;
  }[];
  /** Cases in which it occurs, of those where it was asked. */
  readonly cases: number;
  readonly asked: number;
  /** It can still be mended: something has to be done, not was done too late. */
  readonly open: boolean;
}

/** How many of something, for a table or a plot. */
export interface Tally {
  readonly label: Bilingual;
  readonly key: string;
  readonly count: number;
}
export interface Statistics {
  readonly cases: number;
  /** Of each limit: how often it was kept, missed, or is still to come. */
  readonly limits: readonly {
    readonly rule: string;
    readonly label: Bilingual;
    readonly clauses: readonly string[];
    readonly kept: number;
    readonly late: number;
    readonly overdue: number;
    readonly open: number;
    /** How often it could not be judged. */
    readonly unclear: number;
  }[];
  readonly nonconformitiesByClause: readonly Tally[];
  readonly nonconformitiesByGrade: readonly Tally[];
  /** Closing time in calendar days, of those that are closed. */
  readonly closing: {
    readonly closed: number;
    readonly open: number;
    readonly median: number | null;
    readonly longest: number | null;
    readonly buckets: readonly Tally[];
  };
  readonly certificatesByStatus: readonly Tally[];
  readonly reductions: {
    readonly audits: number;
    readonly reduced: number;
    readonly largestPercent: number | null;
    readonly buckets: readonly Tally[];
  };
  readonly decisions: {
    readonly all: number;
    readonly differing: number;
    readonly overturned: number;
    readonly byKind: readonly Tally[];
  };
  readonly people: readonly PersonLoad[];
}
/** The work of one person. */
export interface PersonLoad {
  readonly person: string;
  readonly name: string;
  readonly audits: number;
  readonly led: number;
  /** Days on which an audit plan (or a task order) has the person at work. */
  readonly days: number;
  /**
   * Audit days as determined (audit-time records), by the year in which the audit ended: those of
   * an audit are shared evenly among its auditors, those of an audit that has not ended are not
   * told.
   */
  readonly determined: Readonly<Record<string, number>>;
  readonly decisions: number;
  readonly witnessed: number;
  readonly procedures: readonly string[];
}

export interface ShownDocument {
  readonly path: string;
  readonly title: string;
  /** Null where it was not printed, or is left out. */
  readonly bytes: Uint8Array | null;
  /** Fields for which it is left out. */
  readonly hidden: readonly string[];
}
/** A file that a record names as evidence. */
export interface ShownAttachment {
  /** `attachments/receipt.png`, below the case. */
  readonly path: string;
  readonly name: string;
  /** The record that names it, below the case. */
  readonly record: string;
  readonly recordTitle: Bilingual;
  /** Null where it is left out, or not there. */
  readonly bytes: Uint8Array | null;
  /** It stands in a field that may not be seen. */
  readonly isHidden: boolean;
}
/** Everything about one sampled case. */
export interface AssessedCase {
  readonly profile: CaseProfile;
  /** What became of it by the day of the dossier: client, then each certificate. */
  readonly standing: readonly Bilingual[];
  readonly result: CaseResult;
  readonly matrix: readonly MatrixRow[];
  readonly timeline: readonly TimelineEntry[];
  readonly spans: readonly CertificateSpan[];
  readonly records: readonly ShownRecord[];
  readonly documents: readonly ShownDocument[];
  readonly attachments: readonly ShownAttachment[];
}
/** What a dossier is made of. */
export interface Assessment {
  readonly asOf: CivilDate;
  /** What the assessment is called; null where nothing was said. */
  readonly name: string | null;
  /** The first day that the cases reach back to; null where nothing has happened. */
  readonly since: CivilDate | null;
  readonly profiles: readonly CaseProfile[];
  readonly sample: Sample;
  readonly cases: readonly AssessedCase[];
  readonly statistics: Statistics;
  readonly gaps: readonly Gap[];
  readonly rehearsal: Rehearsal;
  /** Which confidential fields are shown: those named, or all. */
  readonly confidential: readonly string[] | "all";
  /** The least share of an audit's time on site, in percent. */
  readonly leastOnsite: number;
  /** What the bodies' own folders answer. */
  readonly bodies: readonly {
    readonly result: CaseResult;
    readonly matrix: readonly MatrixRow[];
  }[];
  readonly standards: readonly Standard[];
  readonly procedures: Readonly<
    Record<
      string,
      {
        readonly document: string;
        readonly title: Bilingual;
        readonly body: Bilingual;
        readonly scheme: string;
      }
    >
  >;
  /** Everybody who has a part in a case or in the bodies' own records, by id. */
  readonly people: Readonly<Record<string, AssessedPerson>>;
  /** What the bodies keep of themselves. */
  readonly ownRecords: readonly AssessedBody[];
  /** Words of a value of a field. */
  words(kind: string, field: string, value: string): Bilingual;
}
