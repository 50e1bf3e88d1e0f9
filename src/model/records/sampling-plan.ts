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
   * Date of planning
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
     * Sites selected
     */
    selected: string[];
    /**
     * Reason for selection
     */
    reason?: string;
  }[];
  /**
   * Dissimilar sites
   */
  nonSimilar: {
    /**
     * Sites
     */
    sites: string[];
    /**
     * Sites selected
     */
    selected: string[];
    /**
     * Reason for selection
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
     * Sites selected
     */
    selected: string[];
    /**
     * Reason for sampling
     */
    reason?: string;
  };
  /**
   * Basis and calculation of sampling
   */
  basis?: string;
  /**
   * Same or similar activities
   */
  sameActivities?: boolean;
  /**
   * Under the authority and control of the applicant
   */
  underControl?: boolean;
  /**
   * Fundamentally different activities
   */
  fundamentallyDifferent?: boolean;
  /**
   * Regional factors with significant effect
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
