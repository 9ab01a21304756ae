package datafile

import (
	"strings"
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
func quotedIf(pattern string) func(line string) []string {
	fitting := lazy(pattern)
	return value(func(v string) []string {
		if !fitting().MatchString(v) || isFlow(v) {
			return nil
		}
		return []string{quoted(v)}
	})
}

var flowItem = lazy(`([\[{,] *(?:[\pL_]+: +)?)([^\s,\]}][^,\]}]*)`)

// quotedItems proposes quotation marks around the items of a list or a group in brackets
// that fit a pattern.
func quotedItems(pattern string) func(line string) []string {
	fitting := lazy(pattern)
	return value(func(v string) []string {
		if !isFlow(v) {
			return nil
		}
		return []string{flowItem().ReplaceAllStringFunc(v, func(s string) string {
			m := flowItem().FindStringSubmatch(s)
			item := strings.TrimSpace(m[2])
			if isQuoted := len(item) > 1 && strings.Contains(`"'`, item[:1]) && item[0] == item[len(item)-1]; isQuoted || !fitting().MatchString(item) {
				return s
			}
			return m[1] + quoted(item)
		})}
	})
}

// openQuote returns what of a line begins with a quotation mark that it does not close, or "".
func openQuote(line string) string {
	if !strings.ContainsAny(line, `"'`) {
		return ""
	}
	v := strings.TrimLeft(partsOf(line).value, "[{ ")
	if v == "" || v[0] != '"' && v[0] != '\'' || strings.Count(v, v[:1])%2 == 0 {
		return ""
	}
	return v
}

// closeQuote proposes the quotation mark that a value lacks, at its end or before what
// closes a list.
func closeQuote(line string) []string {
	line = strings.TrimRight(line, " ")
	v := openQuote(line)
	if v == "" {
		return nil
	}
	all := []string{line + v[:1]}
	for i, c := range v {
		if strings.ContainsRune(",]}", c) {
			all = append(all, strings.TrimSuffix(line, v[i:])+v[:1]+v[i:])
		}
	}
	return all
}

// quotePair proposes what can be meant by a value with quotation marks that are no pair.
func quotePair(v string) []string {
	if v == "" || v[0] != '"' && v[0] != '\'' {
		return nil
	}
	mark, escape := v[:1], map[byte]string{'"': `\"`, '\'': "''"}[v[0]]
	inner, closed := strings.CutSuffix(v[1:], mark)
	before, _, more := strings.Cut(inner, mark)
	if closed && more && (mark == "'" || before == "" || strings.HasSuffix(before, " ") || strings.HasSuffix(before, "(")) {
		return []string{mark + strings.ReplaceAll(inner, mark, escape) + mark} // the second mark opens a word, or is an apostrophe
	}
	return []string{quoted(v)}
}
