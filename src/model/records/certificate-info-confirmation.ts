// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Evidence, Localized, Signatures } from "./definitions.js";

/**
 * Certificate information confirmation form
 */
export interface CertificateInfoConfirmation {
  /**
   * Date completed
   */
  filledOn: CivilDate;
  /**
   * Name of the organisation
   */
  name?: Localized;
  /**
   * Unified social credit code
   */
  creditCode?: string;
  /**
   * Registered address
   */
  registeredAddress?: Localized;
  /**
   * Business address
   */
  businessAddress?: Localized;
  /**
   * Scope of certification
   */
  scope?: Localized;
  /**
   * English text translated by the certification body
   */
  englishTranslatedByBody?: boolean;
  /**
   * Translation disclaimer
   */
  disclaimer?: Evidence;
  /**
   * Signatures
   */
  signatures?: Signatures;
}
