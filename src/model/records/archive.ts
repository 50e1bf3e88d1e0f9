// Made from schemas/ by "npm run generate"; do not edit.

/**
 * 档案 · Archive of the case
 */
export interface Archive {
  /**
   * 证书终止日期 · Certificate ended on
   */
  certificateEndedOn?: string;
  /**
   * 归档内容（项号） · Items kept
   */
  items?: string[];
  /**
   * 记录语言 · Language of the records
   */
  language?: string;
  /**
   * 电子记录不可编辑 · Electronic records kept non-editable
   */
  readOnly?: boolean;
  /**
   * 签章记录原件保存 · Originals of signed records kept
   */
  originalsKept?: boolean;
  /**
   * 保存期限 · Kept until
   */
  keptUntil?: string;
  /**
   * 销毁日期 · Destroyed on
   */
  destroyedOn?: string;
  /**
   * 移交归档日期 · Handed to the archivist on
   */
  handedOverOn?: string;
  /**
   * 扫描上传日期 · Scanned on
   */
  scannedOn?: string;
  /**
   * 暂停、恢复、撤销审批件及通知归档 · Papers on status changes archived
   */
  statusPapersArchived?: boolean;
}
