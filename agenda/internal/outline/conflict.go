package outline

import "strings"

// markers are the lines that git leaves where it could not merge two versions of
// a file: of ours, of what both come from, of theirs, and the end.
var markers = []string{"<<<<<<<", "|||||||", "=======", ">>>>>>>"}

// marker returns the marker that a line is, or "".
func marker(text string) string {
	for _, m := range markers {
		if rest, ok := strings.CutPrefix(text, m); ok && (rest == "" || rest[0] == ' ') {
			return m
		}
	}
	return ""
}

const conflictCode = "conflict"

// conflict finds a marker at a line. It returns the last line that is left out for
// it, so that one version stays, and whether there is one.
func (w *walk) conflict(i int) (end int, ok bool) {
	m := marker(w.lines[i])
	if m == "" {
		return i, false
	}
	w.found(at(i, w.lines[i], 0, len(w.lines[i]), conflictCode, "hier staat een onopgelost samenvoegconflict van git",
		"Kies welke regels blijven, en haal de regels met <<<<<<<, ======= en >>>>>>> weg."))
	if m == markers[0] || m == markers[3] {
		return i, true
	}
	for j := i + 1; j < len(w.lines); j++ {
		switch marker(w.lines[j]) {
		case markers[0]:
			return i, true
		case markers[3]:
			return j, true
		}
	}
	return i, true
}
