package search

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"tsd/agenda/text"
)

// marked returns what terms find in a text, with | between the places.
func marked(asked Terms, s string) (string, []Form) {
	var ix Index
	ix.Add(s)
	var places []string
	var forms []Form
	for _, m := range ix.Find(asked) {
		places = append(places, s[m.Start:m.End])
		forms = append(forms, m.Form)
	}
	return strings.Join(places, "|"), forms
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
		{"“en”", "en/of", "en", Same},
		{"'verhelpen'", "Van ‘verhelpen’ naar ‘voorkomen’", "verhelpen", Same},
		{"m", "begeleiding Donny M.", "M", Same},
		{"zo'n", "zo’n lang verblijf", "zo’n", Same},

		// hyphens
		{"reintegratie", "Re-integratie na detentie", "Re-integratie", Same},
		{"re-integratie", "reintegratie", "reintegratie", Same},
		{"re‑integratie", "Re-integratie", "Re-integratie", Same},
		{"reïntegratie", "re-integratie", "re-integratie", Same},
		{"reintegratie", "na de re-integratie", "re-integratie", Same},
		{"werk", "werkdruk-onderzoek", "werkdruk", Part},
		{"integratie", "Re-integratie na detentie", "integratie", Same},
		{"wmo", "Wmo-toezichthouders", "Wmo", Same},
		{"toezichthouder", "Wmo-toezichthouders", "toezichthouders", Inflection},
		{"multitoezicht", "Multi-toezicht", "Multi-toezicht", Same},
		{"uitsluiting", "Buiten-/ uitsluiting", "uitsluiting", Same},
		{"buitensluiten", "uit- of buitensluiten", "buitensluiten", Same},
		{"20232024", "2023–2024", "2023–2024", Same},
		{"2024", "2023–2024", "2024", Same},
		{"zorg", "zorg--jeugd", "zorg", Same},
		{"zorg", "-zorg- en", "zorg", Same},

		// apostrophes
		{"oza", "regels voor oza's", "oza's", Same},
		{"thema", "de thema’s", "thema’s", Same},
		{"autoruit", "auto-ruit's", "auto-ruit's", Same},
		{"ruit", "auto-ruitʼs", "ruitʼs", Same},
		{"tuin", "in ʼt huis of ʼtuin", "tuin", Same},

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
		{"alle", "al", "al", Inflection},
		{"akten", "twee aktes", "aktes", Inflection},
		{"vazen", "een vaas", "vaas", Inflection},
		{"neven", "een neef", "neef", Inflection},
		{"kans", "kansen", "kansen", Inflection},
		{"overheden", "de overheid", "overheid", Inflection},
		{"mogelijkheid", "de mogelijkheden", "mogelijkheden", Inflection},
		{"integraal", "integrale zorg", "integrale", Inflection},
		{"passende", "passend onderwijs", "passend", Inflection},
		{"inburgeren", "de inburgering", "inburgering", Inflection},
		{"wet", "betere wetten", "wetten", Inflection},
		{"gemeente's", "de gemeenten", "gemeenten", Inflection},
		{"oza's", "een oza", "oza", Inflection},
		{"thema's", "het thema", "thema", Inflection},
		{"series", "een serie", "serie", Inflection},
		{"themas", "de thema's", "thema's", Same},
		{"strategie", "strategieën", "strategieën", Inflection},
		{"idee", "ideeën", "ideeën", Inflection},

		// beginnings of words, from four letters on, and of other forms from five on
		{"werk", "de werkdruk en werkwijzen", "werkdruk|werkwijzen", Part},
		{"gezondheid", "gezondheidszorg", "gezondheidszorg", Part},
		{"kind", "kinderen", "kinderen", Part},
		{"school", "hun schoolloopbaan", "schoolloopbaan", Part},
		{"scholen", "hun schoolloopbaan", "schoolloopbaan", Part},
		{"burger", "Burgerbetrokkenheid", "Burgerbetrokkenheid", Part},
		{"leraren", "leraarschap", "leraarschap", Part},
		{"brief", "brievenbus", "brievenbus", Part},
		{"jeugdigen", "jeugdzorg", "jeugdzorg", Part},

		// ends of compounds, from five letters on, after four others
		{"opvang", "de asielopvang", "asielopvang", Part},
		{"ongelijkheid", "kansenongelijkheid", "kansenongelijkheid", Part},
		{"brief", "signaalbrieven", "signaalbrieven", Part},
		{"brieven", "een signaalbrief", "signaalbrief", Part},
		{"school", "basisscholen", "basisscholen", Part},
		{"leraren", "een bijlesleraar", "bijlesleraar", Part},
		{"thema", "de hoofdthema's", "hoofdthema's", Part},
		{"school", "stadsschool", "stadsschool", Part},
		{"arrangementen", "het onderwijszorgarrangement", "onderwijszorgarrangement", Part},
		{"werken", "samenwerken", "samenwerken", Part},
		{"leraar", "een jazzleraar", "jazzleraar", Part},

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
		{"jeu", "jeugd", "", 0},
		{"igj", "digj", "", 0},
		{"po", "het polis", "", 0},
		{"werk", "netwerk, samenwerkende, maatwerk", "", 0},
		{"burger", "inburgering", "", 0},
		{"werken", "werkdruk", "", 0},
		{"leraar", "een vakleraar", "", 0},
		{"zicht", "toezicht", "", 0},
		{"brief", "de signaalbrieventas", "", 0},
		{"plannen", "een zorgplan", "", 0},
		{"bries", "een brie", "", 0},
		{"handig", "de hand", "", 0},
		{"fles", "tien fl", "", 0},
		{"tv", "tf", "", 0},
		{"az", "als as", "", 0},
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
		got, forms := marked(Parse(tt.typed), tt.text)
		if got != tt.marked {
			t.Errorf("%s in %q marks %q, want %q", tt.typed, tt.text, got, tt.marked)
		} else if got != "" && forms[0] != tt.form {
			t.Errorf("%s in %q is of form %d, want %d", tt.typed, tt.text, forms[0], tt.form)
		}
	}
}

