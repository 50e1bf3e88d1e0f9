// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Evidence, Signatures } from "./definitions.js";

/**
 * Audit record
 */
export interface AuditRecord {
  /**
   * Language
   */
  language: string;
  /**
   * Checklists
   */
  checklists: {
    /**
     * Auditor
     */
    auditor: string;
    /**
     * Prepared on
     */
    preparedOn: CivilDate;
    /**
     * Processes
     */
    processes: string[];
  }[];
  /**
   * Records
   */
  items?: {
    /**
     * Plan item
     */
    planItem: string;
    /**
     * Auditors
     *
     * Items: Person id
     */
    auditors: string[];
    /**
     * Sample
     */
    sample?: string;
    /**
     * Source
     */
    source?: string;
    /**
     * Criterion
     */
    criterion?: string;
    /**
     * Finding
     */
    finding: string;
    /**
     * Truth doubtful
     */
    doubtful?: boolean;
    /**
     * Important audit point taken up
     */
    auditPoint?: string;
    /**
     * Person interviewed
     */
    interviewee?: string;
  }[];
  /**
   * Interview of top management
   */
  topManagementInterview?: {
    /**
     * Item of the audit plan
     */
    planItem?: string;
    /**
     * Interviewee
     */
    interviewee?: string;
    /**
     * Interviewer
     */
    interviewer?: string;
    /**
     * Date
     */
    date?: CivilDate;
    /**
     * Content
     */
    content?: string;
    /**
     * Picture, audio or video
     */
    media?: Evidence[];
  };
  /**
   * Discrepancies from the task order
   */
  discrepancies?: {
    /**
     * Discrepancy
     */
    text: string;
    /**
     * Checked with the client on
     */
    checkedWithClientOn?: CivilDate;
    /**
     * Reported to the audit management department on
     */
    reportedOn?: CivilDate;
    /**
     * Action decided
     */
    action?: string;
  }[];
  /**
   * Shifts not audited
   */
  shiftsNotAudited?: {
    /**
     * Shift
     */
    shift: string;
    /**
     * Reason
     */
    reason: string;
  }[];
  /**
   * Report of postponement or failure
   */
  leadershipReport?: {
    /**
     * Reported to leadership on
     */
    reportedOn: CivilDate;
    /**
     * Client informed on
     */
    clientInformedOn: CivilDate;
  };
  /**
   * Note of the evaluator
   */
  evaluatorNote?: string;
  /**
   * Handed to the leader on
   */
  handedToLeaderOn?: CivilDate;
  /**
   * Leader's check of completeness
   */
  completeness?: {
    /**
     * Date
     */
    checkedOn: CivilDate;
    /**
     * Documents collected (items)
     */
    items: string[];
    /**
     * Handed to the archivist on
     */
    archivedOn?: CivilDate;
  };
  /**
   * Methods of collecting (items)
   */
  methods?: string[];
  /**
   * Process groups audited (items)
   */
  processGroups?: string[];
  /**
   * Approval of another language
   */
  languageApproval?: string;
  /**
   * Signatures
   */
  signatures?: Signatures;
}
