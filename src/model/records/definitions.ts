// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";

export interface Localized {
  /**
   * Chinese
   */
  zh: string;
  /**
   * English
   */
  en?: string;
}

export interface Evidence {
  /**
   * Name
   */
  name: string;
  /**
   * Attachment
   */
  path: string;
  /**
   * SHA-256
   */
  sha256: string;
}

export interface Signature {
  /**
   * Role
   */
  role:
    | "client"
    | "auditDepartmentHead"
    | "applicationReviewer"
    | "auditor"
    | "teamLeader"
    | "managementRepresentative"
    | "verifier"
    | "decisionMaker"
    | "generalManager"
    | "bodySignatory"
    | "auditPlanner"
    | "departmentLeader"
    | "bodyRepresentative"
    | "auditManagement"
    | "legalRepresentative"
    | "technicalExpert"
    | "evaluator"
    | "observer"
    | "issuer"
    | "teamMember"
    | "technicalResources"
    | "originalAuthor"
    | "closer"
    | "planReviewer";
  /**
   * Name
   */
  name: string;
  /**
   * Person No.
   */
  person?: string;
  /**
   * Date
   */
  date: CivilDate;
  /**
   * Method
   */
  method: "handwritten" | "seal" | "electronic";
  /**
   * Evidence
   */
  evidence?: Evidence;
  /**
   * Digest of what was signed
   */
  contentSha256?: string;
}

export type Signatures = Signature[];
