// Made from schemas/ by "npm run generate"; do not edit.

import type { Localized } from "./definitions.js";

/**
 * Certification case
 */
export interface Case {
  /**
   * Case number
   */
  number: string;
  /**
   * Office
   */
  office?: string;
  /**
   * Version of the certification rules
   */
  procedureVersion: string;
  /**
   * Certification scheme
   */
  scheme: string;
  /**
   * Certification criteria
   */
  criteria: string;
  /**
   * Client
   */
  client: {
    /**
     * Name of the organisation
     */
    name: Localized;
    /**
     * Unified social credit code
     */
    creditCode: string;
    /**
     * Legal form
     */
    legalForm: "company" | "soleProprietor" | "institution" | "other";
    /**
     * Registered address
     */
    registeredAddress: Localized;
    /**
     * Business address
     */
    businessAddress: Localized;
    /**
     * Legal representative
     */
    legalRepresentative: string;
    /**
     * Top management
     */
    topManager: string;
    /**
     * Management representative
     */
    managementRepresentative: string;
    /**
     * Contact
     */
    contact?: {
      /**
       * Name
       */
      name: string;
      /**
       * Telephone
       */
      phone?: string;
      /**
       * E-mail
       */
      email?: string;
    };
    /**
     * Department responsible for notifications
     */
    notificationDepartment?: string;
    /**
     * Person responsible for notifications
     */
    notificationPerson?: string;
  };
}
