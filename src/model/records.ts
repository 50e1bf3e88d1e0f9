// Made from schemas/ by "npm run generate"; do not edit.

export interface Records {
  ApplicationReview: ApplicationReview;
  Application: Application;
  Attendance: Attendance;
  AuditNotice: AuditNotice;
  AuditPlan: AuditPlan;
  AuditProgramme: AuditProgramme;
  AuditRecord: AuditRecord;
  AuditReport: AuditReport;
  AuditTime: AuditTime;
  Case: Case;
  CertificateInfoConfirmation: CertificateInfoConfirmation;
  Certificate: Certificate;
  Change: Change;
  Contract: Contract;
  Decision: Decision;
  DocumentReview: DocumentReview;
  Feedback: Feedback;
  Meeting: Meeting;
  Nonconformity: Nonconformity;
  Personnel: Personnel;
  RegulatorReport: RegulatorReport;
  SamplingPlan: SamplingPlan;
  ScopeChange: ScopeChange;
  Stage1Report: Stage1Report;
  Statements: Statements;
  Suspension: Suspension;
  TaskOrder: TaskOrder;
  TerminationReport: TerminationReport;
}
/**
 * 申请评审记录 · Application review record
 */
export interface ApplicationReview {
  /**
   * 申请评审人员 · Application reviewer
   */
  reviewer: string;
  /**
   * 评审完成日期 · Completed on
   */
  completedOn: string;
  /**
   * 申请资料齐全 · Material complete
   */
  materialComplete: boolean;
  /**
   * 申请资料有效 · Material valid
   */
  materialValid: boolean;
  /**
   * 评审内容与能力确认 · Review of ability
   */
  ability: {
    /**
     * 申请的认证范围明确 · Scope clear
     */
    scopeClear: boolean;
    /**
     * 体系覆盖范围已界定 · Boundary defined
     */
    boundaryDefined: boolean;
    /**
     * 实施审核所需的能力 · Competence needed
     */
    competence: string;
    /**
     * 审核时间考虑 · Audit time considered
     */
    auditTime: string;
    /**
     * 体系已运行3个月以上 · System operated three months or more
     */
    operatedThreeMonths: boolean;
  };
  /**
   * 认证业务范围分类 · Business category
   */
  businessCategory: {
    /**
     * 分类代码 · Category code
     */
    code: string;
    /**
     * 分类依据 · Classification
     */
    classification: string;
  };
  /**
   * 有效人数 · Effective number of persons
   */
  effectiveNumber: number;
  /**
   * 风险类别 · Risk category
   */
  riskCategory: "low" | "medium" | "high";
  /**
   * 评审结论 · Conclusion
   */
  conclusion: "accepted" | "supplementRequested" | "refused";
  /**
   * 通知认证委托人日期 · Client notified on
   */
  clientNotifiedOn?: string;
  /**
   * 理由 · Reasons
   */
  reasons?: string;
  /**
   * 退回申请资料日期 · Material returned on
   */
  materialReturnedOn?: string;
  /**
   * 签署 · Signatures
   */
  signatures?: {
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
      | "auditPlanner";
    name: string;
    /**
     * 人员编号（records/personnel）· Person id
     */
    person?: string;
    /**
     * 日期 YYYY-MM-DD · Civil date
     */
    date: string;
    method: "handwritten" | "seal" | "electronic";
    evidence?: {
      name: string;
      path: string;
      sha256: string;
    };
    contentSha256?: string;
  }[];
}
/**
 * 认证申请书 · Certification application form
 */
export interface Application {
  /**
   * 收到申请日期 · Date received
   */
  receivedOn: string;
  /**
   * 申请认证范围 · Scope applied for
   */
  scope: {
    zh: string;
    en?: string;
  };
  /**
   * 活动情况说明 · Description of activities
   */
  activityDescription: string;
  /**
   * 法律地位证明 · Legal status document
   */
  legalEntity: {
    /**
     * 文件名称 · Document
     */
    documentName: string;
    /**
     * 文件编号 · Document number
     */
    documentNumber: string;
    /**
     * 有效期至 · Valid to
     */
    validTo: "long-term" | string;
  };
  /**
   * 是否需要行政许可 · Licence legally required
   */
  licencesRequired: boolean;
  /**
   * 行政许可 · Licences
   */
  licences: {
    /**
     * 许可名称 · Licence
     */
    name: string;
    /**
     * 许可编号 · Licence number
     */
    number: string;
    /**
     * 有效期至 · Valid to
     */
    validTo: "long-term" | string;
  }[];
  /**
   * 管理体系 · Management system
   */
  system: {
    /**
     * 体系运行开始日期 · System in operation since
     */
    operationStartedOn: string;
  };
  /**
   * 是否被责令停产停业整顿 · Ordered to stop business
   */
  orderedToStop: boolean;
  /**
   * 信用查询 · Credit query
   */
  creditCheck: {
    /**
     * 国家企业信用信息公示系统 · National Enterprise Credit Information Publicity System
     */
    nationalEnterpriseSystem: "notListed" | "listed";
    /**
     * 信用中国 · Credit China
     */
    creditChina: "notListed" | "listed";
    /**
     * 查询日期 · Queried on
     */
    checkedOn: string;
  };
  /**
   * 以往证书 · Earlier certificate
   */
  previousCertificate?: {
    /**
     * 证书编号 · Certificate number
     */
    number: string;
    /**
     * 发证机构 · Certification body
     */
    body: string;
    /**
     * 状态 · Status
     */
    outcome: "suspended" | "withdrawn" | "cancelled" | "expired";
    /**
     * 暂停、撤销或注销日期 · Suspended, withdrawn or cancelled on
     */
    lostOn: string;
    /**
     * 因组织自身原因 · For the organisation's own reasons
     */
    clientReason: boolean;
    /**
     * 暂停后已恢复 · Restored since
     */
    restored: boolean;
    /**
     * 原发证机构被撤销资质日期 · Body's approval revoked on
     */
    bodyApprovalRevokedOn?: string;
  };
  /**
   * 多场所清单 · Sites
   */
  sites: {
    /**
     * 场所编号 · Site id
     */
    id: string;
    /**
     * 场所名称 · Site
     */
    name: string;
    /**
     * 场所英文名称 · Site (English)
     */
    nameEn?: string;
    /**
     * 地址 · Address
     */
    address: {
      zh: string;
      en?: string;
    };
    /**
     * 中心职能部门 · Central function
     */
    central: boolean;
    /**
     * 临时场所 · Temporary site
     */
    temporary: boolean;
    /**
     * 活动 · Activity
     */
    activity: string;
    /**
     * 过程 · Process
     */
    process: string;
    /**
     * 风险类型 · Risk type
     */
    riskType: string;
    /**
     * 有效人数 · Effective number of persons
     */
    effectiveNumber: number;
    /**
     * 法律地位证明文件 · Legal status document
     */
    legalDocument: string;
  }[];
  /**
   * 体系覆盖人数 · Persons covered
   */
  persons: {
    /**
     * 全职人员（含各班次） · Full-time persons, all shifts
     */
    fullTime: number;
    /**
     * 兼职、临时、分包人员 · Part-time, temporary, contracted persons
     */
    others: {
      /**
       * 类别 · Kind
       */
      kind: string;
      /**
       * 人数 · Persons
       */
      persons: number;
      /**
       * 人均周工时 · Hours per person and week
       */
      hoursPerWeek: number;
    }[];
  };
  /**
   * 班次 · Shifts
   */
  shifts?: {
    /**
     * 班次名称 · Shifts
     */
    names: string[];
  };
  /**
   * 每日工作时间（小时） · Working hours per day
   */
  dailyHours: number;
  /**
   * 季节性活动 · Seasonal activity
   */
  season?: {
    /**
     * 开始 · From
     */
    from: string;
    /**
     * 结束 · To
     */
    to: string;
  };
  /**
   * 申请资料 · Application documents
   */
  documents: {
    /**
     * 条款项 · Item
     */
    item: string;
    /**
     * 资料名称 · Document
     */
    name: string;
    /**
     * 附件 · Attachment
     */
    evidence?: {
      name: string;
      path: string;
      sha256: string;
    };
  }[];
  /**
   * 签署 · Signatures
   */
  signatures?: {
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
      | "auditPlanner";
    name: string;
    /**
     * 人员编号（records/personnel）· Person id
     */
    person?: string;
    /**
     * 日期 YYYY-MM-DD · Civil date
     */
    date: string;
    method: "handwritten" | "seal" | "electronic";
    evidence?: {
      name: string;
      path: string;
      sha256: string;
    };
    contentSha256?: string;
  }[];
}
/**
 * 会议签到表 · Sign-in sheet
 */
