// Made from schemas/ by "npm run generate"; do not edit.

import type { Localized } from "./definitions.js";

/**
 * English translations
 */
export interface Translations {
  /**
   * Translations
   */
  texts: Localized[];
  /**
   * Translated by
   */
  translatedBy?: string;
  /**
   * Checked by
   */
  checkedBy?: string;
}
