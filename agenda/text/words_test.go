package text

import (
	"slices"
	"testing"
)

func TestWords(t *testing.T) {
	got := slices.Collect(Words(" ‘Re-integratie’ – zo’n OZA's, cafe\u0301, kade\u00adbreuk: 2023–2024/b. -- 't ʼs \u200b ½\n"))
	want := []string{"Re-integratie", "zo’n", "OZA's", "cafe\u0301", "kade\u00adbreuk", "2023–2024", "b", "t", "s", "½"}
	if !slices.Equal(got, want) {
		t.Errorf("the words are %q, want %q", got, want)
	}
	for word := range Words("een twee") {
		if word != "een" {
			t.Errorf("%q comes after the loop has ended", word)
		}
		break
	}
}
