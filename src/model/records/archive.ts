// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Evidence } from "./definitions.js";

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
   * Number of the volume
   */
  volume?: string;
  /**
   * Where the volume lies (room, cabinet)
   */
  location?: string;
  /**
   * Confidentiality class
   */
  secrecy?: string;
  /**
   * Originals and scans, paper by paper
   */
  papers?: {
    /**
     * Paper (path of its record)
     */
    path: string;
    /**
     * Where the original lies
     */
    location?: string;
    /**
     * Why it was taken out of the file
     */
    removed?: string;
    /**
     * Scan of the signed original
     */
    scan?: Evidence;
  }[];
  /**
   * Approvals and notices of suspension, restoration and withdrawal archived
   */
  statusPapersArchived?: boolean;
}
