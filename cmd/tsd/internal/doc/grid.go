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
