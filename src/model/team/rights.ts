/** In a list of names: all of them. */
export const every = "*";
/** What stands beside the kinds of record: files that lie with a case. */
export const attachments = "attachments";

/** What somebody may do in the workbench of an office; whoever is signed in may read. */
export interface Rights {
  /** See what schemas call confidential. */
  readonly confidential: boolean;
  /** Kinds of record, `attachments`, or `*`. */
  readonly edits: readonly string[];
  /** Roles of signatures, or `*`. */
  readonly signs: readonly string[];
  /** Print for keeping, pack and seal. */
  readonly archives: boolean;
  /** Accept changes for review, or return them. */
  readonly reviews: boolean;
  /** Branches, remotes, and what concerns the whole repository. */
  readonly administers: boolean;
}

/** Where nobody asks who somebody is: on one's own machine. */
export const allRights: Rights = {
  confidential: true,
  edits: [every],
  signs: [every],
  archives: true,
  reviews: true,
  administers: true,
};

/** What several roles may do together. */
export function joinedRights(rights: readonly Rights[]): Rights {
  return {
    confidential: rights.some((r) => r.confidential),
    edits: [...new Set(rights.flatMap((r) => r.edits))],
    signs: [...new Set(rights.flatMap((r) => r.signs))],
    archives: rights.some((r) => r.archives),
    // Whoever administers could open the draft and take it in otherwise.
    reviews: rights.some((r) => r.reviews || r.administers),
    administers: rights.some((r) => r.administers),
  };
}

/** Whether records of a kind, or attachments, may be changed and made. */
export function mayEdit({ edits }: Pick<Rights, "edits">, kind: string): boolean {
  return edits.includes(every) || edits.includes(kind);
}

export function maySign({ signs }: Pick<Rights, "signs">, role: string): boolean {
  return signs.includes(every) || signs.includes(role);
}
