package datafile

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// walkKeys calls visit for every key, with the path to it.
func walkKeys(keys []key, path string, visit func(string, key)) {
	for _, k := range keys {
		visit(path+k.name, k)
		walkKeys(k.keys, path+k.name+".", visit)
	}
}

// The skeleton has every key with a comment that says what it is, marks those that are
// required and no others, and has nothing that check would tell; for any years.
func TestSkeleton(t *testing.T) {
	for _, y := range [][2]int{{2027, 2028}, {2030, 2030}, {2029, 2033}} {
		text := Skeleton(y[0], y[1])
		if problems := besideExamples(Check("skelet.yaml", text)); len(problems) > 0 {
			t.Errorf("%v: %v", y, problems)
		}
		a, err := Load("skelet.yaml", text)
		if err != nil {
			t.Fatal(err)
		}
		if jaren := a.Jaren(); jaren[0] != y[0] || jaren[len(jaren)-1] != y[1] {
			t.Errorf("%v: it is for the years %v", y, jaren)
		}
		if w := a.Werkagenda; w.Gepubliceerd.Jaar != y[0]-1 || !strings.HasSuffix(w.Voorganger, strconv.Itoa(y[0]-1)) {
			t.Errorf("%v: it is published in %s, after %s", y, w.Gepubliceerd, w.Voorganger)
		}
	}
	text := string(Skeleton(2027, 2028))
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if len([]rune(line)) > 100 {
			t.Errorf("line %d is long: %s", i+1, line)
		}
	}
	if _, second, ok := strings.Cut(text, "- id: schippers-bij-sluizen\n"); !ok || strings.Contains(second, "# Titel") {
		t.Errorf("a key is explained twice:\n%s", second)
	}
	walkKeys(fileKeys(), "", func(path string, k key) {
		first, _, _ := strings.Cut(k.about, " ")
		at := regexp.MustCompile(`(?m)((?:^ *# .*\n)+)^ *(?:- )?`+k.name+`:`).FindAllStringSubmatch(text, -1)
		said := slices.ContainsFunc(at, func(m []string) bool {
			comment := strings.Join(strings.Fields(strings.ReplaceAll(m[1], "# ", "")), " ")
			return strings.Contains(comment, first) && strings.HasSuffix(comment, "Verplicht.") == k.required && strings.Contains(comment, k.about)
		})
		if !said {
			t.Errorf("the skeleton does not say of %s what it is: %q", path, k.about)
		}
	})
	// What is left without all that is not required is an agenda too.
	var node yaml.Node
	if err := yaml.Unmarshal([]byte(text), &node); err != nil {
		t.Fatal(err)
	}
	removeOptional(node.Content[0], fileKeys())
	least, err := yaml.Marshal(&node)
	if err != nil {
		t.Fatal(err)
	}
	if problems := besideExamples(Check("klein.yaml", least)); len(problems) > 0 {
		t.Errorf("without what is not required:\n%s\n%v", least, problems)
	}
}

// removeOptional removes the keys of a record that are not required.
func removeOptional(n *yaml.Node, keys []key) {
	var kept []*yaml.Node
	for i := 0; i < len(n.Content); i += 2 {
		k := keys[slices.IndexFunc(keys, func(k key) bool { return k.name == n.Content[i].Value })]
		if !k.required {
			continue
		}
		kept = append(kept, n.Content[i], n.Content[i+1])
		switch value := n.Content[i+1]; {
		case value.Kind == yaml.SequenceNode:
			for _, record := range value.Content {
				removeOptional(record, k.keys)
			}
		case k.keys != nil:
			removeOptional(value, k.keys)
		}
	}
	n.Content = kept
}

// besideExamples returns what is said of a skeleton beside that its projects are examples.
func besideExamples(found Diagnostics) Diagnostics {
	return slices.DeleteFunc(found, func(d Diagnostic) bool { return d.Code == "voorbeeld" })
}
