// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate, TimeOfDay } from "../time/dates.js";
import type { Localized, Signatures } from "./definitions.js";

/**
 * Audit plan
 */
export interface AuditPlan {
  /**
   * Prepared by
   */
  preparedBy: string;
  /**
   * Person preparing the plan appointed by the audit team leader
   */
  preparerAppointed?: boolean;
  /**
   * Reason for preparation by another person designated by the certification body
   */
  otherPreparerReason?: string;
  /**
   * Date of preparation
   */
  preparedOn: CivilDate;
  /**
   * Audit objectives
   */
  objectives?: string;
  /**
   * Audit criteria
   */
  criteria?: string[];
  /**
   * Audit scope
   */
  scope?: Localized;
  /**
   * Audit method
   */
  mode: "onsite" | "offsite" | "remote" | "both";
  /**
   * Number under which the plan is reported
   */
  reportingNumber?: string;
  /**
   * Representative activities or services in normal operation
   */
  activitiesRunning?: boolean;
  /**
   * Start of audit
   */
  plannedFrom?: CivilDate;
  /**
   * End of audit
   */
  plannedTo?: CivilDate;
  /**
   * Duration of on-site audit
   */
  duration?: string;
  /**
   * Sites
   */
  sites?: string[];
  /**
   * Audit team
   */
  team?: {
    /**
     * Name
     */
    person: string;
    /**
     * Role in the audit team
     */
    role: "teamLeader" | "auditor" | "technicalExpert" | "traineeAuditor" | "observer";
    /**
     * Auditor registration No.
     */
    registrationNumber?: string;
    /**
     * Technical area code
     */
    professionalCode?: string;
    /**
     * Employer
     */
    employer?: string;
    /**
     * Professional title
     */
    professionalTitle?: string;
    /**
     * Auditor accompanying the technical expert
     */
    supervisor?: string;
    /**
     * Auditor responsible for the technical expert's activities
     */
    responsibleAuditor?: string;
  }[];
  /**
   * Audit schedule
   */
  items?: {
    /**
     * No.
     */
    id: string;
    /**
     * Date
     */
    date: CivilDate;
    /**
     * Start
     */
    start: TimeOfDay;
    /**
     * End
     */
    end: TimeOfDay;
    /**
     * Site
     */
    site: string;
    /**
     * Function or process
     */
    unit: string;
    /**
     * Clauses
     */
    clauses: string[];
    /**
     * Representative activities
     */
    activities?: string[];
    /**
     * Auditors
     *
     * Items: Person id
     */
    auditors: string[];
  }[];
  /**
   * Shifts audited
   */
  shiftsAudited?: string[];
  /**
   * Shifts not audited
   */
  shiftsNotAudited?: {
    /**
     * Shift
     */
    shift: string;
    /**
     * Reason
     */
    reason: string;
  }[];
  /**
   * Surveillance activities (items)
   */
  topics?: string[];
  /**
   * Objections to audit team members
   */
  objections?: {
    /**
     * Person
     */
    person: string;
    /**
     * Reason
     */
    reason: string;
    /**
     * Outcome
     */
    outcome?: string;
    /**
     * Objection upheld
     */
    valid?: boolean;
    /**
     * Date of decision
     */
    decidedOn?: CivilDate;
  }[];
  /**
   * Changes to the audit plan
   */
  changes?: {
    /**
     * Description of change
     */
    items: string;
    /**
     * Reason
     */
    reason: string;
    /**
     * Revised start
     */
    plannedFrom?: CivilDate;
    /**
     * Revised end
     */
    plannedTo?: CivilDate;
    /**
     * Date client notified
     */
    notifiedOn?: CivilDate;
    /**
     * Date agreed with the client
     */
    agreedOn?: CivilDate;
    /**
     * Date of consent
     */
    consentOn?: CivilDate;
  }[];
  /**
   * Signatures
   */
  signatures?: Signatures;
  /**
   * Evaluation of trends in the management system since certification
   */
  trendEvaluation?: string;
  /**
   * Audit focus (areas of weakness)
   */
  focus?: string[];
  /**
   * Date provided to the client
   */
  sentToClientOn?: CivilDate;
  /**
   * Date provided to the audit team
   */
  handedToTeamOn?: CivilDate;
  /**
   * Processes audited
   */
  processes?: string[];
  /**
   * Previous surveillance audits considered
   */
  surveillanceConsidered?: string;
  /**
   * Remote auditing techniques used
   */
  remoteUsed?: boolean;
  /**
   * Remote auditing tools
   */
  remoteTools?: string[];
  /**
   * Information security controls determined
   */
  determinedControls?: string;
  /**
   * Network-assisted auditing techniques
   */
  networkTechniques?: string;
  /**
   * Date on which audit dates were agreed
   */
  agreedOn?: CivilDate;
  /**
   * Date accepted by the client
   */
  acceptedOn?: CivilDate;
  /**
   * Plan reviewed by
   */
  reviewedBy?: string;
  /**
   * Reviewer appointed by the audit team leader
   */
  reviewerAppointed?: boolean;
  /**
   * Date of plan review
   */
  reviewedOn?: CivilDate;
  /**
   * Other content, as appropriate (items)
   */
  optionalContents?: string[];
  /**
   * Observers
   */
  observers?: {
    /**
     * Name
     */
    name: string;
    /**
     * Reason
     */
    reason: string;
    /**
     * Date agreed
     */
    agreedOn: CivilDate;
  }[];
  /**
   * Guides
   */
  guides?: string[];
  /**
   * Roles and responsibilities of the guides
   */
  guideDuties?: string;
  /**
   * Agreement to proceed without guides
   */
  guideAgreement?: string;
  /**
   * Allocation of resources to critical areas
   */
  keyResources?: string;
  /**
   * Logistics arrangements
   */
  logistics?: string;
  /**
   * Pick-up notice
   */
  pickUpNotice?: {
    /**
     * Contents (items)
     */
    contents: string[];
    /**
     * Date of client's signature
     */
    signedOn?: CivilDate;
    /**
     * Other means of notification
     */
    otherWay?: string;
  };
  /**
   * Witnessing
   */
  witnessing?: {
    /**
     * Witness
     */
    witness: string;
    /**
     * Person witnessed
     */
    witnessed: string;
    /**
     * Role witnessed
     */
    of: "auditor" | "leader";
    /**
     * First witnessing of a new auditor
     */
    first: boolean;
    /**
     * Audit items witnessed (Nos. in the plan)
     */
    items?: string[];
    /**
     * Mode
     */
    mode: "onsite" | "remote";
    /**
     * Date of confirmation by Technical Resources
     */
    confirmedOn?: CivilDate;
  }[];
}
