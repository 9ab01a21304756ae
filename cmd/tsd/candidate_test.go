package main

import (
	"slices"
	"testing"

	"github.com/spf13/cobra"
)

// An item that was typed is not offered again, with or without a minus sign, and
// what was typed before the last comma stays.
func TestItems(t *testing.T) {
	offered := []cobra.Completion{"lijn\tde lijn", "titel", "id"}
	for _, tt := range []struct {
		typed string
		want  []string
	}{
		{"", []string{"lijn\tde lijn", "titel", "id"}},
		{"t", []string{"lijn\tde lijn", "titel", "id"}}, // the shell chooses
		{"-", []string{"-lijn\tde lijn", "-titel", "-id"}},
		{"lijn,", []string{"lijn,titel", "lijn,id"}},
		{"lijn,-", []string{"lijn,-titel", "lijn,-id"}},
		{"-lijn,", []string{"-lijn,titel", "-lijn,id"}},
		{"-lijn,-", []string{"-lijn,-titel", "-lijn,-id"}},
		{"-lijn,id,t", []string{"-lijn,id,titel"}},
		{"lijn,id,titel,", nil},
	} {
		if got := items(tt.typed, offered); !slices.Equal(got, tt.want) {
			t.Errorf("after %q it offers %q, want %q", tt.typed, got, tt.want)
		}
	}
}
