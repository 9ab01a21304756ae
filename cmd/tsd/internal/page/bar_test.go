package page

import (
	"fmt"
	"math"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// There are eight looks, each with a colour and stripes of its own; after the last
// comes the first.
func TestLooks(t *testing.T) {
	seen := map[string]bool{}
	for look := range 8 {
		b := Bar{Look: look}.Example()
		if want := fmt.Sprintf("balk balk%d", look); b.Class() != want {
			t.Errorf("look %d is %s, want %s", look, b.Class(), want)
		}
		stripes := fmt.Sprint(b.Stripes())
		if seen[stripes] {
			t.Errorf("look %d is drawn as another is", look)
		}
		seen[stripes] = true
		for _, s := range b.Stripes() {
			if s.Y < 0 || s.Height < 2 || s.Y+s.Height > barHeight {
				t.Errorf("look %d has a stripe %+v outside its picture, or hardly visible", look, s)
			}
		}
	}
	if b := (Bar{Look: 9}).Example(); b.Class() != "balk balk1" || !reflect.DeepEqual(b.Stripes(), looks[1]) {
		t.Errorf("look 9 is %s", b.Class())
	}
	if b := (Bar{Look: NoLook}).Example(); b.Class() != "balk" || !reflect.DeepEqual(b.Stripes(), looks[0]) {
		t.Errorf("no look is %s", b.Class())
	}
}

// A bar is drawn where its months are on the scale.
func TestDrawnBars(t *testing.T) {
	three := Scale{2023, 3}
	for _, tt := range []struct {
		bar  DrawnBar
		want string // where it may begin, where it does, its length, where that ends, and where it may end
	}{
		{three.Drawn(Bar{From: 0, Sure: 36, To: 36}), "0% 0% 100% 100% 100%"},
		{three.Drawn(Bar{Since: 9, From: 9, Sure: 12, To: 36}), "25% 25% 8.33% 33.33% 100%"},
		{three.Drawn(Bar{From: 9, Sure: 12, To: 12}), "0% 25% 8.33% 33.33% 33.33%"},
		{three.Drawn(Bar{To: 36}), "0% 0% 0% 0% 100%"},
		{Bar{Since: 3, From: 3, Sure: 9, To: 9}.Example(), "25% 25% 50% 75% 75%"},
	} {
		if got := strings.Join([]string{tt.bar.First(), tt.bar.X(), tt.bar.Width(), tt.bar.End(), tt.bar.Last()}, " "); got != tt.want {
			t.Errorf("%+v is drawn at %s, want %s", tt.bar, got, tt.want)
		}
	}
}

// Above the bars stand all years or, of more than ten, as many as fit.
func TestScaleLabels(t *testing.T) {
	for _, tt := range []struct {
		scale Scale
		want  []Label
		words string
	}{
		{Scale{2023, 1}, []Label{{"0%", "2023"}}, "Jaar 2023"},
		{Scale{2023, 2}, []Label{{"0%", "2023"}, {"50%", "2024"}}, "Jaren 2023 tot en met 2024"},
		{Scale{2001, 11}, []Label{{"0%", "2001"}, {"18.18%", "2003"}, {"36.36%", "2005"}, {"54.54%", "2007"}, {"72.72%", "2009"}, {"90.9%", "2011"}}, "Jaren 2001 tot en met 2011"},
	} {
		if got := tt.scale.Labels(); !reflect.DeepEqual(got, tt.want) || tt.scale.Words() != tt.words {
			t.Errorf("%+v has the labels %v and is %s", tt.scale, got, tt.scale.Words())
		}
	}
	for years := 1; years <= 50; years++ {
		if n := len((Scale{2000, years}).Labels()); n > maxLabels || years <= maxLabels && n != years {
			t.Errorf("%d years have %d labels", years, n)
		}
	}
}

// On a light and a dark ground a bar stands out at least 3 to 1 against the ground, and
// against the bars of the looks before and after it.
func TestBarContrast(t *testing.T) {
	light, dark, _ := strings.Cut(pageStyle, "prefers-color-scheme: dark")
	for name, style := range map[string]string{"light": light, "dark": dark} {
		color := func(variable string) float64 {
			found := regexp.MustCompile(`--` + variable + `: #([0-9a-f]+);`).FindStringSubmatch(style)
			if found == nil {
				t.Fatalf("%s: there is no colour %s", name, variable)
			}
			return luminance(found[1])
		}
		ground := color("grond")
		for look := range looks {
			bar, next := color(fmt.Sprintf("balk%d", look)), color(fmt.Sprintf("balk%d", (look+1)%len(looks)))
			if c := contrast(bar, ground); c < 3 {
				t.Errorf("%s: look %d has a contrast of %.2f with the ground", name, look, c)
			}
			if c := contrast(bar, next); c < 3 {
				t.Errorf("%s: look %d has a contrast of %.2f with the next", name, look, c)
			}
		}
	}
}

// luminance and contrast are as WCAG 2.1 defines them.
func luminance(hex string) float64 {
	if len(hex) == 3 {
		hex = string([]byte{hex[0], hex[0], hex[1], hex[1], hex[2], hex[2]})
	}
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, _ := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
		c := float64(n) / 255
		if c <= 0.03928 {
			sum += weight * c / 12.92
		} else {
			sum += weight * math.Pow((c+0.055)/1.055, 2.4)
		}
	}
	return sum
}

func contrast(a, b float64) float64 { return (max(a, b) + 0.05) / (min(a, b) + 0.05) }
