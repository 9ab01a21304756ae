package main

import (
	"slices"
	"strconv"
	"strings"

	"tsd/agenda/datafile"
	"tsd/cmd/tsd/internal/page"
	"tsd/cmd/tsd/internal/view"
)

// checked is what was found in files.
type checked struct {
	files    int
	problems datafile.Problems
	mended   int // how many lines were
}

// count counts the faults and the remarks.
func (c checked) count() (faults, remarks int) {
	for _, p := range c.problems {
		if p.Remark {
			remarks++
		} else {
			faults++
		}
	}
	return faults, remarks
}

// mendable reports whether there is one right answer to some of the problems.
func (c checked) mendable() bool {
	return slices.ContainsFunc(c.problems, func(p datafile.Problem) bool { return p.Edits != nil })
}

// summary returns how much was found, in a line.
func (c checked) summary() string {
	faults, remarks := c.count()
	s := ""
	if c.mended > 0 {
		s = view.Number(c.mended, "regel", "regels") + " hersteld; "
	}
	s += view.Number(faults, "fout", "fouten")
	if remarks > 0 {
		s += ", " + view.Number(remarks, "opmerking", "opmerkingen")
	}
	return s + " in " + view.Number(c.files, "bestand", "bestanden")
}

// checkRow is a problem for programs.
type checkRow struct {
	File       string `json:"file" yaml:"file"`
	Line       int    `json:"line" yaml:"line"`     // from 1; 0 if the problem is of the whole file
	Column     int    `json:"column" yaml:"column"` // from 1, in characters
	Byte       int    `json:"byte" yaml:"byte"`     // the same in bytes
	Record     string `json:"record" yaml:"record"`
	Field      string `json:"field" yaml:"field"`
	Code       string `json:"code" yaml:"code"`
	Message    string `json:"message" yaml:"message"`
	Suggestion string `json:"suggestion" yaml:"suggestion"`
	Remark     bool   `json:"remark" yaml:"remark"`
	Cure       string `json:"cure" yaml:"cure"`
}

// answer returns what was found. A plain one does not show the lines of the files.
func (c checked) answer(plain bool) *view.Answer {
	rows := []checkRow{}
	for _, p := range c.problems {
		rows = append(rows, checkRow{page.Clean(p.File), p.Line, p.Column, p.Byte, p.Record, p.Field, p.Code, page.Clean(p.Message), p.Suggestion, p.Remark, p.Cure})
	}
	g := page.Grid{Head: strings.Fields("file line column record field code message suggestion remark cure")}
	for _, r := range rows {
		g.Rows = append(g.Rows, []page.Cell{{r.File}, {strconv.Itoa(r.Line)}, {strconv.Itoa(r.Column)}, {r.Record}, {r.Field}, {r.Code}, {r.Message}, {r.Suggestion}, {strconv.FormatBool(r.Remark)}, {r.Cure}})
	}
	return &view.Answer{
		Title: "Fouten en opmerkingen",
		Name:  "Fouten",
		Lead:  view.Capital(c.summary()) + ".",
		Value: func() any { return rows },
		Grid:  func() page.Grid { return g },
		Page:  c.table,
		Sheet: c.sheet,
		Screen: func() []page.Block {
			if len(c.problems) == 0 {
				return nil
			}
			return []page.Block{page.Verbatim(problemMessages(c.problems, plain))}
		},
	}
}

// table returns the problems as a table for a document, under the name of each file.
func (c checked) table() []page.Block {
	if len(c.problems) == 0 {
		return nil
	}
	t := problemTable()
	file := ""
	for _, p := range c.problems {
		if p.File != file {
			file = p.File
			t.Rows = append(t.Rows, page.Row{Group: page.Str(file)})
		}
		t.Rows = append(t.Rows, page.Row{Cells: cells(p)})
	}
	return []page.Block{t}
}

// sheet returns the problems as a table for a spreadsheet, each with its file.
func (c checked) sheet() []page.Block {
	t := problemTable()
	t.Columns = slices.Insert(t.Columns, 0, page.Column{Title: page.Str("Bestand")})
	for _, p := range c.problems {
		t.Rows = append(t.Rows, page.Row{Cells: slices.Insert(cells(p), 0, page.Str(p.File))})
	}
	return []page.Block{t}
}

// problemTable returns a table for problems, without any.
func problemTable() page.Table {
	t := page.Table{Caption: page.Str("Fouten en opmerkingen")}
	for _, title := range []string{"Regel", "Teken", "Soort", "Melding", "Waar", "Advies"} {
		t.Columns = append(t.Columns, page.Column{Title: page.Str(title), Right: title == "Regel" || title == "Teken"})
	}
	return t
}

// cells returns a problem as a row of a table.
func cells(p datafile.Problem) []page.Text {
	line, column, kind := strconv.Itoa(p.Line), strconv.Itoa(p.Column), page.Styled("fout", page.Wrong)
	if p.Line == 0 {
		line, column = "–", "–"
	}
	if p.Remark {
		kind = page.Styled("opmerking", page.Doubtful)
	}
	return []page.Text{page.Str(line), page.Str(column), kind, page.Str(p.Message), page.Str(p.Where()), advice(p)}
}

// advice returns what to do about a problem.
func advice(p datafile.Problem) page.Text {
	var m message
	for _, sentence := range sentences(p) {
		m = append(m, page.Str(sentence))
	}
	return page.Lines(m...)
}
