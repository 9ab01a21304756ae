package datafile

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Problem is one fault in a data file, or a remark on it. As an error it reads
// "FILE:LINE:COLUMN: message".
type Problem struct {
	Remark     bool // Load accepts the file all the same
	File       string
	Line       int      // from 1; 0 if the problem is of the whole file
	Column     int      // from 1, in characters
	Byte       int      // the same in bytes
	Record     string   // the record that it is in: project "zet-gemeenten"
	Field      string   // the key that it is at
	Code       string   // the kind of problem, which never changes
	Message    string   // what is wrong
	Suggestion string   // what was most likely meant, or ""
	Known      []string // the possible values, if they can be listed
	Cure       string   // what to do, if Message does not say so
	Edits      []Edit   // the cure as changes of the text, if there is one right answer
	Source     string   // the line, or the part of a long one around the problem
	At, Width  int      // the characters of Source that are wrong: the index of the first, and how many
	Second     *Place   // another place that it is about, or nil
	Also       []int    // the lines of the same problem elsewhere, in Grouped
}

// Place is a second place of a problem: where the same key was before, or a line
// that is indented right.
type Place struct {
	Says      string // what is there, in Dutch, with the line
	Line      int    // from 1
	Source    string // as in a Problem
	At, Width int
}

func (p Problem) Error() string { return p.Place() + ": " + p.Text() }

// Place is where the problem is: FILE:LINE:COLUMN, or FILE.
func (p Problem) Place() string {
	if p.Line == 0 {
		return p.File
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// Text is what is wrong, and says so if it is only a remark.
func (p Problem) Text() string {
	if p.Remark {
		return "opmerking: " + p.Message
	}
	return p.Message
}

// Where names the record and the field, as far as they are known.
func (p Problem) Where() string {
	switch {
	case p.Record == "":
		return ""
	case p.Field == "":
		return p.Record
	}
	return fmt.Sprintf("%s, veld \"%s\"", p.Record, p.Field)
}

// Problems is the problems of a file, in the order of the file.
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
