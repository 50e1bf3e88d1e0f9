// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Signatures } from "./definitions.js";

/**
 * Technical expert: role and technical briefing
 */
export interface TechnicalExpertBriefing {
  /**
   * Technical expert
   */
  expert: string;
  /**
   * Role of the technical expert
   */
  role?: string;
  /**
   * Confirmed by the client
   */
  agreedByClient?: string;
  /**
   * Date agreed
   */
  agreedOn?: CivilDate;
  /**
   * Content of the technical briefing
   */
  briefing?: string;
  /**
   * Technical expert's notes handed over
   */
  notesHandedOver?: boolean;
  /**
   * Audit team members briefed
   *
   * Items: Person id
   */
  trained?: string[];
  /**
   * Signatures
   */
  signatures?: Signatures;
}
