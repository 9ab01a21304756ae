package agenda

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Problem is one fault in a data file, or a remark on it. It is an error of the
// form "FILE:LINE:COLUMN: message".
type Problem struct {
	Remark     bool // it is no reason to refuse the file
	File       string
	Line       int      // from 1; 0: the fault is the file's, not a line's
	Column     int      // from 1, in characters
	Record     string   // the record it is in, as a reader calls it: project "zet-gemeenten"
	Field      string   // the key it is at
	Code       string   // what kind of fault it is; stable
	Message    string   // what is wrong
	Suggestion string   // what was most likely meant, or ""
	Known      []string // what can stand there, if that can be listed
	Cure       string   // what to do, if Message does not say so
	Source     string   // the line itself, or what of a long one is around the fault
	At, Width  int      // which characters of Source are at fault: the first, and how many
}

func (p Problem) Error() string {
	message := p.Message
	if p.Remark {
		message = "opmerking: " + message
	}
	if p.Line == 0 {
		return p.File + ": " + message
	}
	return fmt.Sprintf("%s:%d:%d: %s", p.File, p.Line, p.Column, message)
}

// Place names the record and the field, as far as they are known.
func (p Problem) Place() string {
	switch {
	case p.Record == "":
		return ""
	case p.Field == "":
		return p.Record
	}
	return fmt.Sprintf("%s, veld \"%s\"", p.Record, p.Field)
}

// Problems is every fault of a file, in the order of the file.
type Problems []Problem

func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.Error()
	}
	return strings.Join(lines, "\n")
}

func (ps Problems) sort() {
	slices.SortStableFunc(ps, func(p, q Problem) int {
		return cmp.Or(cmp.Compare(p.Line, q.Line), cmp.Compare(p.Column, q.Column))
	})
}
