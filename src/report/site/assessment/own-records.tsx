import type { ReactElement } from "react";
import { type Column, Lines } from "../../../html/table.js";
import { terms } from "../../../model/base/terms.words.js";
import { inLanguage } from "../../../model/base/words.js";
import type { Recorded, RecordOf } from "../../../model/case/records.js";
import { type OwnKind, ownKinds, type OwnRecord } from "../../../model/outcome/assessed-own.js";
import type { ManagementReview } from "../../../model/records/management-review.js";
import { DossierTable, personName, phrases } from "./cells.js";
import { BodyComplaints, CorrectiveActions } from "./own-actions.js";
import { dated, linked, nextDue, type OwnProps, progress } from "./own-columns.js";
import { words } from "./own-records.words.js";
import type { ViewProps } from "./view.js";

/** What each body keeps of itself: dates, findings, closing, and what is not on record. */
export function OwnRecords({ view }: ViewProps): ReactElement {
  const t = inLanguage(words, view.lang);
  return (
    <>
      {view.assessment.ownRecords.map((body) => (
        <section key={body.short}>
          <h2>
            {body.name[view.lang]} · {t.ownRecords()}
          </h2>
          {ownKinds.map((kind) => (
            <OwnSection key={kind} kind={kind} body={body} view={view} />
          ))}
        </section>
      ))}
    </>
  );
}

/** A kind is found by its name, that of a further body with the body's. */
function OwnSection({ kind, body, view }: OwnProps & { readonly kind: OwnKind }): ReactElement {
  const t = inLanguage(words, view.lang);
  const Table = tables[kind];
  const isThere = body.own[kind].length > 0;
  return (
    <>
      <h3 id={view.assessment.ownRecords[0] === body ? kind : `${kind}-${body.short}`}>
        {t[kind]()}
      </h3>
      {isThere ? <Table body={body} view={view} /> : <p>{t.notOnRecord()}</p>}
    </>
  );
}

const tables: Readonly<Record<OwnKind, (props: OwnProps) => ReactElement>> = {
  "impartiality-meeting": ImpartialityMeetings,
  "internal-audit": InternalAudits,
  "management-review": ManagementReviews,
  "corrective-action": CorrectiveActions,
  "body-complaint": BodyComplaints,
};

function ImpartialityMeetings({ body, view }: OwnProps): ReactElement {
  const { assessment, lang } = view;
  const t = inLanguage(words, lang);
  const said = (field: string, value = "") =>
    assessment.words("impartiality-meeting", field, value)[lang];
  const columns: readonly Column<OwnRecord<"impartiality-meeting">>[] = [
    dated(view, (value) => value.heldOn),
    {
      head: t.members(),
      cell: ({ value }) => (
        <Lines
          items={(value.members ?? []).map(
            ({ name, interest }) => `${name ?? ""} ${said("members.0.interest", interest)}`,
          )}
        />
      ),
    },
    {
      head: t.risks(),
      cell: ({ value }) => (
        <Lines
          items={(value.risks ?? []).map((risk) =>
            phrases(
              [
                `${said("risks.0.source", risk.source)} ${said("risks.0.level", risk.level)}`,
                risk.text,
                risk.measures,
                risk.dueOn !== undefined && progress(risk, view),
              ],
              view,
            ),
          )}
        />
      ),
    },
    { head: t.conclusions(), cell: ({ value }) => value.conclusions },
    nextDue(body.own["impartiality-meeting"], view),
    linked(view),
  ];
  return <DossierTable view={view} columns={columns} rows={body.own["impartiality-meeting"]} />;
}

function InternalAudits({ body, view }: OwnProps): ReactElement {
  const t = inLanguage(words, view.lang);
  const columns: readonly Column<OwnRecord<"internal-audit">>[] = [
    dated(view, (value) => value.heldOn),
    {
      head: t.auditors(),
      cell: ({ value }) => (
        <Lines items={(value.auditors ?? []).map((id) => personName(view, id))} />
      ),
    },
    { head: t.scope(), cell: ({ value }) => value.scope },
    {
      head: t.findings(),
      cell: ({ value }) => <AuditFindings value={value} view={view} />,
    },
    nextDue(body.own["internal-audit"], view),
    linked(view),
  ];
  return <DossierTable view={view} columns={columns} rows={body.own["internal-audit"]} />;
}

function AuditFindings(
  props: ViewProps & { readonly value: RecordOf<"internal-audit"> },
): ReactElement {
  const { value, view } = props;
  const { assessment, lang } = view;
  const findings = value.findings ?? [];
  const gradeOf = (grade = "") =>
    assessment.words("internal-audit", "findings.0.grade", grade)[lang];
  if (findings.length === 0) return <>{words.none()[lang]}</>;
  return (
    <Lines
      items={findings.map((finding) =>
        phrases(
          [
            `${finding.number ?? ""} ${gradeOf(finding.grade)}`,
            finding.text,
            finding.department,
            progress(finding, view),
          ],
          view,
        ),
      )}
    />
  );
}

type Input = NonNullable<Recorded<ManagementReview>["inputs"]>[number]["item"];
/** What a management review takes in (ISO/IEC 17021-1, 10.2.5.2). */
const demandedInputs: readonly NonNullable<Input>[] = [
  "audits",
  "feedback",
  "impartiality",
  "correctiveActions",
  "risks",
  "previousReviews",
  "objectives",
  "changes",
  "complaints",
];

function ManagementReviews({ body, view }: OwnProps): ReactElement {
  const { assessment, lang } = view;
  const t = inLanguage(words, lang);
  const said = (field: string, value = "") =>
    assessment.words("management-review", field, value)[lang];
  const columns: readonly Column<OwnRecord<"management-review">>[] = [
    dated(view, (value) => value.heldOn),
    { head: t.chair(), cell: ({ value }) => personName(view, value.chairedBy ?? null) },
    {
      head: t.inputs(),
      cell: ({ value }) => {
        const inputs = value.inputs ?? [];
        const missing = demandedInputs.filter((item) => !inputs.some((i) => i.item === item));
        const items = missing.map((item) => said("inputs.0.item", item)).join(terms.comma()[lang]);
        return (
          <Lines
            items={[
              ...inputs.map((i) => phrases([said("inputs.0.item", i.item), i.text], view)),
              ...(missing.length > 0 ? [t.inputsMissing({ items })] : []),
            ]}
          />
        );
      },
    },
    {
      head: t.decisions(),
      cell: ({ value }) => (
        <Lines
          items={(value.decisions ?? []).map((d) =>
            phrases(
              [said("decisions.0.kind", d.kind), d.text, d.department, progress(d, view)],
              view,
            ),
          )}
        />
      ),
    },
    nextDue(body.own["management-review"], view),
    linked(view),
  ];
  return <DossierTable view={view} columns={columns} rows={body.own["management-review"]} />;
}
