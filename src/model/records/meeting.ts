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
   * Date of meeting
   */
  heldOn: CivilDate;
  /**
   * Chaired by
   */
  chair: string;
  /**
   * Agenda items covered
   */
  agenda?: string[];
  /**
   * Minutes
   */
  minutes: string;
  /**
   * Unresolved diverging opinions
   */
  unresolvedDifferences?: {
    /**
     * Diverging opinion
     */
    text: string;
    /**
     * Date referred to the certification body
     */
    submittedOn?: CivilDate;
  }[];
  /**
   * Internal meetings of the audit team
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
   * Topics of the audit team's internal meeting (items)
   */
  conclusionTopics?: string[];
  /**
   * Date of the audit team's concluding meeting
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
   * Unresolved diverging opinions ("None" if none)
   */
  unresolved?: string;
  /**
   * Matters on which questions were invited (items)
   */
  challengeTopics?: string[];
  /**
   * Content of the audit summary (items)
   */
  summaryTopics?: string[];
  /**
   * Conclusions stated orally
   */
  oralStatement?: boolean;
  /**
   * Opportunity for questions given
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
     * Date list of sites completed
     */
    listedOn?: CivilDate;
    /**
     * Date audit plan adjusted
     */
    planAdjustedOn?: CivilDate;
  }[];
}
