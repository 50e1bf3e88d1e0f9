// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Signatures } from "./definitions.js";

/**
 * Multi-site sampling record
 */
export interface SamplingPlan {
  /**
   * Planned by
   */
  decidedBy: string;
  /**
   * Planned on
   */
  decidedOn: CivilDate;
  /**
   * Risk evaluation
   */
  riskEvaluation?: string;
  /**
   * Similar sites
   */
  similarGroups: {
    /**
     * Group
     */
    name: string;
    /**
     * Sites
     */
    sites: string[];
    /**
     * Selected
     */
    selected: string[];
    /**
     * Reason
     */
    reason?: string;
  }[];
  /**
   * Non-similar sites
   */
  nonSimilar: {
    /**
     * Sites
     */
    sites: string[];
    /**
     * Selected
     */
    selected: string[];
    /**
     * Reason
     */
    reason?: string;
  };
  /**
   * Site of the central function
   */
  centralSite?: string;
  /**
   * Central function included
   */
  centralIncluded?: boolean;
  /**
   * Sampling of temporary sites
   */
  temporary?: {
    /**
     * Temporary sites
     */
    sites: string[];
    /**
     * Selected sites
     */
    selected: string[];
    /**
     * Reason
     */
    reason?: string;
  };
  /**
   * Basis and calculation
   */
  basis?: string;
  /**
   * Same or similar activities
   */
  sameActivities?: boolean;
  /**
   * Under the applicant's authority and control
   */
  underControl?: boolean;
  /**
   * Activities fundamentally different
   */
  fundamentallyDifferent?: boolean;
  /**
   * Regional factors with a marked effect
   */
  regionalFactors?: boolean;
  /**
   * Differences identified
   */
  factors?: {
    /**
     * Item
     */
    item: string;
    /**
     * Text
     */
    text: string;
  }[];
  /**
   * Signatures
   */
  signatures?: Signatures;
}
