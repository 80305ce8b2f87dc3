import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { selfCheckWords } from "../../text/self-check-words";
import { questionsFor, type Answers, type CheckOutcome, type QuestionCode } from "./check-report";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  question: { padding: "8px 0" },
  text: { margin: "0 0 4px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

interface QuestionsProps {
  readonly outcome: CheckOutcome;
  readonly answers: Answers;
  readonly onAnswer: (answers: Answers) => void;
}

const { questions: words } = selfCheckWords;

/** What no script can see. */
export function Questions({ outcome, answers, onAnswer }: QuestionsProps) {
  const styles = useStyles();
  const codes = questionsFor(outcome.probe);
  if (codes.length === 0) return null;
  return (
    <div>
      <h3 className={styles.title}>{words.title}</h3>
      <p className={styles.intro}>{words.intro}</p>
      {codes.map((code) => (
        <Question
          key={code}
          code={code}
          answer={answers[code] ?? null}
          onAnswer={(answer) => {
            onAnswer({ ...answers, [code]: answer });
          }}
        />
      ))}
    </div>
  );
}

type Answer = keyof typeof words.answers;

const ANSWERS: readonly Answer[] = ["yes", "no", "unknown"];

interface QuestionProps {
  readonly code: QuestionCode;
  readonly answer: Answer | null;
  readonly onAnswer: (answer: Answer) => void;
}

function Question({ code, answer, onAnswer }: QuestionProps) {
  const styles = useStyles();
  const id = `question-${code}`;
  return (
    <div className={styles.question} role="group" aria-labelledby={id}>
      <p id={id} className={styles.text}>
        {words.asked[code]}
      </p>
      <div className={styles.buttons}>
        {ANSWERS.map((one) => (
          <Button
            key={one}
            size="small"
            appearance={one === answer ? "primary" : "secondary"}
            aria-pressed={one === answer}
            onClick={() => {
              onAnswer(one);
            }}
          >
            {words.answers[one]}
          </Button>
        ))}
      </div>
    </div>
  );
}
