package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	cdpage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// axe returns the accessibility checker axe-core, from the file that $AXE
// names. Without it, or without a browser, a test says what it leaves out; with
// $AXE set there must be a browser.
func axe(t *testing.T) string {
	t.Helper()
	file := os.Getenv("AXE")
	if file == "" {
		t.Skip("left out: pages in a real browser; $AXE does not name axe-core's axe.min.js")
	}
	source, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.ContainsFunc([]string{"chromium", "chromium-browser", "google-chrome", "headless-shell"}, func(name string) bool {
		_, err := exec.LookPath(name)
		return err == nil
	}) {
		t.Fatal("$AXE is set, but there is no Chromium")
	}
	return string(source)
}

// tab is a browser's tab on a server with the test pages.
type tab struct {
	*testing.T
	ctx    context.Context
	server string

	mu     sync.Mutex
	errors []string // what the browser has said since the last page
}

func openTab(t *testing.T, pages map[string]string) *tab {
	t.Helper()
	b := &tab{T: t}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		page, ok := pages[strings.TrimPrefix(r.URL.Path, "/")]
		if !ok {
			b.said("a request for " + r.URL.Path)
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write([]byte(page))
	}))
	t.Cleanup(server.Close)
	b.server = server.URL
	ctx, cancel := chromedp.NewContext(context.Background(),
		chromedp.WithAllocatorOptions(chromedp.NoSandbox), // there is no sandbox for root, which CI is
		chromedp.WithListener(b.listen))
	t.Cleanup(cancel)
	b.ctx = ctx
	return b
}

func (b *tab) said(what string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.errors = append(b.errors, what)
}

// listen collects what a console shows as an error, and dialogs.
func (b *tab) listen(event any) {
	switch e := event.(type) {
	case *runtime.EventConsoleAPICalled:
		if e.Type == "error" || e.Type == "warning" || e.Type == "assert" {
			b.said(fmt.Sprintf("console.%s", e.Type))
		}
	case *runtime.EventExceptionThrown:
		b.said("exception: " + e.ExceptionDetails.Text)
	case *log.EventEntryAdded:
		b.said(string(e.Entry.Level) + ": " + e.Entry.Text)
	case *cdpage.EventJavascriptDialogOpening:
		b.said("a dialog: " + e.Message)
	}
}

// open shows a page in a window of a width, light or dark, or as on paper.
func (b *tab) open(name string, width int64, scheme string) {
	b.Helper()
	media := func(ctx context.Context, t *chromedp.Target) (chromedp.Void, error) {
		params := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}}
		if scheme == paper {
			params = emulation.SetEmulatedMediaParams{Media: "print"}
		}
		_, err := cdp.Call(ctx, t, emulation.SetEmulatedMedia, params)
		return chromedp.Void{}, err
	}
	if err := chromedp.Do(b.ctx, chromedp.EmulateViewport(width, 900), media, chromedp.Navigate(b.server+"/"+url.PathEscape(name))); err != nil {
		b.Fatal(err)
	}
}

// paper is what a page is opened on instead of a light or dark screen.
const paper = "paper"

// widen gives the window another width.
func (b *tab) widen(width int64) {
	b.Helper()
	if err := chromedp.Do(b.ctx, chromedp.EmulateViewport(width, 900)); err != nil {
		b.Fatal(err)
	}
}

// complaints returns what the browser said since the last call.
func (b *tab) complaints() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	said := b.errors
	b.errors = nil
	return said
}

// evaluate runs a script in the page, waits for its promise, and reads its
// value.
func evaluate[T any](b *tab, script string) T {
	b.Helper()
	text, err := chromedp.Run(b.ctx, chromedp.Evaluate[string](script, chromedp.EvalAwaitPromise))
	if err != nil {
		b.Fatal(err)
	}
	var value T
	if err := json.Unmarshal([]byte(text), &value); err != nil {
		b.Fatal(err)
	}
	return value
}

// layouts are pages that have between them every part of which the layout changes with
// the width of the window.
var layouts = []string{"agenda", "many years", "list, wide", "several", "search", "wide counts", "changes", "hostile agenda"}

