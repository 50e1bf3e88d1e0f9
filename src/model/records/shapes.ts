// Made from schemas/ by "npm run generate"; do not edit.

import type { RecordTypes } from "./index.js";

/** What a value must be to be of its type. */
export type Shape =
  | "text"
  | "number"
  | "boolean"
  | "date"
  | "time"
  | "dateOrLongTerm"
  | { readonly oneOf: readonly string[] }
  | { readonly list: Shape }
  | { readonly fields: Readonly<Record<string, Shape>> };

export const localized: Shape = {
  fields: {
    zh: "text",
    en: "text",
  },
};
export const evidence: Shape = {
  fields: {
    name: "text",
    path: "text",
    sha256: "text",
  },
};
export const signature: Shape = {
  fields: {
    role: { oneOf: ["client","auditDepartmentHead","applicationReviewer","auditor","teamLeader","managementRepresentative","verifier","decisionMaker","generalManager","bodySignatory","auditPlanner","departmentLeader","bodyRepresentative","auditManagement","legalRepresentative","technicalExpert","evaluator","observer","issuer","teamMember","technicalResources","originalAuthor","closer"] },
    name: "text",
    person: "text",
    date: "date",
    method: { oneOf: ["handwritten","seal","electronic"] },
    evidence: evidence,
    contentSha256: "text",
  },
};
export const signatures: Shape = { list: signature };

