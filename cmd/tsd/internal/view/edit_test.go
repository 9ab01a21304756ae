package view

import (
	"strings"
	"testing"
	"unicode"
)

// edited writes edits as one text.
func edited(edits []Edit) string {
	var parts []string
	for _, e := range edits {
		parts = append(parts, [...]string{Kept: "", Removed: "-", Added: "+"}[e.Kind]+"("+e.Text+")")
	}
	return strings.Join(parts, " ")
}

func TestEdits(t *testing.T) {
	for _, tt := range []struct{ old, new, want string }{
		{"", "", ""},
		{"een twee", "een twee", "(een twee)"},
		{"een twee", "", "-(een twee)"},
		{"", "een", "+(een)"},
		{"zij bundelen hun krachten door het tegelijk te doen", "zij bundelen hun kennis door het tegelijk te doen",
			"(zij bundelen hun) -(krachten) +(kennis) (door het tegelijk te doen)"},
		{"zij bekijken hoe het gaat", "zij bekijken kritisch hoe het gaat", "(zij bekijken) +(kritisch) (hoe het gaat)"},
		{"een \t twee", "een twee", "(een twee)"},
		{"een twee", "een\ntwee", "(een) +(\n) (twee)"},
		// What reads the same is kept, as it is in the new text.
		{"zie artikel 5", "zie artikel\u00a05", "(zie artikel 5)"},
		{"over sui\u0308cide gaat het", "over suïcide ging het", "(over suïcide) -(gaat) +(ging) (het)"},
		// What stayed between two changes is told with them if it is less than they are.
		{"grote steden en kleine dorpen krijgen hulp", "oude wijken en nieuwe buurten krijgen hulp",
			"-(grote steden en kleine dorpen) +(oude wijken en nieuwe buurten) (krijgen hulp)"},
		{"a is de rest van dit lange verhaal b", "x is de rest van dit lange verhaal y",
			"-(a) +(x) (is de rest van dit lange verhaal) -(b) +(y)"},
		// What is more and what is less is a matter of letters.
		{"aaa bbb ccc", "xxx bbb yyy", "-(aaa bbb ccc) +(xxx bbb yyy)"},
		{"aaa bbbb ccc", "xxx bbbb yyy", "-(aaa) +(xxx) (bbbb) -(ccc) +(yyy)"},
		{"aaa bbbb", "bbbb yyyyy", "-(aaa) (bbbb) +(yyyyy)"},
		{"aaaa bbb", "bbb yyyyy", "-(aaaa bbb) +(bbb yyyyy)"},
	} {
		if got := edited(Edits(tt.old, tt.new)); got != tt.want {
			t.Errorf("%q to %q: got %s, want %s", tt.old, tt.new, got, tt.want)
		}
	}
}

// Texts with no word in common are told whole, however long they are.
func TestEditsOfLongTexts(t *testing.T) {
	old, new := strings.Repeat("a b c ", 5000), strings.Repeat("d e f ", 5000)
	edits := Edits(old, new)
	if len(edits) != 2 || edits[0].Kind != Removed || edits[1].Kind != Added {
		t.Fatalf("%d edits", len(edits))
	}
	edits = Edits(old+"x "+old, old+"y "+old)
	if got := edited(edits[1 : len(edits)-1]); len(edits) != 4 || got != "-(x) +(y)" {
		t.Errorf("one word of many: %d edits, %s", len(edits), got)
	}
}

// Of a long text in which many words changed each change is told.
func TestEditsOfManyWords(t *testing.T) {
	text := func(word string) string {
		return strings.Repeat("hier staat een hele lange zin met "+word+" erin ", 50)
	}
	changed := 0
	for _, e := range Edits(text("oud"), text("nieuw")) {
		if e.Kind == Removed && e.Text == "oud" {
			changed++
		}
	}
	if changed != 50 {
		t.Errorf("%d of 50 changes are told", changed)
	}
}

// What stayed and went reads as the old text; what stayed and came is the new one.
func FuzzEdits(f *testing.F) {
	f.Add("een twee drie vier", "een drie vier vijf")
	f.Add("a b a b a b", "b a b a b a")
	f.Add("", "x\ny")
	f.Add("a b c a b b a", "c b a b a c")
	f.Fuzz(func(t *testing.T, old, new string) {
		var before, after []string
		last := EditKind(-1)
		for _, e := range Edits(old, new) {
			if e.Kind == last {
				t.Fatalf("two edits of one kind in a row: %q, %q", old, new)
			}
			last = e.Kind
			if e.Kind != Added {
				before = append(before, e.Text)
			}
			if e.Kind != Removed {
				after = append(after, e.Text)
			}
		}
		if got := strings.Join(before, " "); !ReadsSame(got, spaced(old)) {
			t.Errorf("the old text %q comes out as %q", old, got)
		}
		if got := strings.Join(after, " "); got != spaced(new) {
			t.Errorf("the new text %q comes out as %q", new, got)
		}
	})
}

// spaced writes a text with one space between its words and its lines.
func spaced(s string) string {
	isSpace := func(r rune) bool { return r != '\n' && unicode.IsSpace(r) }
	return strings.Join(strings.FieldsFunc(strings.ReplaceAll(s, "\n", " \n "), isSpace), " ")
}
