package dev.gradus.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That what was struck is found, and what is well written is not. */
class VietnameseStyleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{0} lén đảo ngược {1}",
                "Không chuỗi bước nào được mọi bên giữ.",
                "chuỗi bước mà mọi bên đều giữ, từng bước một",
                "Một lằn ranh đỏ cứng bị vượt.",
                "56 điểm yếu trong văn bản",
                "trong khoảng của nó",
                "Đứng vững. Nó chưa chắc là tốt nhất.",
                "Khả dĩ nhất",
                "thoả thuận"
            })
    void whatWasStruckIsFound(String text) {
        assertThat(VietnameseStyle.faults(text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mọi bên đều giữ lời; các bên sẽ giữ nguyên hiện trạng",
                "điểm yếu nhất là bước 1, trong khoảng giá trị của hồ sơ",
                "Có lẽ ý bạn là yongbyon. Có thể bỏ một lần.",
                "một thỏa thuận được hỏi, tùy vào ủy ban"
            })
    void whatIsWellWrittenIsNot(String text) {
        assertThat(VietnameseStyle.faults(text)).isEmpty();
    }

    @Test
    void textIsComposed() {
        assertThat(VietnameseStyle.faults(Normalizer.normalize("lòng tin", Normalizer.Form.NFD)))
                .containsExactly("NFC");
    }
}
