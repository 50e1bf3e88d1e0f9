import type { ReactElement } from "react";
import { Link } from "wouter";
import { recordAddress } from "../base/addresses.js";
import { useText } from "../base/language.js";
import { useNextOffer } from "../pieces/next-offer.js";
import { words } from "./page.words.js";

interface NextStepProps {
  /** The case. */
  readonly id: string;
  readonly api: string;
}

/** The record that comes next in the order of the work, once this one is saved. */
export function NextStep({ id, api }: NextStepProps): ReactElement | null {
  const t = useText();
  const next = useNextOffer(api);
  if (!next) return null;
  const { title, auditTitle, path } = next;
  const record = auditTitle ? words.ofAudit({ record: title, audit: auditTitle }) : title;
  return (
    <Link className="rec-next" href={recordAddress(id, path)}>
      {t(words.nextStep({ record }))} →
    </Link>
  );
}
