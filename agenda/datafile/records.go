package datafile

import "strings"

// maxDistance is how many lines from a line at most what belongs to it is looked for: the
// line that opens what it closes, the records around it, and so the edges of a window.
const maxDistance = 600

// recordFrom returns the index of the n-th line that begins a record or a list of the file,
// from a line on downwards, with step 1, or upwards, with step -1.
func (m *mended) recordFrom(at, step, n int) int {
	end := min(max(0, at+step*maxDistance), len(m.lines))
	for ; at != end; at += step {
		if m.begins(at) {
			if n--; n == 0 {
				break
			}
		}
	}
	return at
}

// begins reports whether a line begins a record or a list of the file.
func (m *mended) begins(i int) bool {
	return topKey(m.lines[i]) != nil || strings.HasPrefix(strings.TrimLeft(m.lines[i], " "), "- id:")
}

// topKey returns the key of the file that a line opens, or nil.
func topKey(line string) *key {
	if line == "" || line[0] < 'a' {
		return nil
	}
	name, _, ok := strings.Cut(line, ":")
	if !ok {
		return nil
	}
	return keyNamed(fileKeys(), name)
}
