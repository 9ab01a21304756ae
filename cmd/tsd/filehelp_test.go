package main

import (
	"strings"
	"testing"

	"tsd/agenda/datafile"
)

// The help of the file explains every key of it.
func TestFileTopic(t *testing.T) {
	text := " " + strings.Join(strings.Fields(tsd(t, "help", "bestand")), " ")
	keys, required := map[string]int{}, map[string]int{} // how many there are of each name and explanation
	explained := func(name string, k datafile.Key) {
		about := " " + name + " " + k.About
		keys[about]++
		if k.Required {
			required[about]++
		}
	}
	var walk func(keys []datafile.Key, under string)
	walk = func(keys []datafile.Key, under string) {
		for _, k := range keys {
			explained(under+k.Name, k)
			walk(k.Keys, under+k.Name+".")
		}
	}
	for _, k := range datafile.Keys() {
		explained(k.Name, k)
		walk(k.Keys, "")
	}
	for about, n := range keys {
		if got, must := strings.Count(text, about), strings.Count(text, about+" Verplicht."); got != n || must != required[about] {
			t.Errorf("it says %d times%s, and %d times that it is required; want %d and %d", got, about, must, n, required[about])
		}
	}
	if !strings.Contains(text, "niet-overal.") || !strings.Contains(text, "ongebruikt. Een lijst") {
		t.Error("it does not say what check can report at a key")
	}
}