export interface Attendance {
  /**
   * 会议 · Meeting
   */
  meeting: "opening" | "closing";
  /**
   * 会议日期 · Held on
   */
  heldOn: string;
  /**
   * 会议地点 · Place
   */
  place: string;
  /**
   * 相关职能部门 · Departments concerned
   */
  departments: string[];
  /**
   * 参会人员 · Attendees
   */
  attendees: {
    /**
     * 姓名 · Name
     */
    name: string;
    /**
     * 所属 · Side
     */
    side: "team" | "client";
    /**
     * 职务 · Position
     */
    position: string;
    /**
     * 部门 · Department
     */
    department?: string;
    /**
     * 人员编号 · Person id
     */
    person?: string;
    /**
     * 身份 · Capacity
     */
    capacity?: "topManager" | "authorisedSubstitute" | "departmentHead" | "member";
    /**
     * 签到 · Signed
     */
    signed: boolean;
  }[];
  /**
   * 图片、音像证明材料 · Picture, audio or video evidence
   */
  media: {
    name: string;
    path: string;
    sha256: string;
  }[];
  /**
   * 最高管理者缺席 · Absence of top manager
   */
  topManagerAbsence?: {
    /**
     * 缺席理由 · Reason of absence
     */
    reason: string;
    /**
     * 书面授权 · Written authorisation
     */
    authorisation?: {
      name: string;
      path: string;
      sha256: string;
    };
    /**
     * 书面说明日期 · Written explanation dated
     */
    explanationOn?: string;
  };
}
/**
 * 提前较短时间通知的审核通知 · Short-notice audit notice
 */
export interface AuditNotice {
  /**
   * 情形 · Situation
   */
  kind: "complaint" | "change" | "suspension" | "random" | "flying";
  /**
   * 已通知 · Announced
   */
  announced: boolean;
  /**
   * 通知时间 · Sent at
   */
  sentAt?: string;
  /**
   * 审核开始时间 · Audit starts at
   */
  auditStartsAt: string;
  /**
   * 投诉详情 · Complaint details
   */
  complaintDetails?: string;
  /**
   * 调查人员 · Investigators
   *
   * Items: 人员编号（records/personnel）· Person id
   */
  investigators?: string[];
  /**
   * 沟通调查组成员日期 · Team discussed on
   */
  teamDiscussedOn?: string;
}
/**
 * 审核计划 · Audit plan
 */
export interface AuditPlan {
  /**
   * 编制人 · Prepared by
   */
  preparedBy: string;
  /**
   * 编制日期 · Prepared on
   */
  preparedOn: string;
  /**
   * 审核目的 · Audit objectives
   */
  objectives: string;
  /**
   * 审核准则 · Audit criteria
   */
  criteria: string[];
  /**
   * 审核范围 · Audit scope
   */
  scope: {
    zh: string;
    en?: string;
  };
  /**
   * 审核方式 · Mode
   */
  mode: "onsite" | "offsite" | "remote";
  /**
   * 典型活动或服务处于正常运行状态 · Typical activities running normally
   */
  activitiesRunning: boolean;
  /**
   * 审核开始日期 · From
   */
  plannedFrom: string;
  /**
   * 审核结束日期 · To
   */
  plannedTo: string;
  /**
   * 现场审核持续时间 · Duration on site
   */
  duration: string;
  /**
   * 审核场所 · Sites
   */
  sites: string[];
  /**
   * 审核组成员 · Audit team
   */
  team: {
    /**
     * 姓名 · Name
     */
    person: string;
    /**
     * 组内身份 · Role
     */
    role: "teamLeader" | "auditor" | "technicalExpert" | "traineeAuditor" | "observer";
    /**
     * 认证人员注册号 · Registration number
     */
    registrationNumber?: string;
    /**
     * 专业代码 · Professional code
     */
    professionalCode?: string;
    /**
     * 工作单位 · Employer
     */
    employer?: string;
    /**
     * 专业技术职称 · Professional title
     */
    professionalTitle?: string;
  }[];
  /**
   * 审核任务安排 · Audit schedule
   */
  items: {
    /**
     * 序号 · No.
     */
    id: string;
    /**
     * 日期 · Date
     */
    date: string;
    /**
     * 开始 · Start
     */
    start: string;
    /**
     * 结束 · End
     */
    end: string;
    /**
     * 场所 · Site
     */
    site: string;
    /**
     * 部门/过程 · Unit or process
     */
    unit: string;
    /**
     * 标准条款 · Clauses
     */
    clauses: string[];
    /**
     * 典型活动 · Typical activities
     */
    activities?: string[];
    /**
     * 审核员 · Auditors
     *
     * Items: 人员编号（records/personnel）· Person id
     */
    auditors: string[];
  }[];
  /**
   * 审核的班次 · Shifts audited
   */
  shiftsAudited?: string[];
  /**
   * 未审核的班次 · Shifts not audited
   */
  shiftsNotAudited?: {
    /**
     * 班次 · Shift
     */
    shift: string;
    /**
     * 理由 · Reason
     */
    reason: string;
  }[];
  /**
   * 监督审核内容（条款项） · Surveillance topics (items)
   */
  topics?: string[];
  /**
   * 对审核组成员的异议 · Objections to team members
   */
  objections?: {
    /**
     * 人员 · Person
     */
    person: string;
    /**
     * 理由 · Reason
     */
    reason: string;
    /**
     * 处理结果 · Outcome
     */
    outcome: string;
  }[];
  /**
   * 计划变更 · Changes of the plan
   */
  changes?: {
    /**
     * 变更情况 · What changed
     */
    items: string;
    /**
     * 理由 · Reason
     */
    reason: string;
    /**
     * 变更后开始 · New start
     */
    plannedFrom?: string;
    /**
     * 变更后结束 · New end
     */
    plannedTo?: string;
    /**
     * 通知日期 · Client told on
     */
    notifiedOn?: string;
    /**
     * 协商一致日期 · Client agreed on
     */
    agreedOn?: string;
  }[];
  /**
   * 签署 · Signatures
   */
  signatures?: {
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
      | "auditPlanner";
    name: string;
    /**
     * 人员编号（records/personnel）· Person id
     */
    person?: string;
    /**
     * 日期 YYYY-MM-DD · Civil date
     */
    date: string;
    method: "handwritten" | "seal" | "electronic";
    evidence?: {
      name: string;
      path: string;
      sha256: string;
    };
    contentSha256?: string;
  }[];
}
/**
 * 审核方案 · Audit programme
 */
