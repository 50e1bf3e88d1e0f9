import { describe, expect, it } from "vitest";
import { outcomesOf, refuses, told } from "../../../support/check.js";

describe("deadline", () => {
  const month = (value: number) => ({ value, unit: "month" });
  const asked = (decidedOn: string | null, options: object, asOf = "2027-06-30") =>
    told({
      check: "deadline",
      per: "audit",
      with: {
        from: "onsite-end",
        to: "=audit.decision.decidedOn",
        what: { zh: "决定", en: "Decided" },
        ...options,
      },
      files: {
        "audits/02-stage2/audit-report.json": { onsiteTo: "2026-06-18" },
        "audits/02-stage2/decision.json": decidedOn === null ? { decidedOn: "" } : { decidedOn },
      },
      asOf,
    });
  const at = "audits/02-stage2";

  it("ends with the last day, which is in time", () => {
    expect(asked("2026-12-18", { max: month(6) })).toEqual([`pass: ${at}`]);
    expect(asked("2026-12-19", { max: month(6) })).toEqual([
      `fail: ${at}: 6 months from 2026-06-18, at the latest 2026-12-18, "Decided" is 2026-12-19`,
    ]);
    expect(asked("2026-07-19", { max: month(1) })[0]).toContain("1 month from 2026-06-18");
  });

  it("is due until the last day, and overdue after it", () => {
    expect(asked(null, { max: month(6) }, "2026-12-18")[0]).toMatch(
      /^due.*"Decided" not recorded yet/,
    );
    expect(asked(null, { max: month(6) }, "2026-12-19")[0]).toMatch(
      /^fail.*"Decided" is still not recorded/,
    );
  });

  it("begins with the earliest day, later where more than the time must have passed", () => {
    const min = { min: { value: 10, unit: "calendarDay" } };
    expect(asked("2026-06-28", min)).toEqual([`pass: ${at}`]);
    expect(asked("2026-06-27", min)[0]).toContain(
      "10 calendar days from 2026-06-18 are complete on 2026-06-28",
    );
    expect(asked("2026-06-28", { ...min, strict: true })[0]).toMatch(/^fail:/);
  });

  it("tells of a plan outside its limits as long as nothing has happened", () => {
    const planned = (day: string) =>
      asked(
        null,
        {
          min: month(9),
          max: month(12),
          planned: `="${day}"`,
        },
        "2027-01-10",
      )[0];
    expect(planned("2027-03-17")).toMatch(
      /^fail.*complete on 2027-03-18, "Decided \(planned\)" is/,
    );
    expect(planned("2027-03-18")).toMatch(/^due/);
    expect(planned("2027-06-18")).toMatch(/^due/);
    expect(planned("2027-06-19")).toMatch(/^fail.*latest 2027-06-18, "Decided \(planned\)" is/);
    expect(planned("2027-01-09")).toMatch(/^due/);
  });

  it("says the first day of a window beside the last", () => {
    const window = {
      min: { value: 10, unit: "calendarDay" },
      max: { value: 20, unit: "calendarDay" },
    };
    const days = (options: object) =>
      outcomesOf({
        check: "deadline",
        per: "audit",
        with: {
          from: "onsite-end",
          to: "=has(audit.decision) ? audit.decision.decidedOn : ''",
          ...options,
        },
        files: { "audits/02-stage2/audit-report.json": { onsiteTo: "2026-06-18" } },
        asOf: "2026-06-20",
      }).map(({ outcome, dueFrom, due }) => [outcome, dueFrom, due]);
    expect(days(window)).toEqual([["due", "2026-06-28", "2026-07-08"]]);
    expect(days({ max: window.max })).toEqual([["due", null, "2026-07-08"]]);
  });

  it("tells the first day of a window that opens some time before its last day", () => {
    const days = (asOf: string) =>
      outcomesOf({
        check: "deadline",
        per: "audit",
        with: {
          from: "onsite-end",
          to: "=has(audit.decision) ? audit.decision.decidedOn : ''",
          max: { value: 20, unit: "calendarDay" },
          opens: { value: 5, unit: "calendarDay" },
        },
        files: { "audits/02-stage2/audit-report.json": { onsiteTo: "2026-06-18" } },
        asOf,
      }).map(({ outcome, dueFrom, due }) => [outcome, dueFrom, due]);
    expect(days("2026-06-20")).toEqual([["due", "2026-07-03", "2026-07-08"]]);
    expect(days("2026-07-09")).toEqual([["fail", "2026-07-03", "2026-07-08"]]);
  });

  it("takes an event as the limit, or a time ahead of it", () => {
    const until = { until: "=shift(audit.auditReport.onsiteTo, 2, 'calendarDay')" };
    expect(asked("2026-06-20", until)).toEqual([`pass: ${at}`]);
    expect(asked("2026-06-21", until)[0]).toContain("at the latest 2026-06-20");
    const lead = { lead: { value: 3, unit: "calendarDay" } };
    expect(asked("2026-06-15", lead)).toEqual([`pass: ${at}`]);
    expect(asked("2026-06-16", lead)[0]).toContain(
      "3 calendar days before 2026-06-18, at the latest 2026-06-15",
    );
  });

  it("counts working days back from a day, make-up days too", () => {
    // 2026-06-18 is a Thursday; the 14th a Sunday.
    const lead = { lead: { value: 4, unit: "workingDay" } };
    expect(asked("2026-06-12", lead)).toEqual([`pass: ${at}`]);
    expect(asked("2026-06-13", lead)[0]).toContain(
      "4 working days before 2026-06-18, at the latest 2026-06-12",
    );
  });

  it("takes the last day of a next month that has no such day", () => {
    const settled = (on: string) =>
      told({
        check: "deadline",
        per: "audit",
        with: {
          from: "onsite-end",
          to: "=audit.decision.decidedOn",
          what: { zh: "决定", en: "Decided" },
          max: { value: 31, unit: "dayOfNextMonth" },
        },
        files: {
          [`${at}/audit-report.json`]: { onsiteTo: "2027-01-15" },
          [`${at}/decision.json`]: { decidedOn: on },
        },
        asOf: "2027-06-30",
      })[0];
    expect(settled("2027-02-28")).toBe(`pass: ${at}`);
    expect(settled("2027-03-01")).toContain(
      "day 31 of the month after 2027-01-15, at the latest 2027-02-28",
    );
    for (const value of [0, 32]) {
      const options = { from: "a", to: "b", max: { value, unit: "dayOfNextMonth" } };
      expect([value, refuses("deadline", options)]).toEqual([value, true]);
    }
    expect(
      refuses("deadline", { from: "a", to: "b", max: { value: 0, unit: "calendarDay" } }),
    ).toBe(false);
  });

  it("says by whose statement the working days of a year were counted", () => {
    const stated = (years: boolean) =>
      told({
        check: "deadline",
        per: "audit",
        with: {
          from: "onsite-end",
          to: "=audit.decision.decidedOn",
          what: { zh: "决定", en: "Decided" },
          max: { value: 3, unit: "workingDay" },
        },
        files: {
          [`${at}/audit-report.json`]: { onsiteTo: "2098-12-30" },
          [`${at}/decision.json`]: { decidedOn: "2099-01-08" },
        },
        asOf: "2099-06-30",
        calendar: {
          closed: [],
          open: [],
          years: years
            ? [2098, 2099].map((year) => ({
                year,
                notice: `notice of ${year - 1}`,
                holidays: [{ from: `${year}-01-01`, to: `${year}-01-03` }],
                workdays: [],
              }))
            : [],
        },
      })[0];
    expect(stated(false)).toMatch(/^cannotJudge.*calendar\.years/);
    // Wednesday 31 December; 5 and 6 January: 1 to 3 are off, the 4th is a Sunday.
    expect(stated(true)).toContain(
      "3 working days (working days of 2098 as the body states them in dossier.config.json, notice of 2097, working days of 2099 as the body states them in dossier.config.json, notice of 2098) from 2098-12-30, at the latest 2099-01-06",
    );
  });

  it("counts the first day where a rule says so, if it is a working day", () => {
    // 2026-03-09 is a Monday of a week without holidays.
    const decided = (decidedOn: string, onsiteTo = "2026-03-09") =>
      told({
        check: "deadline",
        per: "audit",
        with: {
          from: "onsite-end",
          to: "=audit.decision.decidedOn",
          max: { value: 2, unit: "workingDay" },
          countStartDay: true,
        },
        files: {
          "audits/02-stage2/audit-report.json": { onsiteTo },
          "audits/02-stage2/decision.json": { decidedOn },
        },
      });
    expect(decided("2026-03-10")).toEqual([`pass: ${at}`]);
    expect(decided("2026-03-11")[0]).toMatch(/^fail:.*that day counted, at the latest 2026-03-10/);
    // From a Sunday on, Monday is day 1.
    expect(decided("2026-03-10", "2026-03-08")).toEqual([`pass: ${at}`]);
    expect(decided("2026-03-11", "2026-03-08")[0]).toMatch(/^fail:.*at the latest 2026-03-10/);
  });

  it("never guesses a year whose calendar is not published", () => {
    const far = (exchangedOn: string, asOf = "2099-12-31") =>
      told({
        check: "deadline",
        per: "certificate",
        with: {
          from: "=certificate.expiresOn",
          to: "=certificate.exchangedOn",
          max: { value: 5, unit: "workingDay" },
          what: { zh: "换证", en: "Exchanged" },
        },
        files: { "certificate-01.json": { expiresOn: "2099-01-01", exchangedOn } },
        asOf,
      })[0];
    expect(far("2099-01-07")).toMatch(/^cannotJudge.*no published working-day calendar for 2099/);
    expect(far("", "2099-01-07")).toMatch(/^cannotJudge/);
    // Five working days are never fewer than five days, and no holidays last three weeks.
    expect(far("2099-01-06")).toMatch(/^pass/);
    expect(far("2099-02-02")).toMatch(/^fail.*in any case not after 2099-02-01/);
    expect(far("", "2099-01-06")).toMatch(/^due/);
    expect(far("", "2099-02-02")).toMatch(/^fail.*still not recorded/);
  });

  it("takes what came before as no answer, late as done, and says what is due where it is asked to", () => {
    expect(asked("2026-06-17", { max: month(1) })).toEqual([`pass: ${at}`]);
    expect(asked("2026-06-17", { max: month(1), afterwards: true })[0]).toMatch(/^fail.*still not/);
    expect(asked("2026-08-01", { max: month(1), lateIsDone: true })).toEqual([`pass: ${at}`]);
    expect(asked(null, { max: month(1), lateIsDone: true })[0]).toMatch(/^fail/);
    const elsewhere = { max: month(1), dueElsewhere: true };
    expect(asked(null, elsewhere, "2026-07-18")[0]).toMatch(/^notApplicable/);
    expect(asked(null, elsewhere, "2026-07-19")[0]).toMatch(/^fail/);
    expect(asked("2026-08-01", { max: month(1), which: "audit.name" })[0]).toContain(
      "02-stage2, 1",
    );
  });

  it("rests on records that are whole, and refuses a rule without a limit", () => {
    expect(
      told({
        check: "deadline",
        per: "audit",
        with: { from: "onsite-end", to: "decided", max: month(6) },
        files: { "audits/02-stage2/audit-report.json": { onsiteTo: "soon" } },
        faulty: ["audits/02-stage2/audit-report.json#/onsiteTo"],
      })[0],
    ).toMatch(/^cannotJudge.*missing or faulty/);
    expect(refuses("deadline", { from: "a", to: "b" })).toBe(true);
    expect(refuses("deadline", { from: "a", to: "b", max: { value: 1, unit: "days" } })).toBe(true);
  });
});
