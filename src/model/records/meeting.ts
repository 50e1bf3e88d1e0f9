// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";

/**
 * Minutes
 */
export interface Meeting {
  /**
   * Meeting
   */
  meeting: "opening" | "closing";
  /**
   * Held on
   */
  heldOn: CivilDate;
  /**
   * Chair
   */
  chair: string;
  /**
   * Agenda covered (items)
   */
  agenda?: string[];
  /**
   * Minutes
   */
  minutes: string;
  /**
   * Unresolved differences
   */
  unresolvedDifferences?: {
    /**
     * Difference
     */
    text: string;
    /**
     * Submitted to the body on
     */
    submittedOn?: CivilDate;
  }[];
  /**
   * Team meetings
   */
  teamMeetings?: {
    /**
     * Date
     */
    date: CivilDate;
    /**
     * Text
     */
    text: string;
  }[];
  /**
   * Checklist
   */
  checklist?: string;
  /**
   * Topics of the team's concluding meeting (items)
   */
  conclusionTopics?: string[];
  /**
   * Concluding team meeting on
   */
  conclusionMeetingOn?: CivilDate;
  /**
   * Client's management present
   */
  clientManagementPresent?: boolean;
  /**
   * Channels of communication
   */
  communication?: string;
  /**
   * Sites confirmed as genuine and lawful
   */
  sitesAuthentic?: string;
  /**
   * Unresolved differences (or none)
   */
  unresolved?: string;
  /**
   * Matters open to question (items)
   */
  challengeTopics?: string[];
  /**
   * Contents of the summary (items)
   */
  summaryTopics?: string[];
  /**
   * Oral statement made
   */
  oralStatement?: boolean;
  /**
   * Questions invited
   */
  questionsInvited?: boolean;
  /**
   * Sites not declared in the application
   */
  undeclaredSites?: {
    /**
     * Site
     */
    name: string;
    /**
     * List of sites completed on
     */
    listedOn?: CivilDate;
    /**
     * Plan adjusted on
     */
    planAdjustedOn?: CivilDate;
  }[];
}
