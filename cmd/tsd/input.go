package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"tsd/agenda"
	"tsd/agenda/datafile"
	"tsd/data"
)

// input is which agenda a command reads.
type input struct {
	stdin io.Reader
	data  argument      // the value of --data
	files []os.FileInfo // that were read: they may not be written to
}

// addDataFlag adds the option that names a data file.
func (in *input) addDataFlag(cmd *cobra.Command) {
	in.data.kind = "BESTAND"
	cmd.Flags().Var(&in.data, "data", "lees de agenda uit dit bestand (- is de standaardinvoer)")
	mustComplete(cmd, "data", dataFiles)
}

// inUse returns the name of the data file that the user asks for, or "" for the
// embedded one.
func (in *input) inUse() string {
	if in.data.value != "" {
		return in.data.value
	}
	return os.Getenv("TSD_DATA")
}

// load loads the agenda that the user asks for.
func (in *input) load() (*agenda.Agenda, error) { return in.loadFile(in.inUse()) }

// loadFile loads the agenda in a data file, or the embedded one if its name is "".
func (in *input) loadFile(file string) (*agenda.Agenda, error) {
	name, content, err := in.read(file)
	if err != nil {
		return nil, err
	}
	return datafile.Load(name, content)
}

// read reads a data file. It also returns what messages call it.
func (in *input) read(file string) (name string, content []byte, err error) {
	switch file {
	case "":
		return data.Name, data.Werkagenda, nil
	case "-":
		name = "standaardinvoer"
		content, err = in.readAll(in.stdin)
	default:
		name = file
		content, err = in.readFile(file)
	}
	if err != nil {
		return name, nil, fileError(name, err)
	}
	return name, content, nil
}

func (in *input) readFile(name string) ([]byte, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return in.readAll(file)
}

// maxFile is the greatest size of a data file, in bytes. Reading an endless one
// ends there.
const maxFile = 256 << 20

func (in *input) readAll(r io.Reader) ([]byte, error) {
	if file, ok := r.(*os.File); ok {
		if info, err := file.Stat(); err == nil {
			in.files = append(in.files, info)
		}
	}
	content, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	if err == nil && len(content) > maxFile {
		err = fmt.Errorf("groter dan %d MB; dat is geen agenda", maxFile>>20)
	}
	return content, err
}

// checkNames refuses names of files that cannot be meant.
func checkNames(files []string) error {
	stdin := 0
	for _, f := range files {
		switch f {
		case "":
			return errors.New("een van de bestanden heeft een lege naam")
		case "-":
			stdin++
		}
	}
	if stdin > 1 {
		return errors.New("de standaardinvoer kan maar één keer worden gelezen")
	}
	return nil
}
