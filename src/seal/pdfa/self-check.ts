import { PDFDocument } from "@cantoo/pdf-lib";
import { messageOf } from "../../model/base/errors.js";
import { type PdfFile, pdfFile, type PdfaRule } from "../pdf-file.js";
import { colourRules } from "./colour-rules.js";
import { fontRules } from "./font-rules.js";
import { graphicsRules } from "./graphics-rules.js";
import { interactiveRules } from "./interactive-rules.js";
import { metadataRules } from "./metadata-rules.js";
import { structureRules } from "./structure-rules.js";

/**
 * What our rules say of a file that is to be PDF/A-3b: a candidate at best, since no validator has
 * seen it.
 */
export interface PdfaCheck {
  readonly rules: number;
  readonly faults: readonly {
    readonly rule: string;
    readonly demands: string;
    readonly what: string;
  }[];
}

export const pdfaRules: readonly PdfaRule[] = [
  ...structureRules,
  ...graphicsRules,
  ...colourRules,
  ...fontRules,
  ...interactiveRules,
  ...metadataRules,
];

/**
 * Checks a PDF, as it lies on disk, against our list of rules of ISO 19005-3 (the same in GB/T
 * 23286.3).
 */
export async function checkPdfa(pdf: Uint8Array): Promise<PdfaCheck> {
  try {
    const document = await PDFDocument.load(pdf, {
      updateMetadata: false,
      ignoreEncryption: true,
      parseSpeed: Infinity,
      throwOnInvalidObject: false,
    });
    return checkFile(pdfFile(pdf, document));
  } catch (error) {
    return {
      rules: pdfaRules.length,
      faults: [{ rule: "6.1.1-1", demands: "the file can be read", what: messageOf(error) }],
    };
  }
}

export function checkFile(file: PdfFile): PdfaCheck {
  const faults = pdfaRules.flatMap((rule) => {
    try {
      return rule.faults(file).map((what) => ({ rule: rule.id, demands: rule.demands, what }));
    } catch (error) {
      return [{ rule: rule.id, demands: rule.demands, what: `not readable: ${messageOf(error)}` }];
    }
  });
  return { rules: pdfaRules.length, faults };
}
