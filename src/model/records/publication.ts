// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";

/**
 * Publication
 */
export interface Publication {
  /**
   * Content
   */
  what: "suspension" | "withdrawal" | "cancellation" | "scopeReduction" | "publicInformation";
  /**
   * Date of publication
   */
  publishedOn: CivilDate;
  /**
   * Channel
   */
  channel: string;
  /**
   * Certificate No.
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
   * Information made public (items)
   */
  items?: string[];
}
