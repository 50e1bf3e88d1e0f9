// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";

/**
 * Short-notice audit notice
 */
export interface AuditNotice {
  /**
   * Situation
   */
  kind: "complaint" | "change" | "suspension" | "random" | "flying";
  /**
   * Announced
   */
  announced: boolean;
  /**
   * Sent at
   */
  sentAt?: string;
  /**
   * Audit starts at
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
   * Team discussed on
   */
  teamDiscussedOn?: CivilDate;
  /**
   * Contents of the notice (items)
   */
  contents?: string[];
}
