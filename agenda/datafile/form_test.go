package datafile

import (
	"fmt"
	"slices"
	"testing"
)

// Which items of a list stood there before does not depend on how long the list
// is, and an empty item is no duplicate.
func TestDuplicates(t *testing.T) {
	for _, length := range []int{7, maxShort, maxShort + 1, 10 * maxShort} {
		list := []string{"a", "b", "a", "", "", "b", "a"}
		for i := len(list); i < length; i++ {
			list = append(list, fmt.Sprint(i))
		}
		var got [][2]int
		for i, first := range duplicates(list) {
			got = append(got, [2]int{i, first})
		}
		if want := [][2]int{{2, 0}, {5, 1}, {6, 0}}; !slices.Equal(got, want) {
			t.Errorf("of %d items duplicates are %v, want %v", length, got, want)
		}
	}
}
