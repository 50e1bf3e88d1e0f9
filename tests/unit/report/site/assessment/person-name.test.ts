import { describe, expect, it } from "vitest";
import type { AssessedPerson } from "../../../../../src/model/outcome/assessed-own.js";
import { personName } from "../../../../../src/report/site/assessment/cells.js";

const person = { name: "林书瑶", record: { nameEn: "Lin Shuyao" } } as unknown as AssessedPerson;
const named = (lang: "zh" | "en", id: string | null) =>
  personName({ lang, assessment: { people: { "A-001": person } } }, id);

describe("the name of a person on the pages of a dossier", () => {
  it("has the Latin letters of the record before it in English, on every page", () => {
    expect(named("zh", "A-001")).toBe("林书瑶 A-001");
    expect(named("en", "A-001")).toBe("Lin Shuyao 林书瑶 A-001");
  });

  it("is nothing where nobody is recorded, and the id of a stranger", () => {
    expect([named("en", null), named("en", "")]).toEqual(["", ""]);
    expect(named("en", "Z-001")).toBe("Z-001");
  });
});
