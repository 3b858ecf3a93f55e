package dev.gradus.documents.poi;

import dev.gradus.words.Passage;
import java.util.List;

/**
 * What a Word document holds.
 *
 * @param subtitle below the title; "" = none
 * @param marking above every page; "" = none
 */
public record WordPage(String title, String subtitle, String marking, List<Passage> passages) {
    public WordPage {
        passages = List.copyOf(passages);
    }
}
