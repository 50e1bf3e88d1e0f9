// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";

/**
 * Person
 */
export interface Personnel {
  /**
   * Person No.
   */
  id: string;
  /**
   * Name
   */
  name: string;
  /**
   * Name (English)
   */
  nameEn?: string;
  /**
   * Employer
   */
  employer: string;
  /**
   * Employer (English)
   */
  employerEn?: string;
  /**
   * Full-time
   */
  fullTime: boolean;
  /**
   * Works in the PRC
   */
  inPRC: boolean;
  /**
   * Date of employment
   */
  employedFrom: CivilDate;
  /**
   * Employed to
   */
  employedTo?: CivilDate;
  /**
   * Position
   */
  position?: string;
  /**
   * Professional title
   */
  professionalTitle?: string;
  /**
   * Qualifications
   */
  qualifications: {
    /**
     * Role
     */
    role:
      | "auditor"
      | "teamLeader"
      | "applicationReviewer"
      | "auditPlanner"
      | "decisionMaker"
      | "technicalExpert"
      | "generalManager"
      | "auditDepartmentHead"
      | "technicalDepartmentHead"
      | "legalRepresentative";
    /**
     * Certification scheme
     */
    scheme: string;
    /**
     * Valid from
     */
    validFrom: CivilDate;
    /**
     * Valid until
     */
    validTo?: CivilDate;
  }[];
  /**
   * Registrations
   */
  registrations: {
    /**
     * Certification scheme
     */
    scheme: string;
    /**
     * Registration number
     */
    number: string;
    /**
     * Grade
     */
    grade: "formal" | "trainee";
    /**
     * Valid from
     */
    validFrom: CivilDate;
    /**
     * Valid until
     */
    validTo: CivilDate;
  }[];
  /**
   * Examinations
   */
  exams: {
    /**
     * Standard
     */
    standard: string;
    /**
     * Passed on
     */
    passedOn: CivilDate;
  }[];
  /**
   * Technical area codes
   */
  categories: string[];
  /**
   * Ties to organisations
   */
  ties: {
    /**
     * Organisation
     */
    creditCode: string;
    /**
     * Relation
     */
    kind: string;
    /**
     * Ended on
     */
    until?: CivilDate;
    /**
     * Gave technical service or consultancy
     */
    consulting?: boolean;
  }[];
  /**
   * Audit experience forms
   */
  experienceForms?: {
    /**
     * Case number
     */
    case: string;
    /**
     * Certified on
     */
    certifiedOn: CivilDate;
    /**
     * Sealed by the client
     */
    clientSeal: boolean;
  }[];
  /**
   * Legally enforceable agreement signed on
   */
  enforceableAgreementOn?: CivilDate;
  /**
   * Competence evaluations
   */
  competenceEvaluations?: {
    /**
     * Function
     */
    function: "auditor" | "applicationReviewer" | "auditPlanner" | "decisionMaker" | "technicalExpert";
    /**
     * Evaluated on
     */
    evaluatedOn: CivilDate;
    /**
     * Confirmed by
     */
    confirmedBy: string;
    /**
     * Result
     */
    result: "competent" | "notCompetent";
  }[];
  /**
   * Trainings
   */
  trainings?: {
    /**
     * Subject
     */
    standard: string;
    /**
     * Date of completion
     */
    completedOn: CivilDate;
    /**
     * Passed
     */
    passed: boolean;
  }[];
  /**
   * Relationship to the body
   */
  relationship?: "employee" | "controlledEntity" | "enforceableArrangement" | "committeeMember";
  /**
   * Basis of the organisational control
   */
  controlBasis?: string;
  /**
   * Specific knowledge
   */
  specificKnowledge?: string;
}
