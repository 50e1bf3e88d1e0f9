// Made from schemas/ by "npm run generate"; do not edit.

/**
 * 信息公布 · Publication
 */
export interface Publication {
  /**
   * 公布内容 · What is published
   */
  what: "suspension" | "withdrawal" | "cancellation" | "scopeReduction" | "publicInformation";
  /**
   * 公布日期 · Published on
   */
  publishedOn: string;
  /**
   * 公布渠道 · Channel
   */
  channel: string;
  /**
   * 证书编号 · Certificate number
   */
  certificate?: string;
  /**
   * 起始日期 · From
   */
  from?: string;
  /**
   * 期限截止 · Until
   */
  until?: string;
  /**
   * 声明 · Statement
   */
  statement?: string;
  /**
   * 公开的内容（项号） · Items made public
   */
  items?: string[];
}
