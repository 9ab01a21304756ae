package datafile

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"gopkg.in/yaml.v3"
)

// secondDocument is in the error for a text with two documents.
const secondDocument = "there is a second document"

// parse parses at most one YAML document and returns its root, or nil if there is none.
func parse(r io.Reader) (*yaml.Node, error) {
	decoder := yaml.NewDecoder(r)
	var document, second yaml.Node
	err := decoder.Decode(&document)
	if err == nil {
		if err = decoder.Decode(&second); err == nil {
			return nil, fmt.Errorf("line %d: %s", second.Line, secondDocument)
		}
	}
	if !errors.Is(err, io.EOF) {
		return nil, err
	}
	if document.Content == nil {
		return nil, nil
	}
	return document.Content[0], nil
}

// parseAll parses a text that is exactly one document and returns its root, or nil.
func parseAll(text string) *yaml.Node {
	root, _ := parse(strings.NewReader(text))
	return root
}
