package org.waymark.course.language;

/** What phrases in a text are looked for: one pass over the text finds them all. */
sealed interface LookedFor permits WordRule, LanguageRules.Topic, Phrase {}
