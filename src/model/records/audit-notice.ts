// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";

/**
 * Short-notice audit notice
 */
export interface AuditNotice {
  /**
   * Circumstances
   */
  kind: "complaint" | "change" | "suspension" | "random" | "flying";
  /**
   * Notified
   */
  announced: boolean;
  /**
   * Time of notification
   */
  sentAt?: string;
  /**
   * Start of audit
   */
  auditStartsAt: string;
  /**
   * Complaint details
   */
  complaintDetails?: string;
  /**
   * Investigators
   *
   * Items: Person id
   */
  investigators?: string[];
  /**
   * Date investigation team discussed with the client
   */
  teamDiscussedOn?: CivilDate;
  /**
   * Content of the notice (items)
   */
  contents?: string[];
}
