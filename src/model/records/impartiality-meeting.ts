// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";

/**
 * Meeting of the impartiality committee
 */
export interface ImpartialityMeeting {
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
  chairedBy?: string;
  /**
   * Members present
   */
  members: {
    /**
     * Name
     */
    name: string;
    /**
     * Interest represented
     */
    interest: "client" | "industry" | "authority" | "user" | "expert" | "body";
  }[];
  /**
   * Topics
   */
  topics?: string;
  /**
   * Analysis of risks to impartiality
   */
  risks: {
    /**
     * Source of the risk
     */
    source:
      | "ownership"
      | "governance"
      | "management"
      | "personnel"
      | "sharedResources"
      | "finances"
      | "contracts"
      | "training"
      | "marketing"
      | "commission"
      | "other";
    /**
     * Risk
     */
    text: string;
    /**
     * Level
     */
    level: "high" | "medium" | "low";
    /**
     * Measures to eliminate or reduce it
     */
    measures: string;
    /**
     * Responsible
     */
    owner?: string;
    /**
     * Due
     */
    dueOn?: CivilDate;
    /**
     * Done on
     */
    doneOn?: CivilDate;
    /**
     * Residual risk
     */
    residual?: "acceptable" | "notAcceptable";
  }[];
  /**
   * Conclusions and advice
   */
  conclusions: string;
  /**
   * Minutes
   */
  report?: string;
  /**
   * Next meeting
   */
  nextOn?: CivilDate;
}
