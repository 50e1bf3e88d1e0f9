import Alert from "antd/es/alert";
import Button from "antd/es/button";
import Empty from "antd/es/empty";
import Skeleton from "antd/es/skeleton";
import type { ReactElement, ReactNode } from "react";
import type { Bilingual } from "../../../../model/base/text.js";
import type { Progress, SignInFailure } from "../../../workbench/api.js";
import { Refused } from "../base/api.js";
import { useText } from "../base/language.js";
import { words } from "./states.words.js";

/** Something is on its way. */
export function Waiting(): ReactElement {
  const t = useText();
  return (
    <div className="wb-waiting" role="status" aria-label={t(words.waiting())}>
      <Skeleton active paragraph={{ rows: 6 }} />
    </div>
  );
}

interface TroubleProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** Where one signs in, to come back to this page. */
export function signInAddress(signIn: string): string {
  const { pathname, hash } = location;
  const query = new URLSearchParams(location.search);
  query.delete("signIn");
  const asked = query.size > 0 ? `?${query.toString()}` : "";
  return `${signIn}?to=${encodeURIComponent(`${pathname}${asked}${hash}`)}`;
}

/** Why signing in did not succeed, where one has just come back from it. */
function failureText(): Bilingual | null {
  const why = new URLSearchParams(location.search).get("signIn") ?? "";
  return Object.hasOwn(failures, why) ? failures[why as SignInFailure]() : null;
}

const failures = {
  slow: words.slow,
  unreachable: words.unreachable,
  failed: words.failed,
  stranger: words.stranger,
} satisfies Record<SignInFailure, () => Bilingual>;

/** What was refused, and what to do about it. */
export function Trouble({ error, onRetry }: TroubleProps): ReactElement {
  const t = useText();
  const refusal =
    error instanceof Refused
      ? error.refusal
      : { message: words.unexpected(), remedy: words.unexpectedRemedy() };
  if ("signIn" in refusal && refusal.signIn !== undefined) {
    const failure = failureText();
    return (
      <Alert
        type={failure ? "error" : "info"}
        showIcon
        title={t(failure ?? refusal.message)}
        description={refusal.remedy && t(refusal.remedy)}
        action={
          <Button type="primary" href={signInAddress(refusal.signIn)}>
            {t(words.signIn())}
          </Button>
        }
      />
    );
  }
  return (
    <Alert
      type="error"
      showIcon
      title={t(refusal.message)}
      description={refusal.remedy && t(refusal.remedy)}
      action={onRetry && <Button onClick={onRetry}>{t(words.retry())}</Button>}
    />
  );
}

/** Says that not all cases have been judged yet, and how many have. */
export function Judging({ progress }: { readonly progress: Progress }): ReactElement | null {
  const t = useText();
  const { done, all } = progress;
  if (done >= all) return null;
  return (
    <Alert className="wb-judging" type="info" showIcon title={t(words.judging({ done, all }))} />
  );
}

/** Nothing to show, said in a sentence that tells whether that is good. */
export function Nothing({ children }: { readonly children: ReactNode }): ReactElement {
  return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={children} />;
}
