package page

import (
	"fmt"
	"strconv"
)

// Scale is the years along which the bars of a table are drawn.
type Scale struct{ First, Years int }

// Bar is when something runs, in months from the beginning of a scale of years.
type Bar struct {
	From, Sure    int    // it is known to run from From to Sure
	Since, To     int    // it may run from Since to From, and from Sure to To
	Ends          bool   // it is known to end at Sure
	Before, After bool   // it began before the scale, and goes on after it
	Look          int    // which of the shapes and colours of bars it has, or NoLook
	Words         string // the same for a reader who does not see it
}

// NoLook is the look of a bar that stands for any other.
const NoLook = -1

// A bar is drawn as stripes in a picture of barHeight. Each look has stripes and a
// colour of its own, so that either is enough to tell them apart. Of two looks that
// follow each other one is light and one is dark.
const barHeight = 16

// Stripe is a part of a bar, across its whole length.
type Stripe struct{ Y, Height int }

var looks = [][]Stripe{
	{{3, 10}},
	{{3, 4}, {9, 4}},
	{{6, 5}},
	{{2, 3}, {7, 3}, {12, 3}},
	{{2, 3}, {7, 7}},
	{{2, 7}, {11, 3}},
	{{6, 2}, {10, 2}},
	{{5, 2}, {7, 6}},
}

// The methods below are for the template of a web page.

// maxLabels is how many years fit above a column of bars.
const maxLabels = 10

// Label is a year above the bars, with a line under it.
type Label struct{ X, Year string }

// Labels returns the years that are named above the bars: all of them, or as many as
// fit, at equal distances.
func (s Scale) Labels() []Label {
	step := (s.Years + maxLabels - 1) / maxLabels
	var labels []Label
	for i := 0; i < s.Years; i += step {
		labels = append(labels, Label{percent(i, s.Years), strconv.Itoa(s.First + i)})
	}
	return labels
}

// Words returns the years for who does not see them.
func (s Scale) Words() string {
	if s.Years == 1 {
		return fmt.Sprintf("Jaar %d", s.First)
	}
	return fmt.Sprintf("Jaren %d tot en met %d", s.First, s.First+s.Years-1)
}

// Drawn returns a bar as it is drawn along the scale.
func (s Scale) Drawn(b Bar) DrawnBar { return DrawnBar{b, 12 * s.Years, false} }

// Example returns a bar as it is drawn in a legend, along a single year.
func (b Bar) Example() DrawnBar { return DrawnBar{b, 12, true} }

// DrawnBar is a bar along so many months.
type DrawnBar struct {
	Bar
	months  int
	Example bool // it is not along years
}

// Class returns the class that gives the bar its colour.
func (b DrawnBar) Class() string {
	if b.Look == NoLook {
		return "balk"
	}
	return "balk balk" + strconv.Itoa(b.Look%len(looks))
}

// Stripes returns what the bar is drawn of.
func (b DrawnBar) Stripes() []Stripe { return looks[max(0, b.Look)%len(looks)] }

// X, Width and End return where the part of which is known that it runs begins, how
// long it is, and where it ends.
func (b DrawnBar) X() string     { return percent(b.From, b.months) }
func (b DrawnBar) Width() string { return percent(b.Sure-b.From, b.months) }
func (b DrawnBar) End() string   { return percent(b.Sure, b.months) }

// First and Last return where the bar begins and ends if it runs for as long as it may.
func (b DrawnBar) First() string { return percent(b.Since, b.months) }
func (b DrawnBar) Last() string  { return percent(b.To, b.months) }

func percent(n, of int) string {
	return strconv.FormatFloat(float64(n*10000/of)/100, 'f', -1, 64) + "%"
}
