// Made from schemas/ by "npm run generate"; do not edit.

/**
 * 申诉 · Appeal
 */
export interface Appeal {
  /**
   * 申诉人 · Appellant
   */
  author: string;
  /**
   * 收到日期 · Received on
   */
  receivedOn: string;
  /**
   * 申诉事项 · Subject
   */
  about: string;
  /**
   * 调查 · Investigation
   */
  investigation?: string;
  /**
   * 处理决定 · Decision
   */
  decision?: string;
  /**
   * 决定人 · Decided by
   *
   * Items: 人员编号（records/personnel）· Person id
   */
  decidedBy?: string[];
  /**
   * 事项相关人员 · Persons involved in the matter
   *
   * Items: 人员编号（records/personnel）· Person id
   */
  involved?: string[];
  /**
   * 纠正措施 · Corrective action
   */
  correctiveAction?: string;
  /**
   * 书面告知结果日期 · Result given in writing on
   */
  resultNotifiedOn?: string;
  /**
   * 书面通知 · Written notice
   */
  writtenNotice?: boolean;
  /**
   * 告知的进一步途径（项号） · Further routes told (items)
   */
  furtherRoutes?: string[];
}
