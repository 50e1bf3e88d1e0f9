import type { Bilingual } from "../base/text.js";
import type { CertificateStatus, ChangeRecord } from "../certificate/life.js";
import type { Outcome } from "../outcome/finding.js";
import type { CivilDate } from "../time/dates.js";
import type { AuditType } from "./case.js";
import type { Spot } from "./facts.js";
import type { PartInMatter } from "./part-in-matter.js";

/** An audit as an assessor asks about it. */
export interface AuditProfile {
  readonly case: string;
  /** `audits/02-stage2`. */
  readonly id: string;
  readonly title: Bilingual;
  readonly type: AuditType;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  /** Ids of persons. */
  readonly leader: string | null;
  readonly team: readonly { readonly person: string; readonly role: string }[];
  /** Who was watched at work, and by whom. */
  readonly witnessing: readonly { readonly witness: string; readonly witnessed: string }[];
  /**
   * Audit days: by the table, of later audits their share of those of the initial audit, and
   * determined; null where the audit has no determination of its own.
   */
  readonly time: AuditTimeProfile | null;
  /** What was done from afar; null where nothing was. Hours as far as they are recorded. */
  readonly remote: { readonly hours: number | null; readonly total: number | null } | null;
  /** The sites that were audited, by the report, else by the plan. */
  readonly sites: readonly string[];
  /** What the report says about the use of certificate and marks. */
  readonly markUse: string | null;
  /** Concerns of stage 1 that affect stage 2; open are those neither closed nor planned. */
  readonly concerns: { readonly all: number; readonly open: number };
}
/** How the time of an audit was determined, and by whom. */
export interface AuditTimeProfile {
  readonly table: number;
  readonly determined: number;
  readonly onsite: number | null;
  readonly offsite: number | null;
  readonly effective: number | null;
  readonly adjustments: readonly { readonly days: number; readonly reason: string }[];
  readonly reason: string;
  readonly determinedBy: string | null;
  /** Ids, or names, of who signed the determination. */
  readonly approvedBy: readonly string[];
  readonly at: Spot;
}
export interface NonconformityProfile {
  readonly case: string;
  readonly audit: string;
  readonly number: string;
  readonly grade: string;
  readonly clause: string;
  readonly raisedOn: CivilDate;
  readonly dueOn: CivilDate | null;
  /** When the verification found it effective, or its plan was accepted; null while it is open. */
  readonly closedOn: CivilDate | null;
  /** How many files prove that it was corrected. */
  readonly evidence: number;
  readonly at: Spot;
}
export interface DecisionProfile {
  readonly case: string;
  readonly audit: string;
  readonly decision: string;
  readonly decidedOn: CivilDate;
  readonly maker: string;
  readonly differs: boolean;
  /** A recommendation of the team was overturned; on what basis. */
  readonly overturned: string | null;
  readonly at: Spot;
}
/** What somebody did about a matter. */
export type Handling = "investigated" | "reviewed" | "decided" | "approved" | "signed";
/** Somebody who handled a matter. */
export interface Handler {
  /** Id of the person. */
  readonly person: string;
  readonly did: readonly Handling[];
  /** What the person had to do with the matter; null where nothing, undefined where not asked. */
  readonly part?: PartInMatter | null;
}
/**
 * A complaint, an appeal, a waiver, a change of status: something that happened beside the audits.
 */
export interface MatterProfile {
  readonly case: string;
  readonly kind:
    | "complaint"
    | "appeal"
    | ChangeRecord
    | "change"
    | "scope-change"
    | "transfer"
    | "waiver";
  readonly on: CivilDate | null;
  readonly what: Bilingual;
  /** When it was settled; null while it is open or where nothing is to be settled. */
  readonly settledOn: CivilDate | null;
  /** Of a change of the certificate: when it was published, and reported to the authority. */
  readonly publishedOn: CivilDate | null;
  readonly reportedOn: CivilDate | null;
  /** Who handled it, in the order of the work. */
  readonly handlers: readonly Handler[];
  readonly at: Spot;
}
/** What a paper says of the scope. */
export interface ScopeSource {
  /** Null where the paper names no scope. */
  readonly text: Bilingual | null;
  /** What people call the paper. */
  readonly paper: Bilingual;
  readonly at: Spot;
  /** How it differs from the certificate; null where it does not, or names none. */
  readonly differs: Bilingual | null;
}
/** The scope of a certificate, and of what led to it; null where there is no such paper. */
export interface CertificateScopes {
  readonly certificate: Bilingual | null;
  readonly applied: ScopeSource | null;
  readonly audited: ScopeSource | null;
  readonly decided: ScopeSource | null;
}
export interface CertificateProfile {
  readonly case: string;
  readonly number: string;
  readonly client: string;
  readonly scope: string;
  readonly scopes: CertificateScopes;
  readonly issuedOn: CivilDate;
  readonly expiresOn: CivilDate;
  readonly status: CertificateStatus;
  readonly since: CivilDate;
  readonly at: Spot;
}
/** The review of an application. */
export interface ReviewProfile {
  readonly reviewer: string | null;
  readonly completedOn: CivilDate | null;
  readonly conclusion: string | null;
  readonly at: Spot;
}
/** Everything of one case that the sample, the statistics and the lists are made of. */
export interface CaseProfile {
  readonly case: string;
  readonly procedure: string;
  readonly number: string;
  readonly client: string;
  readonly office: string | null;
  readonly scheme: string;
  readonly audits: readonly AuditProfile[];
  readonly nonconformities: readonly NonconformityProfile[];
  readonly decisions: readonly DecisionProfile[];
  readonly matters: readonly MatterProfile[];
  readonly certificates: readonly CertificateProfile[];
  /** Who the client is, whatever it is called; null where nothing is recorded. */
  readonly creditCode: string | null;
  /** The sites of the application. */
  readonly sites: readonly { readonly id: string; readonly name: string }[];
  /** Technical areas, by application and its review. */
  readonly codes: readonly string[];
  readonly review: ReviewProfile | null;
  readonly contractOn: CivilDate | null;
  /** Outcomes that hold as well as those that do not. */
  readonly outcomes: readonly Outcome[];
}

/** An application that was refused and never taken up: nothing followed that could be shown. */
export function isRefused({ review, audits, certificates }: CaseProfile): boolean {
  return review?.conclusion === "refused" && audits.length === 0 && certificates.length === 0;
}

/** A case without what is dated after a day: what lies ahead counts as nothing. */
export function untilDay(profile: CaseProfile, asOf: CivilDate): CaseProfile {
  const hasCome = (day: CivilDate | null) => day === null || day <= asOf;
  const until = (day: CivilDate | null) => (hasCome(day) ? day : null);
  return {
    ...profile,
    audits: profile.audits.filter((a) => hasCome(a.from)),
    decisions: profile.decisions.filter((d) => hasCome(d.decidedOn)),
    nonconformities: profile.nonconformities
      .filter((n) => hasCome(n.raisedOn))
      .map((n) => (hasCome(n.closedOn) ? n : { ...n, closedOn: null })),
    matters: profile.matters
      .filter((m) => hasCome(m.on))
      .map((m) => ({
        ...m,
        settledOn: m.kind === "waiver" ? m.settledOn : until(m.settledOn),
        publishedOn: until(m.publishedOn),
        reportedOn: until(m.reportedOn),
      })),
  };
}
