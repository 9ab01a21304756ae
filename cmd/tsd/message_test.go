package main

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"tsd/agenda"
)

// A message lists up to 40 possible values, and counts the others.
func TestPossibleValues(t *testing.T) {
	for _, tt := range []struct {
		known int
		ends  string
	}{
		{3, "v1, v2, v3"},
		{40, "v38, v39, v40"},
		{41, "v39, v40 en nog 1"},
		{100, "v39, v40 en nog 60"},
	} {
		unknown := &agenda.UnknownError{What: "onbekende lijn", Typed: "x", Plural: "waarden"}
		for i := range tt.known {
			unknown.Known = append(unknown.Known, fmt.Sprintf("v%d", i+1))
		}
		var b bytes.Buffer
		report(&b, unknown)
		got := strings.Join(strings.Fields(b.String()), " ")
		if !strings.HasPrefix(got, `tsd: onbekende lijn "x" Mogelijke waarden: v1, `) || !strings.HasSuffix(got, tt.ends) {
			t.Errorf("of %d values it says %q, want an end of %q", tt.known, got, tt.ends)
		}
	}
}
