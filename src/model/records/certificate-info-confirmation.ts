// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Evidence, Localized, Signatures } from "./definitions.js";

/**
 * Certificate information confirmation form
 */
export interface CertificateInfoConfirmation {
  /**
   * Filled in on
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
   * Certified scope
   */
  scope?: Localized;
  /**
   * English translated by the body
   */
  englishTranslatedByBody?: boolean;
  /**
   * Disclaimer on translation
   */
  disclaimer?: Evidence;
  /**
   * Signatures
   */
  signatures?: Signatures;
}
