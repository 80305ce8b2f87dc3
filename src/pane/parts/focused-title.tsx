import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

interface FocusedTitleProps {
  readonly id: string;
  readonly children: string;
}

/** Takes the focus, so that the keyboard and the screen reader are where the question is. */
export function FocusedTitle({ id, children }: FocusedTitleProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, []);
  return (
    <h2 id={id} ref={title} tabIndex={-1} className={useStyles().title}>
      {children}
    </h2>
  );
}
