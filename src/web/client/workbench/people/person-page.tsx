import type { ReactElement } from "react";
import { Link, useParams } from "wouter";
import type { PersonAudit, PersonPage, PersonTable } from "../../../workbench/api.js";
import { caseAddress, people, personAddress, recordAddress } from "../base/addresses.js";
import { spanText } from "../base/days.js";
import { useText } from "../base/language.js";
import { useAnswer } from "../base/session.js";
import { FindingText } from "../pieces/finding-text.js";
import { Mark } from "../pieces/mark.js";
import { PageHead } from "../pieces/page-head.js";
import { plainRemedy } from "../pieces/remedy.js";
import { Trouble, Waiting } from "../pieces/states.js";
import { words } from "./person-page.words.js";
import { TermText } from "./term-text.js";

/** `/people/PERSON`: what is recorded of a person, and where they audit. */
export default function PersonRoute(): ReactElement {
  const { person = "" } = useParams<Record<string, string>>();
  const answer = useAnswer<PersonPage>(`/api${personAddress(person)}`);
  if (answer.error) return <Trouble error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Waiting />;
  return <Person page={answer.data} />;
}

function Person({ page }: { readonly page: PersonPage }): ReactElement {
  const t = useText();
  const { name, id, nameEn, employer, position, roles, tables, audits } = page;
  const about = [id, nameEn, employer, position].filter(Boolean).join(" · ");
  return (
    <>
      <PageHead
        title={name}
        help="person"
        actions={
          <>
            <Link href={`/?actor=${encodeURIComponent(id)}`} className="wb-button">
              {t(words.todo())}
            </Link>
            <Link href={recordAddress(people, page.path)} className="wb-button wb-wanted">
              {t(words.fillIn())}
            </Link>
          </>
        }
      >
        {about}
      </PageHead>
      <div className="wb-case-state">
        {page.hasLeft && <Mark tone="red">{t(words.hasLeft())}</Mark>}
        {roles.map((role) => (
          <Mark key={role.en} tone="blue">
            {t(role)}
          </Mark>
        ))}
        {roles.length === 0 && <Mark tone="amber">{t(words.noRoles())}</Mark>}
      </div>
      <Findings page={page} />
      <div className="wb-columns">
        <div>
          <Audits audits={audits} daysOfYear={page.daysOfYear} />
          {tables.map((table) => (
            <RecordTable key={table.name} table={table} />
          ))}
        </div>
        <aside>
          <Terms page={page} />
          <Facts page={page} />
        </aside>
      </div>
    </>
  );
}

function Findings({ page }: { readonly page: PersonPage }): ReactElement | null {
  const t = useText();
  if (page.findings.length === 0) return null;
  return (
    <section>
      <h2>{t(words.findings())}</h2>
      <ul className="wb-list">
        {page.findings.map((finding, i) => (
          <li key={`${finding.rule} ${i}`}>
            <Link href={recordAddress(people, page.path, finding.at?.pointer)}>
              <FindingText finding={finding} />
            </Link>
            {finding.remedy && <div className="wb-remedy">{t(plainRemedy(finding.remedy))}</div>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Terms({ page }: { readonly page: PersonPage }): ReactElement {
  const t = useText();
  return (
    <section>
      <h2>{t(words.terms())}</h2>
      {page.terms.length === 0 && <p className="wb-soft">{t(words.noTerms())}</p>}
      <ul className="wb-list">
        {page.terms.map((term) => (
          <li key={term.label.en}>
            <TermText term={term} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Facts({ page }: { readonly page: PersonPage }): ReactElement {
  const t = useText();
  return (
    <section>
      <h2>{t(words.facts())}</h2>
      <dl className="wb-facts">
        {page.facts.map(({ label, text }) => (
          <div key={label.en}>
            <dt>{t(label)}</dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
        {page.codes.length > 0 && (
          <div>
            <dt>{t(words.codes())}</dt>
            <dd>{page.codes.join(t(words.comma()))}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

interface AuditsProps {
  readonly audits: readonly PersonAudit[];
  readonly daysOfYear: number;
}

function Audits({ audits, daysOfYear }: AuditsProps): ReactElement {
  const t = useText();
  const heads = [words.span(), words.client(), words.audit(), words.role()];
  return (
    <section>
      <h2>
        {t(words.audits())}{" "}
        <span className="wb-soft wb-small">{t(words.daysOfYear({ n: daysOfYear }))}</span>
      </h2>
      {audits.length === 0 && <p className="wb-soft">{t(words.noAudits())}</p>}
      {audits.length > 0 && (
        <table className="wb-table wb-cards">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head.en} scope="col">
                  {t(head)}
                </th>
              ))}
              <th scope="col" className="wb-number">
                {t(words.days())}
              </th>
            </tr>
          </thead>
          <tbody>
            {audits.map(({ case: id, client, audit, title, role, from, to, days }) => (
              <tr key={`${id} ${audit}`}>
                <td className="wb-nowrap">{spanText(from, to) || t(words.notPlanned())}</td>
                <td>
                  <Link href={caseAddress(id)}>{t(client) || id}</Link>
                  <div className="wb-soft wb-small">{id.split("/")[1]}</div>
                </td>
                <td>{t(title)}</td>
                <td>{t(role)}</td>
                <td className="wb-number">{days}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** A day, a name or a code stays on one line. */
const shortText = 12;

function RecordTable({ table }: { readonly table: PersonTable }): ReactElement {
  const t = useText();
  const { label, columns, rows } = table;
  return (
    <section>
      <h2>{t(label)}</h2>
      <table className="wb-table wb-cards">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.en} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              {row.map((text, j) => (
                <td
                  key={j}
                  data-label={columns[j] && t(columns[j])}
                  className={t(text).length <= shortText ? "wb-nowrap" : undefined}
                >
                  {t(text)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
