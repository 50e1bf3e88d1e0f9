// Made from schemas/ by "npm run generate"; do not edit.

import type { Signatures } from "./definitions.js";

/**
 * 技术专家与专业交底 · Technical expert: role and briefing
 */
export interface TechnicalExpertBriefing {
  /**
   * 技术专家 · Technical expert
   */
  expert: string;
  /**
   * 专家的作用 · Role of the expert
   */
  role?: string;
  /**
   * 认证委托人确认人 · Agreed by the client
   */
  agreedByClient?: string;
  /**
   * 商定日期 · Agreed on
   */
  agreedOn?: string;
  /**
   * 专业交底内容 · Briefing
   */
  briefing?: string;
  /**
   * 专家笔记已移交 · Expert's notes handed over
   */
  notesHandedOver?: boolean;
  /**
   * 已培训的审核组成员 · Team members briefed
   *
   * Items: 人员编号（records/personnel）· Person id
   */
  trained?: string[];
  /**
   * 签署 · Signatures
   */
  signatures?: Signatures;
}
