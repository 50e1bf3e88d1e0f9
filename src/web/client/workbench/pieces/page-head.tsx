import { useEffect, type ReactElement, type ReactNode } from "react";
import { useText } from "../base/language.js";
import { HelpButton } from "../help/help-button.js";
import type { HelpTopic } from "../help/topics.js";
import { words } from "./page-head.words.js";

interface PageHeadProps {
  readonly title: string;
  /** One line under the title. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly help: HelpTopic;
}

/** Title of a page, what can be done with it, and its help. */
export function PageHead({ title, children, actions, help }: PageHeadProps): ReactElement {
  const t = useText();
  useEffect(() => {
    document.title = t(words.tab({ title }));
  }, [t, title]);
  return (
    <div className="wb-page-head">
      <div className="wb-page-title">
        <h1>{title}</h1>
        {children && <div className="wb-soft">{children}</div>}
      </div>
      <div className="wb-page-actions">
        {actions}
        <HelpButton topic={help} />
      </div>
    </div>
  );
}
