package dev.gradus.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that an editor struck from the Vietnamese texts, each with what is written instead. */
public final class VietnameseStyle {
    private static final Map<Pattern, String> STRUCK = struck();

    private VietnameseStyle() {}

    /** What of the text is not to be written, with what is; empty if all is well. */
    public static List<String> faults(String text) {
        List<String> faults = new ArrayList<>();
        STRUCK.forEach((pattern, better) -> {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                faults.add("“" + matcher.group() + "”: " + better);
            }
        });
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            faults.add("NFC");
        }
        return faults;
    }

    private static Map<Pattern, String> struck() {
        Map<String, String> words = new LinkedHashMap<>();
        // said in the street, not in a newspaper
        words.put("lén", "bí mật");
        words.put("bỏ ngang", "rút giữa chừng");
        words.put("đoán mò", "đoán ngẫu nhiên");
        words.put("nói sao đúng vậy", "dự báo trùng thực tế");
        words.put("chịu ở lại", "ở lại");
        words.put("hay gặp", "thường gặp");
        words.put("sát sườn", "ngay sát");
        words.put("có thể ghép", "có thể lập");
        words.put("(đã|phải|mới) xong|xong (trước|bước)|làm xong", "hoàn tất");
        // a blame, or another trade's word
        words.put("ưa chuộng|sở thích", "thứ tự ưu tiên");
        words.put("cám dỗ", "hấp dẫn");
        words.put("liều lĩnh", "chấp nhận rủi ro");
        words.put("đáng ngờ", "chưa chắc xảy ra");
        words.put("giọng điệu", "sắc thái");
        words.put("siêu hợp lý", "siêu duy lý");
        words.put("khả dĩ", "nhiều khả năng, khả thi");
        words.put("giá trị bảo lưu", "giá trị tối thiểu chấp nhận được");
        words.put("giá trị bỏ đi", "giá trị khi không có thỏa thuận");
        // one name for one thing
        words.put("lằn ranh( đỏ)? cứng|được ghi là cứng", "tuyệt đối");
        words.put("tiêu chí", "quy tắc");
        words.put("(?<!theo )giai đoạn(?! ba\\)| \\d{4})", "bước");
        words.put("chỗ sai", "lỗi");
        words.put("bên quyết định", "bên ra quyết định");
        words.put("miền thỏa thuận", "miền thương lượng");
        words.put("lần rút số|mầm", "lượt rút, hạt giống");
        words.put("mức lợi hơn", "mức chênh");
        words.put("điểm yếu(?! nhất)", "sơ hở");
        words.put("hiểu biết (tính )?đến|mốc hiểu biết", "thông tin");
        // words that read two ways, or word by word
        words.put("(đều|sẽ|tự) giữ(?! lời| nguyên| lại| cả)", "tuân thủ, giữ lời");
        words.put("được (mọi bên|các bên) giữ", "mọi bên đều tuân thủ");
        words.put("không được hỏi|chỉ được hỏi về", "không phải quyết định gì");
        words.put("khoảng của", "khoảng giá trị của");
        words.put("rút ra hay", "rút khỏi thỏa thuận hay");
        words.put("tốt ít nhất bằng|cho mọi bên ít nhất bằng", "không kém");
        words.put("bên được (lợi )?(thêm )?ít nhất", "phần lợi thấp nhất");
        words.put("có thể ý bạn là|có thể nên", "có lẽ ý bạn là; có thể + động từ");
        words.put("(?<=^|[.;:] )nó", "lặp lại danh từ");
        // tone marks where they are put today
        words.put("\\w*(hoá|thoả|huỷ|uỷ|tuỳ)", "hóa, thỏa, hủy, ủy, tùy");
        Map<Pattern, String> patterns = new LinkedHashMap<>();
        int flags =
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.MULTILINE;
        words.forEach((word, better) -> patterns.put(Pattern.compile("(?<!\\w)(" + word + ")(?!\\w)", flags), better));
        return patterns;
    }
}
