package view

import (
	"strings"
	"testing"

	"tsd/cmd/tsd/internal/page"
)

func TestChangedWords(t *testing.T) {
	for _, tt := range []struct{ old, new, was, now string }{
		{"zij bekijken hoe het gaat", "zij bekijken kritisch hoe het gaat",
			"zij bekijken hoe het gaat", "zij bekijken [+kritisch] hoe het gaat"},
		{"een twee drie vier vijf zes oud een twee drie vier vijf", "een twee drie vier vijf zes nieuw een twee drie vier vijf",
			"… drie vier vijf zes [−oud] een twee drie vier …", "… drie vier vijf zes [+nieuw] een twee drie vier …"},
		{"oud een twee drie vier vijf zes zeven acht negen tien oud", "nieuw een twee drie vier vijf zes zeven acht negen tien nieuw",
			"[−oud] een twee drie vier … zeven acht negen tien [−oud]", "[+nieuw] een twee drie vier … zeven acht negen tien [+nieuw]"},
		{"alles is anders", "niets bleef gelijk", "alles is anders", "niets bleef gelijk"},
		{"vier vijf\nzes", "vier vijf zes", "vier vijf zes", "vier vijf zes (alleen de indeling is anders)"},
		{"vier vijf\nzes zeven acht negen oud", "vier vijf zes zeven acht negen nieuw",
			"vier vijf zes zeven acht negen [−oud]", "vier vijf zes zeven acht negen [+nieuw]"},
	} {
		was, now := changedWords(tt.old, tt.new)
		if got := oneLine(was); got != tt.was {
			t.Errorf("%q to %q: was %q, want %q", tt.old, tt.new, got, tt.was)
		}
		if got := oneLine(now); got != tt.now {
			t.Errorf("%q to %q: now %q, want %q", tt.old, tt.new, got, tt.now)
		}
	}
}

// Next to a change up to four words are shown, with an ellipsis for more; at
// either end of a text, where only one side is next to a change, those of that side.
func TestShortened(t *testing.T) {
	for _, tt := range []struct {
		words       string
		first, last bool
		want        string
	}{
		{"a b c d", true, false, "a b c d"},
		{"a b c d e", true, false, "… b c d e"},
		{"a b c d", false, true, "a b c d"},
		{"a b c d e", false, true, "a b c d …"},
		{"a b c d e f g h", false, false, "a b c d e f g h"},
		{"a b c d e f g h i", false, false, "a b c d … f g h i"},
		{"a b c d e f g h i", true, true, "a b c d e f g h i"},
	} {
		if got := shortened(tt.words, tt.first, tt.last, editContext); got != tt.want {
			t.Errorf("%q, first %v, last %v: got %q, want %q", tt.words, tt.first, tt.last, got, tt.want)
		}
	}
}

// oneLine is a text as it is on a screen without limits.
func oneLine(t page.Text) string { return page.Join(t.Wrap(0), " ").String() }

func TestTextSentences(t *testing.T) {
	for _, tt := range []struct {
		old, new string
		want     []string
	}{
		{"zij bekijken hoe het gaat", "zij bekijken kritisch hoe het gaat",
			[]string{"In de aanpak staat nu “zij bekijken kritisch hoe het gaat” in plaats van “zij bekijken hoe het gaat”."}},
		{"een heel goed plan voor wie hulp nodig heeft", "een goed plan voor wie hulp nodig heeft",
			[]string{"In de aanpak staat nu “een goed plan voor wie hulp nodig heeft” in plaats van “een heel goed plan voor wie hulp nodig heeft”."}},
		{"Dat is zo. Dit blijft.", "Dat was zo. Dit blijft.", []string{"In de aanpak staat nu “Dat was zo.” in plaats van “Dat is zo.”"}},
		{"Dit blijft. Dit ook.", "Dit blijft. Dit is nieuw. Dit ook.", []string{"Aan de aanpak is toegevoegd: “Dit is nieuw.”"}},
		{"Dit blijft.", "Eerst dit. Dit blijft.", []string{"Aan de aanpak is toegevoegd: “Eerst dit.”"}},
		{"Dit blijft. Dit niet. Dit wel.", "Dit blijft. Dit wel.", []string{"Uit de aanpak is geschrapt: “Dit niet.”"}},
		{"Dit blijft, dit niet.", "Dit blijft.", []string{"In de aanpak staat nu “Dit blijft.” in plaats van “Dit blijft, dit niet.”"}},
		{"Dit blijft", "Dit blijft ook.", []string{"In de aanpak staat nu “Dit blijft ook.” in plaats van “Dit blijft”."}},
		{"Dit kort.", "Dit kort, " + strings.Repeat("maar ", maxQuote) + "nu niet meer.",
			[]string{"In de aanpak staat nu “Dit kort, " + strings.Repeat("maar ", maxQuote) + "nu niet meer.” in plaats van “Dit kort.”"}},
		{"vijf\nzes", "vijf zes", []string{"Van de aanpak is alleen de indeling anders."}},
		{"alles is anders.", "niets bleef gelijk.",
			[]string{"De aanpak is herschreven. Er staat nu: “niets bleef gelijk.”", "Eerst stond er: “alles is anders.”"}},
	} {
		got := textSentences("de aanpak", tt.old, tt.new)
		if len(got) != len(tt.want) {
			t.Errorf("%q to %q: got %q", tt.old, tt.new, got)
			continue
		}
		for i := range got {
			if ended(got[i]) != tt.want[i] {
				t.Errorf("%q to %q: got %q, want %q", tt.old, tt.new, got[i], tt.want[i])
			}
		}
	}
}

// Of a long sentence no more is quoted than is needed to know the place.
func TestReplacements(t *testing.T) {
	long := strings.Repeat("heel ", maxQuote)
	got := replacements(Edits("een oud woord hier en nog een "+long+"oud ding daar", "een nieuw woord hier en nog een "+long+"nieuw ding daar"))
	want := []replacement{{"een oud woord hier en", "een nieuw woord hier en"}, {"heel heel heel oud ding daar", "heel heel heel nieuw ding daar"}}
	if len(got) != 2 || got[0] != want[0] || got[1] != want[1] {
		t.Errorf("got %q", got)
	}
}
