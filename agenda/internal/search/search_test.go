package search

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// marked returns the words of a text that a typed word finds, with | between them.
func marked(t *testing.T, typed, text string) (string, []Form) {
	t.Helper()
	w, ok := Parse(typed)
	if !ok {
		t.Fatalf("%q is not one word", typed)
	}
	var ix Index
	ix.Add(text)
	var words []string
	var forms []Form
	for _, m := range ix.Find(w) {
		words = append(words, text[m.Start:m.End])
		forms = append(forms, m.Form)
	}
	return strings.Join(words, "|"), forms
}

func TestFind(t *testing.T) {
	for _, tt := range []struct {
		typed, text string
		marked      string // with | between the words; empty if nothing is found
		form        Form   // of the first
	}{
		// the word itself
		{"zorg", "Zorg en ondersteuning", "Zorg", Same},
		{"ZORG", "de zorg", "zorg", Same},
		{"suicide", "Preventie van suïcide", "suïcide", Same},
		{"suïcide", "preventie-suicide", "suicide", Same},
		{"sui\u0308cide", "suïcide", "suïcide", Same},
		{"één", "alles in een plan", "een", Same},
		{"2023", "in 2023 en 2024", "2023", Same},
		{"vo", "het VO en het PO", "VO", Same},
		{"zet", "Evaluatie Tool (ZET)", "ZET", Same},
		{"en", "en/of, en toen", "en|en", Same},
		{"'verhelpen'", "Van ‘verhelpen’ naar ‘voorkomen’", "verhelpen", Same},
		{"m", "begeleiding Donny M.", "M", Same},
		{"zo'n", "zo’n lang verblijf", "zo’n", Same},

		// hyphens
		{"reintegratie", "Re-integratie na detentie", "Re-integratie", Same},
		{"re-integratie", "reintegratie", "reintegratie", Same},
		{"re‑integratie", "Re-integratie", "Re-integratie", Same},
		{"reïntegratie", "re-integratie", "re-integratie", Same},
		{"integratie", "Re-integratie na detentie", "integratie", Same},
		{"wmo", "Wmo-toezichthouders", "Wmo", Same},
		{"toezichthouder", "Wmo-toezichthouders", "toezichthouders", Inflection},
		{"multitoezicht", "Multi-toezicht", "Multi-toezicht", Same},
		{"uitsluiting", "Buiten-/ uitsluiting", "uitsluiting", Same},
		{"buitensluiten", "uit- of buitensluiten", "buitensluiten", Same},
		{"20232024", "2023–2024", "2023–2024", Same},

		// inflections
		{"gemeente", "hulp van gemeenten", "gemeenten", Inflection},
		{"gemeenten", "elke gemeente", "gemeente", Inflection},
		{"gemeentes", "gemeente, gemeenten", "gemeente|gemeenten", Inflection},
		{"gemeente", "de gemeentes", "gemeentes", Inflection},
		{"leraar", "de werkdruk van leraren", "leraren", Inflection},
		{"leraren", "een leraar", "leraar", Inflection},
		{"school", "10 scholen", "scholen", Inflection},
		{"scholen", "op school", "school", Inflection},
		{"jeugdige", "jeugdigen", "jeugdigen", Inflection},
		{"jeugdigen", "Jeugd", "Jeugd", Inflection},
		{"probleem", "de problemen", "problemen", Inflection},
		{"inspectie", "vier inspecties", "inspecties", Inflection},
		{"proces", "vergelijkbare processen", "processen", Inflection},
		{"processen", "het proces", "proces", Inflection},
		{"brieven", "een brief", "brief", Inflection},
		{"huis", "de huizen", "huizen", Inflection},
		{"mens", "mensen met schulden", "mensen", Inflection},
		{"kans", "kansen", "kansen", Inflection},
		{"overheden", "de overheid", "overheid", Inflection},
		{"mogelijkheid", "de mogelijkheden", "mogelijkheden", Inflection},
		{"integraal", "integrale zorg", "integrale", Inflection},
		{"passende", "passend onderwijs", "passend", Inflection},
		{"inburgeren", "de inburgering", "inburgering", Inflection},
		{"wet", "betere wetten", "wetten", Inflection},
		{"oza", "regels voor oza's", "oza's", Inflection},
		{"oza's", "een oza", "oza", Inflection},
		{"thema", "de thema’s", "thema’s", Inflection},
		{"themas", "de thema's", "thema's", Same},
		{"strategie", "strategieën", "strategieën", Inflection},
		{"idee", "ideeën", "ideeën", Inflection},

		// beginnings of words, from four letters on
		{"werk", "de werkdruk", "werkdruk", Part},
		{"kind", "kinderen", "kinderen", Part},
		{"school", "hun schoolloopbaan", "schoolloopbaan", Part},
		{"scholen", "hun schoolloopbaan", "schoolloopbaan", Part},
		{"burger", "Burgerbetrokkenheid", "Burgerbetrokkenheid", Part},
		{"jeugdigen", "jeugdzorg", "jeugdzorg", Part},

		// parts of compounds, from five letters on
		{"opvang", "de asielopvang", "asielopvang", Part},
		{"ongelijkheid", "kansenongelijkheid", "kansenongelijkheid", Part},
		{"brief", "signaalbrieven", "signaalbrieven", Part},
		{"brieven", "een signaalbrief", "signaalbrief", Part},
		{"school", "basisscholen", "basisscholen", Part},
		{"leraren", "een vakleraar", "vakleraar", Part},
		{"arrangementen", "het onderwijszorgarrangement", "onderwijszorgarrangement", Part},
		{"tegratie", "re-integratie", "integratie", Part},

		// the whole of every word that matches, once
		{"zorg", "zorg, zorgen en zorgvraag", "zorg|zorgen|zorgvraag", Same},
		{"opvang", "opvangopvang", "opvangopvang", Part},
		{"gemeente", "gemeente-gemeente", "gemeente|gemeente", Same},

		// noise
		{"vo", "voorkomen", "", 0},
		{"vo", "invoeren, avo", "", 0},
		{"zet", "inzet", "", 0},
		{"zet", "inzetten", "", 0},
		{"en", "een, enkele, mensen", "", 0},
		{"of", "ofwel, hof", "", 0},
		{"igj", "digj", "", 0},
		{"po", "het polis", "", 0},
		{"werk", "netwerk", "", 0},
		{"zorg", "jeugdzorg", "", 0},
		{"arm", "alarm", "", 0},
		{"arm", "armoede", "", 0},
		{"rust", "toerusten", "", 0},
		{"kans", "men kan meedoen", "", 0},
		{"mens", "als men dat wil", "", 0},
		{"overheid", "over de uitvoering", "", 0},
		{"overheden", "overal", "", 0},
		{"zon", "zo'n huis", "", 0},
		{"des", "de", "", 0},
		{"eenheid", "een", "", 0},
		{"onderzoek", "onder, zoek", "", 0},
		{"reintegratie", "re integratie", "", 0},
		{"leraar", "leren", "", 0},
		{"onderwijs", "onder wijs beleid", "", 0},
		{"enige", "en", "", 0},

		// what the stemmer does not know
		{"werken", "wie werkt", "", 0},
		{"kinderen", "een kind", "", 0},
		{"steden", "een stad", "", 0},
		{"onderzocht", "onderzoeken", "", 0},
		{"balans", "balansen", "balansen", Part},
		{"balansen", "de balans", "balans", Part},

		// what it wrongly takes for one word
		{"overige", "over", "over", Inflection},
		{"wetten", "zij weten", "weten", Inflection},
	} {
		got, forms := marked(t, tt.typed, tt.text)
		if got != tt.marked {
			t.Errorf("%s in %q marks %q, want %q", tt.typed, tt.text, got, tt.marked)
		} else if got != "" && forms[0] != tt.form {
			t.Errorf("%s in %q is of form %d, want %d", tt.typed, tt.text, forms[0], tt.form)
		}
	}
}

