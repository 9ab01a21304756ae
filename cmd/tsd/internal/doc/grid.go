package doc

import (
	"bytes"
	"strings"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"
)

// newGrid returns what sets cells in columns that have their widths: tablewriter aligns,
// pads and rules them. It writes each row at once, so that there can be lines across the
// columns between two rows. All tables of an answer share it, because making one takes
// longer than setting a few rows.
func newGrid(b *bytes.Buffer) *tablewriter.Table {
	const rule = "─"
	blueprint := renderer.NewBlueprint(tw.Rendition{
		Borders:  tw.BorderNone,
		Symbols:  tw.NewSymbolCustom("rules").WithColumn(indent).WithRow(rule).WithCenter(strings.Repeat(rule, gutter)),
		Settings: tw.Settings{Lines: tw.Lines{ShowHeaderLine: tw.Off}},
	})
	return tablewriter.NewTable(trimmer{b},
		tablewriter.WithRenderer(ruler{blueprint}),
		tablewriter.WithStreaming(tw.StreamConfig{Enable: true}),
		tablewriter.WithEastAsian(tw.Off), // else é takes two columns in some locales
		tablewriter.WithPadding(tw.PaddingNone),
		tablewriter.WithTrimSpace(tw.Off),
		tablewriter.WithHeaderAutoFormat(tw.Off),
		tablewriter.WithRowAutoWrap(tw.WrapNone),
		tablewriter.WithFooterAutoWrap(tw.WrapNone),
	)
}

// startGrid begins a table. No cell may be wider than its column, because it would be cut
// off.
func (s *screen) startGrid(columns []column) error {
	widths := tw.NewMapper[int, int]()
	alignment := make(tw.Alignment, len(columns))
	for i, c := range columns {
		widths.Set(i, c.width)
		alignment[i] = tw.AlignLeft
		if c.Kind == Numbers {
			alignment[i] = tw.AlignRight
		}
	}
	s.grid.Options(tablewriter.WithColumnWidths(widths), tablewriter.WithAlignment(alignment))
	return s.grid.Start()
}

// cells returns the cells of a row, with line breaks in them, as the grid takes them.
func (s *screen) cells(columns []column, row int) []string {
	cells := make([]string, len(columns))
	for i, c := range columns {
		var lines []string
		for _, l := range c.lines(row) {
			lines = append(lines, s.line(l))
		}
		cells[i] = strings.Join(lines, "\n")
	}
	return cells
}

// ruler draws the rule under the heads of the columns at once. tablewriter itself does so
// when the first row comes, which is too late if that has the head of a group above it.
type ruler struct{ *renderer.Blueprint }

func (r ruler) Header(lines [][]string, f tw.Formatting) {
	r.Blueprint.Header(lines, f)
	if last := f.Row.Next == nil; last {
		r.Line(f)
	}
}

// trimmer writes lines without the spaces at their ends, with which tablewriter fills the
// last column.
type trimmer struct{ b *bytes.Buffer }

func (t trimmer) Write(line []byte) (int, error) {
	t.b.Write(bytes.TrimRight(line, " \n"))
	t.b.WriteByte('\n')
	return len(line), nil
}
