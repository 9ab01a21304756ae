package agenda_test

import (
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"tsd/agenda"
)

// fact is one value of a record: an item of a list, a date, a text.
type fact struct{ record, field, value string }

// factsOf returns every value of a record but what it names as derived. Of running
// text the first four words stand for the rest.
func factsOf(r agenda.Record) []fact {
	var facts []fact
	var walk func(field string, v reflect.Value)
	walk = func(field string, v reflect.Value) {
		if v.IsZero() && v.Kind() != reflect.Bool {
			return
		}
		switch x := v.Interface().(type) {
		case agenda.Datum:
			facts = append(facts, fact{r.ID, field, x.String()})
			return
		case string:
			if slices.Contains([]string{"samenvatting", "aanleiding", "vraag", "aanpak", "opbrengst"}, field) {
				words := strings.Fields(x)
				x = strings.Join(words[:min(4, len(words))], " ") + " …"
			}
			facts = append(facts, fact{r.ID, field, x})
			return
		}
		switch v.Kind() {
		case reflect.Slice:
			for i := range v.Len() {
				walk(field, v.Index(i))
			}
		case reflect.Struct:
			for i := range v.NumField() {
				key, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("yaml"), ",")
				if field != "" {
					key = field + "." + key
				}
				if key != "afgeleid" {
					walk(key, v.Field(i))
				}
			}
		default:
			facts = append(facts, fact{r.ID, field, fmt.Sprint(v.Interface())})
		}
	}
	walk("", reflect.ValueOf(r.Value).Elem())
	return facts
}

// Every value of the embedded agenda has its proof in testdata/evidence.tsv: the
// sentences of the document that state it, or those from which it follows if the
// project names the field as derived. A change of the data must bring its proof.
func TestEvidence(t *testing.T) {
	file, err := os.ReadFile("testdata/evidence.tsv")
	if err != nil {
		t.Fatal(err)
	}
	proofs := map[fact]string{}
	for line := range strings.Lines(string(file)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(cells) != 4 || cells[3] == "" {
			t.Fatalf("%q is not a record, a field, a value and a proof", line)
		}
		proofs[fact{cells[0], cells[1], cells[2]}] = cells[3]
	}
	values, derived := 0, 0
	for _, r := range embedded(t).Records() {
		for _, f := range factsOf(r) {
			values++
			proof, ok := proofs[f]
			if !ok {
				t.Errorf("there is no proof of %s, %s: %q", f.record, f.field, f.value)
				continue
			}
			delete(proofs, f)
			key, _, _ := strings.Cut(f.field, ".")
			p, project := r.Value.(*agenda.Project)
			marked := project && slices.Contains(p.Afgeleid, key)
			if proven := strings.HasPrefix(proof, "afgeleid uit "); proven != marked {
				t.Errorf("%s, %s: whether it is marked as derived is %v, and the proof is %q", f.record, f.field, marked, proof)
			}
			if marked {
				derived++
			}
		}
	}
	for f := range proofs {
		t.Errorf("there is a proof of what is not in the file: %s, %s: %q", f.record, f.field, f.value)
	}
	t.Logf("%d values, of which %d are derived", values, derived)
}
