package main

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"tsd/cmd/tsd/internal/view"
)

// pageURL is the value of --url, the address of a page.
type pageURL string

func (u *pageURL) String() string { return string(*u) }

func (u *pageURL) Type() string { return "ADRES" }

func (u *pageURL) Set(s string) error {
	if view.WebAddress(s) != s || strings.Contains(s, "#") { // an anchor is put behind it
		return fmt.Errorf("%q is geen adres van de vorm https://www.voorbeeld.nl/werkagenda", s)
	}
	*u = pageURL(s)
	return nil
}

// day is the value of --datum.
type day struct{ time.Time }

func (d *day) String() string {
	if d.IsZero() {
		return ""
	}
	return d.Format(time.DateOnly)
}

func (d *day) Type() string { return "DATUM" }

func (d *day) Set(s string) error {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return fmt.Errorf("%q is geen datum van de vorm JJJJ-MM-DD", s)
	}
	d.Time = t
	return nil
}

// publication returns where and when the page of an answer is published.
func (e *env) publication(format string, a *view.Answer) (view.Publication, error) {
	p := view.Publication{URL: string(e.url), Datum: e.datum.Time}
	linked := a.Links && format == markdownFormat && p.Datum.IsZero()
	if format != htmlFormat && !linked && p != (view.Publication{}) {
		return p, errors.New("--url en --datum zijn voor een webpagina, en die maakt -o " + htmlFormat)
	}
	return p, nil
}
