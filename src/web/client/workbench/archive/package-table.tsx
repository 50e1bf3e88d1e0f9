import type { ReactElement } from "react";
import { Link } from "wouter";
import type { PackageView } from "../../../workbench/api.js";
import { caseAddress } from "../base/addresses.js";
import { useText } from "../base/language.js";
import { sizeText } from "../base/sizes.js";
import { Mark } from "../pieces/mark.js";
import { words } from "./package-table.words.js";

interface PackageTableProps {
  readonly packages: readonly PackageView[];
  /** Whether each tells its case, where they are of many. */
  readonly withCase: boolean;
}

/** Packages with their state, and until when they are proved and kept. */
export function PackageTable({ packages, withCase }: PackageTableProps): ReactElement {
  const t = useText();
  return (
    <table className="wb-table wb-cards wb-packages">
      <thead>
        <tr>
          <th scope="col">{t(words.package())}</th>
          {withCase && <th scope="col">{t(words.case())}</th>}
          <th scope="col">{t(words.asOf())}</th>
          <th scope="col">{t(words.state())}</th>
          <th scope="col">{t(words.proved())}</th>
          <th scope="col">{t(words.kept())}</th>
        </tr>
      </thead>
      <tbody>
        {packages.map((entry) => (
          <Package key={entry.name} entry={entry} withCase={withCase} />
        ))}
      </tbody>
    </table>
  );
}

interface PackageProps {
  readonly entry: PackageView;
  readonly withCase: boolean;
}

function Package({ entry, withCase }: PackageProps): ReactElement {
  const t = useText();
  const { name, bytes, asOf, provedUntil, mustRenew, keptUntil, renewals } = entry;
  return (
    <tr>
      <td data-label={t(words.package())}>
        {bytes === null ? (
          name
        ) : (
          <a href={`/api/archive/package?name=${encodeURIComponent(name)}`} download>
            {name}.zip
          </a>
        )}
        {bytes !== null && <div className="wb-soft wb-small">{sizeText(bytes)}</div>}
      </td>
      {withCase && (
        <td data-label={t(words.case())}>
          <Link href={`${caseAddress(entry.case)}?tab=archive`}>{entry.case.split("/")[1]}</Link>
        </td>
      )}
      <td data-label={t(words.asOf())}>{asOf}</td>
      <td data-label={t(words.state())}>
        <State entry={entry} />
      </td>
      <td data-label={t(words.proved())}>
        {provedUntil ?? "—"}
        {mustRenew && (
          <div>
            <Mark tone="red">{t(words.renewNow())}</Mark>
          </div>
        )}
        {renewals > 0 && (
          <div className="wb-soft wb-small">{t(words.renewals({ n: renewals }))}</div>
        )}
      </td>
      <td data-label={t(words.kept())}>{keptUntil ?? "—"}</td>
    </tr>
  );
}

function State({ entry: { state, destroyedOn } }: Pick<PackageProps, "entry">): ReactElement {
  const t = useText();
  switch (state) {
    case "sealed":
      return <Mark tone="green">{t(words.sealed())}</Mark>;
    case "unsealed":
      return <Mark tone="amber">{t(words.unsealed())}</Mark>;
    case "missing":
      return <Mark tone="red">{t(words.missing())}</Mark>;
    case "destroyed":
      return <Mark tone="plain">{t(words.destroyed({ on: destroyedOn ?? "" }))}</Mark>;
  }
}