export interface AuditProgramme {
  /**
   * 编制人 · Prepared by
   */
  preparedBy: string;
  /**
   * 编制日期 · Prepared on
   */
  preparedOn: string;
  /**
   * 风险和复杂程度 · Risk and complexity
   */
  riskAndComplexity: string;
  /**
   * 认证周期 · Cycle
   */
  cycle: "initial" | "recertification";
  /**
   * 认证周期内的审核活动 · Audits of the cycle
   */
  activities: {
    /**
     * 审核类型 · Audit type
     */
    type: "stage1" | "stage2" | "surveillance" | "recertification" | "special";
    /**
     * 计划时间 · Planned
     */
    planned: string;
    /**
     * 审核重点 · Focus
     */
    focus: string;
    /**
     * 审核文件夹 · Audit folder
     */
    audit?: string;
    /**
     * 完成日期 · Completed on
     */
    completedOn?: string;
  }[];
  /**
   * 监督审核频次 · Surveillance frequency
   */
  surveillanceFrequency: {
    /**
     * 每年次数 · Times a year
     */
    timesPerYear: number;
    /**
     * 确定理由 · Reason
     */
    reason: string;
  };
  /**
   * 认证依据条款 · Clauses of the criteria
   */
  requirements: string[];
  /**
   * 典型活动和服务 · Typical activities and services
   */
  typicalActivities: string[];
  /**
   * 班次审核安排 · Shifts
   */
  shiftPlan?: {
    /**
     * 班次 · Shift
     */
    shift: string;
    /**
     * 该班次完成的过程 · Processes
     */
    processes: string;
    /**
     * 审核程度 · Extent of audit
     */
    extent: string;
  }[];
  /**
   * 监督审核方案 · Surveillance arrangements
   */
  surveillanceArrangements?: {
    /**
     * 审核 · Audit
     */
    audit: string;
    /**
     * 与获证组织联系日期 · Client contacted on
     */
    contactedOn: string;
    /**
     * 计划开始日期 · Planned start
     */
    plannedStartOn: string;
    /**
     * 审核时机 · Timing
     */
    timing: string;
    /**
     * 多场所抽样方案 · Multi-site sampling
     */
    sampling: string;
    /**
     * 最高管理者参与访谈安排 · Top management interview
     */
    topManagementInterview: string;
  }[];
  /**
   * 方案调整 · Adjustments
   */
  adjustments?: {
    /**
     * 日期 · Date
     */
    on: string;
    /**
     * 理由 · Reason
     */
    reason: string;
    /**
     * 调整内容 · Change
     */
    change: string;
  }[];
  /**
   * 签署 · Signatures
   */
  signatures?: {
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
      | "auditPlanner";
    name: string;
    /**
     * 人员编号（records/personnel）· Person id
     */
    person?: string;
    /**
     * 日期 YYYY-MM-DD · Civil date
     */
    date: string;
    method: "handwritten" | "seal" | "electronic";
    evidence?: {
      name: string;
      path: string;
      sha256: string;
    };
    contentSha256?: string;
  }[];
}
/**
 * 审核记录 · Audit record
 */
export interface AuditRecord {
  /**
   * 记录语言 · Language
   */
  language: string;
  /**
   * 现场审核检查清单 · Checklists
   */
  checklists: {
    /**
     * 审核员 · Auditor
     */
    auditor: string;
    /**
     * 编制日期 · Prepared on
     */
    preparedOn: string;
    /**
     * 过程/部门 · Processes
     */
    processes: string[];
  }[];
  /**
   * 审核记录 · Records
   */
  items: {
    /**
     * 计划序号 · Plan item
     */
    planItem: string;
    /**
     * 审核员 · Auditors
     *
     * Items: 人员编号（records/personnel）· Person id
     */
    auditors: string[];
    /**
     * 抽样 · Sample
     */
    sample: string;
    /**
     * 证据来源 · Source
     */
    source: string;
    /**
     * 审核准则 · Criterion
     */
    criterion: string;
    /**
     * 审核发现 · Finding
     */
    finding: string;
    /**
     * 真实性存疑 · Truth doubtful
     */
    doubtful?: boolean;
  }[];
  /**
   * 最高管理者访谈 · Interview of top management
   */
  topManagementInterview: {
    /**
     * 访谈对象 · Interviewee
     */
    interviewee: string;
    /**
     * 访谈人 · Interviewer
     */
    interviewer: string;
    /**
     * 日期 · Date
     */
    date: string;
    /**
     * 访谈内容 · Content
     */
    content: string;
    /**
     * 图片/音像 · Picture, audio or video
     */
    media: {
      name: string;
      path: string;
      sha256: string;
    }[];
  };
  /**
   * 与任务书不一致 · Discrepancies from the task order
   */
  discrepancies?: {
    /**
     * 不一致情况 · Discrepancy
     */
    text: string;
    /**
     * 与认证委托人核查日期 · Checked with the client on
     */
    checkedWithClientOn?: string;
    /**
     * 向审核部报告日期 · Reported to the audit department on
     */
    reportedOn?: string;
    /**
     * 采取的行动 · Action decided
     */
    action?: string;
  }[];
  /**
   * 未审核的班次 · Shifts not audited
   */
  shiftsNotAudited?: {
    /**
     * 班次 · Shift
     */
    shift: string;
    /**
     * 理由 · Reason
     */
    reason: string;
  }[];
  /**
   * 延期或不予通过的报告 · Report of postponement or failure
   */
  leadershipReport?: {
    /**
     * 向领导报告日期 · Reported to leadership on
     */
    reportedOn: string;
    /**
     * 通报认证委托人日期 · Client informed on
     */
    clientInformedOn: string;
  };
}
/**
 * 审核报告 · Audit report
 */
