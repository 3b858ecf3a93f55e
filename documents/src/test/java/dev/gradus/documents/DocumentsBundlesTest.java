package dev.gradus.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.documents.account.AccountWords;
import dev.gradus.documents.workbook.CaseBook;
import dev.gradus.words.Bundles;
import dev.gradus.words.BundlesContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is told of tables is said in both languages. */
class DocumentsBundlesTest extends BundlesContract {
    private static final Pattern KEY =
            Pattern.compile("(?:understood|assumed|note|question|refused|Problem\\.of)\\(\\s*\"([a-z.-]+)\"");

    @Override
    protected List<String> bundles() {
        return List.of(AccountWords.BUNDLE, CaseBook.BUNDLE);
    }

    /** Every key that the code names whole has its words. */
    @Test
    void everyKeyOfTheCodeHasWords() throws IOException {
        Bundles english = Bundles.of("en", bundles());
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                for (MatchResult found :
                        KEY.matcher(Files.readString(file)).results().toList()) {
                    String key = found.group(1);
                    assertThat(key.endsWith(".") || english.has(key))
                            .as(file + ": " + key)
                            .isTrue();
                }
            }
        }
    }
}
