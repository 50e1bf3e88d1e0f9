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
   * Certification criteria
   */
  criteria?: Localized;
  /**
   * Sites of the annex to the certificate
   */
  sites?: {
    /**
     * Site
     */
    site: string;
    /**
     * Name
     */
    name: Localized;
    /**
     * Address
     */
    address?: Localized;
    /**
     * Scope of the site
     */
    scope?: Localized;
  }[];
  /**
   * English text confirmed by
   */
  englishConfirmedBy?: string;
  /**
   * Date English text confirmed
   */
  englishConfirmedOn?: CivilDate;
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