export interface AuditReport {
  /**
   * 报告编号 · Report number
   */
  number: string;
  /**
   * 审核类型 · Audit type
   */
  auditType: "initial" | "surveillance" | "recertification" | "special";
  /**
   * 结合、联合或一体化审核情况 · Combined, joint or integrated audit
   */
  combined?: string;
  /**
   * 现场审核开始日期 · On site from
   */
  onsiteFrom: string;
  /**
   * 现场审核结束日期 · On site to
   */
  onsiteTo: string;
  /**
   * 审核准则 · Criteria
   */
  criteria: string[];
  /**
   * 审核目的 · Objectives
   */
  objectives: string;
  /**
   * 审核目的已达到 · Objectives reached
   */
  objectivesReached: boolean;
  /**
   * 审核范围 · Audit scope
   */
  scope: {
    zh: string;
    en?: string;
  };
  /**
   * 所审核的组织、职能单元或过程 · Units or processes audited
   */
  unitsAudited: string[];
  /**
   * 审核时间 · Audit time
   */
  auditTime: string;
  /**
   * 偏离审核计划的情况及其理由 · Deviations from the plan and reasons
   */
  deviations: string;
  /**
   * 影响审核方案的重要事项 · Matters affecting the programme
   */
  programmeMatters: string;
  /**
   * 审核组成员 · Audit team
   */
  team: {
    /**
     * 姓名 · Name
     */
    person: string;
    /**
     * 身份 · Role
     */
    role: "teamLeader" | "auditor" | "technicalExpert" | "traineeAuditor" | "observer";
  }[];
  /**
   * 同行人员 · Accompanying persons
   */
  accompanying: string[];
  /**
   * 审核活动日期和地点 · Dates and places
   */
  places: {
    /**
     * 场所编号 · Site
     */
    site: string;
    /**
     * 开始 · From
     */
    from: string;
    /**
     * 结束 · To
     */
    to: string;
    /**
     * 场所性质 · Kind
     */
    kind: "permanent" | "temporary";
  }[];
  /**
   * 审核发现与证据 · Findings and evidence
   */
  topics: {
    /**
     * 条款项 · Item
     */
    item: string;
    /**
     * 审核发现与证据 · Finding and evidence
     */
    result: string;
  }[];
  /**
   * 覆盖的标准条款 · Clauses covered
   */
  requirementsCovered: string[];
  /**
   * 覆盖的典型活动 · Typical activities covered
   */
  activitiesCovered: string[];
  /**
   * 主要活动和服务提供过程与控制情况 · Main activities and their control
   */
  mainActivities: string;
  /**
   * 内部审核和管理评审 · Internal audit and management review
   */
  internalAuditAndReview: string;
  /**
   * 绩效、与预期目标的差距和改进机会 · Performance, gaps and opportunities
   */
  performance: string;
  /**
   * 不符合项编号 · Nonconformities
   */
  nonconformityNumbers: string[];
  /**
   * 最高管理者 · Top management
   */
  topManagement: {
    /**
     * 熟悉方针和目标 · Knows policy and objectives
     */
    knowsPolicyAndObjectives: boolean;
    /**
     * 亲自参与并推动体系实施 · Personally drives the system
     */
    drivesSystem: boolean;
    /**
     * 说明 · Justification
     */
    justification?: string;
  };
  /**
   * 行政监管部门抽查不合格及整改情况 · Failed official inspections
   */
  officialInspections?: string;
  /**
   * 上次审核后的重要变更 · Important changes since the last audit
   */
  changesSinceLastAudit?: string;
  /**
   * 认证证书和认证标志使用的控制情况 · Control of certificate and mark use
   */
  certificateUse?: string;
  /**
   * 以前不符合的验证情况 · Verification of earlier nonconformities
   */
  earlierNonconformities?: string;
  /**
   * 未解决的问题 · Unresolved issues
   */
  unresolvedIssues: string;
  /**
   * 抽样免责声明 · Disclaimer on sampling
   */
  disclaimer: string;
  /**
   * 审核范围确认 · Scope confirmed
   */
  scopeConfirmed: string;
  /**
   * 审核组内部会议结论 · Conclusion agreed by the team
   */
  teamConclusion: string;
  /**
   * 整体评价日期 · Overall evaluation on
   */
  evaluatedOn: string;
  /**
   * 管理体系整体评价 · Overall evaluation
   */
  overallEvaluation: string;
  /**
   * 推荐意见 · Recommendation
   */
  recommendation: "recommend" | "recommendAfterVerification" | "notRecommended" | "maintain" | "suspend" | "withdraw";
  /**
   * 认证范围适宜性结论 · Suitability of the scope
   */
  scopeSuitability: string;
  /**
   * 监督审核肯定性结论（无需独立认证决定） · Positive surveillance conclusion without independent decision
   */
  surveillanceConclusion?: {
    /**
     * 无严重不符合或可能导致暂停、撤销的情况 · No major nonconformity, no risk of suspension
     */
    noSuspensionRisk: boolean;
    /**
     * 认证信息无变更，无扩大、缩小 · No change, extension or reduction
     */
    noChange: boolean;
    /**
     * 监督审核监视机制 · Monitoring mechanism for surveillance
     */
    monitoring: string;
  };
  /**
   * 向认证委托人通报 · Client informed
   */
  clientInformed: {
    /**
     * 通报日期 · Informed on
     */
    on: string;
    /**
     * 是否符合认证要求的说明 · Statement of conformity
     */
    conformity: string;
    /**
     * 认证委托人意见 · Client's opinion
     */
    opinion: string;
  };
  /**
   * 认证委托人的不同意见 · Client's dissent
   */
  clientDissent?: string;
  /**
   * 份数及持有方 · Copies and holders
   */
  copies: string[];
  /**
   * 提交技术部日期 · Submitted to the technical department on
   */
  submittedOn: string;
  /**
   * 提供给认证委托人日期 · Given to the client on
   */
  deliveredOn: string;
  /**
   * 签收证据 · Proof of receipt
   */
  receipt: {
    name: string;
    path: string;
    sha256: string;
  };
  /**
   * 签署 · Signatures
   */
  signatures?: {
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
      | "auditPlanner";
    name: string;
    /**
     * 人员编号（records/personnel）· Person id
     */
    person?: string;
    /**
     * 日期 YYYY-MM-DD · Civil date
     */
    date: string;
    method: "handwritten" | "seal" | "electronic";
    evidence?: {
      name: string;
      path: string;
      sha256: string;
    };
    contentSha256?: string;
  }[];
}
/**
 * 审核时间确定记录 · Audit time determination
 */
export interface AuditTime {
  /**
   * 确定人 · Determined by
   */
  determinedBy: string;
  /**
   * 确定日期 · Determined on
   */
  determinedOn: string;
  /**
   * 有效人数 · Effective number
   */
  effectiveNumber: {
    /**
     * 全职人员 · Full-time
     */
    fullTime: number;
    /**
     * 折算人员 · Equivalents
     */
    equivalents: {
      /**
       * 类别 · Kind
       */
      kind: string;
      /**
       * 人数 · Persons
       */
      persons: number;
      /**
       * 人均周工时 · Hours per person and week
       */
      hoursPerWeek: number;
      /**
       * 等效的全职人员数 · Full-time equivalents
       */
      equivalent: number;
    }[];
    /**
     * 全职周工时 · Full-time hours per week
     */
    fullTimeHoursPerWeek: number;
    /**
     * 合计 · Total
     */
    total: number;
  };
  /**
   * 风险类别 · Risk category
   */
  riskCategory: "low" | "medium" | "high";
  /**
   * 附录A人日 · Days from the table
   */
  tableDays: number;
  /**
   * 初次认证审核总人日 · Days of the initial audit
   */
  initialDays?: number;
  /**
   * 调整 · Adjustments
   */
  adjustments: {
    /**
     * 类别 · Kind
     */
    kind: "risk" | "other";
    /**
     * 人日增减 · Days more or less
     */
    days: number;
    /**
     * 理由 · Reason
     */
    reason: string;
  }[];
  /**
   * 审核时间合计（人日） · Total days
   */
  totalDays: number;
  /**
   * 现场审核人日 · On-site days
   */
  onsiteDays: number;
  /**
   * 非现场审核人日 · Off-site days
   */
  offsiteDays: number;
  /**
   * 修约说明 · Rounding
   */
  rounding: string;
  /**
   * 认证委托人每日工作时间（小时） · Client's working hours per day
   */
  clientDailyHours: number;
  /**
   * 计入路途时间 · Travel counted
   */
  travelCounted: boolean;
  /**
   * 计入的技术专家人日 · Expert days counted
   */
  expertDaysCounted: number;
  /**
   * 结合审核各体系所需人日 · Single systems of a combined audit
   */
  combined?: {
    /**
     * 管理体系 · System
     */
    system: string;
    /**
     * 单独所需人日 · Days
     */
    days: number;
  }[];
  /**
   * 超出附录A的确定依据 · Basis above the table
   */
  aboveTable?: {
    /**
     * 依据 · Justification
     */
    justification: string;
    /**
     * 确认人 · Confirmed by
     */
    confirmedBy: string;
  };
  /**
   * 分场所现场人日 · On-site days per site
   */
  sites?: {
    /**
     * 场所编号 · Site
     */
    site: string;
    /**
     * 有效人数 · Effective number
     */
    effectiveNumber: number;
    /**
     * 现场人日 · On-site days
     */
    onsiteDays: number;
  }[];
}
/**
 * 认证项目 · Certification case
 */
export interface Case {
  /**
   * 认证项目编号 · Case number
   */
  number: string;
  /**
   * 适用规则版本 · Version of the procedure
   */
  procedureVersion: string;
  /**
   * 认证领域 · Certification scheme
   */
  scheme: string;
  /**
   * 认证依据 · Certification criteria
   */
  criteria: string;
  /**
   * 认证委托人 · Client
   */
  client: {
    /**
     * 组织名称 · Name of the organisation
     */
    name: {
      zh: string;
      en?: string;
    };
    /**
     * 统一社会信用代码 · Unified social credit code
     */
    creditCode: string;
    /**
     * 主体类型 · Legal form
     */
    legalForm: "company" | "soleProprietor" | "institution" | "other";
    /**
     * 注册地址 · Registered address
     */
    registeredAddress: {
      zh: string;
      en?: string;
    };
    /**
     * 经营地址 · Business address
     */
    businessAddress: {
      zh: string;
      en?: string;
    };
    /**
     * 法定代表人 · Legal representative
     */
    legalRepresentative: string;
    /**
     * 最高管理者 · Top manager
     */
    topManager: string;
    /**
     * 管理者代表 · Management representative
     */
    managementRepresentative: string;
    /**
     * 联系人 · Contact
     */
    contact?: {
      /**
       * 姓名 · Name
       */
      name: string;
      /**
       * 电话 · Telephone
       */
      phone?: string;
      /**
       * 电子邮箱 · E-mail
       */
      email?: string;
    };
  };
}
/**
 * 认证证书信息确认表 · Certificate information confirmation form
 */
