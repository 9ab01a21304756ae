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

// conflict finds a marker at a line. It returns the last line that is left out for
// it, so that one version stays, and whether there is one.
func (w *walk) conflict(i int) (end int, ok bool) {
	begin := marker(w.lines[i])
	if begin == "" {
		return i, false
	}
	end = w.endOfConflict(i)
	if i >= w.conflictEnd {
		m := at(i, w.lines[i], 0, len(w.lines[i]), "conflict", "hier staat een onopgelost samenvoegconflict van git",
			"Kies welke regels blijven, en haal de regels met <<<<<<<, ======= en >>>>>>> weg.")
		if end > i {
			m.Second = Second{end + 1, 1, "Het loopt tot en met regel %d:"}
		}
		w.found(m)
	}
	w.conflictEnd = end + 1
	if begin == markers[0] {
		return i, true // ours stays
	}
	return end, true
}

// endOfConflict returns the last line of the conflict that a marker is of.
func (w *walk) endOfConflict(i int) int {
	if begin := marker(w.lines[i]); begin != markers[3] {
		for j := i + 1; j < len(w.lines); j++ {
			switch marker(w.lines[j]) {
			case markers[0], begin:
				return i
			case markers[3]:
				return j
			}
		}
	}
	return i
}
