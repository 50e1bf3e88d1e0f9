import Alert from "antd/es/alert";
import Button from "antd/es/button";
import Empty from "antd/es/empty";
import Skeleton from "antd/es/skeleton";
import type { ReactElement, ReactNode } from "react";
import type { Progress } from "../../../workbench/api.js";
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

/** What was refused, and what to do about it. */
export function Trouble({ error, onRetry }: TroubleProps): ReactElement {
  const t = useText();
  const refusal =
    error instanceof Refused
      ? error.refusal
      : { message: words.unexpected(), remedy: words.unexpectedRemedy() };
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
