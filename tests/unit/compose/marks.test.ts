import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { composer } from "../../../src/compose/compose.js";
import { viewCase } from "../../../src/model/case/view-case.js";
import { loadTemplates } from "../../../src/workspace/templates.js";
import { asOf, judge, workspace } from "../../support/sample.js";

const folder = mkdtempSync(join(tmpdir(), "dossier-marks-"));
mkdirSync(join(folder, "marks"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const picture = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="${colour}" d="M0 0h9v9z"/></svg>`;

/** The certificate of the sample, accredited, with these marks in the body's look. */
function certificate(
  marks: Readonly<Record<string, string>>,
  symbol?: string,
  further: readonly { readonly symbol: string; readonly number: string }[] = [],
) {
  rmSync(join(folder, "marks"), { recursive: true });
  mkdirSync(join(folder, "marks"));
  for (const [name, text] of Object.entries(marks)) {
    writeFileSync(join(folder, "marks", name), text);
  }
  const { document, procedure, personnel, result } = judge(
    symbol === undefined
      ? []
      : [
          {
            file: "certificate-01.json",
            pointer: "/accreditation",
            value: { symbol, number: "CNAS C137-M" },
          },
          ...(further.length > 0
            ? [
                {
                  file: "certificate-01.json",
                  pointer: "/furtherAccreditations",
                  value: further.map((f) => ({ ...f })),
                },
              ]
            : []),
        ],
  );
  const made = composer(loadTemplates(workspace, folder))({
    view: viewCase(document, personnel, procedure, asOf),
    procedure,
    outcomes: result.outcomes,
    house: workspace.config,
    languages: ["zh"],
    only: ["certificate"],
    draft: false,
  });
  return {
    html: made.documents[0]?.html ?? null,
    reasons: made.refused.flatMap((r) => r.reasons.map((reason) => reason.en)),
  };
}

const inPage = (text: string) => Buffer.from(text).toString("base64").replaceAll("=", "");

describe("marks on a certificate", () => {
  it("are the official picture, byte for byte, with the number beside it", () => {
    const { html, reasons } = certificate({ "CNAS.svg": picture("#036") }, "CNAS");
    expect(reasons).toEqual([]);
    expect(html).toContain(inPage(picture("#036")));
    expect(html).toMatch(/<span>CNAS C137-M<\/span>/);
  });

  it("stand beside each other where several bodies have accredited it, each with its number", () => {
    const further = [{ symbol: "UKAS", number: "UKAS 0137" }];
    const both = { "CNAS.svg": picture("#036"), "UKAS.svg": picture("#414") };
    const { html, reasons } = certificate(both, "CNAS", further);
    expect(reasons).toEqual([]);
    expect(html).toContain(inPage(picture("#036")));
    expect(html).toContain(inPage(picture("#414")));
    expect(html).toMatch(/<span>UKAS 0137<\/span>/);
    const without = certificate({ "CNAS.svg": picture("#036") }, "CNAS", further);
    expect(without.html).toBeNull();
    expect(without.reasons).toEqual([expect.stringMatching(/look\/marks\/UKAS\.svg/)]);
  });

  it("are never words: claimed without the picture, the certificate is refused", () => {
    const without = certificate({ "UKAS.svg": picture("#036") }, "CNAS");
    expect(without.html).toBeNull();
    expect(without.reasons).toEqual([
      expect.stringMatching(/no picture of the mark CNAS.*look\/marks\/CNAS\.svg/),
    ]);
  });

  it("are the body's own where it has one, and nothing where none is claimed", () => {
    const own = certificate({ "certification.svg": picture("#a60") });
    expect(own.html).toContain(inPage(picture("#a60")));
    expect(own.html).not.toContain('class="accreditation"');
    const none = certificate({ "CNAS.svg": picture("#036") });
    expect(none.reasons).toEqual([]);
    expect(none.html).not.toContain(inPage(picture("#036")));
  });

  it("are found under a name that lies on disk in another Unicode form", () => {
    const { html, reasons } = certificate({ "Caf\u0065\u0301.svg": picture("#036") }, "Caf\u00e9");
    expect(reasons).toEqual([]);
    expect(html).toContain(inPage(picture("#036")));
  });

  it("that are broken are told with their file", () => {
    expect(() => certificate({ "CNAS.svg": "<svg><g></svg>" }, "CNAS")).toThrow(
      /CNAS\.svg.*line 1/,
    );
  });

  it("cannot lead out of the folder of marks", () => {
    writeFileSync(join(folder, "secret.svg"), picture("#f00"));
    const { html, reasons } = certificate({}, "../secret");
    expect(html).toBeNull();
    expect(reasons).toHaveLength(1);
  });
});
