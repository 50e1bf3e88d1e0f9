import { describe, expect, it } from "vitest";
import { type DocumentLanguage, documentLanguages } from "../../../src/model/procedure/document.js";
import { headingFaults, headingsOf } from "../../support/headings.js";
import { composedSamples } from "../../support/samples.js";

const samples = new Map(documentLanguages.map((l) => [l, composedSamples(l)]));

describe.each(documentLanguages)(
  "all documents of the samples in %s",
  (language: DocumentLanguage) => {
    const documents = samples.get(language) ?? [];

    it("number their headings without a gap, all or none of them", () => {
      // A contract counts its articles.
      const forms = documents.filter((d) => d.document !== "contract");
      expect(forms.flatMap(headingFaults)).toEqual([]);
      const first = language === "en" ? "1. " : "一、";
      const numbered = documents.filter((d) => headingsOf(d)[0]?.startsWith(first));
      expect(new Set(numbered.map((d) => d.document)).size).toBeGreaterThan(20);
    });
  },
);
