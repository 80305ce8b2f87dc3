import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: { display: "grid", gap: "4px" },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  list: { margin: 0, padding: 0, listStyle: "none", display: "grid", gap: "6px" },
});

interface TitledListProps {
  readonly title: string;
  /** The list's items. */
  readonly children: ReactNode;
}

/** What the pane lists under one title. */
export function TitledList({ title, children }: TitledListProps) {
  const styles = useStyles();
  return (
    <section className={styles.root}>
      <h2 className={styles.heading}>{title}</h2>
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}
