package datafile

import "testing"

// Of a file with too many problems 10,000 are told: its faults before its
// remarks, in the order of the file. What is left out is counted, and a remark
// that is for a file without faults counts only in such a file.
func TestTooManyProblems(t *testing.T) {
	for _, tt := range []struct {
		faults, remarks, onSound int // what is found
		wantFaults, wantRemarks  int // what is told
		more                     string
	}{
		{0, 0, 0, 0, 0, ""},
		{3, 2, 1, 3, 2, ""},
		{0, 2, 1, 0, 3, ""},
		{10000, 0, 0, 10000, 0, ""},
		{10001, 0, 0, 10000, 0, "en nog 1 fouten of opmerkingen; los deze eerst op"},
		{9999, 3, 5, 9999, 1, "en nog 2 fouten of opmerkingen; los deze eerst op"},
		{10003, 4, 0, 10000, 0, "en nog 7 fouten of opmerkingen; los deze eerst op"},
		{3, 10001, 0, 3, 9997, "en nog 4 fouten of opmerkingen; los deze eerst op"},
		{0, 10002, 1, 0, 10000, "en nog 3 fouten of opmerkingen; los deze eerst op"},
	} {
		l := newLoader("test.yaml", nil, characters{}, true)
		for i := range tt.remarks {
			l.remarkAt(span{i + 1, 1, 1}, path{}, Problem{})
		}
		for i := range tt.faults {
			l.faultAt(span{tt.remarks + i + 1, 1, 1}, path{}, Problem{})
		}
		for range tt.onSound {
			l.remarkIfSound(span{1, 2, 1}, path{}, Problem{})
		}
		problems := l.finish()
		more := ""
		if n := len(problems); n > 0 && problems[n-1].Code == "meer" {
			more = problems[n-1].Message
			if problems[n-1].Remark != (tt.faults == 0) {
				t.Errorf("of %d faults and %d remarks: that there are more is a remark: %v", tt.faults, tt.remarks, problems[n-1].Remark)
			}
			problems = problems[:n-1]
		}
		faults, remarks := 0, 0
		for i, p := range problems {
			if p.Remark {
				remarks++
			} else {
				faults++
			}
			if i > 0 && p.Line < problems[i-1].Line {
				t.Fatalf("line %d is told after line %d", p.Line, problems[i-1].Line)
			}
		}
		if faults != tt.wantFaults || remarks != tt.wantRemarks || more != tt.more {
			t.Errorf("of %d faults and %d+%d remarks told are %d and %d, and %q; want %d and %d, and %q",
				tt.faults, tt.remarks, tt.onSound, faults, remarks, more, tt.wantFaults, tt.wantRemarks, tt.more)
		}
	}
}
