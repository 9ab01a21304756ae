// Command picture draws what tsd prints on a terminal as a picture for the README:
//
//	go run .ci/picture.go overview >doc/overview.svg
package main

import (
	"bytes"
	"fmt"
	"html"
	"log"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"unicode/utf8"
)

func main() {
	tsd := append([]string{"run", "./cmd/tsd"}, os.Args[1:]...)
	cmd := exec.Command("go", append(tsd, "-o", "table", "--color", "always", "--width", "100")...)
	cmd.Stderr = os.Stderr
	printed, err := cmd.Output()
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(picture("tsd "+strings.Join(os.Args[1:], " "), string(printed)))
}

// The size of a character of a picture, and the space around the text.
const (
	charWidth  = 8.4
	lineHeight = 19
	margin     = 14
)

// pictureStyle has a class for each escape sequence, in colours for a light and a dark
// page.
const pictureStyle = `text{font:14px ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace;white-space:pre;fill:#1f2328}
rect{fill:#fff;stroke:#d0d7de}.s1{font-weight:bold}.s14{font-weight:bold;text-decoration:underline}
@media(prefers-color-scheme:dark){text{fill:#e6edf3}rect{fill:#0d1117;stroke:#3d444d}}
`

var styleSequence = regexp.MustCompile(`\x1b\[([0-9;]*)m`)

// picture draws a command and what it prints as an SVG. Each piece of text has its place
// and its width, because fonts differ in the width of the characters that lines are
// drawn with.
func picture(command, printed string) string {
	lines := append([]string{"$ " + command}, strings.Split(strings.TrimSuffix(printed, "\n"), "\n")...)
	var b bytes.Buffer
	columns := 0
	for i, l := range lines {
		column, class := 0, ""
		piece := func(text string) {
			width := utf8.RuneCountInString(text)
			if strings.TrimSpace(text) != "" {
				fmt.Fprintf(&b, `<text x="%.1f" y="%d" textLength="%.1f"`, margin+float64(column)*charWidth, margin+lineHeight*(i+1)-5, float64(width)*charWidth)
				if class != "" {
					fmt.Fprintf(&b, ` class="s%s"`, class)
				}
				fmt.Fprintf(&b, ">%s</text>\n", html.EscapeString(text))
			}
			column += width
		}
		at := 0
		for _, m := range styleSequence.FindAllStringSubmatchIndex(l, -1) {
			piece(l[at:m[0]])
			class = strings.ReplaceAll(strings.TrimPrefix(l[m[2]:m[3]], "0"), ";", "")
			at = m[1]
		}
		piece(l[at:])
		columns = max(columns, column)
	}
	width, height := 2*margin+float64(columns)*charWidth, 2*margin+lineHeight*len(lines)
	return fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %d" width="%.0f" height="%d" role="img" aria-label="%s" xml:lang="nl">
<style>%s</style>
<rect x="0.5" y="0.5" width="%.0f" height="%d" rx="8"/>
%s</svg>
`, width, height, width, height, html.EscapeString("Terminal: "+command), pictureStyle, width-1, height-1, &b)
}