export interface CertificateInfoConfirmation {
  /**
   * 填写日期 · Filled in on
   */
  filledOn: string;
  /**
   * 组织名称 · Name of the organisation
   */
  name: {
    zh: string;
    en?: string;
  };
  /**
   * 统一社会信用代码 · Unified social credit code
   */
  creditCode: string;
  /**
   * 注册地址 · Registered address
   */
  registeredAddress: {
    zh: string;
    en?: string;
  };
  /**
   * 经营地址 · Business address
   */
  businessAddress: {
    zh: string;
    en?: string;
  };
  /**
   * 认证范围 · Certified scope
   */
  scope: {
    zh: string;
    en?: string;
  };
  /**
   * 英文由认证机构翻译 · English translated by the body
   */
  englishTranslatedByBody: boolean;
  /**
   * 免责声明 · Disclaimer on translation
   */
  disclaimer?: {
    name: string;
    path: string;
    sha256: string;
  };
  /**
   * 签署 · Signatures
   */
  signatures?: {
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
      | "auditPlanner";
    name: string;
    /**
     * 人员编号（records/personnel）· Person id
     */
    person?: string;
    /**
     * 日期 YYYY-MM-DD · Civil date
     */
    date: string;
    method: "handwritten" | "seal" | "electronic";
    evidence?: {
      name: string;
      path: string;
      sha256: string;
    };
    contentSha256?: string;
  }[];
}
/**
 * 认证证书 · Certificate
 */
export interface Certificate {
  /**
   * 证书编号 · Certificate number
   */
  number: string;
  /**
   * 所依据的审核 · Audit it rests on
   */
  basis: string;
  /**
   * 组织名称 · Name of the organisation
   */
  name: {
    zh: string;
    en?: string;
  };
  /**
   * 统一社会信用代码 · Unified social credit code
   */
  creditCode: string;
  /**
   * 注册地址 · Registered address
   */
  registeredAddress: {
    zh: string;
    en?: string;
  };
  /**
   * 经营地址 · Business address
   */
  businessAddress: {
    zh: string;
    en?: string;
  };
  /**
   * 认证范围 · Certified scope
   */
  scope: {
    zh: string;
    en?: string;
  };
  /**
   * 认证依据 · Certification criteria
   */
  criteria: {
    zh: string;
    en?: string;
  };
  /**
   * 签发日期 · Issued on
   */
  issuedOn: string;
  /**
   * 有效期至 · Valid until
   */
  expiresOn: string;
  /**
   * 首次颁证日期 · First issued on
   */
  originalIssuedOn?: string;
  /**
   * 场所 · Sites
   */
  sites: {
    /**
     * 场所编号 · Site
     */
    site: string;
    /**
     * 名称 · Name
     */
    name: {
      zh: string;
      en?: string;
    };
    /**
     * 地址 · Address
     */
    address: {
      zh: string;
      en?: string;
    };
    /**
     * 场所范围 · Scope of the site
     */
    scope: {
      zh: string;
      en?: string;
    };
    /**
     * 临时场所 · Temporary site
     */
    temporary: boolean;
  }[];
  /**
   * 认可信息 · Accreditation
   */
  accreditation?: {
    /**
     * 认可标识 · Accreditation symbol
     */
    symbol: string;
    /**
     * 认可注册号 · Accreditation number
     */
    number: string;
  };
  /**
   * 替换的证书 · Replaces
   */
  replaces?: string;
  /**
   * 换证日期 · Exchanged on
   */
  exchangedOn?: string;
}
/**
 * 变更记录 · Change
 */
export interface Change {
  /**
   * 变更类型 · Kind of change
   */
  kind: "contract" | "certificate" | "standard" | "client" | "officialInspection";
  /**
   * 提出日期 · Requested on
   */
  requestedOn: string;
  /**
   * 变更内容 · What changes
   */
  items: string;
  /**
   * 评审日期 · Reviewed on
   */
  reviewedOn?: string;
  /**
   * 补充协议签订日期 · Supplementary agreement signed on
   */
  supplementSignedOn?: string;
  /**
   * 作为合同附件存档 · Archived as contract annex
   */
  annexedToContract?: boolean;
  /**
   * 书面申请 · Written application
   */
  writtenApplication?: boolean;
  /**
   * 证明材料 · Supporting documents
   */
  evidence?: {
    name: string;
    path: string;
    sha256: string;
  }[];
  /**
   * 换版标准发布日期 · New version published on
   */
  newStandardPublishedOn?: string;
  /**
   * 告知获证组织日期 · Client told on
   */
  transitionNoticeOn?: string;
  /**
   * 过渡期截止日期 · Transition ends on
   */
  transitionEndsOn?: string;
  /**
   * 换版验证日期 · Conformity verified on
   */
  transitionVerifiedOn?: string;
  /**
   * 签署 · Signatures
   */
  signatures?: {
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
      | "auditPlanner";
    name: string;
    /**
     * 人员编号（records/personnel）· Person id
     */
    person?: string;
    /**
     * 日期 YYYY-MM-DD · Civil date
     */
    date: string;
    method: "handwritten" | "seal" | "electronic";
    evidence?: {
      name: string;
      path: string;
      sha256: string;
    };
    contentSha256?: string;
  }[];
  /**
   * 监管部门通报日期 · Date of the authority's notice
   */
  inspectionNoticeOn?: string;
  /**
   * 对应的审核 · Audit that answers it
   */
  basis?: string;
}
/**
 * 管理体系认证合同 · Certification contract
 */
export interface Contract {
  /**
   * 合同编号 · Contract number
   */
  number: string;
  /**
   * 签订日期 · Signed on
   */
  signedOn: string;
  /**
   * 拟认证的活动范围 · Activities to be certified
   */
  scope: {
    zh: string;
    en?: string;
  };
  /**
   * 认证费用（元） · Fee (CNY)
   */
  fee: number;
  /**
   * 付费方式 · Payment method
   */
  paymentMethod: string;
  /**
   * 违约条款 · Breach terms
   */
  breachTerms: string;
  /**
   * 各方责任、权利和义务 · Responsibilities, rights and duties
   */
  responsibilities: string;
  /**
   * 合同内容 · Contract contents
   */
  elements: {
    /**
     * 条款项 · Item
     */
    item: string;
    /**
     * 内容 · Text
     */
    text: string;
  }[];
  /**
   * 应通报的情况（条款项） · Events to notify (items)
   */
  notificationEvents: string[];
  /**
   * 承诺无条件配合不予通知的审核 · Unconditional commitment to unannounced audits
   */
  unconditionalAuditCommitment?: boolean;
  /**
   * 认证机构签署人 · Signatory of the body
   */
  bodySignatory: {
    /**
     * 人员 · Person
     */
    person: string;
    /**
     * 身份 · Capacity
     */
    capacity: "generalManager" | "authorised";
    /**
     * 授权书 · Authorisation
     */
    authorisation?: {
      name: string;
      path: string;
      sha256: string;
    };
  };
  /**
   * 费用支付 · Payments
   */
  payments: {
    /**
     * 付款人类型 · Kind of payer
     */
    payer: "client" | "parent" | "affiliate" | "operator" | "person";
    /**
     * 付款人名称 · Payer
     */
    payerName: string;
    /**
     * 收款人 · Payee
     */
    payee: string;
    /**
     * 金额（元） · Amount (CNY)
     */
    amount: number;
    /**
     * 付款日期 · Paid on
     */
    paidOn?: string;
    /**
     * 关联关系证明 · Proof of relationship
     */
    relationshipProof?: {
      name: string;
      path: string;
      sha256: string;
    };
    /**
     * 授权文件 · Payment authorisation
     */
    authorisation?: {
      name: string;
      path: string;
      sha256: string;
    };
  }[];
  /**
   * 签署 · Signatures
   */
  signatures?: {
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
      | "auditPlanner";
    name: string;
    /**
     * 人员编号（records/personnel）· Person id
     */
    person?: string;
    /**
     * 日期 YYYY-MM-DD · Civil date
     */
    date: string;
    method: "handwritten" | "seal" | "electronic";
    evidence?: {
      name: string;
      path: string;
      sha256: string;
    };
    contentSha256?: string;
  }[];
}
/**
 * 管理体系认证决定审批表 · Certification decision and approval form
 */
