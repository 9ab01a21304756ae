package view

import (
	"strings"
	"testing"
	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
)

// An excerpt has the hit in it, whole and marked, however long the words are.
func TestExcerpt(t *testing.T) {
	long := strings.Repeat("x", 60)
	for _, tt := range []struct{ text, hit, want string }{
		{"een twee drie", "twee", "een [twee] drie"},
		{long + "een twee" + long, "een twee", "…" + long[:hitContext] + "[een twee]" + long[:hitContext] + "…"},
		{"begin " + long + " twee " + long + " einde", "twee", "…[twee]…"},
		{strings.Repeat("woord ", 20) + "hier" + strings.Repeat(" woord", 20), "hier", "…woord woord woord woord woord woord [hier] woord woord woord woord woord woord…"},
	} {
		start := strings.Index(tt.text, tt.hit)
		var got strings.Builder
		for _, s := range excerpt(tt.text, []agenda.Hit{{Text: tt.text, Start: start, End: start + len(tt.hit)}}) {
			if s.Style() == page.Highlight {
				got.WriteString("[" + s.String() + "]")
			} else {
				got.WriteString(s.String())
			}
		}
		if got.String() != tt.want {
			t.Errorf("%q is shown as %q, want %q", tt.text, got.String(), tt.want)
		}
	}
}

// An id says why a project was found only if nothing else does; every hit in a
// text that is shown is marked; and of more than three texts the others are counted.
func TestHitTexts(t *testing.T) {
	field := agenda.MustField
	for _, tt := range []struct {
		name  string
		hits  []agenda.Hit
		shown []*agenda.Field
		want  string // field: text, divided by |
	}{
		{"only an id", []agenda.Hit{{Field: field("id"), Text: "een-twee", Start: 4, End: 8}}, nil, "id: een-[twee]"},
		{"an id, twice", []agenda.Hit{{Field: field("id"), Text: "een-twee", Start: 4, End: 8}, {Field: field("id"), Text: "een-twee", End: 3}}, nil, "id: [een]-[twee]"},
		{"an id and more", []agenda.Hit{{Field: field("id"), Text: "een", End: 3}, {Field: field("titel"), Text: "Een", End: 3}}, nil, "titel: [Een]"},
		{"a field with a column", []agenda.Hit{{Field: field("titel"), Text: "Een", End: 3}}, []*agenda.Field{field("titel")}, "titel"},
		{"two in a text", []agenda.Hit{{Field: field("vraag"), Text: "een en een", End: 3}, {Field: field("vraag"), Text: "een en een", Start: 7, End: 10}}, nil, "vraag: [een] en [een]"},
		{"two texts of a field", []agenda.Hit{{Field: field("partner"), Text: "een", End: 3}, {Field: field("partner"), Text: "eend", End: 3}}, nil, "partners: [een]|partners: [een]d"},
		{"four texts", []agenda.Hit{{Field: field("titel"), Text: "a", End: 1}, {Field: field("vraag"), Text: "a", End: 1}, {Field: field("aanpak"), Text: "a", End: 1}, {Field: field("opbrengst"), Text: "a", End: 1}}, nil,
			"titel: [a]|vraag: [a]|aanpak: [a]|en nog 1"},
		{"none", nil, nil, ""},
	} {
		var got []string
		for _, h := range hitTexts(smallAgenda(), agenda.Match{Project: &agenda.Project{}, Hits: tt.hits}, tt.shown) {
			line := h.key
			for _, s := range h.text {
				if s.Style() == page.Highlight {
					line += "[" + s.String() + "]"
				} else {
					line += s.String()
				}
			}
			got = append(got, line)
		}
		if s := strings.Join(got, "|"); s != tt.want {
			t.Errorf("%s: shown is %q, want %q", tt.name, s, tt.want)
		}
	}
}
