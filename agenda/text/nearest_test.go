package text

import "testing"

func TestNearest(t *testing.T) {
	for _, tt := range []struct {
		typed      string
		candidates []string
		want       string
	}{
		{"Onderwijz", []string{"zorg", "onderwijs"}, "onderwijs"},
		{"suicide", []string{"suïcide"}, "suïcide"},

		// up to a quarter of the letters, and at least one
		{"onderxyjs", []string{"onderwijs"}, "onderwijs"},
		{"onxxxwijs", []string{"onderwijs"}, ""},
		{"welxxjn", []string{"welzijn"}, ""},
		{"igk", []string{"igj"}, "igj"},
		{"a", []string{"b"}, ""},
		{"", []string{"b"}, ""},

		// a swap of neighbours is one edit
		{"zrog", []string{"zorg"}, "zorg"},
		{"ozrg", []string{"zorg"}, "zorg"},
		{"xazz", []string{"ayzz"}, ""},

		// the nearest, of equals the first
		{"wonem", []string{"wonend", "wonen", "woner"}, "wonen"},

		// else the only one that contains it, if it is three letters or more
		{"uit", []string{"buiten-uitsluiting", "zorg"}, "buiten-uitsluiting"},
		{"zet", []string{"inzetten", "ijzer"}, "inzetten"},
		{"ui", []string{"uitsluiting", "zorg"}, ""},
		{"uit", []string{"uitsluiting", "uitvoering"}, ""},
		{"zorg", []string{"jeugdzorg", "zerg"}, "zerg"},
	} {
		if got := Nearest(tt.typed, tt.candidates); got != tt.want {
			t.Errorf("%q is nearest to %q of %q, want %q", tt.typed, got, tt.candidates, tt.want)
		}
	}
}

func TestShared(t *testing.T) {
	for _, tt := range []struct {
		typed, name string
		want        int
	}{
		{"onderwijsinspectie", "Inspectie van het Onderwijs", 18},
		{"Cultuurinspectie", "Onderwijs,Cultuur-Wetenschap", 7},
		{"jeugdbeleid", "Jeugd", 5},
		{"zorgbeleid", "Zorg", 0},
	} {
		if got := Shared(tt.typed, tt.name); got != tt.want {
			t.Errorf("%q shares %d letters with %q, want %d", tt.typed, got, tt.name, tt.want)
		}
	}
}
