// Made from schemas/ by "npm run generate"; do not edit.

import type { Localized, Signatures } from "./definitions.js";

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
    reason?: string;
    /**
     * 达到目的的方式 · How the purpose was reached
     */
    purposeReached?: string;
  };
  /**
   * 审核内容 · Topics
   */
  topics?: {
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
  internalAuditOn?: string;
  /**
   * 管理评审日期 · Management review on
   */
  managementReviewOn?: string;
  /**
   * 现场确认 · Confirmed
   */
  confirmed: {
    /**
     * 有效人数 · Effective number
     */
    effectiveNumber?: number;
    /**
     * 体系范围 · Scope
     */
    scope?: Localized;
    /**
     * 场所 · Sites
     */
    sites?: string[];
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
  keyPoints?: string[];
  /**
   * 具备第二阶段审核条件 · Ready for stage 2
   */
  readyForStage2?: boolean;
  /**
   * 第一阶段审核结论 · Conclusion
   */
  conclusion?: string;
  /**
   * 书面告知日期 · Client told in writing on
   */
  notifiedOn?: string;
  /**
   * 签署 · Signatures
   */
  signatures?: Signatures;
}
