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
   * Held on
   */
  heldOn: CivilDate;
  /**
   * Place
   */
  place: string;
  /**
   * Departments concerned
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
     * Side
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
     * Person id
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
   * Picture, audio or video evidence
   */
  media?: Evidence[];
  /**
   * Absence of top manager
   */
  topManagerAbsence?: {
    /**
     * Reason of absence
     */
    reason?: string;
    /**
     * Written authorisation
     */
    authorisation?: Evidence;
    /**
     * Written explanation dated
     */
    explanationOn?: CivilDate;
  };
}
