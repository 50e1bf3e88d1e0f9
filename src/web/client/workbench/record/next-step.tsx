import type { ReactElement } from "react";
import { Link } from "wouter";
import { mayEdit } from "../../../../model/team/rights.js";
import type { NewOffer } from "../../../workbench/api.js";
import { recordAddress } from "../base/addresses.js";
import { useText } from "../base/language.js";
import { useAnswer, useRights } from "../base/session.js";
import { words } from "./page.words.js";

interface NextStepProps {
  /** The case. */
  readonly id: string;
  readonly api: string;
}

/** The record that comes next in the order of the work, once this one is saved. */
export function NextStep({ id, api }: NextStepProps): ReactElement | null {
  const t = useText();
  const rights = useRights();
  const { data = [] } = useAnswer<readonly NewOffer[]>(`${api}/offers`);
  const next = data.find(
    ({ group, kind }) => (group === "asked" || group === "next") && mayEdit(rights, kind),
  );
  if (!next) return null;
  const { title, auditTitle, path } = next;
  const record = auditTitle ? words.ofAudit({ record: title, audit: auditTitle }) : title;
  return (
    <Link className="rec-next" href={recordAddress(id, path)}>
      {t(words.nextStep({ record }))} →
    </Link>
  );
}
