package page

import (
	"bytes"
	"strings"
)

// Markdown writes blocks in GitHub's dialect of Markdown, to paste into a
// document. Without header the tables have no column titles.
func Markdown(b *bytes.Buffer, blocks []Block, header bool) {
	for i, block := range blocks {
		if i > 0 {
			b.WriteByte('\n')
		}
		switch v := block.(type) {
		case Heading:
			text := markdown(v.Text)
			if strings.HasSuffix(text, "#") { // else it closes the heading
				text = text[:len(text)-1] + `\#`
			}
			b.WriteString(strings.Repeat("#", v.Level) + " " + text + "\n")
		case Paragraph:
			b.WriteString(strings.ReplaceAll(markdown(v.Text), lineBreak, "\n\n") + "\n")
		case Bullets:
			for _, item := range v {
				b.WriteString("- " + strings.ReplaceAll(markdown(item), lineBreak, " ") + "\n")
			}
		case Facts:
			for _, f := range v {
				b.WriteString("- **" + f.Name.String() + "**: " + strings.ReplaceAll(markdown(f.Value), lineBreak, " ") + "\n")
			}
		case Rule:
			b.WriteString("---\n")
		case Table:
			v.markdown(b, header)
		}
	}
}

func (t Table) markdown(b *bytes.Buffer, header bool) {
	line := func(cells []string) { b.WriteString("| " + strings.Join(cells, " | ") + " |\n") }
	titles, below := make([]string, len(t.Columns)), make([]string, len(t.Columns))
	for i, c := range t.Columns {
		titles[i], below[i] = markdown(c.Title), "---"
		switch {
		case !header:
			titles[i] = "" // a table must have this line
		case c.Right:
			below[i] = "--:"
		case c.Centered:
			below[i] = ":-:"
		}
	}
	line(titles)
	line(below)
	for _, r := range t.Rows {
		cells := make([]string, len(t.Columns))
		if r.Group != nil {
			cells[0] = "**" + markdown(r.Group) + "**"
		}
		for i, c := range r.Cells {
			cells[i] = strings.ReplaceAll(markdown(c), lineBreak, "<br>")
		}
		line(cells)
	}
}

// markdown escapes what could be read as markup, sets what was searched for in bold,
// and makes links of what leads to an address that it does not show.
func markdown(t Text) string {
	var b strings.Builder
	for _, s := range t {
		escaped := markdownEscape.Replace(s.text)
		if strings.HasPrefix(s.to, "https://") && s.to != s.text {
			escaped = "[" + escaped + "](" + addressEscape.Replace(Clean(s.to)) + ")"
		}
		switch inner := strings.TrimSpace(escaped); {
		case (s.style == Highlight || s.style == Strong) && inner != "":
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

// addressEscape escapes what would end the address of a link.
var addressEscape = strings.NewReplacer(" ", "%20", "(", "%28", ")", "%29", "<", "%3C", ">", "%3E", `\`, "%5C")

// escapeStart escapes what is markup only at the beginning of a line.
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
