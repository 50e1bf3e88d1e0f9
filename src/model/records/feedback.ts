// Made from schemas/ by "npm run generate"; do not edit.

import type { Signatures } from "./definitions.js";

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
  evaluation?: string;
  /**
   * 直接寄送审核部 · Sent directly to the audit department
   */
  sentDirectly?: boolean;
  /**
   * 签署 · Signatures
   */
  signatures?: Signatures;
}
