package datafile_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"tsd/agenda/datafile"
	"tsd/data"
)

// lettersOf returns the letters of a text.
func lettersOf(text []byte) []rune {
	return slices.DeleteFunc([]rune(string(text)), func(r rune) bool { return !unicode.IsLetter(r) })
}

// checkFix checks what must hold of every file: Fix keeps all its letters in their order,
// what it has fixed needs no fixing again, and what it leaves is what Check finds in the text.
func checkFix(t *testing.T, file []byte) {
	t.Helper()
	fixed, left, ok := datafile.Fix("test.yaml", file)
	if !ok {
		if fixed != nil || left == nil {
			t.Fatalf("of what is no agenda it gives %q and %v", fixed, left)
		}
		return
	}
	was, now := lettersOf(file), lettersOf(fixed)
	for _, r := range now {
		if len(was) > 0 && was[0] == r {
			was = was[1:]
		}
	}
	if len(was) > 0 {
		t.Fatalf("it lost %q\n%s\n->\n%s", string(was), file, fixed)
	}
	if again, _, _ := datafile.Fix("test.yaml", fixed); string(again) != string(fixed) {
		t.Fatalf("what it has fixed\n%s\nit fixes again\n%s", fixed, again)
	}
	if found := datafile.Check("test.yaml", fixed); found.Error() != left.Error() {
		t.Fatalf("it leaves\n%v\nand Check finds\n%v", left, found)
	}
}

// A text that has nothing to fix stays as it is, and of the others only blanks, line ends and
// the lines that messages show change.
func TestFix(t *testing.T) {
	if fixed, left, ok := datafile.Fix("w.yaml", data.Werkagenda); !ok || len(left) > 0 || string(fixed) != string(data.Werkagenda) {
		t.Errorf("the embedded agenda is changed, or has %v", left)
	}
	empty := strings.Replace(basis, "titel: Fietsers op bruggen", "titel:", 1)
	for _, tt := range []struct{ name, file, want string }{
		{"a value that is missing", empty, empty},
		{"line ends of Windows", "\ufeff" + strings.ReplaceAll(basis, "\n", "\r\n"), basis},
		{"blanks behind lines", strings.ReplaceAll(basis, "\n", " \n"), strings.ReplaceAll(basis, "\n", " \n")},
		{"old Mac", strings.ReplaceAll(basis, "\n", "\r"), basis},
		{"twice the carriage return", strings.ReplaceAll(basis, "\n", "\r\r\n"), basis},
		{"no width", strings.Replace(basis, "Fietsers", "Fiet\u00adsers\u200b", 1), basis},
		{"hard space", strings.Replace(basis, "Fietsers op", "Fietsers\u00a0op", 1), basis},
		{"dashes", strings.ReplaceAll(basis, "  - id", "  – id"), basis},
		{"tabs", strings.ReplaceAll(basis, "\n    titel", "\n\t\ttitel"), basis},
	} {
		if fixed, _, _ := datafile.Fix(tt.name, []byte(tt.file)); string(fixed) != tt.want {
			t.Errorf("%s becomes\n%s", tt.name, fixed)
		}
	}
}

func FuzzFix(f *testing.F) {
	addSamples(f)
	f.Fuzz(func(t *testing.T, file []byte) {
		if len(file) < 1<<16 {
			checkFix(t, file)
		}
	})
}
