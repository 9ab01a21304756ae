package agenda_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"gopkg.in/yaml.v3"

	"tsd/agenda"
	"tsd/agenda/datafile"
)

// sizes are numbers of projects: the work must grow in step with them.
var sizes = []int{15, 1000, 10000}

// grown returns the embedded agenda with its projects repeated to a number.
func grown(b *testing.B, projects int) []byte {
	b.Helper()
	a := embedded(b)
	original := a.Projecten
	a.Projecten = nil
	for i := range projects {
		p := original[i%len(original)]
		if i >= len(original) {
			p.ID = fmt.Sprintf("%s-%d", p.ID, i)
		}
		a.Projecten = append(a.Projecten, p)
	}
	text, err := yaml.Marshal(a)
	if err != nil {
		b.Fatal(err)
	}
	return text
}

func BenchmarkLoad(b *testing.B) {
	for _, n := range sizes {
		file := grown(b, n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.SetBytes(int64(len(file)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := datafile.Load("bench.yaml", file); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// Checking may take at most one and a half times as long as loading.
func BenchmarkCheck(b *testing.B) {
	for _, n := range sizes {
		file := grown(b, n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.SetBytes(int64(len(file)))
			b.ReportAllocs()
			for b.Loop() {
				for _, p := range datafile.Check("bench.yaml", file) {
					if !p.Remark {
						b.Fatal(p)
					}
				}
			}
		})
	}
}

// Two files are loaded in the time of two loads; what is measured here comes on
// top: half of the records changed, among which a word in a long text.
func BenchmarkDiff(b *testing.B) {
	for _, n := range sizes {
		file := grown(b, n)
		old, err := datafile.Load("bench.yaml", file)
		if err != nil {
			b.Fatal(err)
		}
		new, err := datafile.Load("bench.yaml", file)
		if err != nil {
			b.Fatal(err)
		}
		for i := range new.Projecten {
			if p := &new.Projecten[i]; i%2 == 0 {
				p.Titel += " herzien"
				p.Aanpak = "Nu " + p.Aanpak
			}
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if len(agenda.Diff(old, new)) != (n+1)/2 {
					b.Fatal("not all changes are found")
				}
			}
		})
	}
}

func BenchmarkSelect(b *testing.B) {
	for _, query := range []string{"lijn:verbreden", "gemeenten", "partner:vng"} {
		for _, n := range sizes {
			a, err := datafile.Load("bench.yaml", grown(b, n))
			if err != nil {
				b.Fatal(err)
			}
			b.Run(fmt.Sprintf("%s/%d", query, n), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					q, err := a.ParseQuery(query)
					if err != nil {
						b.Fatal(err)
					}
					if len(selected(a, q)) == 0 {
						b.Fatal("nothing selected")
					}
				}
			})
		}
	}
}

// The time of a query grows in step with its words.
func BenchmarkWords(b *testing.B) {
	a := embedded(b)
	words := manyWords(a)
	quoted := make([]string, len(words))
	for i, w := range words {
		quoted[i] = `"` + w + `"`
	}
	for _, query := range []struct {
		name, between string
		words         []string
	}{
		{"equal", " ", slices.Repeat([]string{"gemeenten"}, 2000)},
		{"different", " OF ", words},
		{"quoted", " OF ", quoted},
	} {
		for _, n := range []int{20, 200, 2000} {
			typed := strings.Join(query.words[:n], query.between)
			b.Run(fmt.Sprintf("%s/%d", query.name, n), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					q, err := a.ParseQuery(typed)
					if err != nil {
						b.Fatal(err)
					}
					matches, _ := a.Select(q)
					agenda.Rank(matches)
					if len(matches) == 0 {
						b.Fatal("nothing selected")
					}
				}
			})
		}
	}
}

// manyWords returns different words: those of the agenda, and those with an ending.
func manyWords(a *agenda.Agenda) []string {
	var words []string
	seen := map[string]bool{"niet": true} // a query may not have that
	for _, ending := range []string{"", "s", "e", "en", "t"} {
		for i := range a.Projecten {
			for _, f := range agenda.Fields {
				for _, text := range f.Of(&a.Projecten[i]).Items {
					for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
						if w = strings.ToLower(w) + ending; !seen[w] {
							seen[w] = true
							words = append(words, w)
						}
					}
				}
			}
		}
	}
	return words
}
