import type { ReactElement } from "react";
import { Link } from "wouter";
import type { FindingView } from "../../../workbench/api.js";
import { pathInCase, recordAddress } from "../base/addresses.js";
import { daysLeftText, spanText } from "../base/days.js";
import { useText } from "../base/language.js";
import { ActorText } from "../pieces/actor-text.js";
import { Clauses } from "../pieces/clauses.js";
import { FindingText } from "../pieces/finding-text.js";
import { Mark } from "../pieces/mark.js";
import { plainRemedy } from "../pieces/remedy.js";
import { Nothing } from "../pieces/states.js";
import type { CaseProps } from "./case-props.js";
import { findingGroups, missingIn, type FindingGroup } from "./finding-groups.js";
import { words } from "./finding-list.words.js";
import { RecordTitle } from "./record-title.js";

/** What is to be done in a case, sorted by what helps. */
export function FindingList(props: CaseProps): ReactElement {
  const t = useText();
  const groups = findingGroups(props.id, props.page);
  if (groups.length === 0) return <Nothing>{t(words.nothing())}</Nothing>;
  return (
    <>
      {groups.map((group) => (
        <Group key={group.kind} {...props} group={group} />
      ))}
    </>
  );
}

function Group({ group, ...props }: CaseProps & { readonly group: FindingGroup }): ReactElement {
  const t = useText();
  const isFolded = group.kind === "consequence" || group.kind === "waived";
  return (
    <details className="wb-group" open={!isFolded}>
      <summary>
        <Mark tone={group.tone}>{group.findings.length}</Mark> <strong>{t(group.label)}</strong>{" "}
        <span className="wb-soft wb-small">{t(group.how)}</span>
      </summary>
      <ul className="wb-list">
        {group.findings.map((finding, i) => (
          <Finding key={`${finding.rule} ${finding.subject} ${i}`} {...props} finding={finding} />
        ))}
      </ul>
    </details>
  );
}

function Finding({ id, page, finding }: CaseProps & { readonly finding: FindingView }) {
  const t = useText();
  return (
    <li className="wb-finding">
      <FindingText finding={finding} />
      {finding.remedy && (
        <div className="wb-remedy">{t(words.remedy({ what: plainRemedy(finding.remedy) }))}</div>
      )}
      <div className="wb-finding-foot">
        <Place id={id} page={page} finding={finding} />
        {finding.due !== null && finding.open && (
          <span>
            <span className="wb-nowrap">{spanText(finding.dueFrom, finding.due)}</span>{" "}
            <span className={(finding.daysLeft ?? 0) < 0 ? "wb-late" : "wb-soft"}>
              {t(daysLeftText(finding.daysLeft ?? 0))}
            </span>
          </span>
        )}
        {finding.actor && (
          <span className="wb-actor">
            <ActorText actor={finding.actor} />
          </span>
        )}
        <Clauses procedure={page.procedure.id} finding={finding} />
      </div>
    </li>
  );
}

interface PlaceProps {
  readonly id: string;
  readonly page: CaseProps["page"];
  readonly finding: FindingView;
}

/** The record in which it stands, or the list of those that may be made. */
function Place({ id, page, finding }: PlaceProps): ReactElement | null {
  const t = useText();
  const { at } = finding;
  const missing = missingIn(finding, id, new Set(page.records.map((r) => r.path)));
  if (missing !== null) {
    return <Link href={recordAddress(id, missing)}>{t(words.make())}</Link>;
  }
  // What is to be said stands in another record than the one that was looked at.
  const path = finding.missing ?? (at === null ? null : pathInCase(id, at.file));
  if (path === null) return null;
  const record = page.records.find((r) => r.path === path);
  if (!record) return <span>{path}</span>;
  return (
    <Link href={recordAddress(id, path, finding.missing === null ? at?.pointer : undefined)}>
      <RecordTitle title={record.title} path={path} />
    </Link>
  );
}
