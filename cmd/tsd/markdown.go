package main

import (
	"bytes"
	"strings"
)

// writeMarkdown writes an answer to paste into a document, as GitHub's dialect
// of Markdown has it.
func writeMarkdown(b *bytes.Buffer, a *answer, s screen) error {
	for i, block := range a.document() {
		if i > 0 {
			b.WriteByte('\n')
		}
		switch v := block.(type) {
		case heading:
			b.WriteString(strings.Repeat("#", v.level) + " " + markdown(v.text) + "\n")
		case paragraph:
			b.WriteString(strings.ReplaceAll(markdown(v.text), "\n", "\n\n") + "\n")
		case bullets:
			for _, item := range v {
				b.WriteString("- " + strings.ReplaceAll(markdown(item), "\n", " ") + "\n")
			}
		case facts:
			for _, f := range v {
				b.WriteString("- **" + f.name + "**: " + strings.ReplaceAll(markdown(f.value), "\n", " ") + "\n")
			}
		case rule:
			b.WriteString("---\n")
		case table:
			markdownTable(b, v, s)
		}
	}
	return nil
}

func markdownTable(b *bytes.Buffer, t table, s screen) {
	line := func(cells []string) { b.WriteString("| " + strings.Join(cells, " | ") + " |\n") }
	titles, below := make([]string, len(t.columns)), make([]string, len(t.columns))
	for i, c := range t.columns {
		titles[i], below[i] = markdown(str(c.title)), "---"
		switch {
		case !s.header:
			titles[i] = "" // a table has no form without this line
			below[i] = "---"
		case c.right:
			below[i] = "--:"
		case c.mark:
			below[i] = ":-:"
		}
	}
	line(titles)
	line(below)
	for _, r := range t.rows {
		cells := make([]string, len(t.columns))
		if r.group != nil {
			cells[0] = "**" + markdown(r.group) + "**"
		}
		for i, c := range r.cells {
			cells[i] = strings.ReplaceAll(markdown(c), "\n", "<br>")
		}
		line(cells)
	}
}

// markdown escapes what could be read as markup anywhere in a line, and sets
// what was searched for in bold.
func markdown(t text) string {
	var b strings.Builder
	for _, s := range t {
		escaped := markdownEscape.Replace(s.text)
		switch inner := strings.TrimSpace(escaped); {
		case (s.style == marked || s.style == strong) && inner != "":
			b.WriteString(strings.Replace(escaped, inner, "**"+inner+"**", 1))
		default:
			b.WriteString(escaped)
		}
	}
	return escapeStart(b.String())
}

var markdownEscape = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", `*`, `\*`, `_`, `\_`, `[`, `\[`, `]`, `\]`, `<`, `&lt;`, `&`, `&amp;`, `|`, `\|`, `~`, `\~`,
)

// escapeStart escapes what is markup at the beginning of a line only.
func escapeStart(s string) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		trimmed := strings.TrimLeft(l, "0123456789")
		switch {
		case l == "":
		case strings.ContainsRune("#>+-=", rune(l[0])):
			lines[i] = `\` + l
		case trimmed != l && trimmed != "" && (trimmed[0] == '.' || trimmed[0] == ')'):
			lines[i] = l[:len(l)-len(trimmed)] + `\` + trimmed
		}
	}
	return strings.Join(lines, "\n")
}