// All the words must be in a text, in any order, and each place of each is marked.
func TestFindAll(t *testing.T) {
	for _, tt := range []struct{ typed, text, marked string }{
		{"zorg jeugd", "jeugd en zorg, jeugdzorg", "jeugd|zorg|jeugdzorg"},
		{"zorg jeugd", "zorg", ""},
		{"jeugd zorg", "zorg", ""},
		{"Zorg: jeugd!", "zorg/jeugd", "zorg|jeugd"},
		{"gemeente gemeenten", "de gemeenten", "gemeenten"},
		{"integratie re-integratie", "re-integratie", "re-integratie"},
		{"wmo wmo-toezicht", "Wmo-toezicht", "Wmo-toezicht"},
		{"", "zorg", ""},
		{"&", "zorg & jeugd", ""},
	} {
		if got, _ := marked(Parse(tt.typed), tt.text); got != tt.marked {
			t.Errorf("%s in %q marks %q, want %q", tt.typed, tt.text, got, tt.marked)
		}
	}
}

// Of two words that are found in the same place, the nearer one says how.
func TestFindTwice(t *testing.T) {
	for _, typed := range []string{"scho school", "school scho"} {
		if marked, forms := marked(Parse(typed), "scholen"); marked != "scholen" || forms[0] != Inflection {
			t.Errorf("%s marks %q, of form %d", typed, marked, forms)
		}
	}
}

// A phrase is found as it is, but for case, accents, hyphens and the marks between its
// words.
func TestFindPhrase(t *testing.T) {
	for _, tt := range []struct{ typed, text, marked string }{
		{"schoon schip", "Schoon schip maken", "Schoon schip"},
		{"schoon schip maken: samen", "Schoon schip maken – sámen", "Schoon schip maken – sámen"},
		{"schoon schip", "schoon groot schip", ""},
		{"schoon schip", "schip schoon", ""},
		{"schoon schip", "schoon schip, schoon schip", "schoon schip|schoon schip"},
		{"schoon schip", "schoon", ""},
		{"a a", "a a a", "a a"},
		{"gemeente", "gemeenten", ""},
		{"opvang", "asielopvang, opvangen", ""},
		{"vakleraar", "vakleraar", "vakleraar"},
		{"de leraar", "de leraren", ""},

		{"re-integratie na detentie", "Re-integratie na detentie", "Re-integratie na detentie"},
		{"reïntegratie na", "Re-integratie na detentie", "Re-integratie na"},
		{"integratie na", "Re-integratie na detentie", "integratie na"},
		{"re integratie", "Re-integratie", "Re-integratie"},
		{"re na", "re-integratie na", ""},
		{"de integratie", "de re-integratie", ""},
		{"de re", "de re-integratie", "de re"},
		{"b c", "a--b c", "b c"},
		{"voor oza", "voor oza's", "voor oza's"},
		{"oza's met", "voor oza’s met", "oza’s met"},
		{"", "schoon schip", ""},
	} {
		if got, _ := marked(ParsePhrase(tt.typed), tt.text); got != tt.marked {
			t.Errorf("“%s” in %q marks %q, want %q", tt.typed, tt.text, got, tt.marked)
		}
	}
}

// Texts have nothing to do with each other, and an index that was reset has none.
func TestIndex(t *testing.T) {
	var ix Index
	for _, s := range []string{"jeugd en zorg", "zorg", "", "jeugd", "zorg jeugd"} {
		ix.Add(s)
	}
	for _, tt := range []struct {
		asked Terms
		texts []int
	}{
		{Parse("zorg"), []int{0, 1, 4}},
		{Parse("zorg jeugd"), []int{0, 0, 4, 4}},
		{ParsePhrase("zorg jeugd"), []int{4}},
	} {
		var texts []int
		for _, m := range ix.Find(tt.asked) {
			texts = append(texts, m.Text)
		}
		if !slices.Equal(texts, tt.texts) {
			t.Errorf("%s is in the texts %v, want %v", tt.asked, texts, tt.texts)
		}
	}
	if ix.Add("de zorg"); len(ix.Find(Parse("zorg"))) != 4 {
		t.Error("a text that is added later is not found")
	}
	ix.Reset()
	ix.Add("opvang")
	if found := ix.Find(Parse("zorg")); found != nil {
		t.Errorf("a text that was removed is found: %v", found)
	}
	if found := ix.Find(Parse("opvang")); len(found) != 1 || found[0].Text != 0 {
		t.Errorf("the first text after Reset is not found: %v", found)
	}
}

