import type { Bilingual } from "../base/text.js";
import type { CertificateStatus, ChangeRecord } from "../certificate/life.js";
import type { Outcome } from "../outcome/finding.js";
import type { CivilDate } from "../time/dates.js";
import type { AuditType } from "./case.js";
import type { Spot } from "./facts.js";

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
   * Audit days: by the table (with the share of the audit's type), and determined; null where the
   * audit has no determination of its own.
   */
  readonly time: {
    readonly table: number;
    readonly determined: number;
    readonly onsite: number | null;
    readonly reason: string;
    readonly at: Spot;
  } | null;
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
  readonly at: Spot;
}
export interface CertificateProfile {
  readonly case: string;
  readonly number: string;
  readonly client: string;
  readonly scope: string;
  readonly issuedOn: CivilDate;
  readonly expiresOn: CivilDate;
  readonly status: CertificateStatus;
  readonly since: CivilDate;
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
  /** Outcomes that hold as well as those that do not. */
  readonly outcomes: readonly Outcome[];
}

/** A case without what is dated after a day: what lies ahead counts as nothing. */
export function untilDay(profile: CaseProfile, asOf: CivilDate): CaseProfile {
  const hasCome = (day: CivilDate | null) => day === null || day <= asOf;
  return {
    ...profile,
    audits: profile.audits.filter((a) => hasCome(a.from)),
    decisions: profile.decisions.filter((d) => hasCome(d.decidedOn)),
    nonconformities: profile.nonconformities
      .filter((n) => hasCome(n.raisedOn))
      .map((n) => (hasCome(n.closedOn) ? n : { ...n, closedOn: null })),
  };
}
