// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Signatures } from "./definitions.js";

/**
 * Technical expert: role and briefing
 */
export interface TechnicalExpertBriefing {
  /**
   * Technical expert
   */
  expert: string;
  /**
   * Role of the expert
   */
  role?: string;
  /**
   * Agreed by the client
   */
  agreedByClient?: string;
  /**
   * Agreed on
   */
  agreedOn?: CivilDate;
  /**
   * Briefing
   */
  briefing?: string;
  /**
   * Expert's notes handed over
   */
  notesHandedOver?: boolean;
  /**
   * Team members briefed
   *
   * Items: Person id
   */
  trained?: string[];
  /**
   * Signatures
   */
  signatures?: Signatures;
}
