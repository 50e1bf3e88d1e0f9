import { describe, expect, it } from "vitest";
import type { DocumentSpec } from "../../src/model/procedure/document.js";
import { procedures, templates } from "../support/collection.js";

/** Roles that the form itself shows: in its sections, all of them by the partial, or one by one. */
function rolesShown(d: DocumentSpec): string[] {
  const inSections = (d.sections ?? []).flatMap((s) => s.signatures ?? []);
  const byTemplate = /\{\{(?:> signatures?|#each signatures)\}\}/.test(d.template);
  return d.signatures
    .filter((s) => (byTemplate && inSections.length === 0) || inSections.includes(s.role))
    .map((s) => s.role);
}

/** A place to sign that is there whether or not somebody has signed. */
function hasPlace(d: DocumentSpec): boolean {
  const shown = rolesShown(d);
  const inSections = (d.sections ?? []).some((s) => s.signatures);
  return (
    (d.sections ?? []).some((s) => s.closing) ||
    d.signatures.some((s) => shown.includes(s.role) && (s.always === true || !inSections))
  );
}

describe("every form", () => {
  it("has a place to sign, or a closing with seal and date, or says why it needs none", () => {
    expect(templates.documents.length).toBeGreaterThan(55);
    const without = templates.documents.filter((d) => !hasPlace(d) && !d.unsigned).map((d) => d.id);
    expect(without).toEqual([]);
    const both = templates.documents.filter((d) => hasPlace(d) && d.unsigned).map((d) => d.id);
    expect(both, "a reason where there is a place").toEqual([]);
  });

  it("of every procedure is printed by such a document", () => {
    for (const { id, data } of procedures) {
      for (const { document } of data.forms) {
        if (document === undefined) continue;
        const spec = templates.documents.find(
          (d) => document === d.id || document.replace(/-(opening|closing)$/, "") === d.id,
        );
        expect(spec && (hasPlace(spec) || spec.unsigned), `${id} ${document}`).toBeTruthy();
      }
    }
  });

  it("shows each place to sign that it declares", () => {
    const idle = templates.documents.flatMap((d) => {
      const shown = rolesShown(d);
      return d.signatures.filter((s) => !shown.includes(s.role)).map((s) => `${d.id} ${s.role}`);
    });
    expect(idle).toEqual([]);
  });

  it("that the client seals has a box of its own for a round seal of 42 mm", () => {
    const sealed = templates.documents.flatMap((d) =>
      d.signatures.filter((s) => s.seal !== undefined).map(() => d.id),
    );
    expect(new Set(sealed).size).toBeGreaterThan(9);
    const small = templates.documents.flatMap((d) =>
      d.signatures
        .filter((s) => s.seal === undefined && /\bseal\b/.test(s.label?.en ?? ""))
        .map(() => d.id),
    );
    expect(small, "asks for a seal without the room for it").toEqual([]);
    const [, height = "0"] =
      /\.signature\.party \{\s*min-height: (\d+)mm/.exec(templates.shared.style) ?? [];
    expect(Number(height)).toBeGreaterThanOrEqual(45);
    const [, across = "0"] =
      /\.seal-place \{[^}]*width: (\d+)mm/.exec(templates.shared.style) ?? [];
    expect(Number(across)).toBe(42);
    expect(templates.shared.style).toMatch(/\.sealed \{\s*white-space: nowrap/);
  });
});
