import type { ReactElement } from "react";
import type { Bilingual } from "../../../model/base/text.js";

/** Chinese, with English below it where there is any that says it otherwise. */
export function Both({ of: { zh, en } }: { readonly of: Bilingual }): ReactElement {
  return (
    <>
      {zh}
      {en && en !== zh && (
        <span className="en" lang="en">
          {en}
        </span>
      )}
    </>
  );
}

/** Both on one line. */
export function line({ zh, en }: Bilingual): string {
  return `${zh} ${en}`;
}
