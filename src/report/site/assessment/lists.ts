import type { ReactElement } from "react";
import { AuditsList, DecisionsList, NonconformitiesList } from "./audit-lists.js";
import { CasesList, MattersList } from "./case-lists.js";
import { CertificatesList } from "./certificate-lists.js";
import { BodyPage, LimitsList } from "./clause-lists.js";
import type { titles } from "./dossier.words.js";
import { GapsList } from "./gaps-list.js";
import { PeopleList } from "./people-list.js";
import { RehearsalList } from "./rehearsal-list.js";
import { ClausesList } from "./standards-list.js";
import type { ViewProps } from "./view.js";

export type ListName = keyof typeof titles;

/** The lists of the dossier: a page each, or a part of the print. */
export const lists: Readonly<Record<ListName, (props: ViewProps) => ReactElement>> = {
  rehearsal: RehearsalList,
  gaps: GapsList,
  cases: CasesList,
  clauses: ClausesList,
  audits: AuditsList,
  limits: LimitsList,
  nonconformities: NonconformitiesList,
  decisions: DecisionsList,
  certificates: CertificatesList,
  people: PeopleList,
  matters: MattersList,
  body: BodyPage,
};
