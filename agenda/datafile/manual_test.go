package datafile_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"tsd/agenda/datafile"
)

// walkKeys calls visit for every key, with the path to it.
func walkKeys(keys []datafile.Key, path string, visit func(string, datafile.Key)) {
	for _, k := range keys {
		visit(path+k.Name, k)
		walkKeys(k.Keys, path+k.Name+".", visit)
	}
}

// Every key has an example, or keys that do; and the codes that it names exist.
func TestKeysAreComplete(t *testing.T) {
	codes := map[string]bool{}
	for _, c := range datafile.Codes {
		if codes[c.Name] {
			t.Errorf("the code %s is there twice", c.Name)
		}
		codes[c.Name] = true
	}
	n := 0
	walkKeys(datafile.Keys(), "", func(path string, k datafile.Key) {
		n++
		if (k.Example == "") != (k.Keys != nil) {
			t.Errorf("%s has the example %q: write one in example.yaml", path, k.Example)
		}
		if k.About == "" || k.Form == "" || k.Codes == nil {
			t.Errorf("%s is not described: %+v", path, k)
		}
		for _, code := range k.Codes {
			if !codes[code] {
				t.Errorf("%s can have the code %s, which is not in Codes", path, code)
			}
		}
	})
	if n < 50 {
		t.Errorf("there are only %d keys", n)
	}
}

// The skeleton has every key with a comment that says what it is, marks those that are
// required and no others, and has nothing that check would tell; for any years.
func TestSkeleton(t *testing.T) {
	for _, y := range [][2]int{{2027, 2028}, {2030, 2030}, {2029, 2033}} {
		text := datafile.Skeleton(y[0], y[1])
		if problems := datafile.Check("skelet.yaml", text); problems != nil {
			t.Errorf("%v: %v", y, problems)
		}
		a := load(t, string(text))
		if jaren := a.Jaren(); jaren[0] != y[0] || jaren[len(jaren)-1] != y[1] {
			t.Errorf("%v: it is for the years %v", y, jaren)
		}
	}
	text := string(datafile.Skeleton(2027, 2028))
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if len([]rune(line)) > 100 {
			t.Errorf("line %d is long: %s", i+1, line)
		}
	}
	walkKeys(datafile.Keys(), "", func(path string, k datafile.Key) {
		first, _, _ := strings.Cut(k.About, " ")
		at := regexp.MustCompile(`(?m)((?:^ *# .*\n)+)^ *(?:- )?`+k.Name+`:`).FindAllStringSubmatch(text, -1)
		said := slices.ContainsFunc(at, func(m []string) bool {
			comment := strings.Join(strings.Fields(strings.ReplaceAll(m[1], "# ", "")), " ")
			return strings.Contains(comment, first) && strings.HasSuffix(comment, "Verplicht.") == k.Required && strings.Contains(comment, k.About)
		})
		if !said {
			t.Errorf("the skeleton does not say of %s what it is: %q", path, k.About)
		}
	})
	if problems := datafile.Check("kleinste.yaml", []byte(datafile.Smallest())); problems != nil {
		t.Errorf("of the smallest file check tells\n%v\n%s", problems, datafile.Smallest())
	}
	// What is left without all that is not required is an agenda too.
	var node yaml.Node
	if err := yaml.Unmarshal([]byte(text), &node); err != nil {
		t.Fatal(err)
	}
	removeOptional(node.Content[0], datafile.Keys())
	least, err := yaml.Marshal(&node)
	if err != nil {
		t.Fatal(err)
	}
	if problems := datafile.Check("klein.yaml", least); problems != nil {
		t.Errorf("without what is not required:\n%s\n%v", least, problems)
	}
}

// removeOptional removes the keys of a record that are not required.
func removeOptional(n *yaml.Node, keys []datafile.Key) {
	var kept []*yaml.Node
	for i := 0; i < len(n.Content); i += 2 {
		k := keys[slices.IndexFunc(keys, func(k datafile.Key) bool { return k.Name == n.Content[i].Value })]
		if !k.Required {
			continue
		}
		kept = append(kept, n.Content[i], n.Content[i+1])
		switch value := n.Content[i+1]; {
		case k.List:
			for _, record := range value.Content {
				removeOptional(record, k.Keys)
			}
		case k.Keys != nil:
			removeOptional(value, k.Keys)
		}
	}
	n.Content = kept
}
