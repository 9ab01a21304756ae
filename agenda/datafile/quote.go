package datafile

import (
	"regexp"
	"slices"
	"strings"
	"sync"
)

// quoted returns a text between quotation marks, with nothing taken away.
func quoted(s string) string {
	switch {
	case !strings.ContainsAny(s, `"\`):
		return `"` + s + `"`
	case !strings.Contains(s, "'"):
		return "'" + s + "'"
	}
	return "'" + strings.ReplaceAll(s, "'", "''") + "'"
}

// quotedIf proposes quotation marks around a value that fits a pattern.
func quotedIf(pattern string) func(*mended, int) []change {
	re := sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
	return value(func(v string) []string {
		if !re().MatchString(v) || isFlow(v) {
			return nil
		}
		return []string{quoted(v)}
	})
}

// opensQuote reports whether a line has a quotation mark of YAML that it does not close.
func opensQuote(line string) bool {
	if !strings.ContainsAny(line, `"'`) {
		return false
	}
	v := strings.TrimLeft(partsOf(line).value, "[{ ")
	return v != "" && (v[0] == '"' || v[0] == '\'') && strings.Count(v, v[:1])%2 == 1
}

// closeQuote proposes the quotation mark that a value lacks, at its end or before what
// closes a list.
func closeQuote(m *mended, at int) []change {
	line := strings.TrimRight(m.lines[at], " ")
	if !opensQuote(line) {
		return nil
	}
	v := strings.TrimLeft(partsOf(line).value, "[{ ")
	mark := v[:1]
	all := []change{one(at, line+mark)}
	for i, c := range v {
		if strings.ContainsRune(",]}", c) {
			begin := line[:len(line)-len(v)+i]
			all = append(all, one(at, begin+mark+v[i:]))
		}
	}
	// The text can go on over the lines that spring in further.
	end := at + 1
	for end < len(m.lines) && m.lines[end] != "" && len(partsOf(m.lines[end]).indent) > len(partsOf(line).indent) && partsOf(m.lines[end]).key == "" {
		end++
	}
	if end > at+1 {
		lines := slices.Clone(m.lines[at:end])
		lines[len(lines)-1] += mark
		all = append(all, change{from: at, to: end, lines: lines, blame: at})
	}
	return all
}

var apostropheWord = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^'[a-z][ -]`) })

// apostrophe proposes quotation marks around what begins with 's, 't, 'n or 'k: a value, or
// an item of a list in brackets.
func apostrophe(m *mended, at int) []change {
	p := partsOf(m.lines[at])
	items, list := []string{p.value}, strings.HasPrefix(p.value, "[")
	if list {
		items = strings.SplitAfter(p.value, ",")
	}
	found := false
	for i, item := range items {
		item = strings.Trim(item, "[], ")
		if apostropheWord().MatchString(item) {
			found = true
			items[i] = strings.Replace(items[i], item, quoted(item), 1)
		}
	}
	if !found {
		return nil
	}
	return []change{one(at, p.before()+strings.Join(items, ""))}
}

// quotePair proposes what can be meant by a value with quotation marks that are no pair.
func quotePair(v string) []string {
	if v == "" || v[0] != '"' && v[0] != '\'' {
		return nil
	}
	mark, inner := v[:1], strings.TrimPrefix(v, v[:1])
	all := []string{quoted(v)}
	if !strings.HasSuffix(inner, mark) || strings.Count(inner, mark) == 1 {
		return all
	}
	inner = strings.TrimSuffix(inner, mark)
	next := strings.Index(inner, mark)
	escaped := mark + strings.ReplaceAll(inner, mark, map[string]string{`"`: `\"`, "'": "''"}[mark]) + mark
	if before := inner[:next]; before == "" || strings.HasSuffix(before, " ") || strings.HasSuffix(before, "(") || mark == "'" {
		return []string{escaped} // the second mark opens a word, or is an apostrophe
	}
	return all
}

var flowItem = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`([\[{,] *(?:[\pL_]+: +)?)([^\s"',\]}][^,\]}]*|["'][^"',\]}]*)`)
})

// quotedItems proposes quotation marks around the items of a list or a group in brackets
// that begin with a sign of YAML, or have a colon in them.
func quotedItems(m *mended, at int) []change {
	p := partsOf(m.lines[at])
	if !isFlow(p.value) {
		return nil
	}
	quotes := flowItem().ReplaceAllStringFunc(p.value, func(s string) string {
		m := flowItem().FindStringSubmatch(s)
		item := strings.TrimSpace(m[2])
		if strings.Contains("@`%&*!|>-?:\"'#", item[:1]) || strings.Contains(item, ": ") && m[1] != "{" {
			return m[1] + quoted(item)
		}
		return s
	})
	return []change{one(at, p.before()+quotes)}
}