// widths returns the widths of the windows in which a page is looked at: a phone's and
// a screen's and, if its layout changes, on either side of where it does. With $WIDTHS
// set to "all" they are all from 280 to 1920 pixels, in steps of 20.
func widths(name, scheme string) []int64 {
	switch {
	case scheme == "dark" || !slices.Contains(layouts, name):
		return []int64{320, 1280}
	case os.Getenv("WIDTHS") != "all":
		return []int64{280, 320, 767, 768, 980, 1280, 1920}
	}
	var all []int64
	for width := int64(280); width <= 1920; width += 20 {
		all = append(all, width)
	}
	return all
}

// Every page has no fault that axe-core can find with any of its rules, makes the
// browser say nothing, and fits its window, at every width, light and dark.
func TestBrowserFindsNoFault(t *testing.T) {
	source := axe(t)
	pages := testPages(t)
	b := openTab(t, pages)
	for name := range pages {
		for _, scheme := range []string{"light", "dark"} {
			b.open(name, 1280, scheme)
			if got := evaluate[bool](b, `JSON.stringify(matchMedia("(prefers-color-scheme: dark)").matches)`); got != (scheme == "dark") {
				t.Errorf("%s: the browser shows the other colours", name)
			}
			evaluate[bool](b, source+`;JSON.stringify(true)`)
			for _, width := range widths(name, scheme) {
				b.widen(width)
				b.look(fmt.Sprintf("%s, %d pixels, %s", name, width, scheme), width)
			}
		}
	}
}

// look checks the page that is shown.
func (b *tab) look(where string, width int64) {
	b.Helper()
	if n := evaluate[int64](b, `JSON.stringify(document.documentElement.scrollWidth)`); n > width {
		b.Errorf("%s: the page is %d pixels wide", where, n)
	}
	type violation struct {
		ID, Help string
		Nodes    []struct{ HTML, FailureSummary string }
	}
	result := evaluate[struct {
		Violations []violation
		Passes     int
	}](b, `axe.run({rules: Object.fromEntries(axe.getRules().map(r => [r.ruleId, {enabled: true}]))}).then(r => JSON.stringify({violations: r.violations, passes: r.passes.length}))`)
	if result.Passes < 10 {
		b.Errorf("%s: axe-core looked at %d things only", where, result.Passes)
	}
	for _, v := range result.Violations {
		b.Errorf("%s: %s: %s\n%+v", where, v.ID, v.Help, v.Nodes)
	}
	for _, said := range b.complaints() {
		b.Errorf("%s: %s", where, said)
	}
}

// On paper tables stay tables, with all of their columns, also where a screen of that
// width would have their rows as records; and the links of the page itself are left
// out. 680 pixels is a sheet of A4 with margins of 15 millimetres.
func TestBrowserOnPaper(t *testing.T) {
	axe(t)
	b := openTab(t, testPages(t))
	for _, name := range []string{"agenda", "list, wide", "counts"} {
		b.open(name, 680, paper)
		type lost struct{ Tables, Cells, Links, Wide int }
		got := evaluate[lost](b, `(() => {
			const count = (selector, test) => [...document.querySelectorAll(selector)].filter(test).length;
			return JSON.stringify({
				tables: count("table", e => !/table/.test(getComputedStyle(e).display)),
				cells: count("th, td", e => getComputedStyle(e).display !== "table-cell" || e.offsetWidth === 0),
				links: count("nav, a[href^='#rij_']", e => e.offsetWidth > 0),
				wide: Math.max(0, document.documentElement.scrollWidth - 680),
			});
		})()`)
		if name == "list, wide" {
			got.Wide = 0 // nine columns do not fit
		}
		if got != (lost{}) {
			t.Errorf("%s loses on paper: %+v", name, got)
		}
	}
}

