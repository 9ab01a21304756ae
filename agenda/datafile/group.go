package datafile

// Grouped returns the problems without those that repeat an earlier one in the same
// file. The earlier one lists their lines in Also.
func (ps Problems) Grouped() Problems {
	type same struct {
		file, code, field, message, suggestion string
		remark                                 bool
	}
	var grouped Problems
	first := map[same]int{}
	for _, p := range ps {
		key := same{p.File, p.Code, p.Field, p.Message, p.Suggestion, p.Remark}
		i, had := first[key]
		if had && p.Line > 0 {
			grouped[i].Also = append(grouped[i].Also, p.Line)
			continue
		}
		first[key] = len(grouped)
		grouped = append(grouped, p)
	}
	return grouped
}
