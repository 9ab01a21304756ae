package view

import "testing"

// A website is a link, also if its address lacks the scheme; what only looks like an
// address is none.
func TestWebAddresses(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"www.toezicht.nl", "https://www.toezicht.nl"},
		{"toezicht.nl/agenda?jaar=2023", "https://toezicht.nl/agenda?jaar=2023"},
		{"https://toezicht.nl", "https://toezicht.nl"},
		{"http://toezicht.nl", ""},
		{"javascript:alert(1)", ""},
		{"javascript://a.nl/%0aalert(1)", ""},
		{"https://a.nl@b.nl", ""},
		{"zie de website", ""},
		{"toezicht. nl", ""},
		{"toezicht", ""},
		{".", ""},
		{"", ""},
	} {
		if got := WebAddress(tt.text); got != tt.want {
			t.Errorf("the address of %q is %q, want %q", tt.text, got, tt.want)
		}
	}
}
