package dev.gradus.formats.source;

/**
 * Everything that can be wrong with a case file. Each problem has three arguments: {0} what was found, {1} what was expected, {2} a
 * suggestion; "" where there is nothing to say. What they are is said beside each code; the sentences are in the bundle
 * {@code dev.gradus.words.problems} under the same name.
 */
public enum Code {
    /** {0} offset of the first bad byte. */
    YAML_ENCODING("yaml.encoding"),
    /** {0} code point, "U+0000". */
    YAML_CONTROL("yaml.control"),
    /** {0} bytes found, or "" when it is the values that are too many; {1} the limit. */
    YAML_SIZE("yaml.size"),
    /** {1} the limit. */
    YAML_VALUES("yaml.values"),
    /** {1} the limit. */
    YAML_DEPTH("yaml.depth"),
    YAML_EMPTY("yaml.empty"),
    YAML_DOCUMENTS("yaml.documents"),
    /** {0} name of the anchor. */
    YAML_ANCHOR("yaml.anchor"),
    /** {0} name of the anchor that the alias names. */
    YAML_ALIAS("yaml.alias"),
    /** {0} the tag. */
    YAML_TAG("yaml.tag"),
    YAML_MERGE("yaml.merge"),
    /** A question mark without quotes in a list. */
    YAML_QUESTION_MARK("yaml.question-mark"),
    /** {0} rest of the line from the place on, for this and the next six. */
    YAML_SYNTAX("yaml.syntax"),
    YAML_TAB("yaml.tab"),
    YAML_QUOTE("yaml.quote"),
    YAML_BRACKET("yaml.bracket"),
    YAML_COLON("yaml.colon"),
    YAML_COLON_IN_TEXT("yaml.colon-in-text"),
    YAML_INDENT("yaml.indent"),

    /** {0} key, {1} keys known here, {2} the nearest of them. */
    KEY_UNKNOWN("key.unknown"),
    /** {0} rest of a text that a comma cut off, {1} the text before the comma, {2} the whole in quotes. */
    KEY_COMMA("key.comma"),
    /** {0} key, {1} line on which it stood first. */
    KEY_DUPLICATE("key.duplicate"),
    /** {0} "", {1} the key. */
    KEY_MISSING("key.missing"),
    /** {0} "{…}" or "[…]". */
    KEY_COMPLEX("key.complex"),

    /** {0} what stands there instead, for the four types; {1} what it stands for. */
    TYPE_MAPPING("type.mapping"),
    TYPE_LIST("type.list"),
    TYPE_TEXT("type.text"),
    TYPE_NUMBER("type.number"),
    /** {0} key or place without a value. */
    VALUE_EMPTY("value.empty"),
    /** {0} word found, {1} words allowed, {2} the nearest of them. */
    WORD_UNKNOWN("word.unknown"),
    /** {0} a key that says what stands elsewhere in a file, {2} how it is said there. */
    KEY_ELSEWHERE("key.elsewhere"),
    /** No word says it but another key. */
    WORD_ELSEWHERE("word.elsewhere"),
    /** {0} length, {1} the limit. */
    TEXT_LONG("text.long"),

