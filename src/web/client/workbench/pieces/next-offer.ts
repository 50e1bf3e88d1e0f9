import { mayEdit } from "../../../../model/team/rights.js";
import type { NewOffer } from "../../../workbench/api.js";
import { useAnswer, useRights } from "../base/session.js";

/** What only people can judge waits for its answers beside the work, and stops none of it. */
const stated = "statements";

/** The record that a case has next in the order of the work, of those that one may make. */
export function useNextOffer(api: string): NewOffer | undefined {
  const rights = useRights();
  const { data = [] } = useAnswer<readonly NewOffer[]>(`${api}/offers`);
  const now = data.filter(
    ({ group, kind }) => (group === "asked" || group === "next") && mayEdit(rights, kind),
  );
  return now.find(({ kind }) => kind !== stated) ?? now[0];
}
