import { describe, expect, it } from "vitest";
import { formOf, withForm } from "../../../src/compose/forms.js";
import type { DocumentSpec } from "../../../src/model/procedure/document.js";
import type { Form, Procedure } from "../../../src/model/procedure/procedure.js";

const titled = (zh: string) => ({ title: { zh, en: zh }, code: null });
const spec = (general: boolean) => ({ id: "notice", general, ...titled("公布") }) as never;
const title = (forms: readonly Form[], values: Record<string, string>, general = false) =>
  formOf({ data: { forms } } as unknown as Procedure, spec(general) as DocumentSpec, "notice", {
    auditType: values["type"] ?? "",
    valueAt: (path) => values[path],
  })?.title.zh;

describe("the form of a document", () => {
  const withdrawal: Form = {
    document: "notice",
    when: { path: "publication.what", in: ["withdrawal"] },
    ...titled("撤销公布"),
  };

  it("has the title of what it says", () => {
    const suspension = {
      ...withdrawal,
      when: { path: "publication.what", in: ["suspension"] },
      ...titled("暂停公布"),
    };
    const both = [withdrawal, suspension];
    expect(title(both, { "publication.what": "withdrawal" })).toBe("撤销公布");
    expect(title(both, { "publication.what": "suspension" })).toBe("暂停公布");
  });

  it("is the general one where the procedure's own are for other cases, and none where there is none", () => {
    expect(title([withdrawal], { "publication.what": "suspension" }, true)).toBe("公布");
    expect(title([withdrawal], { "publication.what": "suspension" })).toBeUndefined();
    expect(title([withdrawal], {}, true)).toBe("公布");
  });

  it("is that of the audit's type, before one for all", () => {
    const all: Form = { document: "notice", ...titled("通知") };
    const surveillance: Form = { ...all, audits: ["surveillance"], ...titled("监督通知") };
    expect(title([all, surveillance], { type: "surveillance" })).toBe("监督通知");
    expect(title([all, surveillance], { type: "stage2" })).toBe("通知");
    expect(title([surveillance], { type: "stage2" })).toBeUndefined();
  });

  it("takes audit and value together", () => {
    const both: Form = { ...withdrawal, audits: ["special"], ...titled("专项撤销") };
    const of = { "publication.what": "withdrawal" };
    expect(title([both], { ...of, type: "special" })).toBe("专项撤销");
    expect(title([both], { ...of, type: "stage2" })).toBeUndefined();
  });
});

describe("a document with a procedure's own form", () => {
  const document = {
    id: "notice",
    template: "{{> letterhead}}{{> sections}}",
    fields: {
      copies: { from: "c.case.number", required: true },
      ncs: { from: "c.ncs", fields: { aspects: { from: "x.aspects", required: true } } },
      plain: "c.case.number",
    },
    signatures: [],
    sections: [],
  } as unknown as DocumentSpec;
  const form = { document: "notice", ...titled("通知") };

  it("does without the required fields that it names, in lists, too, and no others", () => {
    expect(withForm(document, { ...form, optional: ["ncs.aspects"] }).fields).toEqual({
      ...document.fields,
      ncs: { from: "c.ncs", fields: { aspects: { from: "x.aspects", required: false } } },
    });
    const { fields } = withForm(document, { ...form, optional: ["copies"] });
    expect(fields["copies"]).toEqual({ from: "c.case.number", required: false });
    expect(fields["ncs"]).toEqual(document.fields["ncs"]);
  });

  it("is refused where its page would lose sections, or a sentence a value", () => {
    const sections = [{ heading: { zh: "甲", en: "a" }, text: "plain" }];
    const page = { ...document, template: "{{> letterhead}}" };
    expect(() => withForm(page, { ...form, sections })).toThrow(/no place for sections/);
    expect(withForm({ ...document }, { ...form, sections }).sections).toEqual(sections);
    const said = { ...document, sections: [{ paragraphs: [{ zh: "{copies}", en: "{copies}" }] }] };
    expect(() => withForm(said, { ...form, optional: ["copies"] })).toThrow(/may be missing/);
  });
});