func TestParse(t *testing.T) {
	for _, typed := range []string{"", "&", "en/of", "twee woorden", "(kansen)ongelijkheid", "www.example.org"} {
		if w, ok := Parse(typed); ok {
			t.Errorf("%q is one word: %+v", typed, w)
		}
	}
	for _, same := range [][2]string{{"Suïcide", "suicide"}, {"re-integratie", "Reïntegratie"}, {"‘zorg’,", "zorg"}, {"thema’s", "thema's"}} {
		v, _ := Parse(same[0])
		w, ok := Parse(same[1])
		if !ok || v != w {
			t.Errorf("%q and %q are not equal", same[0], same[1])
		}
	}
}

// Whatever is looked for in whatever text, searching for the root of the word first
// finds what looking at every word finds, and marks whole characters.
func FuzzFind(f *testing.F) {
	for _, s := range [][2]string{
		{"scholen", "school schoolloopbaan basisscholen"}, {"eenheden", "eenheid een"}, {"oza's", "oza's oza"},
		{"re-integratie", "re-integratie-detentie"}, {"İ", "i̇ I"}, {"½", "1⁄2"}, {"s", "s 's ss"}, {"ﬁets", "fiets"}, {"vleeseen", "vlees"},
	} {
		f.Add(s[0], s[1])
	}
	f.Fuzz(func(t *testing.T, typed, text string) {
		w, ok := Parse(typed)
		if !ok {
			return
		}
		var ix Index
		ix.Add(text)
		found := ix.Find(w)
		for _, m := range found {
			if m.Start < 0 || m.End <= m.Start || m.End > len(text) || utf8.ValidString(text) && !utf8.ValidString(text[m.Start:m.End]) {
				t.Fatalf("%q in %q: %d to %d", typed, text, m.Start, m.End)
			}
		}
		for i, e := range ix.entries {
			if _, ok := ix.match(i, w); ok && !slices.ContainsFunc(found, func(m Match) bool { return m.Start < e.stop && e.start < m.End }) {
				t.Fatalf("%q does not find %q", typed, text[e.start:e.stop])
			}
		}
	})
}
