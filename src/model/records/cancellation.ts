// Made from schemas/ by "npm run generate"; do not edit.

import type { Evidence, Signatures } from "./definitions.js";

/**
 * 证书注销 · Cancellation of a certificate
 */
export interface Cancellation {
  /**
   * 证书编号 · Certificate number
   */
  certificate: string;
  /**
   * 请求日期 · Requested on
   */
  requestedOn: string;
  /**
   * 证据 · Evidence
   */
  evidence?: Evidence[];
  /**
   * 确认无暂停或撤销情形日期 · Absence of other grounds confirmed on
   */
  noGroundConfirmedOn?: string;
  /**
   * 注销日期 · Cancelled on
   */
  cancelledOn: string;
  /**
   * 签署 · Signatures
   */
  signatures?: Signatures;
}