    /** {0} text found, {1} the interval, {2} the number that was probably meant. */
    NUMBER_INVALID("number.invalid"),
    /** {0} what is no size of a part, or how many parts there are; {1} the limit; {2} an example. */
    PARTS_INVALID("parts.invalid"),
    /** A part is the rest of an amount that is no number, or of which nothing is left. */
    PARTS_REST("parts.rest"),
    /** {0} how many lists of verifiers there are, {1} how many parts. */
    VERIFIERS_PARTS("verifiers.parts"),
    /** {0} what is named where verifiers or texts of several languages were expected. */
    VERIFIERS_NAMED("verifiers.named"),
    /** {0} the performers found: fewer than two, or one twice. */
    PERFORMERS("performers.invalid"),
    /** {0} the performers of a measure that is also done in parts. */
    PERFORMERS_PARTS("performers.parts"),
    /** {0} text found, {2} the form that was expected. */
    NUMBER_FORM("number.form"),
    /** {0} text found, {1} the words for such a number, {2} the form of a number. */
    NUMBER_WORD("number.word"),
    /** {0} a word, {1} what it means two numbers of. */
    WORDS_TWICE("words.twice"),
    /** {0} how sure the author of a range is. */
    SURE_RANGE("sure.range"),
    /** {0} number found, {1} the interval, {2} the number that was probably meant. */
    NUMBER_RANGE("number.range"),
    /** {0} number found, {2} the form that was expected. */
    NUMBER_OUTSIDE("number.outside"),
    /** {0} text found, {1} the interval. */
    NUMBER_WHOLE("number.whole"),
    /** {0} number of items found. */
    RANGE_LENGTH("range.length"),
    /** {0} range found, {2} the same in order. */
    RANGE_ORDER("range.order"),
    /** {0} chances found. */
    SHAPE_CHANCES("shape.chances"),
    /** {0} text found, {2} the form that was expected. */
    PERIOD_INVALID("period.invalid"),
    /** {0} text found, {2} the form that was expected. */
    DATE_INVALID("date.invalid"),
    /** {0} an event in words. */
    WHEN_EVENT("when.event"),
    /** {0} the times that make no window. */
    WHEN_WINDOW("when.window"),
    /** {0} text found, {1} what it can mean, each as it would be written. */
    WHEN_AMBIGUOUS("when.ambiguous"),
    /** {0} a length of time that is counted from nothing, {2} an example. */
    WHEN_FROM("when.from"),
    /** {0} text found, {1} one day that it can mean, {2} the other. */
    DATE_AMBIGUOUS("date.ambiguous"),
    /** {0} date found, {1} the interval. */
    DATE_RANGE("date.range"),

    /** {0} text found, {2} an id made of it. */
    ID_INVALID("id.invalid"),
    /** {0} id that is both a party's and a measure's. */
    ID_TAKEN("id.taken"),
    /** {0} text found, {1} an example, {2} the nearest language that is used. */
    LANGUAGE_INVALID("language.invalid"),
    /** {0} id in the file, {1} name of the folder. */
    CASE_FOLDER("case.folder"),
    CASE_NONE("case.none"),
    /** {0} the key, {1} the form, {2} an example with parties of the case. */
    TRUST_KEY("trust.key"),
    TRUST_BOTH("trust.both"),
    /** {0} keys found, {1} the keys of which one is needed. */
    TRIGGER_KIND("trigger.kind"),
    /** {0} id, {1} path where it is named, {2} the nearest known; the resolver uses it too. */
    REFERENCE_UNKNOWN("reference.unknown"),

    /** {0} options, decision makers or states found, {1} the limit; for this and the next two. */
    CONFLICT_OPTIONS("conflict.options"),
    CONFLICT_MAKERS("conflict.makers"),
    CONFLICT_STATES("conflict.states"),
    CONFLICT_INFEASIBLE("conflict.infeasible"),
    /** {0} keys found, {1} the two ways to give states. */
    CONFLICT_FORM("conflict.form"),
    /** {0} option, {1} the decision makers that control it; "" = none. */
    OPTION_CONTROL("option.control"),
    /** {0} text found, {1} number of options, {2} an example. */
    PATTERN_INVALID("pattern.invalid"),
    /** {0} state found, {2} the nearest known. */
    STATE_UNKNOWN("state.unknown"),
    /** {0} state that an infeasible pattern excludes. */
    STATE_INFEASIBLE("state.infeasible"),
    /** {0} state that stands twice. */
    STATE_TWICE("state.twice"),
    /** {0} states left out, {1} how many. */
    STATE_MISSING("state.missing"),
    /** {0} text found, {2} an example. */
    MOVE_INVALID("move.invalid"),
    /** {0} rest of the statement from where it is wrong, {1} what was expected there, {2} the statement so far. */
    STATEMENT_INVALID("statement.invalid"),
    /** {0} keys found, {1} the keys of which one is needed. */
    PREFERENCE_KIND("preference.kind"),
    /** {0} numbers found, {1} states. */
    POINTS_LENGTH("points.length"),
    /** A note: {0} field that says nothing here. */
    GMCR_FIELD("gmcr.field"),
    /** A note: {0} the decision maker whose payoffs are not those of its statements or ranking. */
    GMCR_PAYOFFS("gmcr.payoffs"),
    /** A note: {0} the decision maker of whose preferences the file says nothing. */
    GMCR_INDIFFERENT("gmcr.indifferent"),
    /** A note: {0} field that another one overrules, {1} the decision maker. */
    GMCR_UNUSED("gmcr.unused"),
    /** {0} direction, condition or flag found, {1} what can stand there. */
    GMCR_VALUE("gmcr.value"),
    /** A file of an early version of the program, which is no text. */
    GMCR_OLD("gmcr.old"),
    /** {0} what stands there, {1} the field that has to be a list. */
    GMCR_LIST("gmcr.list"),
    /** {0} what was found, {1} what was expected; for this and the next one, where the file ends instead. */
    NFG_EXPECTED("nfg.expected"),
    NFG_CUT("nfg.cut"),
    /** {0} what stands behind the end of the game. */
    NFG_END("nfg.end"),
    /** {0} profiles that have their payoffs, {1} all profiles. */
    NFG_SHORT("nfg.short"),
    /** {0} moves, {1} the limit. */
    NFG_LARGE("nfg.large"),
    /** {0} state found, {1} number of options, {2} number of letters. */
    STATE_LENGTH("state.length"),

