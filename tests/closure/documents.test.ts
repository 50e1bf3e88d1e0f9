import { describe, expect, it } from "vitest";
import { sentencesOf } from "../../src/compose/section-faults.js";
import { translationDifference } from "../../src/model/base/translation.js";
import { procedures, shownInSections, templates } from "../support/collection.js";

describe("documents", () => {
  it("find the sentences that they print in every procedure that has their form", () => {
    for (const d of templates.documents) {
      for (const p of procedures.filter((x) => x.data.forms.some((f) => f.document === d.id))) {
        for (const name of d.printed) expect(p.data.printed[name], `${p.id} ${name}`).toBeDefined();
      }
    }
  });

  it("have a form in each procedure, and each form a template", () => {
    for (const p of procedures) {
      for (const form of p.data.forms) {
        const named = [form.document, form.within].filter((x) => x !== undefined);
        for (const name of named) {
          expect(
            templates.documents.some(
              (d) =>
                name === d.id || Object.keys(d.variants ?? {}).some((v) => name === `${d.id}-${v}`),
            ),
            name,
          ).toBe(true);
        }
        expect(named.length === 1 || form.notPrinted !== undefined, form.title.zh).toBe(true);
      }
    }
  });

  it("show every field that they declare", () => {
    const idle = templates.documents.flatMap((d) =>
      Object.keys(d.fields)
        .filter(
          (name) =>
            !new RegExp(`\\bf\\.${name}\\b`).test(d.template) &&
            !(d.template.includes("{{> sections}}") && shownInSections(d, name)) &&
            !d.signatures.some((s) => s.seal === name),
        )
        .map((name) => `${d.id}: ${name}`),
    );
    expect(idle).toEqual([]);
  });

  it("leave the counting of headings to the page", () => {
    const headings = templates.documents.flatMap((d) =>
      // A contract counts its articles.
      d.id === "contract"
        ? []
        : [...Object.values(d.texts), ...(d.sections ?? []).flatMap((s) => s.heading ?? [])],
    );
    expect(headings.filter((h) => /^[一二三四五六七八九十]+、/.test(h.zh))).toEqual([]);
    expect(headings.filter((h) => /^\d+\.? [A-Z]/.test(h.en))).toEqual([]);
    expect(templates.documents.filter((d) => d.numbered).length).toBeGreaterThan(25);
  });

  it("say the same numbers, dates and terms in both languages", () => {
    const texts = [
      ...templates.documents.flatMap((d) => [
        d.title,
        ...Object.values(d.texts),
        ...(d.sections ?? []).flatMap((s) => [s.heading, s.none, s.note, ...sentencesOf(s)]),
      ]),
      ...procedures.flatMap((p) => Object.values(p.data.printed)),
    ].filter((t) => t !== undefined);
    expect(texts.length).toBeGreaterThan(300);
    expect(
      texts.flatMap((t) => {
        const d = translationDifference(t);
        return d ? [`${t.zh} / ${t.en}: ${d.en}`] : [];
      }),
    ).toEqual([]);
  });
});
