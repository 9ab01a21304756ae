package datafile

import "strings"

var brackets = map[string]string{"[": "]", "{": "}"}

// isFlow reports whether a value is a list or a group in brackets.
func isFlow(v string) bool {
	return len(v) > 1 && brackets[v[:1]] == v[len(v)-1:]
}

// closeBracket proposes the brackets that a value lacks at its end, or has others for.
func closeBracket(v string) []string {
	if v == "" || brackets[v[:1]] == "" || isFlow(v) {
		return nil
	}
	var all []string
	for _, end := range []string{"]", "}", "}]", "]}"} {
		all = append(all, v+end)
		if last := len(v) - 1; strings.Contains("]})", v[last:]) {
			all = append(all, v[:last]+end)
		}
	}
	return all
}

// openBracket proposes a value without a bracket that closes nothing, with the one that it
// closes, or with another one.
func openBracket(v string) []string {
	for _, pair := range []string{"[]", "{}"} {
		if body, ok := strings.CutSuffix(v, pair[1:]); ok && strings.Count(body, pair[1:]) >= strings.Count(body, pair[:1]) {
			return []string{body, pair[:1] + v, body + "]", body + "}"}
		}
	}
	return nil
}
