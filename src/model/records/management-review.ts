// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";

/**
 * Management review
 */
export interface ManagementReview {
  /**
   * Date held
   */
  heldOn: CivilDate;
  /**
   * Number
   */
  number?: string;
  /**
   * Chair
   */
  chairedBy: string;
  /**
   * Participants
   */
  participants?: string[];
  /**
   * Inputs
   */
  inputs: {
    /**
     * Item
     */
    item: "audits" | "feedback" | "impartiality" | "correctiveActions" | "risks" | "previousReviews" | "objectives" | "changes" | "complaints";
    /**
     * What was reported
     */
    text: string;
  }[];
  /**
   * Decisions
   */
  decisions: {
    /**
     * Kind
     */
    kind: "system" | "services" | "resources" | "policy";
    /**
     * Decision and action
     */
    text: string;
    /**
     * Department
     */
    department?: string;
    /**
     * Due
     */
    dueOn?: CivilDate;
    /**
     * Done on
     */
    doneOn?: CivilDate;
  }[];
  /**
   * Report
   */
  report?: string;
  /**
   * Next review
   */
  nextOn?: CivilDate;
}
