package doc

import (
	"fmt"
	"slices"
	"strings"
)

const (
	yearWidth   = 5  // columns for a year, with a space behind its number
	numberWidth = 20 // columns for the bar of the greatest number
)

// example is what the bars of a legend are drawn along: one year.
var example = Scale{Years: []int{1}}

// title returns what is above the bars: the years, each where it begins.
func (s Scale) title() string { return strings.Trim(fmt.Sprint(s.Years), "[]") }

// draw draws a bar along a scale.
func draw(b Bar, scale Scale) string {
	length, columns := scale.Greatest, numberWidth
	if years := len(scale.Years); years > 0 {
		length, columns = 12*years, yearWidth*years
	}
	drawn := slices.Repeat([]string{" "}, columns)
	stroke := func(sign string, from, to int) {
		if from >= to {
			return
		}
		begin := min((from*columns+length/2)/length, columns-1)
		end := max((to*columns+length/2)/length, begin+1) // it can be seen
		for i := begin; i < end; i++ {
			drawn[i] = sign
		}
	}
	stroke("╌", b.Begin, b.End)
	stroke("━", b.Solid, b.SolidEnd)
	return strings.TrimRight(strings.Join(drawn, ""), " ")
}
