import { describe, expect, it } from "vitest";
import { Looks } from "../../../../src/jobs/documents/looks.js";
import type { FormField } from "../../../../src/jobs/edit/editing.js";
import { formOf } from "../../../../src/jobs/edit/form-description.js";
import { printedFields } from "../../../../src/jobs/edit/printed-fields.js";
import { workspace } from "../../../support/sample.js";

const looks = new Looks(workspace);

function printedIn(id: string, kind: string, auditType: string | null, instance = ""): string[] {
  const procedure = workspace.procedures.get(id)?.procedure;
  if (!procedure) throw new Error(`no procedure ${id}`);
  const printed = printedFields(procedure, looks.of(id).templates.documents, auditType);
  const form = formOf(procedure, { kind, instance, place: null, printed });
  const all = (field: FormField): FormField[] => [
    field,
    ...field.fields.flatMap(all),
    ...(field.item ? all(field.item) : []),
  ];
  return all(form)
    .filter((f) => f.printed)
    .map((f) => f.pattern);
}

describe("the fields that papers have a place for", () => {
  it("are those that a document names, with what they lie in, in rows as well", () => {
    const plan = printedIn("tb-gz-055", "audit-plan", "stage2");
    expect(plan).toEqual(
      expect.arrayContaining(["/keyResources", "/team", "/team/*/registrationNumber", "/changes"]),
    );
    // Nobody prints what says how a person was reached.
    expect(plan).not.toContain("/team/*/contact");
  });

  it("follow the names that a document has for its variants", () => {
    const sheet = printedIn("tb-gz-055", "attendance", "stage2", "closing");
    expect(sheet).toContain("/attendees/*/department");
    expect(sheet).toContain("/media");
  });

  it("leave out what stands on papers of other audits alone", () => {
    const inAny = printedIn("tb-gz-055", "audit-report", null);
    const inStage2 = printedIn("tb-gz-055", "audit-report", "stage2");
    expect(inAny).toEqual(expect.arrayContaining(inStage2));
    expect(inStage2).toContain("/topManagement/drivesSystem");
  });

  it("hold the people who stand in rows beside their names", () => {
    expect(printedIn("tb-gz-055", "task-order", "stage2")).toContain("/signatures/*/person");
  });

  it("are none of a document that the procedure does not have", () => {
    const procedure = workspace.procedures.get("tb-gz-055")?.procedure;
    if (!procedure) throw new Error("no procedure");
    const documents = looks.of("tb-gz-055").templates.documents.filter((d) => !d.general);
    const none = { ...procedure, data: { ...procedure.data, forms: [] } };
    expect(printedFields(none, documents, null).size).toBe(0);
  });
});
