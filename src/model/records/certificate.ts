// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Localized, Signatures } from "./definitions.js";

/**
 * Certificate
 */
export interface Certificate {
  /**
   * Certificate No.
   */
  number?: string;
  /**
   * Audit on which it is based
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
   * Scope of certification
   */
  scope?: Localized;
  /**
   * Certification criteria
   */
  criteria?: Localized;
  /**
   * Date of issue
   */
  issuedOn?: CivilDate;
  /**
   * Expiry date
   */
  expiresOn?: CivilDate;
  /**
   * Date of initial certification
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
     * Accreditation No.
     */
    number: string;
  };
  /**
   * Further accreditations
   */
  furtherAccreditations?: {
    /**
     * Accreditation symbol
     */
    symbol: string;
    /**
     * Accreditation No.
     */
    number: string;
  }[];
  /**
   * Certificate replaced
   */
  replaces?: string;
  /**
   * Date of replacement
   */
  exchangedOn?: CivilDate;
  /**
   * Effective date
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
