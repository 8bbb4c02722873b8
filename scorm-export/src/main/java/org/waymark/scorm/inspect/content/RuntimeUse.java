package org.waymark.scorm.inspect.content;

import java.util.List;
import java.util.regex.Pattern;

/** What a script can be seen to do with an LMS or LRS. Seen in its text: a script that hides what it does is not seen through. */
public enum RuntimeUse {
    SCORM_12_START("LMSInitialize", "LMSInitialize"),
    SCORM_12_END("LMSFinish", "LMSFinish"),
    SCORM_2004_START("API_1484_11", "API_1484_11"),
    SCORM_2004_END("Terminate", "\\bTerminate\\b"),
    CMI5("fetch cmi5", "[?&]fetch=|[\"'`]fetch[\"'`]|\\bcmi5\\b"),
    XAPI("X-Experience-API XAPIWrapper TinCan xAPI", "X-Experience-API-Version|XAPIWrapper|\\bTinCan\\b|\\bxAPI\\b"),
    FRAME_LEFT(
            "top.location",
            "\\b(?:window\\.)?top\\.location(?:\\.href)?\\s{0,3}=(?!=)|\\btop\\.location\\.(?:replace|assign)\\("),
    UNLOAD("unload", "\\bonunload\\b|\\bonbeforeunload\\b|[\"'](?:before)?unload[\"']"),
    PAGE_HIDE("pagehide visibilitychange", "pagehide|visibilitychange"),
    SCORE_SCALED("cmi.score.scaled", "cmi\\.score\\.scaled"),
    SCORE_RAW("cmi.score.raw", "cmi\\.score\\.raw"),
    EXIT_NORMAL("cmi.exit", "cmi\\.exit[\"']\\s{0,9},\\s{0,9}[\"']normal[\"']"),
    ISO_TIMESTAMP("toISOString", "\\.timestamp[\"'`]\\s{0,9},[^;\\n]{0,80}\\.toISOString\\(\\)(?!\\.)");

    private final List<String> needles;
    private final Pattern pattern;

    /** @param needles one of these is in every text that the pattern finds something in; to look for them is much faster */
    RuntimeUse(String needles, String pattern) {
        this.needles = List.of(needles.split(" ", -1));
        this.pattern = Pattern.compile(pattern);
    }

    boolean in(String text) {
        return needles.stream().anyMatch(text::contains)
                && pattern.matcher(text).find();
    }
}