    /** {0} rest of the line from the place on. */
    XML_SYNTAX("xml.syntax"),
    XML_DTD("xml.dtd"),
    /** {1} the limit, for this and the next. */
    XML_DEPTH("xml.depth"),
    XML_SIZE("xml.size"),
    /** A note: {0} encoding in which a file that is no UTF-8 is read. */
    XML_ENCODING("xml.encoding"),
    /** A note: {0} rest of the line from the place on, for this, the bracket and the tail. */
    XML_AMPERSAND("xml.ampersand"),
    XML_ANGLE("xml.angle"),
    XML_TAIL("xml.tail"),
    /** A note: {0} attribute without a blank before it, without quotes, or there twice. */
    XML_SPACE("xml.space"),
    XML_QUOTES("xml.quotes"),
    XML_TWICE("xml.twice"),
    /** A note: {0} text that is no number, {1} number that it counts as. */
    NUMBER_UNREAD("number.unread"),
    /** A note: {0} values that a profile gives no number, {1} their issue. */
    VALUE_NOUGHT("value.nought"),
    /** {0} element found, {1} the one that was expected. */
    XML_ELEMENT("xml.element"),
    /** {0} files looked at, {1} what was looked for, for this and the next two. */
    SCENARIO_NOTHING("scenario.nothing"),
    SCENARIO_PROFILELESS("scenario.profileless"),
    SCENARIO_DOMAINLESS("scenario.domainless"),
    /** {0} files that are a domain each, {1} profiles, {2} one of the domains. */
    SCENARIO_DOMAINS("scenario.domains"),
    /** {0} formats found with their files, {1} option that chooses, {2} one of the files. */
    SCENARIO_MIXED("scenario.mixed"),
    /** {0} name that was asked for, {1} files that can be chosen, {2} the nearest of them, for this and the next. */
    SCENARIO_NODOMAIN("scenario.nodomain"),
    SCENARIO_NOPROFILE("scenario.noprofile"),
    /** {0} number of parties whose worths multiply to more than a double holds. */
    SCENARIO_SCALES("scenario.scales"),
    /** {0} number found, {1} the limit. */
    NUMBER_LARGE("number.large"),
    /** {0} worth that outcomes can come to, {1} the limit. */
    WORTH_LARGE("worth.large"),
    /** {0} what was written for a reservation value that no deal reaches. */
    RESERVATION_INFINITE("reservation.infinite"),
    /** A note: {0} what was written for a reservation value that is none. */
    RESERVATION_NAN("reservation.nan"),
    /** {0} number of issues found, {1} the limit. */
    SCENARIO_ISSUES("scenario.issues"),
    /** {0} number of values found, {1} the limit. */
    SCENARIO_VALUES("scenario.values"),
    /** {0} word found, {1} words that are understood, {2} the nearest of them. */
    SCENARIO_KIND("scenario.kind"),
    /** {0} number of outcomes, {1} the limit. */
    SCENARIO_OUTCOMES("scenario.outcomes"),
    /** {0} number of combinations of values of issues that depend on each other, {1} the limit. */
    SCENARIO_TABLE("scenario.table"),
    /** {0} number of summands of a formula, {1} the limit. */
    SCENARIO_TERMS("scenario.terms"),
    /** {0} file that is empty or no text. */
    SCENARIO_TEXT("scenario.text"),
    /** A folder without files. */
    SCENARIO_FOLDER("scenario.folder"),
    /** {0} what is a function in Python. */
    SCENARIO_CODE("scenario.code"),
    /** {0} number of outcomes that the profile gives no number, {1} number of outcomes, {2} the first without. */
    OUTCOME_MISSING("outcome.missing"),
    /** {0} function, {1} what it gives no finite number for. */
    FUNCTION_UNDEFINED("function.undefined"),
    /** {0} issue found, {1} issues of the domain, {2} the nearest of them. */
    ISSUE_UNKNOWN("issue.unknown"),
    /** {0} issue of which the profile says nothing. */
    ISSUE_MISSING("issue.missing"),
    /** {0} issue that stands twice. */
    ISSUE_TWICE("issue.twice"),
    /** {0} issue whose values are no numbers, {1} the function that needs numbers. */
    ISSUE_NUMBERS("issue.numbers"),
    /** {0} value found, {1} the issue, {2} the nearest value. */
    ISSUE_VALUE("issue.value"),
    /** {0} value of which the profile says nothing, {1} the issue. */
    VALUE_MISSING("value.missing"),
    /** {0} number of items found, {1} number expected. */
    LIST_LENGTH("list.length"),
    /** {0} the low number, {1} the high number. */
    BOUNDS_ORDER("bounds.order"),
    /** A note: {0} file that is neither a domain nor a profile. */
    SCENARIO_FILE("scenario.file"),
    /** A note: {0} issue of real numbers, {1} number of points it is read at. */
    SCENARIO_GRID("scenario.grid"),
    /** A note: {0} field that is not used. */
    SCENARIO_UNUSED("scenario.unused"),
    /** A note: {0} discount found. */
    DISCOUNT_NONE("discount.none"),
    /** A note: {0} cost of time, which is not used. */
    DISCOUNT_COST("discount.cost"),
    /** A note: {0} what the discount goes by. */
    DISCOUNT_CLOCK("discount.clock"),