/** The types of the records, as values. */
export const shapes: Readonly<Record<keyof RecordTypes, Shape>> = {
  appeal: {
    fields: {
      author: "text",
      receivedOn: "date",
      about: "text",
      investigation: "text",
      decision: "text",
      decidedBy: { list: "text" },
      involved: { list: "text" },
      correctiveAction: "text",
      resultNotifiedOn: "date",
      writtenNotice: "boolean",
      furtherRoutes: { list: "text" },
    },
  },
  "application-review": {
    fields: {
      reviewer: "text",
      completedOn: "date",
      materialComplete: "boolean",
      materialValid: "boolean",
      ability: {
        fields: {
          scopeClear: "boolean",
          boundaryDefined: "boolean",
          competence: "text",
          auditTime: "text",
          operatedThreeMonths: "boolean",
        },
      },
      businessCategory: {
        fields: {
          code: "text",
          classification: "text",
        },
      },
      effectiveNumber: "number",
      riskCategory: { oneOf: ["low","medium","high"] },
      conclusion: { oneOf: ["accepted","supplementRequested","refused"] },
      clientNotifiedOn: "date",
      reasons: "text",
      materialReturnedOn: "date",
      signatures: signatures,
      activitiesLawful: "boolean",
      capability: {
        fields: {
          conclusion: { oneOf: ["able","notAble"] },
          reason: "text",
          factors: "text",
        },
      },
      scopeCodes: { list: {
        fields: {
          code: "text",
          level: "text",
          especiallyMajorProject: "boolean",
        },
      } },
      department: "text",
      points: { list: {
        fields: {
          item: "text",
          result: "text",
        },
      } },
      scopeStatus: { oneOf: ["accredited","approvedNotAccredited","outside"] },
      unaccreditedNotifiedOn: "date",
      clientConsentOn: "date",
      refusalNotifiedOn: "date",
      informationWithheld: "boolean",
      completedAtStage1On: "date",
      scope: localized,
      headcountMethod: "text",
      requiredTeamCompetence: "text",
      requiredDecisionCompetence: "text",
      clause43: "text",
    },
  },
  application: {
    fields: {
      receivedOn: "date",
      scope: localized,
      activityDescription: "text",
      legalEntity: {
        fields: {
          documentName: "text",
          documentNumber: "text",
          validTo: "dateOrLongTerm",
          documentType: { oneOf: ["businessLicence","publicInstitution","socialOrganisation","nonEnterprise","partyGovernment","other"] },
        },
      },
      licencesRequired: "boolean",
      licences: { list: {
        fields: {
          name: "text",
          number: "text",
          validTo: "dateOrLongTerm",
        },
      } },
      system: {
        fields: {
          operationStartedOn: "date",
        },
      },
      orderedToStop: "boolean",
      creditCheck: {
        fields: {
          nationalEnterpriseSystem: { oneOf: ["notListed","listed"] },
          creditChina: { oneOf: ["notListed","listed"] },
          checkedOn: "date",
        },
      },
      previousCertificate: {
        fields: {
          number: "text",
          body: "text",
          outcome: { oneOf: ["suspended","withdrawn","cancelled","expired"] },
          lostOn: "date",
          clientReason: "boolean",
          restored: "boolean",
          bodyApprovalRevokedOn: "date",
        },
      },
      sites: { list: {
        fields: {
          id: "text",
          name: "text",
          nameEn: "text",
          address: localized,
          central: "boolean",
          temporary: "boolean",
          activity: "text",
          process: "text",
          riskType: "text",
          effectiveNumber: "number",
          legalDocument: "text",
          relationProof: "text",
          risk: "number",
        },
      } },
      persons: {
        fields: {
          fullTime: "number",
          others: { list: {
            fields: {
              kind: "text",
              persons: "number",
              hoursPerWeek: "number",
            },
          } },
        },
      },
      shifts: {
        fields: {
          names: { list: "text" },
        },
      },
      dailyHours: "number",
      season: {
        fields: {
          from: "date",
          to: "date",
        },
      },
      documents: { list: {
        fields: {
          item: "text",
          name: "text",
          evidence: evidence,
          copy: "boolean",
          originalSighted: "boolean",
        },
      } },
      signatures: signatures,
      employees: "number",
      businessCodes: { list: "text" },
      internalAuditOn: "date",
      managementReviewOn: "date",
      information: { list: {
        fields: {
          item: "text",
          text: "text",
        },
      } },
      statementsOfApplicability: { list: {
        fields: {
          version: "text",
          date: "date",
          scope: "text",
        },
      } },
      preliminaryCheck: { oneOf: ["met","notMet"] },
      lawfulStatement: "text",
      virtualSites: "boolean",
      confidentialityRequirements: "text",
      otherParties: { list: "text" },
      isms: "text",
    },
  },
  archive: {
    fields: {
      certificateEndedOn: "date",
      items: { list: "text" },
      language: "text",
      readOnly: "boolean",
      originalsKept: "boolean",
      keptUntil: "date",
      destroyedOn: "date",
      handedOverOn: "date",
      scannedOn: "date",
      statusPapersArchived: "boolean",
    },
  },
  attendance: {
    fields: {
      meeting: { oneOf: ["opening","closing"] },
      heldOn: "date",
      place: "text",
      departments: { list: "text" },
      attendees: { list: {
        fields: {
          name: "text",
          side: { oneOf: ["team","client"] },
          position: "text",
          department: "text",
          person: "text",
          capacity: { oneOf: ["topManager","authorisedSubstitute","departmentHead","member"] },
          signed: "boolean",
        },
      } },
      media: { list: evidence },
      topManagerAbsence: {
        fields: {
          reason: "text",
          authorisation: evidence,
          explanationOn: "date",
        },
      },
    },
  },
  "audit-notice": {
    fields: {
      kind: { oneOf: ["complaint","change","suspension","random","flying"] },
      announced: "boolean",
      sentAt: "text",
      auditStartsAt: "text",
      complaintDetails: "text",
      investigators: { list: "text" },
      teamDiscussedOn: "date",
      contents: { list: "text" },
    },
  },
  "audit-plan": {
    fields: {
      preparedBy: "text",
      preparedOn: "date",
      objectives: "text",
      criteria: { list: "text" },
      scope: localized,
      mode: { oneOf: ["onsite","offsite","remote"] },
      activitiesRunning: "boolean",
      plannedFrom: "date",
      plannedTo: "date",
      duration: "text",
      sites: { list: "text" },
      team: { list: {
        fields: {
          person: "text",
          role: { oneOf: ["teamLeader","auditor","technicalExpert","traineeAuditor","observer"] },
          registrationNumber: "text",
          professionalCode: "text",
          employer: "text",
          professionalTitle: "text",
        },
      } },
      items: { list: {
        fields: {
          id: "text",
          date: "date",
          start: "time",
          end: "time",
          site: "text",
          unit: "text",
          clauses: { list: "text" },
          activities: { list: "text" },
          auditors: { list: "text" },
        },
      } },
      shiftsAudited: { list: "text" },
      shiftsNotAudited: { list: {
        fields: {
          shift: "text",
          reason: "text",
        },
      } },
      topics: { list: "text" },
      objections: { list: {
        fields: {
          person: "text",
          reason: "text",
          outcome: "text",
          valid: "boolean",
          decidedOn: "date",
        },
      } },
      changes: { list: {
        fields: {
          items: "text",
          reason: "text",
          plannedFrom: "date",
          plannedTo: "date",
          notifiedOn: "date",
          agreedOn: "date",
          consentOn: "date",
        },
      } },
      signatures: signatures,
      trendEvaluation: "text",
      focus: { list: "text" },
      sentToClientOn: "date",
      handedToTeamOn: "date",
      processes: { list: "text" },
      surveillanceConsidered: "text",
      remoteUsed: "boolean",
      remoteTools: { list: "text" },
      determinedControls: "text",
      networkTechniques: "text",
      agreedOn: "date",
      acceptedOn: "date",
      reviewedBy: "text",
      reviewedOn: "date",
      optionalContents: { list: "text" },
      observers: { list: {
        fields: {
          name: "text",
          reason: "text",
          agreedOn: "date",
        },
      } },
      guides: { list: "text" },
      guideAgreement: "text",
      logistics: "text",
      pickUpNotice: {
        fields: {
          contents: { list: "text" },
          signedOn: "date",
          otherWay: "text",
        },
      },
      witnessing: { list: {
        fields: {
          witness: "text",
          witnessed: "text",
          of: { oneOf: ["auditor","leader"] },
          first: "boolean",
          mode: { oneOf: ["onsite","remote"] },
          confirmedOn: "date",
        },
      } },
    },
  },
  "audit-programme": {
    fields: {
      preparedBy: "text",
      preparedOn: "date",
      riskAndComplexity: "text",
      cycle: { oneOf: ["initial","recertification"] },
      activities: { list: {
        fields: {
          type: { oneOf: ["stage1","stage2","surveillance","recertification","special"] },
          planned: "text",
          focus: "text",
          audit: "text",
          completedOn: "date",
        },
      } },
      surveillanceFrequency: {
        fields: {
          timesPerYear: "number",
          reason: "text",
        },
      },
      requirements: { list: "text" },
      typicalActivities: { list: "text" },
      shiftPlan: { list: {
        fields: {
          shift: "text",
          processes: "text",
          extent: "text",
        },
      } },
      surveillanceArrangements: { list: {
        fields: {
          audit: "text",
          contactedOn: "date",
          plannedStartOn: "date",
          timing: "text",
          sampling: "text",
          topManagementInterview: "text",
        },
      } },
      adjustments: { list: {
        fields: {
          on: "date",
          reason: "text",
          change: "text",
        },
      } },
      signatures: signatures,
      recertification: {
        fields: {
          earlierContacts: { list: "date" },
          appliedOn: "date",
          contactedOn: "date",
          surveillanceReportsReviewed: { list: "text" },
          changes: "text",
          stage1: {
            fields: {
              significantChange: "boolean",
              reason: "text",
              held: "boolean",
            },
          },
        },
      },
      considerations: { list: {
        fields: {
          item: "text",
          text: "text",
        },
      } },
      planning: "text",
      resources: "text",
      procedures: "text",
      surveillancePlan: "text",
      department: "text",
      determinedControls: "text",
      stage2Confirmation: {
        fields: {
          competence: "text",
          arrangements: "text",
          confirmedOn: "date",
        },
      },
      intervalReason: "text",
      noticeToMarketingOn: "date",
      objectives: { list: {
        fields: {
          item: "text",
          text: "text",
        },
      } },
    },
  },
  "audit-record": {
    fields: {
      language: "text",
      checklists: { list: {
        fields: {
          auditor: "text",
          preparedOn: "date",
          processes: { list: "text" },
        },
      } },
      items: { list: {
        fields: {
          planItem: "text",
          auditors: { list: "text" },
          sample: "text",
          source: "text",
          criterion: "text",
          finding: "text",
          doubtful: "boolean",
          auditPoint: "text",
          interviewee: "text",
        },
      } },
      topManagementInterview: {
        fields: {
          interviewee: "text",
          interviewer: "text",
          date: "date",
          content: "text",
          media: { list: evidence },
        },
      },
      discrepancies: { list: {
        fields: {
          text: "text",
          checkedWithClientOn: "date",
          reportedOn: "date",
          action: "text",
        },
      } },
      shiftsNotAudited: { list: {
        fields: {
          shift: "text",
          reason: "text",
        },
      } },
      leadershipReport: {
        fields: {
          reportedOn: "date",
          clientInformedOn: "date",
        },
      },
      evaluatorNote: "text",
      handedToLeaderOn: "date",
      completeness: {
        fields: {
          checkedOn: "date",
          items: { list: "text" },
          archivedOn: "date",
        },
      },
      methods: { list: "text" },
      processGroups: { list: "text" },
      languageApproval: "text",
      signatures: signatures,
    },
  },
  "audit-report": {
    fields: {
      number: "text",
      auditType: { oneOf: ["initial","surveillance","recertification","special"] },
      combined: "text",
      onsiteFrom: "date",
      onsiteTo: "date",
      criteria: { list: "text" },
      objectives: "text",
      objectivesReached: "boolean",
      scope: localized,
      unitsAudited: { list: "text" },
      auditTime: "text",
      deviations: "text",
      programmeMatters: "text",
      team: { list: {
        fields: {
          person: "text",
          role: { oneOf: ["teamLeader","auditor","technicalExpert","traineeAuditor","observer"] },
        },
      } },
      accompanying: { list: "text" },
      places: { list: {
        fields: {
          site: "text",
          from: "date",
          to: "date",
          kind: { oneOf: ["permanent","temporary"] },
        },
      } },
      topics: { list: {
        fields: {
          item: "text",
          result: "text",
        },
      } },
      requirementsCovered: { list: "text" },
      activitiesCovered: { list: "text" },
      mainActivities: "text",
      internalAuditAndReview: "text",
      performance: "text",
      nonconformityNumbers: { list: "text" },
      topManagement: {
        fields: {
          knowsPolicyAndObjectives: "boolean",
          drivesSystem: "boolean",
          justification: "text",
        },
      },
      officialInspections: "text",
      changesSinceLastAudit: "text",
      certificateUse: "text",
      earlierNonconformities: "text",
      unresolvedIssues: "text",
      disclaimer: "text",
      scopeConfirmed: "text",
      teamConclusion: "text",
      evaluatedOn: "date",
      overallEvaluation: "text",
      recommendation: { oneOf: ["recommend","recommendAfterVerification","notRecommended","maintain","suspend","withdraw"] },
      scopeSuitability: "text",
      surveillanceConclusion: {
        fields: {
          noSuspensionRisk: "boolean",
          noChange: "boolean",
          monitoring: "text",
        },
      },
      independentReview: {
        fields: {
          reviewer: "text",
          reviewedOn: "date",
          opinion: "text",
        },
      },
      clientInformed: {
        fields: {
          on: "date",
          conformity: "text",
          opinion: "text",
        },
      },
      clientDissent: "text",
      copies: { list: "text" },
      submittedOn: "date",
      deliveredOn: "date",
      receipt: evidence,
      signatures: signatures,
      membersConsulted: "boolean",
      attachments: { list: evidence },
      employees: "number",
      auditDays: "number",
      remoteUsed: "boolean",
      minorThreshold: "number",
      soaVersion: "text",
      items: { list: "text" },
      nextSurveillance: "text",
      disagreements: "text",
      changeRecommendation: "text",
      elimination: "text",
      clause43: "text",
      repeatOf: "text",
      complaintsChecked: "text",
    },
  },
  "audit-time": {
    fields: {
      determinedBy: "text",
      determinedOn: "date",
      effectiveNumber: {
        fields: {
          fullTime: "number",
          equivalents: { list: {
            fields: {
              kind: "text",
              persons: "number",
              hoursPerWeek: "number",
              equivalent: "number",
            },
          } },
          fullTimeHoursPerWeek: "number",
          total: "number",
          identicalGroups: { list: {
            fields: {
              ground: "text",
              persons: "number",
              reduced: "number",
            },
          } },
        },
      },
      riskCategory: { oneOf: ["low","medium","high"] },
      tableDays: "number",
      initialDays: "number",
      adjustments: { list: {
        fields: {
          kind: { oneOf: ["risk","other"] },
          days: "number",
          reason: "text",
        },
      } },
      totalDays: "number",
      onsiteDays: "number",
      offsiteDays: "number",
      rounding: "text",
      clientDailyHours: "number",
      travelCounted: "boolean",
      expertDaysCounted: "number",
      combined: { list: {
        fields: {
          system: "text",
          days: "number",
        },
      } },
      aboveTable: {
        fields: {
          justification: "text",
          confirmedBy: "text",
        },
      },
      sites: { list: {
        fields: {
          site: "text",
          effectiveNumber: "number",
          onsiteDays: "number",
        },
      } },
      variant: "text",
      variantEvidence: {
        fields: {
          number: "text",
          issuer: "text",
          validTo: "date",
          scope: "text",
          coversScope: "boolean",
        },
      },
      factors: "text",
      adjustmentReason: "text",
      stage1Days: "number",
      stage1BaseDays: "number",
      justification: "text",
      method: "text",
    },
  },
  cancellation: {
    fields: {
      certificate: "text",
      requestedOn: "date",
      evidence: { list: evidence },
      noGroundConfirmedOn: "date",
      cancelledOn: "date",
      signatures: signatures,
    },
  },
  case: {
    fields: {
      number: "text",
      office: "text",
      procedureVersion: "text",
      scheme: "text",
      criteria: "text",
      client: {
        fields: {
          name: localized,
          creditCode: "text",
          legalForm: { oneOf: ["company","soleProprietor","institution","other"] },
          registeredAddress: localized,
          businessAddress: localized,
          legalRepresentative: "text",
          topManager: "text",
          managementRepresentative: "text",
          contact: {
            fields: {
              name: "text",
              phone: "text",
              email: "text",
            },
          },
          notificationDepartment: "text",
          notificationPerson: "text",
        },
      },
    },
  },
  "certificate-info-confirmation": {
    fields: {
      filledOn: "date",
      name: localized,
      creditCode: "text",
      registeredAddress: localized,
      businessAddress: localized,
      scope: localized,
      englishTranslatedByBody: "boolean",
      disclaimer: evidence,
      signatures: signatures,
    },
  },
  certificate: {
    fields: {
      number: "text",
      basis: "text",
      name: localized,
      creditCode: "text",
      registeredAddress: localized,
      businessAddress: localized,
      scope: localized,
      criteria: localized,
      issuedOn: "date",
      expiresOn: "date",
      originalIssuedOn: "date",
      sites: { list: {
        fields: {
          site: "text",
          name: localized,
          address: localized,
          scope: localized,
          temporary: "boolean",
        },
      } },
      accreditation: {
        fields: {
          symbol: "text",
          number: "text",
        },
      },
      replaces: "text",
      exchangedOn: "date",
      validFrom: "date",
      soaVersion: "text",
      technicalCategory: "text",
      signatures: signatures,
    },
  },
  change: {
    fields: {
      kind: { oneOf: ["contract","certificate","standard","client","officialInspection"] },
      requestedOn: "date",
      items: "text",
      reviewedOn: "date",
      supplementSignedOn: "date",
      annexedToContract: "boolean",
      writtenApplication: "boolean",
      evidence: { list: evidence },
      newStandardPublishedOn: "date",
      transitionNoticeOn: "date",
      transitionEndsOn: "date",
      transitionVerifiedOn: "date",
      signatures: signatures,
      inspectionNoticeOn: "date",
      basis: "text",
      category: { oneOf: ["legalStatus","licences","persons","workplace","activities","processes","headcount","penalty","failedInspection","publicOpinion"] },
      knownOn: "date",
      notifiedOn: "date",
      requestedRecords: { list: "text" },
      unscheduledSurveillance: {
        fields: {
          decidedOn: "date",
          needed: "boolean",
          reason: "text",
        },
      },
      acceptedOn: "date",
      documentReviewedOn: "date",
      auditedOn: "date",
      contractEndedOn: "date",
      onSite: "boolean",
      clientSignedOn: "date",
      decision: "text",
      decidedBy: "text",
      newAuditDays: "number",
      teamCompetence: "text",
      clientOpinion: "text",
      audited: "boolean",
      stage1Repeat: "text",
      effectiveNumber: "number",
      sites: { list: {
        fields: {
          site: "text",
          effectiveNumber: "number",
        },
      } },
    },
  },
  complaint: {
    fields: {
      author: "text",
      receivedOn: "date",
      about: "text",
      kind: { oneOf: ["complaint","misuse"] },
      certificate: "text",
      investigationStartedOn: "date",
      investigation: "text",
      founded: "boolean",
      decision: "text",
      decidedBy: { list: "text" },
      involved: { list: "text" },
      correctiveAction: "text",
      resultNotifiedOn: "date",
      correctionRequestedOn: "date",
      followUp: "text",
      correctedOn: "date",
      liability: {
        fields: {
          causeAnalysis: "text",
          correction: "text",
          settlement: "text",
        },
      },
    },
  },
  confidentiality: {
    fields: {
      clientAskedOn: "date",
      withheld: "boolean",
      statement: "text",
      judgement: { oneOf: ["adequateWithout","notAdequateWithout"] },
      judgedOn: "date",
      accessPermittedOn: "date",
      unqualifiedAccessOn: "date",
      clientToldOn: "date",
      agreementSignedOn: "date",
      leavingCheck: "text",
      signatures: signatures,
    },
  },
  contract: {
    fields: {
      number: "text",
      signedOn: "date",
      scope: localized,
      fee: "number",
      paymentMethod: "text",
      breachTerms: "text",
      responsibilities: "text",
      elements: { list: {
        fields: {
          item: "text",
          text: "text",
        },
      } },
      notificationEvents: { list: "text" },
      unconditionalAuditCommitment: "boolean",
      bodySignatory: {
        fields: {
          person: "text",
          capacity: { oneOf: ["generalManager","authorised"] },
          authorisation: evidence,
        },
      },
      payments: { list: {
        fields: {
          payer: { oneOf: ["client","parent","affiliate","operator","person"] },
          payerName: "text",
          payee: "text",
          amount: "number",
          paidOn: "date",
          relationshipProof: evidence,
          authorisation: evidence,
        },
      } },
      signatures: signatures,
      riskProvisions: { list: "text" },
      review: {
        fields: {
          reviewer: "text",
          completedOn: "date",
          considerations: { list: {
            fields: {
              item: "text",
              text: "text",
            },
          } },
          conclusions: { list: {
            fields: {
              item: "text",
              result: "text",
            },
          } },
          technicalCategory: "text",
          remotePossible: "boolean",
          siteConditions: "text",
          certifiedSites: { list: "text" },
          levelLowered: "boolean",
          levelLoweredOn: "date",
          adjustments: { list: {
            fields: {
              what: "text",
              reason: "text",
            },
          } },
        },
      },
      originals: "number",
      party: "text",
      shortNoticeConditions: "text",
      advertisingArrangement: "text",
    },
  },
  decision: {
    fields: {
      formFilledBy: "text",
      formFilledOn: "date",
      evaluated: {
        fields: {
          auditReport: "text",
          nonconformities: "text",
        },
      },
      conditions: {
        fields: {
          eligibility: "text",
          nonconformities: "text",
          conformity: "text",
          obligations: "text",
        },
      },
      decision: { oneOf: ["grant","refuse","maintain","renew","suspend","withdraw","extend","reduce"] },
      decidedOn: "date",
      decisionMaker: {
        fields: {
          person: "text",
          locatedInPRC: "boolean",
          place: "text",
          outsourced: "boolean",
        },
      },
      department: "text",
      majorProblem: {
        fields: {
          text: "text",
          decidedBy: { list: "text" },
        },
      },
      independentReview: {
        fields: {
          reviewer: "text",
          reviewedOn: "date",
          opinion: "text",
        },
      },
      differsFromReport: "boolean",
      difference: {
        fields: {
          auditorNotifiedOn: "date",
          clientNotifiedOn: "date",
          reasons: "text",
        },
      },
      doubtfulEvidenceConsidered: "text",
      additionalInformation: "text",
      refusalNotice: {
        fields: {
          reasons: "text",
          sentOn: "date",
        },
      },
      signatures: signatures,
      renewalBasis: {
        fields: {
          auditResult: "text",
          cycleEvaluation: "text",
          userComplaints: "text",
        },
      },
      consequenceNoticeOn: "date",
      informationSufficient: "boolean",
      reportConfirmed: "boolean",
      evaluation: "text",
      review: {
        fields: {
          reviewer: "text",
          reviewedOn: "date",
          passed: "boolean",
        },
      },
      managementReview: "text",
      internalAudit: "text",
      overturn: {
        fields: {
          basis: "text",
          justification: "text",
        },
      },
      objectivesConfirmed: "text",
      applicationConfirmed: "text",
      questions: { list: {
        fields: {
          question: "text",
          answer: "text",
        },
      } },
      resultNoticeOn: "date",
      committee: "text",
    },
  },
  "document-review": {
    fields: {
      receivedDocuments: { list: "text" },
      reviewer: "text",
      delegatedOn: "date",
      reviewedOn: "date",
      findings: "text",
      conclusion: { oneOf: ["adequate","adequateAfterRevision","inadequate"] },
      sentOn: "date",
      signatures: signatures,
      workInstructionsReviewed: { list: "text" },
      startedOn: "date",
      sentToClientOn: "date",
      specialist: "text",
      coverage: "text",
      issues: { list: {
        fields: {
          text: "text",
          dueOn: "date",
          closedOn: "date",
          reference: "text",
          evidence: "text",
        },
      } },
      isolable: "text",
    },
  },
  feedback: {
    fields: {
      filledOn: "date",
      evaluation: "text",
      sentDirectly: "boolean",
      signatures: signatures,
    },
  },
  impartiality: {
    fields: {
      declaredOn: "date",
      statement: "text",
      signatures: signatures,
    },
  },
  "internal-audit": {
    fields: {
      heldOn: "date",
      scope: "text",
      coversProcedure: "boolean",
      report: "text",
      findings: { list: {
        fields: {
          text: "text",
          department: "text",
          dueOn: "date",
          verifiedOn: "date",
          verifiedBy: "text",
        },
      } },
    },
  },
  meeting: {
    fields: {
      meeting: { oneOf: ["opening","closing"] },
      heldOn: "date",
      chair: "text",
      agenda: { list: "text" },
      minutes: "text",
      unresolvedDifferences: { list: {
        fields: {
          text: "text",
          submittedOn: "date",
        },
      } },
      teamMeetings: { list: {
        fields: {
          date: "date",
          text: "text",
        },
      } },
      checklist: "text",
      conclusionTopics: { list: "text" },
      conclusionMeetingOn: "date",
      clientManagementPresent: "boolean",
      communication: "text",
      sitesAuthentic: "text",
      unresolved: "text",
      challengeTopics: { list: "text" },
      summaryTopics: { list: "text" },
      oralStatement: "boolean",
      questionsInvited: "boolean",
      undeclaredSites: { list: {
        fields: {
          name: "text",
          listedOn: "date",
          planAdjustedOn: "date",
        },
      } },
    },
  },
  nonconformity: {
    fields: {
      number: "text",
      raisedOn: "date",
      raisedBy: "text",
      unit: "text",
      facts: "text",
      grade: { oneOf: ["major","minor","observation"] },
      ground: { oneOf: ["systemDiffers","systemicFailure","seriousOperation","seriousIncident","seriousBreach","isolatedError","occasionalBreach","noImportantEffect"] },
      standardClause: "text",
      otherCriteria: "text",
      aspectsToImprove: "text",
      closureMode: { oneOf: ["onsite","document"] },
      dueOn: "date",
      verificationDueOn: "date",
      cause: "text",
      correction: "text",
      correctiveAction: "text",
      answeredOn: "date",
      plan: {
        fields: {
          text: "text",
          acceptedOn: "date",
          acceptedBy: "text",
        },
      },
      verification: {
        fields: {
          verifiedOn: "date",
          verifier: "text",
          result: "text",
          effective: "boolean",
          evidence: { list: evidence },
          report: "text",
          delegatedBy: "text",
        },
      },
      reportedToTechnicalDepartmentOn: "date",
      additionalVerification: {
        fields: {
          notifiedOn: "date",
          what: "text",
        },
      },
      signatures: signatures,
      objectiveEvidence: "text",
      trackedBy: "text",
      process: "text",
      notSystemic: "text",
      category: "text",
      misuse: {
        fields: {
          intentional: "boolean",
          seriousConsequence: "boolean",
          demandedOn: "date",
        },
      },
      repeats: "text",
      discussedWith: "text",
      discussedOn: "date",
      understoodByClient: "boolean",
      similarProblems: "text",
      isolated: "boolean",
      planApprovedBy: "text",
      planApprovedOn: "date",
      implementedOn: "date",
      leaderConfirmedOn: "date",
      clientInformedOn: "date",
      planReceivedOn: "date",
      evidenceReceivedOn: "date",
      actionReceivedOn: "date",
      specialCase: "text",
      materialRegistered: {
        fields: {
          receivedOn: "date",
          confirmedBy: "text",
        },
      },
      informedOn: "date",
      verdictOn: "date",
      insufficientOn: "date",
      clientContactedOn: "date",
      confirmationMethod: "text",
    },
  },
  personnel: {
    fields: {
      id: "text",
      name: "text",
      nameEn: "text",
      employer: "text",
      fullTime: "boolean",
      inPRC: "boolean",
      employedFrom: "date",
      employedTo: "date",
      position: "text",
      professionalTitle: "text",
      qualifications: { list: {
        fields: {
          role: { oneOf: ["auditor","teamLeader","applicationReviewer","auditPlanner","decisionMaker","technicalExpert","generalManager","auditDepartmentHead","technicalDepartmentHead","legalRepresentative"] },
          scheme: "text",
          validFrom: "date",
          validTo: "date",
        },
      } },
      registrations: { list: {
        fields: {
          scheme: "text",
          number: "text",
          grade: { oneOf: ["formal","trainee"] },
          validFrom: "date",
          validTo: "date",
        },
      } },
      exams: { list: {
        fields: {
          standard: "text",
          passedOn: "date",
        },
      } },
      categories: { list: "text" },
      ties: { list: {
        fields: {
          creditCode: "text",
          kind: "text",
          until: "date",
          consulting: "boolean",
        },
      } },
      experienceForms: { list: {
        fields: {
          case: "text",
          certifiedOn: "date",
          clientSeal: "boolean",
        },
      } },
      enforceableAgreementOn: "date",
      competenceEvaluations: { list: {
        fields: {
          function: { oneOf: ["auditor","applicationReviewer","auditPlanner","decisionMaker","technicalExpert"] },
          evaluatedOn: "date",
          confirmedBy: "text",
          result: { oneOf: ["competent","notCompetent"] },
        },
      } },
      trainings: { list: {
        fields: {
          standard: "text",
          completedOn: "date",
          passed: "boolean",
        },
      } },
      relationship: { oneOf: ["employee","controlledEntity","enforceableArrangement","committeeMember"] },
      controlBasis: "text",
      specificKnowledge: "text",
    },
  },
  postponement: {
    fields: {
      audit: "text",
      requestedOn: "date",
      written: "boolean",
      reason: "text",
      originalDueOn: "date",
      requestedDueOn: "date",
      decision: { oneOf: ["granted","refused"] },
      decidedOn: "date",
      notifiedOn: "date",
      signatures: signatures,
    },
  },
  publication: {
    fields: {
      what: { oneOf: ["suspension","withdrawal","cancellation","scopeReduction","publicInformation"] },
      publishedOn: "date",
      channel: "text",
      certificate: "text",
      from: "date",
      until: "date",
      statement: "text",
      items: { list: "text" },
    },
  },
  quotation: {
    fields: {
      number: "text",
      issuedOn: "date",
      amount: "number",
      auditDays: "number",
      tableEdition: "text",
      contractSentOn: "date",
      confirmedOn: "date",
      handedToAuditDepartmentOn: "date",
      differenceReason: "text",
      cycle: { oneOf: ["initial","recertification"] },
    },
  },
  "regulator-report": {
    fields: {
      kind: { oneOf: ["certificationResult","auditPlan","suspension","withdrawal","cancellation","restoration","accidentReview","material","annual"] },
      certificate: "text",
      reportedOn: "date",
      system: "text",
      audit: "text",
      recipients: { list: "text" },
      requestedOn: "date",
      dueOn: "date",
      review: "text",
    },
  },
  "remote-audit": {
    fields: {
      riskFactors: { list: {
        fields: {
          item: "text",
          text: "text",
        },
      } },
      riskAnalysisOn: "date",
      justification: "text",
      riskConclusion: { oneOf: ["acceptable","unacceptable"] },
      firstRemoteDay: "date",
      reviewedOn: "date",
      remoteHours: "number",
      totalHours: "number",
      records: { list: {
        fields: {
          item: "text",
          text: "text",
        },
      } },
    },
  },
  restoration: {
    fields: {
      certificate: "text",
      restoredOn: "date",
      route: { oneOf: ["technicalDepartment","arrears","licence","onsite"] },
      handledBy: { oneOf: ["auditDepartment","technicalDepartment"] },
      causeRemoved: "text",
      evidence: { list: evidence },
      audit: "text",
      paymentDueOn: "date",
      paidOn: "date",
      validLicenceOn: "date",
      confirmedOnsiteBy: "text",
      confirmedOn: "date",
      decidedOn: "date",
      rectificationConfirmedOn: "date",
      combinedWith: "text",
      surveillanceFrom: "date",
      topics: { list: {
        fields: {
          item: "text",
          result: "text",
        },
      } },
      recommendation: { oneOf: ["restore","notRestore"] },
      notice: {
        fields: {
          sentOn: "date",
        },
      },
      signatures: signatures,
    },
  },
  "sampling-plan": {
    fields: {
      decidedBy: "text",
      decidedOn: "date",
      riskEvaluation: "text",
      similarGroups: { list: {
        fields: {
          name: "text",
          sites: { list: "text" },
          selected: { list: "text" },
          reason: "text",
        },
      } },
      nonSimilar: {
        fields: {
          sites: { list: "text" },
          selected: { list: "text" },
          reason: "text",
        },
      },
      centralSite: "text",
      centralIncluded: "boolean",
      temporary: {
        fields: {
          sites: { list: "text" },
          selected: { list: "text" },
          reason: "text",
        },
      },
      basis: "text",
      sameActivities: "boolean",
      underControl: "boolean",
      fundamentallyDifferent: "boolean",
      regionalFactors: "boolean",
    },
  },
  "scope-change": {
    fields: {
      kind: { oneOf: ["extension","reduction"] },
      ground: "text",
      requestedOn: "date",
      writtenApplication: "boolean",
      evidence: { list: evidence },
      acceptedOn: "date",
      supplementSignedOn: "date",
      documentReview: {
        fields: {
          reviewer: "text",
          reviewedOn: "date",
        },
      },
      auditedOn: "date",
      conditions: {
        fields: {
          conforms: "boolean",
          servicesConform: "boolean",
          effective: "boolean",
        },
      },
      decisionMaker: "text",
      decidedOn: "date",
      newCertificate: "text",
      clientInformedOn: "date",
      signatures: signatures,
      effectiveOn: "date",
      requestedBy: { oneOf: ["client","body"] },
    },
  },
  "stage1-report": {
    fields: {
      number: "text",
      mode: { oneOf: ["onsite","offsite"] },
      onsiteFrom: "date",
      onsiteTo: "date",
      offsite: {
        fields: {
          ground: { oneOf: ["otherCertificate","accreditedCertificate","simpleProcess"] },
          reason: "text",
          purposeReached: "text",
          certificateNumber: "text",
          certificateValidTo: "date",
          evidence: "text",
        },
      },
      topics: { list: {
        fields: {
          item: "text",
          result: "text",
        },
      } },
      internalAuditOn: "date",
      managementReviewOn: "date",
      confirmed: {
        fields: {
          effectiveNumber: "number",
          scope: localized,
          sites: { list: "text" },
          redetermination: "text",
        },
      },
      falseInformation: "boolean",
      keyPoints: { list: "text" },
      readyForStage2: "boolean",
      conclusion: "text",
      notifiedOn: "date",
      signatures: signatures,
      effectiveOperation: "boolean",
      importantAuditPoints: { list: "text" },
      stage2Arrangements: {
        fields: {
          discussedOn: "date",
          plannedFrom: "date",
        },
      },
      remoteUsed: "boolean",
      submittedOn: "date",
      fedBackOn: "date",
      ismsDocuments: { list: "text" },
      understanding: { list: {
        fields: {
          item: "text",
          text: "text",
        },
      } },
      concerns: { list: {
        fields: {
          text: "text",
          affectsStage2: "boolean",
          closedOn: "date",
          carriedIntoPlan: "boolean",
        },
      } },
      reportItems: { list: "text" },
      furtherInformation: "text",
      intervalRationale: "text",
      postponementWarning: "text",
      recommendedStage2On: "date",
    },
  },
  statements: {
    fields: {
      statements: { list: {
        fields: {
          clause: "text",
          answer: { oneOf: ["met","notMet","notApplicable"] },
          text: "text",
          by: "text",
          on: "date",
        },
      } },
    },
  },
  suspension: {
    fields: {
      certificate: "text",
      reason: "text",
      grounds: { list: "text" },
      cause: { oneOf: ["surveillance","nonconformity","arrears","licence","clientRequest","other"] },
      groundVerifiedOn: "date",
      investigatedBy: "text",
      investigation: "text",
      evidence: { list: evidence },
      suspendedOn: "date",
      endsOn: "date",
      resolveBy: "date",
      proposedBy: { oneOf: ["auditDepartment","technicalDepartment"] },
      permitExtension: {
        fields: {
          appliedOn: "date",
          noticeOn: "date",
          decidedOn: "date",
        },
      },
      systemUpdatedOn: "date",
      reportedToAssociationOn: "date",
      notice: {
        fields: {
          sentOn: "date",
          cause: "text",
          from: "date",
          until: "date",
          statement: "text",
        },
      },
      signatures: signatures,
      notifiedConditions: "text",
    },
  },
  "task-order": {
    fields: {
      number: "text",
      issuedOn: "date",
      scope: localized,
      criteria: { list: "text" },
      objectives: "text",
      plannedFrom: "date",
      plannedTo: "date",
      onsiteDays: "number",
      effectiveNumber: "number",
      businessCategory: "text",
      combinedSystems: { list: "text" },
      certificateExpiresOn: "date",
      team: { list: {
        fields: {
          person: "text",
          role: { oneOf: ["teamLeader","auditor","technicalExpert","traineeAuditor","observer"] },
          professional: "boolean",
          systems: { list: "text" },
          conflict: {
            fields: {
              declaredOn: "date",
              interest: "boolean",
            },
          },
          responsibleAuditor: "text",
          evaluator: "text",
          supervisor: "text",
        },
      } },
      workingDocuments: { list: "text" },
      replacements: { list: {
        fields: {
          on: "date",
          replaced: "text",
          replacedBy: "text",
          unforeseeable: "boolean",
          reason: "text",
        },
      } },
      verificationOf: "text",
      noticeHours: "number",
      signatures: signatures,
      department: "text",
      teamNoticeOn: "date",
      sentToClientOn: "date",
      sentToTeamOn: "date",
      clientResponse: "text",
      teamResponses: { list: {
        fields: {
          person: "text",
          opinion: "text",
        },
      } },
      backgroundRequestedOn: "date",
      backgroundGivenOn: "date",
      tasks: { list: "text" },
      decisionPerson: "text",
      clientInformedOn: "date",
      shortNoticeConsideration: "text",
    },
  },
  "technical-expert-briefing": {
    fields: {
      expert: "text",
      role: "text",
      agreedByClient: "text",
      agreedOn: "date",
      briefing: "text",
      notesHandedOver: "boolean",
      trained: { list: "text" },
      signatures: signatures,
    },
  },
  "termination-report": {
    fields: {
      ground: { oneOf: ["noCooperation","topManagerAbsent","materialDifference","falseInformation","other"] },
      reason: "text",
      workDone: "text",
      reportedOn: "date",
      consentOn: "date",
      terminatedOn: "date",
      submittedToClientOn: "date",
      materialSubmittedOn: "date",
      proofs: { list: evidence },
      deliveryProof: evidence,
      remedyOrStop: "text",
      generalManagerToldOn: "date",
    },
  },
  transfer: {
    fields: {
      issuingBody: "text",
      accredited: "boolean",
      receivedOn: "date",
    },
  },
  waiver: {
    fields: {
      rule: "text",
      subject: "text",
      reason: "text",
      measures: "text",
      requestedBy: "text",
      approvedBy: "text",
      approvedOn: "date",
      until: "date",
      evidence: { list: evidence },
      signatures: signatures,
    },
  },
  withdrawal: {
    fields: {
      certificate: "text",
      reason: "text",
      grounds: { list: "text" },
      informationReceivedOn: "date",
      groundVerifiedOn: "date",
      investigatedBy: "text",
      investigation: "text",
      evidence: { list: evidence },
      withdrawnOn: "date",
      handledBy: { oneOf: ["auditDepartment","technicalDepartment"] },
      certificateRecoveredOn: "date",
      notRecoveredReason: "text",
      notice: {
        fields: {
          sentOn: "date",
          returnCertificate: "boolean",
          returnMark: "boolean",
          stopUse: "boolean",
        },
      },
      signatures: signatures,
      stopAdvertising: "boolean",
    },
  },
};

/** Kinds that come numbered, and what their lists are called in a view of a case. */
export const lists = {
  appeal: "appeals",
  "audit-notice": "auditNotices",
  cancellation: "cancellations",
  certificate: "certificates",
  change: "changes",
  complaint: "complaints",
  "internal-audit": "internalAudits",
  nonconformity: "nonconformities",
  postponement: "postponements",
  publication: "publications",
  quotation: "quotations",
  "regulator-report": "regulatorReports",
  restoration: "restorations",
  "scope-change": "scopeChanges",
  suspension: "suspensions",
  waiver: "waivers",
  withdrawal: "withdrawals",
} as const;
