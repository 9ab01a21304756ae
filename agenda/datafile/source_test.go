package datafile

import (
	"strings"
	"testing"
)

// Of a long line 60 characters are shown before a fault and 120 from it on, with
// an ellipsis where something is left out. The character that is wrong is at the
// index that is returned.
func TestAround(t *testing.T) {
	long := strings.Repeat("é", 200)
	for _, tt := range []struct {
		line   string
		column int
		want   string
		at     int
	}{
		{"kort", 3, "kort", 2},
		{long + "x" + long, 201, "…" + long[:2*60] + "x" + long[:2*119] + "…", 61},
		{long[:2*60] + "x" + long[:2*119], 61, long[:2*60] + "x" + long[:2*119], 60},
		{"x" + long, 1, "x" + long[:2*119] + "…", 0},
		{long + "x", 201, "…" + long[:2*60] + "x", 61},
		{"a\xffb", 3, "a\uFFFDb", 2},
	} {
		s := source{text: "eerste\n" + tt.line + "\nderde"}
		if got, at := s.around(2, tt.column); got != tt.want || at != tt.at {
			t.Errorf("%q from %d is shown as %q with %d, want %q with %d", tt.line, tt.column, got, at, tt.want, tt.at)
		}
	}
}

// Where the last diagnostic was does not matter for the next one.
func TestAroundInAnyOrder(t *testing.T) {
	s := source{text: strings.Repeat("é", 100) + "x\ny" + strings.Repeat("é", 100) + "\n"}
	for _, tt := range []struct{ line, column, at int }{{1, 101, 61}, {1, 3, 2}, {1, 101, 61}, {2, 1, 0}, {1, 50, 49}, {3, 1, 0}} {
		text, at := s.around(tt.line, tt.column)
		if at != tt.at {
			t.Errorf("%d:%d is at %d, want %d of %q", tt.line, tt.column, at, tt.at, text)
		}
	}
	for _, line := range []int{0, 4} {
		if text, at := s.around(line, 1); text != "" || at != 0 {
			t.Errorf("line %d is shown as %q with %d", line, text, at)
		}
	}
}
