package datafile

import (
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"gopkg.in/yaml.v3"
)

// malformed returns the messages that only a text which the parser refuses can have.
func malformed() []string {
	var all []string
	for _, r := range rules {
		if r.code != "tweede-document" { // each of the documents can be well formed
			all = append(all, r.message)
		}
	}
	for _, r := range reasons {
		if r.code != "tweede-document" {
			all = append(all, r.message)
		}
	}
	return all
}

// RuleMessages returns the messages of the rules, for the test that each has an example.
func RuleMessages() []string {
	var all []string
	for _, r := range rules {
		all = append(all, r.message)
	}
	return all
}

// checkRepair checks what must hold of every text: what the parser accepts is not called
// malformed, and of what it refuses each repair keeps every letter, and lets the parser come
// as far or further.
func checkRepair(t *testing.T, file string) {
	t.Helper()
	l := newLoader("test.yaml", false)
	text, ok := l.scan([]byte(file))
	if !ok {
		return
	}
	if accepts(text) {
		for _, d := range Check("test.yaml", []byte(file)) {
			if slices.Contains(malformed(), d.Message) {
				t.Fatalf("the parser accepts this, and Check says %v\n%s", d, file)
			}
		}
		return
	}
	r := &repairer{mended: newMended(text)}
	for {
		refused, ok := r.refusal()
		if !ok {
			return
		}
		w := r.window(refused)
		c, ok := r.best(w)
		if !ok {
			return
		}
		if was, now := letters(r.lines[c.from:c.to()]), letters(c.lines); !c.rule.silent && !isSubsequence(was, now) {
			t.Fatalf("%s makes %q of %q\n%s", c.rule.message, c.lines, r.lines[c.from:c.to()], file)
		}
		r.accept(c, w)
		if after, ok := r.refusal(); ok && after.at < min(refused.at, c.from) {
			t.Fatalf("%s brings the parser from line %d to %d\n%s", c.rule.message, refused.at, after.at, file)
		}
	}
}

// accepts reports whether the parser accepts all documents of a text.
func accepts(text string) bool {
	decoder := yaml.NewDecoder(strings.NewReader(text))
	for {
		switch err := decoder.Decode(new(yaml.Node)); {
		case err == nil:
		default:
			return err.Error() == "EOF"
		}
	}
}

func letters(lines []string) []rune {
	return slices.DeleteFunc([]rune(strings.Join(lines, "")), func(r rune) bool { return !unicode.IsLetter(r) })
}

func isSubsequence(short, long []rune) bool {
	for _, r := range long {
		if len(short) > 0 && short[0] == r {
			short = short[1:]
		}
	}
	return len(short) == 0
}

// CheckRepair is for the mutants, and the rows of errors.tsv.
var CheckRepair = checkRepair

func FuzzRepair(f *testing.F) {
	basis, err := os.ReadFile("testdata/basis.yaml")
	if err != nil {
		f.Fatal(err)
	}
	lines := strings.Split(string(basis), "\n")
	for i, line := range lines {
		for _, change := range []string{strings.Replace(line, ": ", " ", 1), strings.Replace(line, "- ", "– ", 1), " " + line, strings.Replace(line, ": ", `: "`, 1), strings.TrimSuffix(line, "]")} {
			f.Add(strings.Join(slices.Concat(lines[:i], []string{change}, lines[i+1:]), "\n"))
		}
	}
	f.Fuzz(func(t *testing.T, file string) {
		if strings.Count(file, "\n") < 200 {
			checkRepair(t, file)
		}
	})
}