export interface Decision {
  /**
   * 填表人（审核组长） · Form filled in by
   */
  formFilledBy: string;
  /**
   * 填表日期 · Filled in on
   */
  formFilledOn: string;
  /**
   * 综合评价 · Comprehensive evaluation
   */
  evaluated: {
    /**
     * 审核报告评价 · Audit report
     */
    auditReport: string;
    /**
     * 不符合项的纠正和纠正措施及其结果 · Nonconformities, corrections and results
     */
    nonconformities: string;
  };
  /**
   * 授予、更新、扩大条件 · Conditions of grant, renewal, extension
   */
  conditions?: {
    /**
     * 申请条件和资料 · Eligibility and documents
     */
    eligibility: string;
    /**
     * 不符合项 · Nonconformities
     */
    nonconformities: string;
    /**
     * 体系符合且运行有效 · Conformity and effectiveness
     */
    conformity: string;
    /**
     * 履行合同义务 · Contract obligations
     */
    obligations: string;
  };
  /**
   * 认证决定 · Certification decision
   */
  decision: "grant" | "refuse" | "maintain" | "renew" | "suspend" | "withdraw" | "extend" | "reduce";
  /**
   * 决定日期 · Decided on
   */
  decidedOn: string;
  /**
   * 认证决定人员 · Decision maker
   */
  decisionMaker: {
    /**
     * 人员 · Person
     */
    person: string;
    /**
     * 位于中华人民共和国境内 · Located in the PRC
     */
    locatedInPRC: boolean;
    /**
     * 决定地点 · Place of decision
     */
    place: string;
    /**
     * 认证决定外包 · Decision outsourced
     */
    outsourced: boolean;
  };
  /**
   * 决定部门 · Deciding department
   */
  department?: string;
  /**
   * 重大问题 · Major problem
   */
  majorProblem?: {
    /**
     * 问题 · Problem
     */
    text: string;
    /**
     * 技术部决定人员 · Persons deciding
     *
     * Items: 人员编号（records/personnel）· Person id
     */
    decidedBy: string[];
  };
  /**
   * 独立复核 · Independent review
   */
  independentReview?: {
    /**
     * 复核人 · Reviewer
     */
    reviewer: string;
    /**
     * 复核日期 · Reviewed on
     */
    reviewedOn: string;
    /**
     * 复核意见 · Opinion
     */
    opinion: string;
  };
  /**
   * 决定与审核报告不一致 · Differs from the report
   */
  differsFromReport: boolean;
  /**
   * 差异通知 · Notice of the difference
   */
  difference?: {
    /**
     * 通知审核员日期 · Auditor told on
     */
    auditorNotifiedOn: string;
    /**
     * 书面通知客户日期 · Client told in writing on
     */
    clientNotifiedOn: string;
    /**
     * 理由 · Reasons
     */
    reasons: string;
  };
  /**
   * 对存疑证据的考虑 · Doubtful evidence considered
   */
  doubtfulEvidenceConsidered?: string;
  /**
   * 补充信息或澄清 · Additional information or clarification
   */
  additionalInformation: string;
  /**
   * 未通过认证书面告知 · Written notice of refusal
   */
  refusalNotice?: {
    /**
     * 未通过认证的原因 · Reasons
     */
    reasons: string;
    /**
     * 告知日期 · Sent on
     */
    sentOn: string;
  };
  /**
   * 签署 · Signatures
   */
  signatures?: {
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
      | "auditPlanner";
    name: string;
    /**
     * 人员编号（records/personnel）· Person id
     */
    person?: string;
    /**
     * 日期 YYYY-MM-DD · Civil date
     */
    date: string;
    method: "handwritten" | "seal" | "electronic";
    evidence?: {
      name: string;
      path: string;
      sha256: string;
    };
    contentSha256?: string;
  }[];
}
/**
 * 文件审核报告 · Document review report
 */
export interface DocumentReview {
  /**
   * 收到的体系文件 · Documents received
   */
  receivedDocuments: string[];
  /**
   * 文件审核人 · Reviewer
   */
  reviewer: string;
  /**
   * 组长委托日期 · Delegated by the leader on
   */
  delegatedOn?: string;
  /**
   * 审核日期 · Reviewed on
   */
  reviewedOn: string;
  /**
   * 审查结果 · Result
   */
  findings: string;
  /**
   * 结论 · Conclusion
   */
  conclusion: "adequate" | "adequateAfterRevision" | "inadequate";
  /**
   * 发给认证委托人日期 · Sent to the client on
   */
  sentOn: string;
  /**
   * 签署 · Signatures
   */
  signatures?: {
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
      | "auditPlanner";
    name: string;
    /**
     * 人员编号（records/personnel）· Person id
     */
    person?: string;
    /**
     * 日期 YYYY-MM-DD · Civil date
     */
    date: string;
    method: "handwritten" | "seal" | "electronic";
    evidence?: {
      name: string;
      path: string;
      sha256: string;
    };
    contentSha256?: string;
  }[];
}
/**
 * 审核人员工作质量反馈表 · Feedback form on auditors' work
 */
export interface Feedback {
  /**
   * 填写日期 · Filled in on
   */
  filledOn: string;
  /**
   * 评价意见 · Evaluation
   */
  evaluation: string;
  /**
   * 直接寄送审核部 · Sent directly to the audit department
   */
  sentDirectly: boolean;
  /**
   * 签署 · Signatures
   */
  signatures?: {
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
      | "auditPlanner";
    name: string;
    /**
     * 人员编号（records/personnel）· Person id
     */
    person?: string;
    /**
     * 日期 YYYY-MM-DD · Civil date
     */
    date: string;
    method: "handwritten" | "seal" | "electronic";
    evidence?: {
      name: string;
      path: string;
      sha256: string;
    };
    contentSha256?: string;
  }[];
}
/**
 * 会议记录 · Minutes
 */
export interface Meeting {
  /**
   * 会议 · Meeting
   */
  meeting: "opening" | "closing";
  /**
   * 会议日期 · Held on
   */
  heldOn: string;
  /**
   * 主持人 · Chair
   */
  chair: string;
  /**
   * 会议内容（条款项） · Agenda covered (items)
   */
  agenda: string[];
  /**
   * 会议纪要 · Minutes
   */
  minutes: string;
  /**
   * 未解决的分歧意见 · Unresolved differences
   */
  unresolvedDifferences: {
    /**
     * 分歧内容 · Difference
     */
    text: string;
    /**
     * 提交认证机构日期 · Submitted to the body on
     */
    submittedOn?: string;
  }[];
}
/**
 * 不符合项报告 · Nonconformity report
 */
