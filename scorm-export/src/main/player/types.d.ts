/** What the page tells the player about the course (the data block in the page's head). */
export interface CourseData {
  catalogue: string;
  id: string;
  iri: string;
  title: string;
  language: string;
  /** When the course is complete: all modules that are not optional, a number of modules, or a score in per cent. */
  completion: { all?: boolean; modules?: number; score?: number };
  modules: ModuleData[];
  /** The types of elements by IRI, for statements. */
  elements: Record<string, string>;
  /** Whether xapi.json stands beside the page. */
  lrs: boolean;
  platform: string;
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
  kind: 'page' | 'quiz' | 'reflection' | 'break';
  type: string;
  minutes: number;
  elements: string[];
  questions: number[];
}

/** One answer given, as it is told to an LMS and an LRS. */
export interface Answer {
  /** An identifier for life: letters, digits and underscores. */
  id: string;
  iri: string;
  text: string;
  several: boolean;
  /** Letters of the choices taken and of the right ones, in order. */
  chosen: string[];
  right: string[];
  choices: { letter: string; text: string }[];
  correct: boolean;
  seconds: number;
  when: Date;
}

/** All that an LMS is told of an attempt, as it stands now. Telling it twice changes nothing. */
export interface Standing {
  record: string;
  place: string;
  complete: boolean;
  /** The score in per cent, or null if there is nothing to score. */
  score: number | null;
  seconds: number;
  objectives: { id: string; complete: boolean; score: number | null }[];
}

/** What the player knows of an LMS. */
export interface Reporter {
  /** Opens the session. What is known of the learner and the attempt so far. */
  readonly opened: { learner: string; record: string; place: string; writes: boolean };
  report(standing: Standing): void;
  answered(answer: Answer): void;
  /** Makes what was reported last; false if the LMS did not take it. */
  commit(): boolean;
  finish(): void;
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

export interface Lrs {
  endpoint: string;
  auth: string;
  actor?: object;
  registration?: string;
}
