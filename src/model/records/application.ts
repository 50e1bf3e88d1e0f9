// Made from schemas/ by "npm run generate"; do not edit.

import type { Evidence, Localized, Signatures } from "./definitions.js";

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
  scope?: Localized;
  /**
   * 活动情况说明 · Description of activities
   */
  activityDescription?: string;
  /**
   * 法律地位证明 · Legal status document
   */
  legalEntity?: {
    /**
     * 文件名称 · Document
     */
    documentName: string;
    /**
     * 文件编号 · Document number
     */
    documentNumber?: string;
    /**
     * 有效期至 · Valid to
     */
    validTo?: "long-term" | string;
    /**
     * 证明文件类型 · Type of document
     */
    documentType?: "businessLicence" | "publicInstitution" | "socialOrganisation" | "nonEnterprise" | "partyGovernment" | "other";
  };
  /**
   * 是否需要行政许可 · Licence legally required
   */
  licencesRequired?: boolean;
  /**
   * 行政许可 · Licences
   */
  licences?: {
    /**
     * 许可名称 · Licence
     */
    name: string;
    /**
     * 许可编号 · Licence number
     */
    number?: string;
    /**
     * 有效期至 · Valid to
     */
    validTo?: "long-term" | string;
  }[];
  /**
   * 管理体系 · Management system
   */
  system: {
    /**
     * 体系运行开始日期 · System in operation since
     */
    operationStartedOn?: string;
  };
  /**
   * 是否被责令停产停业整顿 · Ordered to stop business
   */
  orderedToStop?: boolean;
  /**
   * 信用查询 · Credit query
   */
  creditCheck?: {
    /**
     * 国家企业信用信息公示系统 · National Enterprise Credit Information Publicity System
     */
    nationalEnterpriseSystem?: "notListed" | "listed";
    /**
     * 信用中国 · Credit China
     */
    creditChina?: "notListed" | "listed";
    /**
     * 查询日期 · Queried on
     */
    checkedOn?: string;
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
  sites?: {
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
    address?: Localized;
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
    legalDocument?: string;
    /**
     * 与申请组织关系证明 · Proof of relation to the applicant
     */
    relationProof?: string;
    /**
     * 风险等级（数字大者高） · Risk rating (higher is riskier)
     */
    risk?: number;
  }[];
  /**
   * 体系覆盖人数 · Persons covered
   */
  persons?: {
    /**
     * 全职人员（含各班次） · Full-time persons, all shifts
     */
    fullTime?: number;
    /**
     * 兼职、临时、分包人员 · Part-time, temporary, contracted persons
     */
    others?: {
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
  documents?: {
    /**
     * 条款项 · Item
     */
    item?: string;
    /**
     * 资料名称 · Document
     */
    name: string;
    /**
     * 附件 · Attachment
     */
    evidence?: Evidence;
    /**
     * 复印件 · Copy
     */
    copy?: boolean;
    /**
     * 签字确认与原件一致 · Signed as identical with the original
     */
    originalSighted?: boolean;
  }[];
  /**
   * 签署 · Signatures
   */
  signatures?: Signatures;
  /**
   * 员工人数 · Number of employees
   */
  employees?: number;
  /**
   * 业务范围代码 · Business scope codes
   */
  businessCodes?: string[];
  /**
   * 内部审核日期 · Internal audit on
   */
  internalAuditOn?: string;
  /**
   * 管理评审日期 · Management review on
   */
  managementReviewOn?: string;
  /**
   * 申请信息 · Information of the application
   */
  information?: {
    /**
     * 项号 · Item
     */
    item: string;
    /**
     * 内容 · Text
     */
    text: string;
  }[];
  /**
   * 适用性声明 · Statements of applicability
   */
  statementsOfApplicability?: {
    /**
     * 版本 · Version
     */
    version: string;
    /**
     * 日期 · Date
     */
    date: string;
    /**
     * 范围 · Scope
     */
    scope: string;
  }[];
  /**
   * 初步核查结果 · Preliminary check
   */
  preliminaryCheck?: "met" | "notMet";
  /**
   * 合法合规声明 · Statement of legal compliance
   */
  lawfulStatement?: string;
  /**
   * 虚拟场所 · Virtual sites only
   */
  virtualSites?: boolean;
  /**
   * 对认证机构资格的要求 · Requirements on the body's eligibility
   */
  confidentialityRequirements?: string;
  /**
   * 参与服务提供的其他方 · Other parties in service provision
   */
  otherParties?: string[];
  /**
   * 体系及其覆盖活动的一般信息 · General information on the system and its activities
   */
  isms?: string;
}
