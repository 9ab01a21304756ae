package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"tsd/agenda"
	"tsd/agenda/datafile"
	"tsd/data"
)

// input is which agenda a command reads.
type input struct {
	streams *streams
	data    argument // the value of --data
}

// addDataFlag adds the option that names a data file.
func (in *input) addDataFlag(cmd *cobra.Command) {
	addArgument(cmd, &in.data, "data", "BESTAND", "lees de agenda uit dit bestand (- is de standaardinvoer)", dataFiles)
}

// inUse returns the name of the data file that the user asks for, or "" for the
// embedded one.
func (in *input) inUse() string { return cmp.Or(in.data.last(), os.Getenv("TSD_DATA")) }

// load loads the agenda in a data file, or the embedded one if its name is "".
func (in *input) load(file string) (*agenda.Agenda, error) {
	name, content, err := in.readFile(file)
	if err != nil {
		return nil, err
	}
	return datafile.Load(name, content)
}

// maxFile is the greatest size of a data file, in bytes. Reading an endless one
// ends there.
const maxFile = 256 << 20

// readFile reads a data file. It also returns what messages call it.
func (in *input) readFile(file string) (name string, content []byte, err error) {
	if file == "" {
		return data.Name, data.Werkagenda, nil
	}
	name, from := "standaardinvoer", in.streams.in
	if file != "-" {
		opened, err := os.Open(file)
		if err != nil {
			return file, nil, fileError(file, err)
		}
		defer opened.Close()
		name, from = file, opened
	}
	if opened, ok := from.(*os.File); ok {
		if info, err := opened.Stat(); err == nil {
			in.streams.read = append(in.streams.read, info)
		}
	}
	content, err = io.ReadAll(io.LimitReader(from, maxFile+1))
	switch {
	case err != nil:
		return name, nil, fileError(name, err)
	case len(content) > maxFile:
		return name, nil, fmt.Errorf("%s: groter dan %d MB; dat is geen agenda", name, maxFile>>20)
	}
	return name, content, nil
}

// checkNames refuses names of files that cannot be meant.
func checkNames(files []string) error {
	if slices.Contains(files, "") {
		return errors.New("een van de bestanden heeft een lege naam")
	}
	if first := slices.Index(files, "-"); first >= 0 && slices.Contains(files[first+1:], "-") {
		return errors.New("de standaardinvoer kan maar één keer worden gelezen")
	}
	return nil
}
