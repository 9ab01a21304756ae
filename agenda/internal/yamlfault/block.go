package yamlfault

import (
	"bytes"
	"strings"
)

// narrow returns the smallest block that fails to parse on its own: a key with
// its value, or an item of a list.
func narrow(lines [][]byte) (start, end int) {
	start, end = 0, len(lines)
	for {
		blocks := split(lines[start:end])
		if len(blocks) == 1 && canSplit(lines[start]) {
			// One key or item: go on with the lines indented under it, unless the
			// fault is in how they are indented.
			under := start + 1
			for under < end-1 && indent(lines[under]) < 0 {
				under++
			}
			if end-start > 1 && parseError(lines[start:under+1], "") == nil && parseError(lines[start+1:end], "") != nil {
				start++
				continue
			}
			return start, end
		}
		failed := false
		for i, b := range blocks {
			if parseError(lines[start+b:start+next(blocks, i, end-start)], "") != nil {
				end = start + next(blocks, i, end-start)
				start += b
				failed = len(blocks) > 1
				break
			}
		}
		if !failed {
			return start, end
		}
	}
}

// next returns the line at which the block after the i-th begins.
func next(blocks []int, i, end int) int {
	if i+1 < len(blocks) {
		return blocks[i+1]
	}
	return end
}

// split returns the lines at which blocks begin: the least indented ones, and the
// first one.
func split(lines [][]byte) []int {
	least := -1
	for _, l := range lines {
		if n := indent(l); n >= 0 && (least < 0 || n < least) {
			least = n
		}
	}
	// Items of a list that are indented as far as their key are not blocks of
	// their own.
	blocks, underKey := []int{0}, false
	for i, l := range lines {
		if indent(l) != least {
			continue
		}
		item := bytes.HasPrefix(bytes.TrimLeft(l, " "), []byte("-"))
		if i > 0 && (!item || !underKey) {
			blocks = append(blocks, i)
		}
		underKey = underKey || !item
	}
	if len(blocks) > 1 && allBlank(lines[:blocks[1]]) {
		blocks = append(blocks[:1], blocks[2:]...)
	}
	return blocks
}

// allBlank reports whether lines hold nothing but comments.
func allBlank(lines [][]byte) bool {
	for _, l := range lines {
		if indent(l) >= 0 {
			return false
		}
	}
	return true
}

// indent returns the number of spaces that a line begins with, or -1 if it is
// blank or a comment.
func indent(line []byte) int {
	rest := bytes.TrimLeft(line, " ")
	if trimmed := bytes.TrimSpace(rest); len(trimmed) == 0 || trimmed[0] == '#' {
		return -1
	}
	return len(line) - len(rest)
}

// canSplit reports whether the lines indented under a line parse without it. The
// lines of a block scalar, a quoted scalar or a flow collection do not.
func canSplit(line []byte) bool {
	s := string(bytes.TrimSpace(line))
	return strings.HasSuffix(s, ":") || strings.HasPrefix(s, "- ") && keyLine().MatchString(s) && !blockText().MatchString(s)
}

var (
	keyLine   = pattern(`^\s*(?:- +)*[\p{L}\p{N}_-]+:(?: |$)`)
	blockText = pattern(`[|>][+-]?[0-9]?[+-]?$|["'\[{][^\]}"']*$`)
)

// maxPrefixes bounds how many lines of a block are tried one by one.
const maxPrefixes = 2000

// longestGood returns how many lines of a block the parser accepts.
func longestGood(block [][]byte) int {
	low := 0
	if len(block) > maxPrefixes {
		// Too many to try them all: bisect until few enough are left.
		high := len(block)
		for high-low > maxPrefixes {
			if middle := (low + high) / 2; parseError(block[:middle], "") == nil {
				low = middle
			} else {
				high = middle
			}
		}
		block = block[:high]
	}
	for n := len(block); n > low; n-- {
		if parseError(block[:n], "") == nil {
			return n
		}
	}
	return low
}

// closers are the marks that can be missing at the end of an unclosed value.
var closers = []string{"]", "}", "]}", "}]", `"`, `'`, `"]`, `']`, `"}`, `'}`}

// lastOpen finds where an unclosed quote or bracket that opens on line first
// stops being closable, with the parser's error there. If the next thing is a
// new key, the closing mark was forgotten, and it returns first.
func lastOpen(block [][]byte, first int) (int, error) {
	for n := first; n < len(block) && n < first+maxPrefixes; n++ {
		open := false
		for _, c := range closers {
			open = open || parseError(block[:n+1], c) == nil
		}
		if !open {
			if n > first && !keyLine().Match(block[n]) {
				return n, parseError(block[:n+1], "")
			}
			break
		}
	}
	return first, nil
}
