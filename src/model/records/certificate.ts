// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Localized, Signatures } from "./definitions.js";

/**
 * Certificate
 */
export interface Certificate {
  /**
   * Certificate number
   */
  number?: string;
  /**
   * Audit it rests on
   */
  basis: string;
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
   * Certification criteria
   */
  criteria?: Localized;
  /**
   * Issued on
   */
  issuedOn?: CivilDate;
  /**
   * Valid until
   */
  expiresOn?: CivilDate;
  /**
   * First issued on
   */
  originalIssuedOn?: CivilDate;
  /**
   * Sites
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
    /**
     * Temporary site
     */
    temporary: boolean;
  }[];
  /**
   * Accreditation
   */
  accreditation?: {
    /**
     * Accreditation symbol
     */
    symbol: string;
    /**
     * Accreditation number
     */
    number: string;
  };
  /**
   * Replaces
   */
  replaces?: string;
  /**
   * Exchanged on
   */
  exchangedOn?: CivilDate;
  /**
   * Valid from
   */
  validFrom?: CivilDate;
  /**
   * Version of the statement of applicability
   */
  soaVersion?: string;
  /**
   * Technical category
   */
  technicalCategory?: string;
  /**
   * Signatures
   */
  signatures?: Signatures;
}