// Tables are tables for who hears them, also where their rows are set as records, and
// a bar is told in words.
func TestBrowserTellsTables(t *testing.T) {
	axe(t)
	b := openTab(t, testPages(t))
	for _, name := range []string{"agenda", "list, wide"} {
		for _, width := range []int64{320, 1280} {
			b.open(name, width, "light")
			tree, err := chromedp.Run(b.ctx, func(ctx context.Context, t *chromedp.Target) (accessibility.GetFullAXTreeResult, error) {
				return cdp.Call(ctx, t, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
			})
			if err != nil {
				t.Fatal(err)
			}
			told := map[string]int{}
			for _, n := range tree.Nodes {
				if !n.Ignored {
					told[strings.Trim(string(n.Role.Value), `"`)]++
				}
			}
			for role, selector := range map[string]string{"table": "table", "rowheader": "tbody th", "cell": "td", "image": "[role=img]"} {
				if n := evaluate[int](b, `JSON.stringify(document.querySelectorAll("`+selector+`").length)`); told[role] != n || n == 0 && role != "image" {
					t.Errorf("%s at %d pixels has %d of %s, and tells %d as %s", name, width, n, selector, told[role], role)
				}
			}
		}
	}
}

// Every link within the page of the agenda leads to its place, and shows it.
func TestBrowserFollowsAnchors(t *testing.T) {
	axe(t)
	b := openTab(t, testPages(t))
	for _, width := range []int64{320, 1280} {
		b.open("agenda", width, "light")
		type link struct {
			Hash string
			Top  float64
		}
		links := evaluate[[]link](b, `(async () => {
			const led = [];
			for (const a of document.querySelectorAll("a[href^='#']")) {
				scrollTo(0, 0);
				a.click();
				await new Promise(requestAnimationFrame);
				const target = document.querySelector(":target");
				led.push({hash: location.hash === a.getAttribute("href") && target ? "" : a.getAttribute("href"),
					top: target ? target.getBoundingClientRect().top : -1e6});
			}
			return JSON.stringify(led);
		})()`)
		if len(links) < 60 {
			t.Errorf("only %d links were followed", len(links))
		}
		for _, l := range links {
			if l.Hash != "" || l.Top < -1 || l.Top > 900 {
				t.Errorf("at %d pixels a link leads nowhere: %+v", width, l)
			}
		}
	}
}

// With the keyboard alone a reader gets to every link, and to every table that can
// scroll, in the order of the page, sees where they are, follows a link to its place and
// goes on from there.
func TestBrowserByKeyboard(t *testing.T) {
	axe(t)
	b := openTab(t, testPages(t))
	press := func(key string) {
		t.Helper()
		if err := chromedp.Do(b.ctx, chromedp.KeyEvent(key)); err != nil {
			t.Fatal(err)
		}
	}
	type focus struct {
		At      int // which of the elements that take the focus; -1: none of them
		Href    string
		Hash    string
		Visible bool // it has an outline, and is in the window
	}
	where := func() focus {
		return evaluate[focus](b, `(() => {
			const all = [...document.querySelectorAll("a[href], [tabindex='0']")];
			const e = document.activeElement, box = e.getBoundingClientRect(), style = getComputedStyle(e);
			return JSON.stringify({at: all.indexOf(e), href: e.getAttribute("href") || "", hash: location.hash,
				visible: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 &&
					box.right > 0 && box.left >= 0 && box.bottom > 0 && box.top < innerHeight});
		})()`)
	}
	tabTo := func(href string) {
		t.Helper()
		for range 200 {
			press(kb.Tab)
			if where().Href == href {
				return
			}
		}
		t.Fatalf("Tab does not lead to a link to %s", href)
	}
	for _, name := range []string{"agenda", "list, wide", "changes"} {
		b.open(name, 1280, "light")
		all := evaluate[int](b, `JSON.stringify(document.querySelectorAll("a[href], [tabindex='0']").length)`)
		for i := range all {
			press(kb.Tab)
			if f := where(); f.At != i || !f.Visible {
				t.Fatalf("%s: after %d times Tab the focus is %+v", name, i+1, f)
			}
		}
	}

	b.open("agenda", 1280, "light")
	tabTo("#preventie-suicide")
	press(kb.Enter)
	if f := where(); f.Hash != "#preventie-suicide" {
		t.Fatalf("Enter on a project leads to %q", f.Hash)
	}
	press(kb.Tab)
	if next := where().Href; next != "#preventie-suicide" {
		t.Errorf("after the heading of a project Tab leads to %q, not to the link to it", next)
	}

	b.open("list, wide", 1280, "light")
	press(kb.Tab)
	if !evaluate[bool](b, `JSON.stringify(document.activeElement.scrollWidth > document.activeElement.clientWidth)`) {
		t.Error("Tab does not lead to the table that scrolls")
	}
}
