import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  heading: { margin: "0 0 4px", fontSize: tokens.fontSizeBase300 },
  told: { margin: "0 0 4px", overflowWrap: "anywhere" },
  list: { margin: 0, padding: 0, listStyle: "none" },
});

interface PartProps {
  readonly title: string;
  /** Sentences above the rows. */
  readonly told?: readonly string[];
  readonly children?: ReactNode;
}

/** One supposition: its heading, what it comes to, and the rows. */
export function Part({ title, told = [], children }: PartProps) {
  const styles = useStyles();
  return (
    <section>
      <h3 className={styles.heading}>{title}</h3>
      {told.map((sentence) => (
        <p key={sentence} className={styles.told}>
          {sentence}
        </p>
      ))}
      {children}
    </section>
  );
}

export const PartList = ({ children }: { readonly children: ReactNode }) => (
  <ul className={useStyles().list}>{children}</ul>
);
