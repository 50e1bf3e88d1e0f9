// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";

/**
 * Archive of the case
 */
export interface Archive {
  /**
   * Certificate ended on
   */
  certificateEndedOn?: CivilDate;
  /**
   * Items kept
   */
  items?: string[];
  /**
   * Language of the records
   */
  language?: string;
  /**
   * Electronic records kept non-editable
   */
  readOnly?: boolean;
  /**
   * Originals of signed records kept
   */
  originalsKept?: boolean;
  /**
   * Kept until
   */
  keptUntil?: CivilDate;
  /**
   * Destroyed on
   */
  destroyedOn?: CivilDate;
  /**
   * Handed to the archivist on
   */
  handedOverOn?: CivilDate;
  /**
   * Scanned on
   */
  scannedOn?: CivilDate;
  /**
   * Papers on status changes archived
   */
  statusPapersArchived?: boolean;
}
