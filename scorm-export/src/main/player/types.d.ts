/** What the page tells the player about the course (course-data in the page's head), and about the package that it is in (package-data). */
export interface CourseData {
  catalogue: string;
  id: string;
  iri: string;
  title: string;
  language: string;
  /** The IRI of what the page holds: the course's, or that of the only module in it. */
  whole: string;
  /** When the course is complete: all modules that are not optional, a number of modules, or a score in per cent. */
  completion: { all?: boolean; modules?: number; score?: number };
  /** Whether each module opens only when those before it are done that are not optional. */
  inOrder: boolean;
  /** Whether modules stand in parts that have names, such as days. */
  named: boolean;
  modules: ModuleData[];
  /** The types of elements by IRI, for statements. */
  elements: Record<string, string>;
  /** The id of the package's format. */
  format: string;
  /** Whether xapi.json stands beside the page. */
  lrs: boolean;
  platform: string;
  /** The languages that the course is there in, at least in part; the first is the one it was written in. */
  languages: Language[];
}

export interface Language {
  /** As in BCP 47. */
  tag: string;
  /** The player's own sentences in it. */
  sentences: Record<string, string>;
}

export interface ModuleData {
  n: number;
  id: string;
  iri: string;
  title: string;
  optional: boolean;
  minutes: number;
  elements: string[];
  activities: ActivityData[];
}

export interface ActivityData {
  n: number;
  id: string;
  iri: string;
  title: string;
  kind: 'page' | 'video' | 'audio' | 'quiz' | 'scenario' | 'reflection' | 'checklist' | 'discussion' | 'practice' | 'break';
  type: string;
  minutes: number;
  elements: string[];
  questions: number[];
  /** Those of the questions that count towards a score. */
  counting: number[];
}

/** Something that can be given in an answer, or that an answer speaks of: a choice, a step, a half of a pair, a point of a scale. */
export interface Component {
  /** A letter or a number, for life: one character (SCORM 1.2 RTE §3.4.7 allows no more), without brackets, commas or full stops. */
  id: string;
  /** Its words. */
  text: string;
}

/** The kinds of interaction that SCORM 1.2, SCORM 2004 and xAPI all know; SCORM 2004 and xAPI spell them so. */
export type InteractionType = 'choice' | 'true-false' | 'sequencing' | 'matching' | 'fill-in' | 'likert';

/**
 * One answer given, as it is told to an LMS and an LRS, in a form that belongs to none of them. Each response is a list:
 * - choice, likert: ids of what was taken, sorted (likert: one);
 * - true-false: `true` or `false`;
 * - sequencing: ids in order;
 * - matching: `source.target`, sorted by source;
 * - fill-in: one entry, the words as they were written.
 */
export interface Answer {
  /** An identifier for life: letters, digits and underscores. */
  id: string;
  iri: string;
  /** What was asked, in plain text. */
  text: string;
  type: InteractionType;
  given: string[];
  /** Every response that is right, each in the form of `given`. Several for a fill-in (whatever the case); none where nothing is right or wrong. */
  right: string[][];
  /** What the ids stand for, under the names that xAPI has for it (xAPI 1.0.3 Data §2.4.4.1); what does not apply is left out. */
  components: { choices?: Component[]; source?: Component[]; target?: Component[]; scale?: Component[] };
  /** null where nothing is right or wrong. */
  correct: boolean | null;
  /** The module that it is in, as Standing's objectives name it. */
  objective: string;
  seconds: number;
  when: Date;
}

/** How one kind of question is answered. Answers are codes: see asking.js. */
export interface Asking {
  type: InteractionType;
  /** The sentence for a learner who has not answered yet. */
  missing: string;
  /** The sentences for an answer that fits and one that does not begin with this. */
  says: string;
  /** The sentence where nothing is right or wrong; empty for none. */
  neither: string;
  /** What the learner has put in; null if that is no answer yet. */
  read(): string | null;
  /** Puts an answer in; what still fits of it, or null. */
  write(code: string): string | null;
  right(code: string): boolean | null;
  /** Shows what comes back. */
  shows(code: string): void;
  told(code: string): Pick<Answer, 'given' | 'right' | 'components'>;
}

/** All that an LMS is told of an attempt, as it stands now. Telling it twice changes nothing. */
export interface Standing {
  record: string;
  place: string;
  complete: boolean;
  /** The score in per cent, or null if there is nothing to score. */
  score: number | null;
  /** How much is done, in per cent; 100 once it is complete. */
  progress: number;
  /** Whether a course that is complete by its score is. */
  passed: boolean;
  /** The seconds of this session, and of all sessions together. */
  seconds: number;
  total: number;
  objectives: { id: string; complete: boolean; score: number | null }[];
}

/** What the player knows of an LMS. */
export interface Reporter {
  /** Opens the session. What is known of the learner and the attempt so far. */
  readonly opened: {
    learner: string;
    record: string;
    place: string;
    writes: boolean;
    /** Which of the course's languages the learner prefers; the first, if that is not known. */
    spoken?: number;
    /** How many answers the LMS holds, if it holds any. */
    told?: number;
  };
  report(standing: Standing): void;
  /** Tells an answer: in the next place of the LMS's list, or again in one that it has already. */
  answered(answer: Answer, at?: number): void;
  /** The answers that the LMS has not taken in full, with their places; -1 for none yet. */
  readonly untold?: import('./unsaved.js').Kept[];
  /** Makes what was reported last; false if the LMS did not take it. */
  commit(): boolean | Promise<boolean>;
  finish(): void;
  /** Where statements go, if the launch said so; otherwise xapi.json beside the page may. */
  readonly statements?: { registration: string; send(statement: object): void };
  /** Ends the session after the last statement; for those who can wait (`waits`), the promise is kept when all is sent. Asked twice, it ends once. */
  leave?(waits?: boolean): Promise<void> | void;
  /** Where a learner goes who leaves by the page's own button; empty for nowhere. */
  readonly returnUrl?: string;
}

/** The SCORM 1.2 API (SCORM 1.2 RTE §3.3). */
export interface Scorm12Api {
  LMSInitialize(parameter: string): string;
  LMSFinish(parameter: string): string;
  LMSGetValue(element: string): string;
  LMSSetValue(element: string, value: string): string;
  LMSCommit(parameter: string): string;
  LMSGetLastError(): string;
  LMSGetErrorString(code: string): string;
  LMSGetDiagnostic(code: string): string;
}

/** The SCORM 2004 API (SCORM 2004 RTE §3.1). */
export interface Scorm2004Api {
  Initialize(parameter: string): string;
  Terminate(parameter: string): string;
  GetValue(element: string): string;
  SetValue(element: string, value: string): string;
  Commit(parameter: string): string;
  GetLastError(): string;
  GetErrorString(code: string): string;
  GetDiagnostic(code: string): string;
}

export interface Lrs {
  endpoint: string;
  auth: string;
  actor?: object;
  registration?: string;
}
