// Made from schemas/ by "npm run generate"; do not edit.

import type { Signatures } from "./definitions.js";

/**
 * 公正性声明 · Impartiality declaration
 */
export interface Impartiality {
  /**
   * 声明日期 · Declared on
   */
  declaredOn: string;
  /**
   * 声明内容 · Declaration
   */
  statement: string;
  /**
   * 签署 · Signatures
   */
  signatures?: Signatures;
}
