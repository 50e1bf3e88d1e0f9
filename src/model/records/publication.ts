// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";

/**
 * Publication
 */
export interface Publication {
  /**
   * What is published
   */
  what: "suspension" | "withdrawal" | "cancellation" | "scopeReduction" | "publicInformation";
  /**
   * Published on
   */
  publishedOn: CivilDate;
  /**
   * Channel
   */
  channel: string;
  /**
   * Certificate number
   */
  certificate?: string;
  /**
   * From
   */
  from?: CivilDate;
  /**
   * Until
   */
  until?: CivilDate;
  /**
   * Statement
   */
  statement?: string;
  /**
   * Items made public
   */
  items?: string[];
}
