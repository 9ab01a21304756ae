// Package datafile reads data files: a file becomes an agenda, or every fault in it with
// its place. It also remarks on what may be right but usually is not, returns the text with
// the lines as they were most likely meant, has the schema that editors check a file with,
// and makes files to begin with and for the edition after one.
package datafile

import "tsd/agenda"

// Load reads a data file; messages call it name. The agenda is complete and
// consistent: every reference has a record. If the file has a fault there is no
// agenda, and the error is Diagnostics with every fault.
func Load(name string, data []byte) (*agenda.Agenda, error) {
	l, a := load(name, data, false)
	if l.faults != nil {
		return nil, l.diagnostics()
	}
	return a, nil
}

// Check returns every fault for which Load refuses a data file, and remarks,
// for which it does not.
func Check(name string, data []byte) Diagnostics {
	l, a := load(name, data, true)
	if l.faults == nil {
		l.remarkOnAgenda(a)
	}
	return l.diagnostics()
}

// load reads a file, and a file that the parser refuses as it was most likely meant. It
// returns no agenda if the file cannot be read, and else one that is as complete as the
// file.
func load(name string, data []byte, checking bool) (*loader, *agenda.Agenda) {
	scanned := newLoader(name, checking)
	text, ok := scanned.scan(data)
	if !ok {
		return scanned, nil
	}
	l, a, ok := scanned.read(text, nil)
	if ok {
		return l, a
	}
	m, ok := repair(text)
	if ok {
		l, a, _ = scanned.read(m.text(), m)
	}
	for _, d := range m.diagnoses {
		l.fault(d.at, d.Diagnostic)
	}
	return l, a
}

// read reads a text in pieces or else whole, each with a loader of its own: what was found
// in pieces that turn out to be none does not count. It reports false if the parser refuses
// the text.
func (l *loader) read(text string, m *mended) (*loader, *agenda.Agenda, bool) {
	begin := func() *loader {
		begun := newLoader(l.file, l.checking)
		begun.findings, begun.characters, begun.mended = l.findings, l.characters, m
		return begun
	}
	divided := begin()
	if a, ok := divided.readPieces(text, pieceSize); ok {
		return divided, a, true
	}
	whole := begin()
	a, ok := whole.readWhole(text)
	return whole, a, ok
}
