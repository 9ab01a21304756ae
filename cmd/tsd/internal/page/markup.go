package page

import (
	"bytes"
	"html"
)

// markup writes HTML. It is the only code that writes a "<" to a web page: text and
// the values of attributes are escaped here, and the names of elements and attributes
// have types that no text from an agenda has. So what an agenda says cannot become
// markup. What an address may be, links decides.
//
// html/template would do the same, but with it the linker keeps every method of the
// program, which makes that a quarter larger, and large pages take longer.
type markup struct{ b *bytes.Buffer }

type (
	element   string
	attribute string
)

// attr is an attribute with its value.
type attr struct {
	name  attribute
	value string
}

// given returns an attribute that is left out if it has no value.
func given(name attribute, value string) attr {
	if value == "" {
		return attr{}
	}
	return attr{name, value}
}

// doctype writes the first line of a page.
func (m markup) doctype() { m.b.WriteString("<!DOCTYPE html>\n") }

// open writes a start tag, also that of an element that has no end tag.
func (m markup) open(e element, attrs ...attr) {
	m.begin(e, attrs)
	m.b.WriteByte('>')
}

// empty writes an element of a picture that holds nothing.
func (m markup) empty(e element, attrs ...attr) {
	m.begin(e, attrs)
	m.b.WriteString("/>")
}

func (m markup) begin(e element, attrs []attr) {
	m.b.WriteByte('<')
	m.b.WriteString(string(e))
	for _, a := range attrs {
		if a.name == "" {
			continue
		}
		m.b.WriteByte(' ')
		m.b.WriteString(string(a.name))
		m.b.WriteString(`="`)
		m.text(a.value)
		m.b.WriteByte('"')
	}
}

// close writes an end tag.
func (m markup) close(e element) {
	m.b.WriteString("</")
	m.b.WriteString(string(e))
	m.b.WriteByte('>')
}

// openLine and closeLine write a tag that ends a line.
func (m markup) openLine(e element, attrs ...attr) {
	m.open(e, attrs...)
	m.b.WriteByte('\n')
}

func (m markup) closeLine(e element) {
	m.close(e)
	m.b.WriteByte('\n')
}

// text writes text.
func (m markup) text(s string) { m.b.WriteString(html.EscapeString(s)) }

// element writes an element that holds text.
func (m markup) element(e element, s string, attrs ...attr) {
	m.open(e, attrs...)
	m.text(s)
	m.close(e)
}

// style writes the style of every page, byte for byte: the policy has its hash.
func (m markup) style() {
	m.open("style")
	m.b.WriteString(pageStyle)
	m.close("style")
}
