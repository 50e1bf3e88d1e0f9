import type { VerificationItems } from "../../model/outcome/verification.js";
import type { OpenedPackage } from "../../seal/package/bag.js";
import { readBagHead } from "../../seal/package/read-bag.js";
import { archiveItems } from "./archive-items.js";
import type { RegisterEntry } from "./package-register.js";

/** A package as a link of the chain: each names the one before it, with its digest. */
export interface ChainLink {
  readonly name: string;
  readonly number: number;
  /** Null of a package that was destroyed: only the register knows it. */
  readonly previous: { readonly name: string; readonly identity: string } | null;
  /** Null where the package has no tag manifest, which names it. */
  readonly identity: string | null;
  /** The stamps that were added since. */
  readonly renewals: readonly string[];
}

/** Reads from a package what links it to the one before. */
export async function chainLink(
  name: string,
  opened: OpenedPackage,
  renewals: readonly string[],
): Promise<ChainLink> {
  const { info, identity } = await readBagHead(opened.files);
  const tag = (label: string) => info.get(label)?.[0] ?? "";
  return {
    name,
    number: Number(tag("package-number")),
    previous: { name: tag("previous-package"), identity: tag("previous-package-sha256") },
    identity,
    renewals,
  };
}

/**
 * That the packages form one chain without a gap, as the register has it; null where there is none.
 */
export function judgeChain(
  packages: readonly ChainLink[],
  register: readonly RegisterEntry[] | null,
  found: VerificationItems,
): void {
  const destroyed = (register ?? []).filter(
    (entry) => entry.destroyed && !packages.some((p) => p.name === entry.name),
  );
  const links = [...packages, ...destroyed.map(linkOfDestroyed)].sort(
    (a, b) => a.number - b.number,
  );
  links.forEach((link, i) => {
    judgeLink(link, links[i - 1], found);
  });
  if (register) judgeRegister(links, register, found);
  else found.about("register.json").cannotJudge(archiveItems.noRegister);
  if (links.length === 0) found.cannotJudge(archiveItems.empty);
  else if (found.all.length === 0) found.pass(archiveItems.chainWhole, { n: links.length });
}

/** The register keeps the place of a package that was destroyed. */
function linkOfDestroyed({ name, number, identity, renewals = [] }: RegisterEntry): ChainLink {
  return { name, number, previous: null, identity, renewals };
}

function judgeLink(
  { name, number, previous }: ChainLink,
  before: ChainLink | undefined,
  found: VerificationItems,
): void {
  const isFirst = previous === null ? number === 1 : previous.name === "none";
  const follows = before ? number === before.number + 1 : isFirst;
  if (!follows) {
    found.about(name).fail(archiveItems.previousMissing, { previous: previous?.name ?? "" });
  } else if (
    before &&
    previous &&
    (previous.name !== before.name || previous.identity !== before.identity)
  ) {
    found.about(name).fail(archiveItems.previousReplaced, { previous: before.name });
  }
}

function judgeRegister(
  links: readonly ChainLink[],
  register: readonly RegisterEntry[],
  found: VerificationItems,
): void {
  for (const { name, identity, renewals = [], destroyed } of register) {
    const link = links.find((l) => l.name === name);
    if (destroyed && link?.previous) found.about(name).fail(archiveItems.destroyedAndThere);
    else if (!link) found.about(name).fail(archiveItems.packageMissing);
    else if (link.identity !== identity) found.about(name).fail(archiveItems.packageReplaced);
    else judgeRenewalsOf(link, renewals, found.about(name));
  }
  for (const { name } of links) {
    if (!register.some((entry) => entry.name === name)) {
      found.about(name).fail(archiveItems.notRegistered);
    }
  }
}

/** Renewals as the register has them: none gone, none that it does not know. */
function judgeRenewalsOf(
  link: ChainLink,
  registered: readonly string[],
  found: VerificationItems,
): void {
  if (registered.some((digest, i) => link.renewals[i] !== digest)) {
    found.fail(archiveItems.renewalMissing);
  } else if (link.renewals.length > registered.length) {
    found.cannotJudge(archiveItems.renewalNotRegistered);
  }
}