func TestTerms(t *testing.T) {
	for _, tt := range []struct{ typed, want string }{
		{"", ""},
		{"– & …", ""},
		{"ﾞ", ""}, // a letter that folds to nothing
		{"Suïcide", "suicide"},
		{"Re‑integratie  na\ndetentie", "reintegratie na detentie"},
		{"en/of", "en of"},
		{"‘zorg’, (kansen)ongelijkheid", "zorg kansen ongelijkheid"},
		{"thema’s", "thema's"},
	} {
		words, phrase := Parse(tt.typed), ParsePhrase(tt.typed)
		if got := words.String(); got != tt.want {
			t.Errorf("%q is the words %q, want %q", tt.typed, got, tt.want)
		}
		if got := phrase.String(); got != tt.want {
			t.Errorf("%q is the phrase %q, want %q", tt.typed, got, tt.want)
		}
		empty := tt.want == ""
		if words.IsEmpty() != empty || phrase.IsEmpty() != empty || words.IsPhrase() || phrase.IsPhrase() == empty {
			t.Errorf("%q is not known as words or as a phrase", tt.typed)
		}
		var each []string
		for _, w := range words.Words() {
			each = append(each, w.String())
		}
		if !slices.Equal(each, strings.Fields(tt.want)) {
			t.Errorf("%q is divided into %q", tt.typed, each)
		}
		if divided := phrase.Words(); !empty && (len(divided) != 1 || divided[0].String() != tt.want || !divided[0].IsPhrase()) {
			t.Errorf("the phrase %q is divided into %v", tt.typed, divided)
		}
	}
}

// A word that is longer than the stemmer may get has no other forms.
func TestMaxStemmed(t *testing.T) {
	longest := "ab" + strings.Repeat("jeugd", 12) + "en" // 64 letters
	for typed, want := range map[string]bool{longest: true, "a" + longest: false} {
		if got, _ := marked(Parse(typed), strings.TrimSuffix(typed, "en")); (got != "") != want {
			t.Errorf("a word of %d letters finds another form of it: %v, want %v", len(typed), got != "", want)
		}
	}
}

// Whatever is looked for in whatever texts, searching for the root of a word first finds
// what looking at every word finds, and marks whole characters.
func FuzzFind(f *testing.F) {
	for _, s := range [][2]string{
		{"scholen", "school schoolloopbaan|basisscholen"}, {"eenheden", "eenheid een"}, {"oza's", "oza's oza"}, {"leraren", "leraarschap"},
		{"re-integratie zorg", "re-integratie-detentie, zorg|zorg"}, {"İ", "i̇ I"}, {"½", "1⁄2"}, {"s", "s 's ss"}, {"ﬁets", "fiets"}, {"vleeseen", "vlees"},
	} {
		f.Add(s[0], s[1])
	}
	f.Fuzz(func(t *testing.T, typed, joined string) {
		var ix Index
		texts := strings.Split(joined, "|")
		for _, s := range texts {
			ix.Add(s)
		}
		for _, asked := range []Terms{Parse(typed), ParsePhrase(typed)} {
			found := ix.Find(asked)
			for _, m := range found {
				s := texts[m.Text]
				if m.Start < 0 || m.End <= m.Start || m.End > len(s) || utf8.ValidString(s) && !utf8.ValidString(s[m.Start:m.End]) {
					t.Fatalf("%q in %q: %d to %d", typed, s, m.Start, m.End)
				}
			}
			if asked.IsEmpty() {
				continue
			}
			for number, s := range texts {
				all, places := lookAtAll(&ix, asked, number)
				for _, at := range places {
					overlaps := func(m Match) bool { return m.Text == number && m.Start < at.End && at.Start < m.End }
					if all != slices.ContainsFunc(found, overlaps) {
						t.Fatalf("%q in %q: %q is found: %v, want %v", typed, s, s[at.Start:at.End], !all, all)
					}
				}
			}
		}
	})
}

// lookAtAll returns whether a text has all the words, and the places where it has one.
func lookAtAll(ix *Index, asked Terms, number int) (all bool, places []text.Range) {
	all = true
	for _, w := range asked.words {
		had := len(places)
		for n, e := range ix.entries {
			if m, ok := ix.match(n, w); ok && e.text == number {
				places = append(places, m.Range)
			}
		}
		all = all && len(places) > had
	}
	return all, places
}
