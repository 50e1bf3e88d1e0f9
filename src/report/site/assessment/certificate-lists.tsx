import type { ReactElement } from "react";
import { Bars } from "../../../html/bars.js";
import { type Column, Lines } from "../../../html/table.js";
import { byCodeUnit } from "../../../model/base/text.js";
import { inLanguage } from "../../../model/base/words.js";
import type { CertificateProfile, ScopeSource } from "../../../model/case/case-profile.js";
import { statusWords } from "../../../model/certificate/life.js";
import { CaseLink, DossierTable, RecordLink } from "./cells.js";
import { words } from "./certificate-lists.words.js";
import { columnWords } from "./columns.words.js";
import type { DossierView, ViewProps } from "./view.js";

/** Every certificate, with how many there are of each status. */
export function CertificatesList({ view }: ViewProps): ReactElement {
  const { assessment, lang } = view;
  const t = inLanguage(columnWords, lang);
  const rows = assessment.profiles
    .flatMap((p) => p.certificates)
    .sort((a, b) => byCodeUnit(a.number, b.number));
  const columns: readonly Column<CertificateProfile>[] = [
    {
      head: t.number(),
      cell: (c) => (
        <RecordLink view={view} of={c.case} at={c.at}>
          {c.number}
        </RecordLink>
      ),
    },
    { head: t.client(), cell: (c) => c.client },
    { head: t.case(), cell: (c) => <CaseLink view={view} id={c.case} /> },
    { head: t.status(), cell: (c) => statusWords[c.status][lang] },
    { head: t.since(), cell: (c) => c.since },
    { head: t.issued(), cell: (c) => c.issuedOn },
    { head: t.expires(), cell: (c) => c.expiresOn },
    { head: t.scope(), cell: (c) => c.scope },
  ];
  return (
    <>
      <Bars
        title={t.certificates()}
        tallies={assessment.statistics.certificatesByStatus}
        lang={lang}
      />
      <DossierTable view={view} columns={columns} rows={rows} canFilter />
      <h3>{words.compared()[lang]}</h3>
      <DossierTable view={view} columns={scopeColumns(view)} rows={rows} canFilter />
    </>
  );
}

/** The scope of a certificate beside what was applied for, audited and decided. */
function scopeColumns(view: DossierView): readonly Column<CertificateProfile>[] {
  const { lang } = view;
  const t = inLanguage(columnWords, lang);
  const from = (scope: "applied" | "audited" | "decided"): Column<CertificateProfile> => ({
    head: words[scope]()[lang],
    cell: ({ case: id, scopes }) => <Said view={view} of={id} source={scopes[scope]} />,
  });
  return [
    {
      head: t.number(),
      cell: (c) => (
        <RecordLink view={view} of={c.case} at={c.at}>
          {c.number}
        </RecordLink>
      ),
    },
    { head: t.case(), cell: (c) => <CaseLink view={view} id={c.case} /> },
    from("applied"),
    from("audited"),
    from("decided"),
    { head: words.certified()[lang], cell: ({ scopes }) => scopes.certificate?.[lang] },
    { head: words.differs()[lang], cell: (c) => <Lines items={differences(c, view)} /> },
  ];
}

interface SaidProps extends ViewProps {
  readonly of: string;
  readonly source: ScopeSource | null;
}

/** What a paper says, and which paper it is. */
function Said({ view, of, source }: SaidProps): ReactElement {
  const { lang } = view;
  if (source === null) return <>{words.noPaper()[lang]}</>;
  return (
    <Lines
      items={[
        source.text?.[lang] ?? words.silent()[lang],
        <small key="paper">
          <RecordLink view={view} of={of} at={source.at}>
            {source.paper[lang]}
          </RecordLink>
        </small>,
      ]}
    />
  );
}

/** Paper by paper what differs, and what cannot be compared; one sentence where all agree. */
function differences({ scopes }: CertificateProfile, { lang }: DossierView): string[] {
  const { applied, audited, decided } = scopes;
  const named = { applied, audited, decided };
  // A change of scope stands for application and decision: it is compared once.
  const once = applied && applied === decided ? { applied, audited } : named;
  const told = Object.entries(once).flatMap(([name, source]) => {
    if (source?.text && !source.differs) return [];
    const what = words[name as keyof typeof named]()[lang];
    const difference = source?.differs ?? words.uncompared();
    return [words.told({ what, difference: difference[lang] })[lang]];
  });
  return told.length > 0 ? told : [words.agrees()[lang]];
}