export interface Nonconformity {
  /**
   * 编号 · Number
   */
  number: string;
  /**
   * 开具日期 · Raised on
   */
  raisedOn: string;
  /**
   * 审核员 · Auditor
   */
  raisedBy: string;
  /**
   * 受审核部门 · Unit audited
   */
  unit: string;
  /**
   * 不符合事实描述 · Facts
   */
  facts: string;
  /**
   * 不符合性质 · Grade
   */
  grade: "major" | "minor";
  /**
   * 判定依据 · Ground of the grade
   */
  ground:
    "systemDiffers" | "systemicFailure" | "seriousOperation" | "seriousIncident" | "seriousBreach" | "isolatedError" | "occasionalBreach" | "noImportantEffect";
  /**
   * 不符合标准条款 · Clause of the standard
   */
  standardClause: string;
  /**
   * 违反的体系文件或法律法规 · System documents or laws
   */
  otherCriteria?: string;
  /**
   * 应改进的主要方面 · Aspects to improve
   */
  aspectsToImprove: string;
  /**
   * 关闭方式 · Closure
   */
  closureMode: "onsite" | "document";
  /**
   * 要求完成日期 · Due on
   */
  dueOn: string;
  /**
   * 验证时限 · Verification due on
   */
  verificationDueOn: string;
  /**
   * 原因分析 · Cause
   */
  cause?: string;
  /**
   * 纠正 · Correction
   */
  correction?: string;
  /**
   * 纠正措施 · Corrective action
   */
  correctiveAction?: string;
  /**
   * 答复日期 · Answered on
   */
  answeredOn?: string;
  /**
   * 纠正措施计划 · Corrective-action plan
   */
  plan?: {
    /**
     * 计划内容 · Plan
     */
    text: string;
    /**
     * 接受日期 · Accepted on
     */
    acceptedOn: string;
    /**
     * 接受人 · Accepted by
     */
    acceptedBy: string;
  };
  /**
   * 纠正措施验证 · Verification
   */
  verification?: {
    /**
     * 验证日期 · Verified on
     */
    verifiedOn: string;
    /**
     * 验证人 · Verifier
     */
    verifier: string;
    /**
     * 验证意见 · Result
     */
    result: string;
    /**
     * 有效 · Effective
     */
    effective: boolean;
    /**
     * 证实材料 · Evidence
     */
    evidence?: {
      name: string;
      path: string;
      sha256: string;
    }[];
    /**
     * 现场验证情况记录 · On-site verification record
     */
    report?: string;
    /**
     * 委派部门 · Delegated by
     */
    delegatedBy?: string;
  };
  /**
   * 向技术部报告日期 · Reported to the technical department on
   */
  reportedToTechnicalDepartmentOn?: string;
  /**
   * 补充审核或文件化证据 · Additional audit or evidence
   */
  additionalVerification?: {
    /**
     * 告知认证委托人日期 · Client told on
     */
    notifiedOn: string;
    /**
     * 内容 · What
     */
    what: string;
  };
  /**
   * 签署 · Signatures
   */
  signatures?: {
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
      | "auditPlanner";
    name: string;
    /**
     * 人员编号（records/personnel）· Person id
     */
    person?: string;
    /**
     * 日期 YYYY-MM-DD · Civil date
     */
    date: string;
    method: "handwritten" | "seal" | "electronic";
    evidence?: {
      name: string;
      path: string;
      sha256: string;
    };
    contentSha256?: string;
  }[];
}
/**
 * 人员档案 · Person
 */
export interface Personnel {
  /**
   * 人员编号 · Person id
   */
  id: string;
  /**
   * 姓名 · Name
   */
  name: string;
  /**
   * 英文姓名 · Name (English)
   */
  nameEn?: string;
  /**
   * 工作单位 · Employer
   */
  employer: string;
  /**
   * 专职 · Full-time
   */
  fullTime: boolean;
  /**
   * 在中华人民共和国境内工作 · Works in the PRC
   */
  inPRC: boolean;
  /**
   * 聘用开始 · Employed from
   */
  employedFrom: string;
  /**
   * 聘用结束 · Employed to
   */
  employedTo?: string;
  /**
   * 职务 · Position
   */
  position?: string;
  /**
   * 专业技术职称 · Professional title
   */
  professionalTitle?: string;
  /**
   * 资格 · Qualifications
   */
  qualifications: {
    /**
     * 资格类别 · Role
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
      | "legalRepresentative";
    /**
     * 管理体系领域 · Scheme
     */
    scheme: string;
    /**
     * 有效期自 · Valid from
     */
    validFrom: string;
    /**
     * 有效期至 · Valid to
     */
    validTo?: string;
  }[];
  /**
   * 审核员注册 · Registrations
   */
  registrations: {
    /**
     * 管理体系领域 · Scheme
     */
    scheme: string;
    /**
     * 注册号 · Registration number
     */
    number: string;
    /**
     * 级别 · Grade
     */
    grade: "formal" | "trainee";
    /**
     * 有效期自 · Valid from
     */
    validFrom: string;
    /**
     * 有效期至 · Valid to
     */
    validTo: string;
  }[];
  /**
   * 培训考试 · Examinations
   */
  exams: {
    /**
     * 标准 · Standard
     */
    standard: string;
    /**
     * 合格日期 · Passed on
     */
    passedOn: string;
  }[];
  /**
   * 专业代码 · Business categories
   */
  categories: string[];
  /**
   * 与组织的利益关系 · Ties to organisations
   */
  ties: {
    /**
     * 组织统一社会信用代码 · Organisation
     */
    creditCode: string;
    /**
     * 关系 · Relation
     */
    kind: string;
    /**
     * 终止日期 · Ended on
     */
    until?: string;
  }[];
  /**
   * 审核经历表 · Audit experience forms
   */
  experienceForms?: {
    /**
     * 认证项目编号 · Case number
     */
    case: string;
    /**
     * 证明日期 · Certified on
     */
    certifiedOn: string;
    /**
     * 认证委托人盖章 · Sealed by the client
     */
    clientSeal: boolean;
  }[];
}
/**
 * 监管信息报送 · Report to the regulator
 */
export interface RegulatorReport {
  /**
   * 报送内容 · What is reported
   */
  kind: "certificationResult";
  /**
   * 证书编号 · Certificate number
   */
  certificate: string;
  /**
   * 报送日期 · Reported on
   */
  reportedOn: string;
  /**
   * 报送系统 · System
   */
  system: string;
}
/**
 * 多场所抽样记录 · Multi-site sampling record
 */
export interface SamplingPlan {
  /**
   * 策划人 · Planned by
   */
  decidedBy: string;
  /**
   * 策划日期 · Planned on
   */
  decidedOn: string;
  /**
   * 风险评价 · Risk evaluation
   */
  riskEvaluation: string;
  /**
   * 相似场所 · Similar sites
   */
  similarGroups: {
    /**
     * 组别 · Group
     */
    name: string;
    /**
     * 场所 · Sites
     */
    sites: string[];
    /**
     * 所选场所 · Selected
     */
    selected: string[];
    /**
     * 选择理由 · Reason
     */
    reason: string;
  }[];
  /**
   * 非相似场所 · Non-similar sites
   */
  nonSimilar: {
    /**
     * 场所 · Sites
     */
    sites: string[];
    /**
     * 所选场所 · Selected
     */
    selected: string[];
    /**
     * 选择理由 · Reason
     */
    reason?: string;
  };
  /**
   * 中心职能部门所在场所 · Site of the central function
   */
  centralSite: string;
  /**
   * 包括中心职能部门 · Central function included
   */
  centralIncluded: boolean;
}
/**
 * 认证范围变更 · Scope change
 */
export interface ScopeChange {
  /**
   * 变更类型 · Kind
   */
  kind: "extension" | "reduction";
  /**
   * 事由 · Ground
   */
  ground: string;
  /**
   * 提出日期 · Requested on
   */
  requestedOn: string;
  /**
   * 书面申请 · Written application
   */
  writtenApplication: boolean;
  /**
   * 相关证据 · Evidence
   */
  evidence: {
    name: string;
    path: string;
    sha256: string;
  }[];
  /**
   * 受理日期 · Accepted on
   */
  acceptedOn?: string;
  /**
   * 补充协议签订日期 · Supplement signed on
   */
  supplementSignedOn?: string;
  /**
   * 文件审查 · Document review
   */
  documentReview?: {
    /**
     * 审查人 · Reviewer
     */
    reviewer: string;
    /**
     * 审查日期 · Reviewed on
     */
    reviewedOn: string;
  };
  /**
   * 审核日期 · Audited on
   */
  auditedOn?: string;
  /**
   * 扩大条件 · Conditions of extension
   */
  conditions?: {
    /**
     * 符合认证标准 · Meets the standard
     */
    conforms: boolean;
    /**
     * 活动和服务符合法规标准 · Services meet laws and standards
     */
    servicesConform: boolean;
    /**
     * 有效运行 · Effective
     */
    effective: boolean;
  };
  /**
   * 认证决定人员 · Decision maker
   */
  decisionMaker?: string;
  /**
   * 决定日期 · Decided on
   */
  decidedOn?: string;
  /**
   * 新证书 · New certificate
   */
  newCertificate?: string;
  /**
   * 与获证组织沟通日期 · Client informed on
   */
  clientInformedOn?: string;
  /**
   * 签署 · Signatures
   */
  signatures?: {
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
      | "auditPlanner";
    name: string;
    /**
     * 人员编号（records/personnel）· Person id
     */
    person?: string;
    /**
     * 日期 YYYY-MM-DD · Civil date
     */
    date: string;
    method: "handwritten" | "seal" | "electronic";
    evidence?: {
      name: string;
      path: string;
      sha256: string;
    };
    contentSha256?: string;
  }[];
}
/**
 * 第一阶段审核报告 · Stage 1 report
 */
