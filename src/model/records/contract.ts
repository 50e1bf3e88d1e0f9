// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Evidence, Localized, Signatures } from "./definitions.js";

/**
 * Certification contract
 */
export interface Contract {
  /**
   * Contract number
   */
  number: string;
  /**
   * Quotation that it rests on
   */
  quotation?: string;
  /**
   * Signed on
   */
  signedOn: CivilDate;
  /**
   * Activities to be certified
   */
  scope?: Localized;
  /**
   * Fee (CNY)
   */
  fee?: number;
  /**
   * Payment method
   */
  paymentMethod?: string;
  /**
   * Breach terms
   */
  breachTerms?: string;
  /**
   * Term of the contract
   */
  term?: string;
  /**
   * How disputes are settled
   */
  disputeResolution?: string;
  /**
   * Responsibilities, rights and duties
   */
  responsibilities?: string;
  /**
   * Contract contents
   */
  elements?: {
    /**
     * Item
     */
    item: string;
    /**
     * Text
     */
    text: string;
  }[];
  /**
   * Events to notify (items)
   */
  notificationEvents?: string[];
  /**
   * Unconditional commitment to unannounced audits
   */
  unconditionalAuditCommitment?: boolean;
  /**
   * Signatory of the body
   */
  bodySignatory?: {
    /**
     * Person
     */
    person: string;
    /**
     * Capacity
     */
    capacity?: "generalManager" | "authorised";
    /**
     * Authorisation
     */
    authorisation?: Evidence;
  };
  /**
   * Payments
   */
  payments?: {
    /**
     * Kind of payer
     */
    payer?: "client" | "parent" | "affiliate" | "operator" | "person";
    /**
     * Payer
     */
    payerName: string;
    /**
     * Payee
     */
    payee?: string;
    /**
     * Amount (CNY)
     */
    amount: number;
    /**
     * Paid on
     */
    paidOn?: CivilDate;
    /**
     * Proof of relationship
     */
    relationshipProof?: Evidence;
    /**
     * Payment authorisation
     */
    authorisation?: Evidence;
  }[];
  /**
   * Signatures
   */
  signatures?: Signatures;
  /**
   * Provisions on information-security risks (items)
   */
  riskProvisions?: string[];
  /**
   * Contract review
   */
  review?: {
    /**
     * Reviewer
     */
    reviewer: string;
    /**
     * Completed on
     */
    completedOn: CivilDate;
    /**
     * Matters considered
     */
    considerations?: {
      /**
       * Item
       */
      item: string;
      /**
       * Text
       */
      text: string;
    }[];
    /**
     * Conclusions
     */
    conclusions?: {
      /**
       * Item
       */
      item: string;
      /**
       * Result
       */
      result: string;
    }[];
    /**
     * Technical category
     */
    technicalCategory?: string;
    /**
     * Remote auditing possible
     */
    remotePossible?: boolean;
    /**
     * Confirmation of the multi-site criteria
     */
    siteConditions?: string;
    /**
     * Sites the certificate will include
     */
    certifiedSites?: string[];
    /**
     * Risk or technical level lowered
     */
    levelLowered?: boolean;
    /**
     * Lowered on
     */
    levelLoweredOn?: CivilDate;
    /**
     * Adjustments of level and days
     */
    adjustments?: {
      /**
       * What
       */
      what: string;
      /**
       * Reason
       */
      reason: string;
    }[];
  };
  /**
   * Originals
   */
  originals?: number;
  /**
   * Contracting party
   */
  party?: string;
  /**
   * Conditions of short-notice audits
   */
  shortNoticeConditions?: string;
  /**
   * Arrangement to stop advertising
   */
  advertisingArrangement?: string;
}