    /** Of a note about a past agreement: {0} id found, {2} one that would do. */
    NOTE_ID("note.id"),
    /** {0} id of a note that stands twice. */
    NOTE_TWICE("note.twice"),
    /** {0} id of a note without a date of signature. */
    NOTE_SIGNED("note.signed"),
    /** {0} what stands for the date, {1} id of the note. */
    NOTE_DATE("note.date"),
    /** {0} id found, {1} number of the step, {2} id of the note. */
    NOTE_STEP("note.step"),
    /** {0} id of a step that stands twice, {1} id of the note. */
    NOTE_STEP_TWICE("note.step.twice"),
    /** {0} word found, {1} words allowed, {2} id of the step. */
    NOTE_OUT("note.out"),
    /** {1} words allowed, {2} id of the step. */
    NOTE_OUT_MISSING("note.out.missing"),

    /** {0} path of the first thing that would not read back as it is. */
    CASE_UNWRITABLE("case.unwritable"),
    /** {0} path, {2} the nearest key or id. */
    EDIT_PATH("edit.path"),
    /** {0} path at which something stands already. */
    EDIT_EXISTS("edit.exists"),
    /** {0} path, {1} what can be put there. */
    EDIT_KIND("edit.kind"),
    /** {0} the piece of YAML that was to be put there. */
    EDIT_CONTENT("edit.content"),
    /** {0} path of a place that cannot be changed without changing what stands around it. */
    EDIT_PLACE("edit.place"),
    /** {0} path, {2} the nearest known. */
    OVERRIDE_UNKNOWN("override.unknown"),
    /** {0} how many more problems there are, {1} how many are shown. */
    PROBLEM_MANY("problem.many");

    private final String code;

    Code(String code) {
        this.code = code;
    }

    /** Its name in problems and bundles. */
    public String code() {
        return code;
    }
}
