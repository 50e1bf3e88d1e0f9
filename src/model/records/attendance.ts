// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Evidence } from "./definitions.js";

/**
 * Sign-in sheet
 */
export interface Attendance {
  /**
   * Meeting
   */
  meeting: "opening" | "closing";
  /**
   * Date of meeting
   */
  heldOn: CivilDate;
  /**
   * Venue
   */
  place: string;
  /**
   * Functions concerned
   */
  departments?: string[];
  /**
   * Attendees
   */
  attendees?: {
    /**
     * Name
     */
    name: string;
    /**
     * Party
     */
    side: "team" | "client";
    /**
     * Position
     */
    position: string;
    /**
     * Department
     */
    department?: string;
    /**
     * Person No.
     */
    person?: string;
    /**
     * Capacity
     */
    capacity?: "topManager" | "authorisedSubstitute" | "departmentHead" | "member";
    /**
     * Signed
     */
    signed: boolean;
  }[];
  /**
   * Photographic, audio or video evidence
   */
  media?: Evidence[];
  /**
   * Absence of top management
   */
  topManagerAbsence?: {
    /**
     * Reason for absence
     */
    reason?: string;
    /**
     * Written authorisation
     */
    authorisation?: Evidence;
    /**
     * Date of written explanation
     */
    explanationOn?: CivilDate;
  };
}
