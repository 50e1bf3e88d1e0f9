// Made from schemas/ by "npm run generate"; do not edit.

import type { Evidence, Localized, Signatures } from "./definitions.js";

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
  scope?: Localized;
  /**
   * 认证费用（元） · Fee (CNY)
   */
  fee?: number;
  /**
   * 付费方式 · Payment method
   */
  paymentMethod?: string;
  /**
   * 违约条款 · Breach terms
   */
  breachTerms?: string;
  /**
   * 各方责任、权利和义务 · Responsibilities, rights and duties
   */
  responsibilities?: string;
  /**
   * 合同内容 · Contract contents
   */
  elements?: {
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
  notificationEvents?: string[];
  /**
   * 承诺无条件配合不予通知的审核 · Unconditional commitment to unannounced audits
   */
  unconditionalAuditCommitment?: boolean;
  /**
   * 认证机构签署人 · Signatory of the body
   */
  bodySignatory?: {
    /**
     * 人员 · Person
     */
    person: string;
    /**
     * 身份 · Capacity
     */
    capacity?: "generalManager" | "authorised";
    /**
     * 授权书 · Authorisation
     */
    authorisation?: Evidence;
  };
  /**
   * 费用支付 · Payments
   */
  payments?: {
    /**
     * 付款人类型 · Kind of payer
     */
    payer?: "client" | "parent" | "affiliate" | "operator" | "person";
    /**
     * 付款人名称 · Payer
     */
    payerName: string;
    /**
     * 收款人 · Payee
     */
    payee?: string;
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
    relationshipProof?: Evidence;
    /**
     * 授权文件 · Payment authorisation
     */
    authorisation?: Evidence;
  }[];
  /**
   * 签署 · Signatures
   */
  signatures?: Signatures;
  /**
   * 信息安全风险控制条款（项号） · Provisions on information-security risks (items)
   */
  riskProvisions?: string[];
  /**
   * 合同评审 · Contract review
   */
  review?: {
    /**
     * 评审人 · Reviewer
     */
    reviewer: string;
    /**
     * 评审日期 · Completed on
     */
    completedOn: string;
    /**
     * 考虑的事项 · Matters considered
     */
    considerations?: {
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
     * 评审结论 · Conclusions
     */
    conclusions?: {
      /**
       * 项号 · Item
       */
      item: string;
      /**
       * 结果 · Result
       */
      result: string;
    }[];
    /**
     * 技术类别 · Technical category
     */
    technicalCategory?: string;
    /**
     * 可采用远程审核 · Remote auditing possible
     */
    remotePossible?: boolean;
    /**
     * 多场所条件确认 · Confirmation of the multi-site criteria
     */
    siteConditions?: string;
    /**
     * 证书包含的场所 · Sites the certificate will include
     */
    certifiedSites?: string[];
    /**
     * 降低风险或技术等级 · Risk or technical level lowered
     */
    levelLowered?: boolean;
    /**
     * 降低日期 · Lowered on
     */
    levelLoweredOn?: string;
    /**
     * 等级和人日调整 · Adjustments of level and days
     */
    adjustments?: {
      /**
       * 内容 · What
       */
      what: string;
      /**
       * 理由 · Reason
       */
      reason: string;
    }[];
  };
  /**
   * 合同正本份数 · Originals
   */
  originals?: number;
  /**
   * 签约方 · Contracting party
   */
  party?: string;
  /**
   * 短期通知审核的条件 · Conditions of short-notice audits
   */
  shortNoticeConditions?: string;
  /**
   * 暂停、撤销后停止宣传的安排 · Arrangement to stop advertising
   */
  advertisingArrangement?: string;
}
