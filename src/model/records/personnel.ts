// Made from schemas/ by "npm run generate"; do not edit.

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
    /**
     * 提供过技术服务或咨询 · Gave technical service or consultancy
     */
    consulting?: boolean;
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
  /**
   * 具有法律约束力的协议签订日期 · Legally enforceable agreement signed on
   */
  enforceableAgreementOn?: string;
  /**
   * 能力评价 · Competence evaluations
   */
  competenceEvaluations?: {
    /**
     * 职能 · Function
     */
    function: "auditor" | "applicationReviewer" | "auditPlanner" | "decisionMaker" | "technicalExpert";
    /**
     * 评价日期 · Evaluated on
     */
    evaluatedOn: string;
    /**
     * 确认人 · Confirmed by
     */
    confirmedBy: string;
    /**
     * 结果 · Result
     */
    result: "competent" | "notCompetent";
  }[];
  /**
   * 培训 · Trainings
   */
  trainings?: {
    /**
     * 培训内容 · Subject
     */
    standard: string;
    /**
     * 完成日期 · Completed on
     */
    completedOn: string;
    /**
     * 考核合格 · Passed
     */
    passed: boolean;
  }[];
  /**
   * 与机构的关系 · Relationship to the body
   */
  relationship?: "employee" | "controlledEntity" | "enforceableArrangement" | "committeeMember";
  /**
   * 组织控制的依据 · Basis of the organisational control
   */
  controlBasis?: string;
  /**
   * 专业知识说明 · Specific knowledge
   */
  specificKnowledge?: string;
}