export interface Stage1Report {
  /**
   * 报告编号 · Report number
   */
  number: string;
  /**
   * 审核方式 · Mode
   */
  mode: "onsite" | "offsite";
  /**
   * 审核开始日期 · From
   */
  onsiteFrom: string;
  /**
   * 审核结束日期 · To
   */
  onsiteTo: string;
  /**
   * 未在现场实施 · Off-site stage 1
   */
  offsite?: {
    /**
     * 情形 · Case
     */
    ground: "otherCertificate" | "accreditedCertificate" | "simpleProcess";
    /**
     * 未在现场进行的原因 · Reason
     */
    reason: string;
    /**
     * 达到目的的方式 · How the purpose was reached
     */
    purposeReached: string;
  };
  /**
   * 审核内容 · Topics
   */
  topics: {
    /**
     * 条款项 · Item
     */
    item: string;
    /**
     * 审核情况 · Result
     */
    result: string;
  }[];
  /**
   * 内部审核日期 · Internal audit on
   */
  internalAuditOn: string;
  /**
   * 管理评审日期 · Management review on
   */
  managementReviewOn: string;
  /**
   * 现场确认 · Confirmed
   */
  confirmed: {
    /**
     * 有效人数 · Effective number
     */
    effectiveNumber: number;
    /**
     * 体系范围 · Scope
     */
    scope: {
      zh: string;
      en?: string;
    };
    /**
     * 场所 · Sites
     */
    sites: string[];
    /**
     * 重新确定审核时间 · Audit time determined anew
     */
    redetermination?: string;
  };
  /**
   * 存在虚假情况 · False information found
   */
  falseInformation: boolean;
  /**
   * 第二阶段可能被判定为不符合的问题 · Points that may become nonconformities
   */
  keyPoints: string[];
  /**
   * 具备第二阶段审核条件 · Ready for stage 2
   */
  readyForStage2: boolean;
  /**
   * 第一阶段审核结论 · Conclusion
   */
  conclusion: string;
  /**
   * 书面告知日期 · Client told in writing on
   */
  notifiedOn: string;
  /**
   * 签署 · Signatures
   */
  signatures?: {
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
      | "auditPlanner";
    name: string;
    /**
     * 人员编号（records/personnel）· Person id
     */
    person?: string;
    /**
     * 日期 YYYY-MM-DD · Civil date
     */
    date: string;
    method: "handwritten" | "seal" | "electronic";
    evidence?: {
      name: string;
      path: string;
      sha256: string;
    };
    contentSha256?: string;
  }[];
}
/**
 * 人工判断声明 · Statements
 */
export interface Statements {
  /**
   * 声明 · Statements
   */
  statements: {
    /**
     * 条款编号 · Clause
     */
    clause: string;
    /**
     * 结论 · Answer
     */
    answer: "met" | "notMet" | "notApplicable";
    /**
     * 说明 · Explanation
     */
    text: string;
    /**
     * 声明人 · By
     */
    by: string;
    /**
     * 日期 · On
     */
    on: string;
  }[];
}
/**
 * 暂停认证证书和标志通知书 · Notice of suspension
 */
export interface Suspension {
  /**
   * 证书编号 · Certificate number
   */
  certificate: string;
  /**
   * 暂停原因 · Reason
   */
  reason: string;
  /**
   * 暂停日期 · Suspended on
   */
  suspendedOn: string;
}
/**
 * 审核任务书 · Audit task order
 */
export interface TaskOrder {
  /**
   * 任务书编号 · Number
   */
  number: string;
  /**
   * 签发日期 · Issued on
   */
  issuedOn: string;
  /**
   * 审核范围 · Audit scope
   */
  scope: {
    zh: string;
    en?: string;
  };
  /**
   * 审核准则 · Audit criteria
   */
  criteria: string[];
  /**
   * 审核目的 · Audit objectives
   */
  objectives: string;
  /**
   * 计划审核开始 · Planned from
   */
  plannedFrom: string;
  /**
   * 计划审核结束 · Planned to
   */
  plannedTo: string;
  /**
   * 现场审核人日 · On-site days
   */
  onsiteDays: number;
  /**
   * 有效人数 · Effective number
   */
  effectiveNumber: number;
  /**
   * 专业代码 · Business category
   */
  businessCategory: string;
  /**
   * 结合审核的其他体系 · Other systems audited
   */
  combinedSystems?: string[];
  /**
   * 证书到期日 · Certificate expires on
   */
  certificateExpiresOn?: string;
  /**
   * 审核组 · Audit team
   */
  team: {
    /**
     * 姓名 · Name
     */
    person: string;
    /**
     * 组内身份 · Role
     */
    role: "teamLeader" | "auditor" | "technicalExpert" | "traineeAuditor" | "observer";
    /**
     * 专业人员 · Professional for the category
     */
    professional: boolean;
    /**
     * 覆盖的其他体系 · Other systems covered
     */
    systems?: string[];
    /**
     * 公正性声明 · Declaration of interest
     */
    conflict: {
      /**
       * 声明日期 · Declared on
       */
      declaredOn: string;
      /**
       * 存在利益关系 · Interest in the client
       */
      interest: boolean;
    };
  }[];
  /**
   * 已发放的文件（条款项） · Working documents received (items)
   */
  workingDocuments: string[];
  /**
   * 成员更换 · Replacements
   */
  replacements?: {
    /**
     * 日期 · Date
     */
    on: string;
    /**
     * 换出 · Out
     */
    replaced: string;
    /**
     * 换入 · In
     */
    replacedBy: string;
    /**
     * 不可预见的特殊情况 · Unforeseeable circumstances
     */
    unforeseeable: boolean;
    /**
     * 理由 · Reason
     */
    reason: string;
  }[];
  /**
   * 现场验证的不符合项 · Nonconformity to be verified on site
   */
  verificationOf?: string;
  /**
   * 提前通知小时数 · Hours of notice
   */
  noticeHours?: number;
  /**
   * 签署 · Signatures
   */
  signatures?: {
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
      | "auditPlanner";
    name: string;
    /**
     * 人员编号（records/personnel）· Person id
     */
    person?: string;
    /**
     * 日期 YYYY-MM-DD · Civil date
     */
    date: string;
    method: "handwritten" | "seal" | "electronic";
    evidence?: {
      name: string;
      path: string;
      sha256: string;
    };
    contentSha256?: string;
  }[];
}
/**
 * 终止审核报告 · Termination report
 */
export interface TerminationReport {
  /**
   * 终止审核的原因 · Reason
   */
  ground: "noCooperation" | "topManagerAbsent" | "materialDifference" | "falseInformation" | "other";
  /**
   * 原因说明 · Explanation
   */
  reason: string;
  /**
   * 已开展的工作情况 · Work carried out
   */
  workDone: string;
  /**
   * 向认证机构报告日期 · Reported on
   */
  reportedOn: string;
  /**
   * 认证机构同意日期 · Consent on
   */
  consentOn?: string;
  /**
   * 终止日期 · Terminated on
   */
  terminatedOn: string;
  /**
   * 提交认证委托人日期 · Submitted to the client on
   */
  submittedToClientOn: string;
}
