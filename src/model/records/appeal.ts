// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Signatures } from "./definitions.js";

/**
 * Appeal
 */
export interface Appeal {
  /**
   * Appellant
   */
  author: string;
  /**
   * Date of receipt
   */
  receivedOn: CivilDate;
  /**
   * Subject
   */
  about: string;
  /**
   * Investigation
   */
  investigation?: string;
  /**
   * Investigated by
   *
   * Items: Person id
   */
  investigatedBy?: string[];
  /**
   * Decision
   */
  decision?: string;
  /**
   * Decided by
   *
   * Items: Person id
   */
  decidedBy?: string[];
  /**
   * Persons involved in the matter
   *
   * Items: Person id
   */
  involved?: string[];
  /**
   * Corrective action
   */
  correctiveAction?: string;
  /**
   * Date of written notice of the outcome
   */
  resultNotifiedOn?: CivilDate;
  /**
   * Written notice
   */
  writtenNotice?: boolean;
  /**
   * Further remedies communicated (items)
   */
  furtherRoutes?: string[];
  /**
   * Signatures
   */
  signatures?: Signatures;
}
