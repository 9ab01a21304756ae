package doc

import (
	"bytes"
	"fmt"
	"testing"
)

// Every format takes time in proportion to the number of rows.
func BenchmarkWrite(b *testing.B) {
	for _, f := range Formats() {
		for _, n := range []int{1000, 10000} {
			a := grown(n)
			b.Run(fmt.Sprintf("%s/%d", f, n), func(b *testing.B) {
				for b.Loop() {
					var out bytes.Buffer
					if err := Write(&out, f, a, Settings{Width: 80}); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

// grown returns an answer with a table of n rows in groups of ten, with a cell of each
// kind, and the same for programs.
func grown(n int) Answer {
	a := Answer{Title: "Projecten", Absent: "niet in de bron"}
	t := Table{Name: "Projecten", Groups: "Lijn", Columns: []Column{{Title: "Titel", Kind: Title}, {Title: "Id", Kind: ID}, {Title: "Looptijd", Scale: &Scale{Years: []int{2023, 2024}}}, {Title: "Thema's"}, {Title: "Inspecties"}, {Title: "Aantal", Kind: Numbers}}}
	var records []Record
	for i := range n {
		id := fmt.Sprint("project-", i)
		if i%10 == 0 {
			t.Rows = append(t.Rows, Row{Group: &Heading{Level: 2, Cell: Str("Lijn")}})
		}
		t.Rows = append(t.Rows, Row{
			Cells: []Cell{
				Str("Geweld in afhankelijkheidsrelaties, zie https://example.org/a"), {Items: []Text{{{Text: id, Style: Strong}}}},
				{Items: []Text{{{Text: "2023–2024"}}}, Status: Derived, Bar: &Bar{End: 24, SolidEnd: 24}},
				{Items: []Text{{{Text: "Zorg"}}, {{Text: "Jeugd"}}}, Status: Derived}, {Status: Unknown}, {Items: []Text{{{Text: "3"}}}, Number: true}},
			Detail: []Fact{{"Aanleiding", Cell{Items: []Text{{{Text: "het "}, {Text: "geweld", Style: Hit}, {Text: " dat"}}}}}},
		})
		records = append(records, Record{Members: []Member{{"id", id}, {"titel", "Geweld in afhankelijkheidsrelaties"}, {"themas", []string{"zorg", "jeugd"}}, {"inspecties", []string(nil)}, {"aantal", 3}}})
		a.Rows.Cells = append(a.Rows.Cells, []string{id, "Geweld in afhankelijkheidsrelaties", JoinItems([]string{"zorg", "jeugd"}), "", "3"})
		a.IDs = append(a.IDs, id)
	}
	a.Blocks, a.Value = []Block{t}, records
	return a
}
