package main

import (
	"strings"
	"testing"

	"tsd/agenda/datafile"
)

// The help of the file explains every key of it.
func TestFileTopic(t *testing.T) {
	text := " " + strings.Join(strings.Fields(tsd(t, "help", "bestand")), " ")
	explained := func(name string, k datafile.Key) {
		about := " " + name + " " + k.About
		if said := strings.Contains(text, about); !said || strings.Contains(text, about+" Verplicht.") != k.Required {
			t.Errorf("whether it explains %s is %v, or it does not say whether that is required", name, said)
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
	if !strings.Contains(text, "niet-overal.") || !strings.Contains(text, "ongebruikt. Een lijst") {
		t.Error("it does not say what check can report at a key")
	}
}
