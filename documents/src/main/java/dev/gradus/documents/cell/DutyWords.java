package dev.gradus.documents.cell;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether what is to be done over a period is a state to keep up or something to leave undone, as its first words say. */
public final class DutyWords {
    private static final String ADVERBS = "(?:to |shall |must |will |jointly |fully |cùng |phải |tiếp tục )*";
    private static final Pattern REFRAIN = Pattern.compile(
            ADVERBS
                    + "(?:not|no|do not|refrain|abstain|avoid|cease|halt|suspend|freeze|pause|stop|ceasefire|cease-fire|truce|moratorium|không|chưa|kiềm chế|tránh|ngừng|ngưng|dừng|tạm dừng|tạm ngừng|tạm hoãn|đình chỉ|lệnh ngừng bắn|hưu chiến)(?![\\p{L}]).*");
    private static final Pattern MAINTAIN = Pattern.compile(
            ADVERBS
                    + "(?:maintain|keep|observe|uphold|sustain|continue|respect|preserve|hold open|honou?r|guarantee|ensure|protect|guard|monitor|duy trì|giữ|tiếp tục|tôn trọng|tuân thủ|bảo đảm|đảm bảo|bảo vệ|giám sát)(?![\\p{L}]).*");

    private DutyWords() {}

    /** The word of case files: “maintain” or “refrain”; nothing where it is an act. */
    public static Optional<String> find(String what) {
        String plain = what.toLowerCase(Locale.ROOT).strip();
        if (REFRAIN.matcher(plain).matches()) {
            return Optional.of("refrain");
        }
        return MAINTAIN.matcher(plain).matches() ? Optional.of("maintain") : Optional.empty();
    }
}
