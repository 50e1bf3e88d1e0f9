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
   * Author appointed by the team leader
   */
  preparerAppointed?: boolean;
  /**
   * Why somebody else named by the body drew it up
   */
  otherPreparerReason?: string;
  /**
   * Prepared on
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
   * Mode
   */
  mode: "onsite" | "offsite" | "remote";
  /**
   * Typical activities running normally
   */
  activitiesRunning?: boolean;
  /**
   * From
   */
  plannedFrom?: CivilDate;
  /**
   * To
   */
  plannedTo?: CivilDate;
  /**
   * Duration on site
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
     * Role
     */
    role: "teamLeader" | "auditor" | "technicalExpert" | "traineeAuditor" | "observer";
    /**
     * Registration number
     */
    registrationNumber?: string;
    /**
     * Professional code
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
     * Auditor supervising the expert
     */
    supervisor?: string;
    /**
     * Auditor responsible for the expert's activities
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
     * Unit or process
     */
    unit: string;
    /**
     * Clauses
     */
    clauses: string[];
    /**
     * Typical activities
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
   * Surveillance topics (items)
   */
  topics?: string[];
  /**
   * Objections to team members
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
     * Objection valid
     */
    valid?: boolean;
    /**
     * Decided on
     */
    decidedOn?: CivilDate;
  }[];
  /**
   * Changes of the plan
   */
  changes?: {
    /**
     * What changed
     */
    items: string;
    /**
     * Reason
     */
    reason: string;
    /**
     * New start
     */
    plannedFrom?: CivilDate;
    /**
     * New end
     */
    plannedTo?: CivilDate;
    /**
     * Client told on
     */
    notifiedOn?: CivilDate;
    /**
     * Client agreed on
     */
    agreedOn?: CivilDate;
    /**
     * Consent on
     */
    consentOn?: CivilDate;
  }[];
  /**
   * Signatures
   */
  signatures?: Signatures;
  /**
   * Evaluation of the trend since certification
   */
  trendEvaluation?: string;
  /**
   * Focus (weak points)
   */
  focus?: string[];
  /**
   * Sent to the client on
   */
  sentToClientOn?: CivilDate;
  /**
   * Handed to the team on
   */
  handedToTeamOn?: CivilDate;
  /**
   * Processes audited
   */
  processes?: string[];
  /**
   * Past surveillance audits considered
   */
  surveillanceConsidered?: string;
  /**
   * Remote auditing used
   */
  remoteUsed?: boolean;
  /**
   * Tools of remote auditing
   */
  remoteTools?: string[];
  /**
   * Determined controls
   */
  determinedControls?: string;
  /**
   * Network-assisted techniques
   */
  networkTechniques?: string;
  /**
   * Dates agreed on
   */
  agreedOn?: CivilDate;
  /**
   * Accepted by the client on
   */
  acceptedOn?: CivilDate;
  /**
   * Plan reviewed by
   */
  reviewedBy?: string;
  /**
   * Reviewer appointed by the team leader
   */
  reviewerAppointed?: boolean;
  /**
   * Plan reviewed on
   */
  reviewedOn?: CivilDate;
  /**
   * Further contents (items)
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
     * Agreed on
     */
    agreedOn: CivilDate;
  }[];
  /**
   * Guides
   */
  guides?: string[];
  /**
   * Role and duties of the guides
   */
  guideDuties?: string;
  /**
   * Agreement without guides
   */
  guideAgreement?: string;
  /**
   * Resources for the key areas
   */
  keyResources?: string;
  /**
   * Logistics
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
     * Signed by the client on
     */
    signedOn?: CivilDate;
    /**
     * Other way of telling
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
     * Witnessed
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
     * Items witnessed (of the plan)
     */
    items?: string[];
    /**
     * Mode
     */
    mode: "onsite" | "remote";
    /**
     * Confirmed by Technical Resources on
     */
    confirmedOn?: CivilDate;
  }[];
}
