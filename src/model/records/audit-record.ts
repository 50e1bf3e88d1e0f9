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
     * Date of preparation
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
     * Item of the audit plan
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
     * Source of evidence
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
     * Authenticity in doubt
     */
    doubtful?: boolean;
    /**
     * Important audit point addressed
     */
    auditPoint?: string;
    /**
     * Person interviewed
     */
    interviewee?: string;
  }[];
  /**
   * Interview with top management
   */
  topManagementInterview?: {
    /**
     * Item of the audit plan
     */
    planItem?: string;
    /**
     * Person interviewed
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
     * Content of the interview
     */
    content?: string;
    /**
     * Photograph, audio or video
     */
    media?: Evidence[];
  };
  /**
   * Deviations from the task order
   */
  discrepancies?: {
    /**
     * Deviation
     */
    text: string;
    /**
     * Date verified with the client
     */
    checkedWithClientOn?: CivilDate;
    /**
     * Date reported to the audit management department
     */
    reportedOn?: CivilDate;
    /**
     * Action taken
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
   * Report of postponement or of a negative result
   */
  leadershipReport?: {
    /**
     * Date reported to management
     */
    reportedOn: CivilDate;
    /**
     * Date client informed
     */
    clientInformedOn: CivilDate;
  };
  /**
   * Evaluator's remarks
   */
  evaluatorNote?: string;
  /**
   * Date submitted to the audit team leader
   */
  handedToLeaderOn?: CivilDate;
  /**
   * Completeness check by the audit team leader
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
     * Date transferred to the archivist
     */
    archivedOn?: CivilDate;
  };
  /**
   * Methods of obtaining information (items)
   */
  methods?: string[];
  /**
   * Process groups audited (items)
   */
  processGroups?: string[];
  /**
   * Approval for use of another language
   */
  languageApproval?: string;
  /**
   * Signatures
   */
  signatures?: Signatures;
}
