import type { ReactElement } from "react";
import { Link } from "wouter";
import { useText } from "../base/language.js";
import { useSession } from "../base/session.js";
import { PageHead } from "../pieces/page-head.js";
import { words } from "./procedures-page.words.js";

/** The procedures that cases are judged by. */
export function ProceduresPage(): ReactElement {
  const t = useText();
  const { procedures, bodies } = useSession();
  const bodyOf = (short: string) => bodies.find((body) => body.short === short)?.name;
  return (
    <>
      <PageHead title={t(words.title())} help="procedures" />
      <table className="wb-table wb-cards">
        <thead>
          <tr>
            <th scope="col">{t(words.document())}</th>
            <th scope="col">{t(words.name())}</th>
            <th scope="col">{t(words.version())}</th>
            <th scope="col">{t(words.body())}</th>
            <th scope="col">{t(words.cases())}</th>
          </tr>
        </thead>
        <tbody>
          {procedures.map(({ id, document, title, version, body }) => (
            <tr key={id}>
              <td className="wb-nowrap">{document}</td>
              <td>
                <Link href={`/procedures/${encodeURIComponent(id)}`}>{t(title)}</Link>
              </td>
              <td>{version}</td>
              <td>{t(bodyOf(body) ?? { zh: body, en: body })}</td>
              <td>
                <Link href={`/cases?procedure=${encodeURIComponent(id)}`}>
                  {t(words.toCases())}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
