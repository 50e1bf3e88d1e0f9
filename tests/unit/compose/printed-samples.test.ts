import { describe, expect, it } from "vitest";
import { documentLanguages } from "../../../src/model/procedure/document.js";
import { headingFaults, headingsOf } from "../../support/headings.js";
import { datesAfter, datesIn, linesOnPage } from "../../support/page-text.js";
import { asOf } from "../../support/sample.js";
import { composedSamples, refusedSamples } from "../../support/samples.js";

const samples = new Map(documentLanguages.map((l) => [l, composedSamples(l)]));
const chinese = samples.get("zh") ?? [];
const isLetter = ({ html }: { readonly html: string }) => html.includes('class="addressee"');

describe.each(documentLanguages)("all documents of the samples in %s", (language) => {
  const documents = samples.get(language) ?? [];

  it("number their headings without a gap, all or none of them", () => {
    // A contract counts its articles.
    const forms = documents.filter((d) => d.document !== "contract");
    expect(forms.flatMap(headingFaults)).toEqual([]);
    const first = language === "en" ? "1. " : "一、";
    const numbered = documents.filter((d) => headingsOf(d)[0]?.startsWith(first));
    expect(new Set(numbered.map((d) => d.document)).size).toBeGreaterThan(20);
  });

  it("show words, not what only programs read", () => {
    const raw =
      /\battachments\/|\.(?:png|jpe?g|pdf|json|xlsx)\b|^(?:true|false|null|undefined|NaN)$|\[object|[{}]/;
    expect(linesFound(documents, raw)).toEqual([]);
  });
});

/** One case of each procedure, whose client reads English. */
const translated = [
  "icasp25c/ITSMS-2023-0001",
  "msg1090226-2024/CSISMS-2024-0001",
  "tb-gz-036/PII-2026-0001",
  "tb-gz-055/HIS-2026-0003",
  "zbt-tp-036/ISMS-2025-0001",
];

describe("all documents of the samples", () => {
  it("print wholly in English for one case of each procedure", () => {
    expect(refusedSamples("en", translated)).toEqual([]);
  });

  it("hold no day after their own but plans, deadlines and ends", () => {
    // The office's own record of what was handled is of the day of judgement.
    const ofTheirDay = chinese.filter((d) => d.document !== "handling-record");
    expect(ofTheirDay.flatMap(datesAfter)).toEqual([]);
    const office = chinese.filter((d) => d.document === "handling-record");
    expect(
      office.flatMap((d) => datesIn(linesOnPage(d).join("\n"))).filter((d) => d > asOf),
    ).toEqual([]);
  });

  it("write dates in one way each", () => {
    const written = /\d{4}年\d+月\d+日/;
    const figures = /(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/;
    // Free text says dates as it was written, a contract in its own way.
    const mixed = chinese.filter((d) => {
      const short = linesOnPage(d).filter((line) => line.length < 24);
      return short.some((l) => written.test(l)) && short.some((l) => figures.test(l));
    });
    expect(mixed.flatMap((d) => (d.document === "contract" ? [] : d.path))).toEqual([]);
  });

  it("print one day as one day", () => {
    const twice = linesFound(chinese, /(\d{4}年\d+月\d+日)至\1/);
    expect(twice).toEqual([]);
  });

  it("name sites, where the form does not list them with their numbers", () => {
    const lists = new Set(["application", "site-list"]);
    const bare = chinese.flatMap((d) =>
      lists.has(d.document)
        ? []
        : linesOnPage(d)
            .filter((line) => /\bS\d\d(?:、|$)/.test(line) && !/^S\d\d$/.test(line))
            .map((line) => `${d.path}: ${line}`),
    );
    expect(bare).toEqual([]);
  });

  it("name what was audited, not only its number in a list", () => {
    const reports = chinese.filter((d) => /^(?:audit-report|stage1-report)$/.test(d.document));
    expect(reports.length).toBeGreaterThan(20);
    expect(linesFound(reports, /^\(\d+\)$|^[①-⑳]$|^[a-z]\)?$/)).toEqual([]);
  });

  it("take what a plan considers from the case, not from the list of what to consider", () => {
    const programmes = chinese.filter((d) => d.document === "audit-programme");
    const twice = programmes.flatMap((d) =>
      linesOnPage(d).filter((line, i, all) => /\p{Script=Han}/u.test(line) && line === all[i - 1]),
    );
    expect(twice).toEqual([]);
  });

  it("are signed by the client on the paper that he signed, not on another of the same record", () => {
    const of = (document: string) =>
      chinese.filter((d) => d.document === document && d.path.includes("PII-2026-0001"));
    const [application, agreement] = [of("change-application"), of("supplementary-agreement")];
    expect(linesFound(application, /2026-09-15|2026年9月15日/)).toEqual([]);
    expect(linesFound(agreement, /^2026年9月15日$/)).toHaveLength(2);
    expect(linesFound(of("change-review"), /^同意变更，/)).toHaveLength(1);
  });

  it("keep the office's bookkeeping out of letters, and on a paper of its own", () => {
    const handled = /^(?:无异议|客户的意见|通知客户日期|发送客户日期|审核组通知日期)$/;
    expect(linesFound(chinese.filter(isLetter), handled)).toEqual([]);
    const office = chinese.filter((d) => d.document === "handling-record");
    expect(office).toHaveLength(7);
    expect(linesFound(office, /^无异议$/).length).toBeGreaterThan(3);
  });

  it("hold what the body itself meets, reviews and corrects", () => {
    const own = ["impartiality-minutes", "management-review-report", "corrective-action-report"];
    for (const id of [...own, "body-complaint-answer"]) {
      expect(
        chinese.some((d) => d.document === id),
        id,
      ).toBe(true);
    }
    const audits = chinese.filter((d) => d.document === "internal-audit-report");
    expect(
      linesFound(audits, /内部审核报告$/).filter((l) => !l.endsWith(": 内部审核报告")),
    ).toEqual([]);
  });

  it("ask in both languages for who seals and signs, where they are in both", () => {
    const contract = samples.get("zh-en")?.find((d) => d.document === "contract");
    if (!contract) throw new Error("no contract");
    const lines = linesOnPage(contract).slice(-30);
    for (const words of ["授权代表（签字）", "Authorised representative (signature)", "(seal)"]) {
      expect(lines.filter((line) => line === words)).toHaveLength(2);
    }
  });

  it("speak to organisations as such, and answer no yes or no in letters", () => {
    const letters = chinese.filter(isLetter);
    expect(new Set(letters.map((d) => d.document)).size).toBeGreaterThan(7);
    expect(linesFound(letters, /^[是否]$|您/)).toEqual([]);
  });
});

describe("the look at pages", () => {
  it("finds a day in both ways of writing, and only days", () => {
    expect(datesIn("2026年6月2日至2026-06-18，TB137-2026-PII-0175，2026年")).toEqual([
      "2026-06-02",
      "2026-06-18",
    ]);
  });

  it("finds a day after the document's own", () => {
    const letter = chinese.find((d) => d.document === "complaint-answer");
    if (!letter) throw new Error("no letter");
    const html = letter.html.replace("</body>", "<p>退回资料 2099年1月1日</p></body>");
    expect(datesAfter({ ...letter, html }).join()).toContain("2099-01-01: 退回资料");
  });
});

function linesFound(documents: typeof chinese, pattern: RegExp): string[] {
  return documents.flatMap((d) =>
    linesOnPage(d)
      .filter((line) => pattern.test(line))
      .map((line) => `${d.path}: ${line}`),
  );
}
