// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";

/**
 * Archive of the case
 */
export interface Archive {
  /**
   * Date certification ended
   */
  certificateEndedOn?: CivilDate;
  /**
   * Content archived (items)
   */
  items?: string[];
  /**
   * Language of the records
   */
  language?: string;
  /**
   * Electronic records kept in non-editable form
   */
  readOnly?: boolean;
  /**
   * Originals of signed and sealed records retained
   */
  originalsKept?: boolean;
  /**
   * Retained until
   */
  keptUntil?: CivilDate;
  /**
   * Date of destruction
   */
  destroyedOn?: CivilDate;
  /**
   * Date transferred to the archive
   */
  handedOverOn?: CivilDate;
  /**
   * Date scanned and uploaded
   */
  scannedOn?: CivilDate;
  /**
   * Approvals and notices of suspension, restoration and withdrawal archived
   */
  statusPapersArchived?: boolean;
}
