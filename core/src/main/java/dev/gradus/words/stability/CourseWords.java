package dev.gradus.words.stability;

import dev.gradus.stability.further.HypergameCourse;
import dev.gradus.words.Sentence;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.List;

/** What happens in truth where some see another game than the one that is played. */
final class CourseWords {
    private final Words words;
    private final ConflictNames names;

    CourseWords(Words words, ConflictNames names) {
        this.words = words;
        this.names = names;
    }

    /** One step each, and where it ends. */
    List<Sentence> steps(HypergameCourse course) {
        List<Sentence> said = new ArrayList<>();
        if (course.moves().isEmpty()) {
            said.add(words.tell("stability.course.stays"));
        }
        for (HypergameCourse.Move move : course.moves()) {
            String key = move.result().isBetter() ? "better" : "mistaken";
            said.add(words.tell(
                    "stability.course." + key, names.maker(move.maker()), names.doing(move.from(), move.to())));
        }
        said.add(
                course.isCycle()
                        ? words.tell("stability.course.cycle")
                        : words.tell("stability.course.end", names.state(course.end())));
        return said;
    }
}
