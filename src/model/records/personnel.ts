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
   * Identity document
   */
  identityDocument?: {
    /**
     * Kind of document
     */
    kind: "residentIdentityCard" | "passport" | "permit" | "other";
    /**
     * Document number
     */
    number: string;
  };
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
    /**
     * Next evaluation
     */
    nextOn?: CivilDate;
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
    /**
     * Hours
     */
    hours?: number;
    /**
     * Given by
     */
    organiser?: string;
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
  /**
   * Contracts of employment
   */
  contracts?: {
    /**
     * Kind
     */
    kind: "employment" | "partTime" | "external";
    /**
     * Number
     */
    number?: string;
    /**
     * Date signed
     */
    signedOn: CivilDate;
    /**
     * Valid until
     */
    validTo?: CivilDate;
  }[];
  /**
   * Confidentiality undertakings
   */
  confidentialityDeclarations?: {
    /**
     * Date signed
     */
    signedOn: CivilDate;
    /**
     * Valid until
     */
    validTo?: CivilDate;
  }[];
  /**
   * Date ties last declared
   */
  tiesDeclaredOn?: CivilDate;
  /**
   * Evaluation of technical areas
   */
  categoryEvaluations?: {
    /**
     * Technical area code
     */
    category: string;
    /**
     * Evaluated on
     */
    evaluatedOn: CivilDate;
    /**
     * Confirmed by
     */
    confirmedBy: string;
    /**
     * Basis
     */
    basis: string;
  }[];
  /**
   * Monitoring
   */
  monitorings?: {
    /**
     * Date
     */
    monitoredOn: CivilDate;
    /**
     * Means
     */
    kind: "records" | "feedback" | "interview" | "annual";
    /**
     * Monitored by
     */
    by: string;
    /**
     * Result
     */
    result: "satisfactory" | "needsImprovement";
    /**
     * Remarks
     */
    text?: string;
  }[];
  /**
   * Witnessing
   */
  witnessings?: {
    /**
     * Date witnessed
     */
    witnessedOn: CivilDate;
    /**
     * Witness
     */
    witness: string;
    /**
     * Witnessed as
     */
    role: "auditor" | "teamLeader" | "technicalExpert";
    /**
     * Case number
     */
    case?: string;
    /**
     * Result
     */
    result: "competent" | "notCompetent";
    /**
     * Next due
     */
    nextOn?: CivilDate;
  }[];
}
