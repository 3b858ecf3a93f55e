package dev.gradus.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.assessment.Assessment;
import dev.gradus.report.view.section.SectionId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each section alone: together they are the page, and each is whole. */
class ReportSectionsTest {
    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "meta", "wbr");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^<>\"]|\"[^\"]*\")*?)(/?)>");

    private static ReportSections sections(Assessment assessment, String language) {
        return ReportSections.of(assessment, Optional.empty(), Optional.empty(), language, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void joinedTheyAreTheBodyOfThePage(String language) {
        String page = Report.html(FullCase.plain(), language, "");
        String body = page.substring(page.indexOf("<main>") + "<main>".length(), page.indexOf("</main>"));
        ReportSections sections = sections(FullCase.plain(), language);

        assertThat(sections.ids().stream().map(sections::html).collect(Collectors.joining()))
                .isEqualToNormalizingWhitespace(body);
        assertThat(page).contains(sections.numbers());
    }

    @Test
    void eachIsWholeWithIdsOfItsOwn() {
        for (String attack : List.of("", "</section><img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>")) {
            ReportSections sections = sections(new FullCase(text -> text + attack, attack).assessment(), "en");
            for (SectionId id : sections.ids()) {
                String html = sections.html(id);
                List<String> ids = Pattern.compile("<[a-z0-9]+ (?:[^<>]* )?id=\"([^\"]*)\"")
                        .matcher(html)
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .toList();

                assertThat(open(html)).as(id.id()).isEmpty();
                assertThat(ids).as(id.id()).startsWith(id.id()).doesNotHaveDuplicates();
                assertThat(html.strip())
                        .startsWith("<section id=\"" + id.id() + "\"")
                        .endsWith("</section>");
            }
        }
    }

    @Test
    void oneIsWhatThePageHasOfIt() {
        String reach = Report.section(FullCase.plain(), SectionId.REACH, "vi", "");

        assertThat(Report.html(FullCase.plain(), "vi", "")).contains(reach.strip());
    }

    @Test
    void aSectionThatThePageDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> Report.section(FullCase.plain(), SectionId.FORECAST, "en", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Elements that are not closed; a tag that closes another than the last one fails. */
    private static Deque<String> open(String html) {
        Deque<String> open = new ArrayDeque<>();
        for (MatchResult tag : TAG.matcher(html).results().toList()) {
            String name = tag.group(2);
            if (!tag.group(1).isEmpty()) {
                assertThat(open.isEmpty() ? "" : open.pop()).as(tag.group()).isEqualTo(name);
            } else if (tag.group(4).isEmpty() && !VOID.contains(name)) {
                open.push(name);
            }
        }
        return open;
    }
}
