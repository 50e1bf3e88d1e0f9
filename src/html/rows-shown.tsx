import type { ReactElement } from "react";

/** As many rows as a table lays out before somebody asks for more, or a script runs. */
export const rowsAtFirst = 200;

/** Styles for pages with such a table, where no script runs: all rows are there. */
export const allRowsStyle =
  "tr.later{display:table-row}@media (max-width:600px){.stacks tr.later{display:block}}";

/** Below a long table: how many rows are shown, and more of them; a script fills it in. */
export function RowsShown(props: {
  /** With `#1` for the rows that are shown, `#2` for all that fit. */
  readonly shown: string;
  readonly none: string;
  readonly more: string;
}): ReactElement {
  const { shown, none, more } = props;
  return (
    <p id="shown" role="status" data-shown={shown} data-none={none} hidden>
      <span /> <button type="button">{more}</button>
    </p>
  );
}
