package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"syscall"

	"tsd/agenda"
	"tsd/agenda/datafile"
	"tsd/data"

	"github.com/spf13/cobra"
)

// load loads the agenda that the user asks for.
func (e *env) load() (*agenda.Agenda, error) {
	return e.loadFile(e.inUse())
}

// loadFile loads the agenda in a data file, or the embedded one if its name is "".
func (e *env) loadFile(file string) (*agenda.Agenda, error) {
	name, content, err := e.read(file)
	if err != nil {
		return nil, err
	}
	return datafile.Load(name, content)
}

// fileName is the value of --data, which names a file.
type fileName string

func (n *fileName) String() string { return string(*n) }

func (n *fileName) Type() string { return "BESTAND" }

func (n *fileName) Set(s string) error {
	if s == "" {
		return errors.New("hier hoort de naam van een bestand te staan")
	}
	*n = fileName(s)
	return nil
}

// inUse returns the name of the data file that the user asks for, or "" for the
// embedded one.
func (e *env) inUse() string {
	if e.file != "" {
		return string(e.file)
	}
	return os.Getenv("TSD_DATA")
}

// read reads a data file. It also returns what messages call it.
func (e *env) read(file string) (name string, content []byte, err error) {
	switch file {
	case "":
		return data.Name, data.Werkagenda, nil
	case "-":
		name = "standaardinvoer"
		content, err = readAll(e.stdin)
	default:
		name = file
		content, err = readFile(file)
	}
	if err != nil {
		return name, nil, fmt.Errorf("%s: %w", name, &translated{reason(err), err})
	}
	return name, content, nil
}

// fileArguments refuses file names that cannot be meant.
func (e *env) fileArguments(cmd *cobra.Command, files []string) error {
	stdin := 0
	for _, f := range files {
		switch f {
		case "":
			return errors.New("een van de bestanden heeft een lege naam")
		case "-":
			stdin++
		}
	}
	switch {
	case stdin > 1:
		return errors.New("de standaardinvoer kan maar één keer worden gelezen")
	case len(files) > 0 && e.file != "":
		return fmt.Errorf("%s leest de bestanden die u noemt; --data hoort er niet bij", cmd.Name())
	}
	return nil
}

func readFile(name string) ([]byte, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return readAll(file)
}

// maxFile is the greatest size of a data file, in bytes. Reading an endless one
// ends there.
const maxFile = 256 << 20

func readAll(r io.Reader) ([]byte, error) {
	content, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	if err == nil && len(content) > maxFile {
		err = fmt.Errorf("groter dan %d MB; dat is geen agenda", maxFile>>20)
	}
	return content, err
}

// reason returns in Dutch why something cannot be read or written.
func reason(err error) string {
	var errno syscall.Errno
	switch {
	case errors.Is(err, os.ErrNotExist):
		return "dit bestand bestaat niet"
	case errors.Is(err, os.ErrPermission):
		return "u hebt hier geen rechten voor"
	case errors.Is(err, syscall.EISDIR):
		return "dit is een map, geen bestand"
	case errors.Is(err, syscall.ENOSPC):
		return "de schijf is vol"
	case errors.As(err, &errno):
		if s := systemErrors[errno]; s != "" {
			return s
		}
		return "het systeem meldt: " + errno.Error()
	}
	return err.Error()
}

// systemErrors are the other errors that reading and writing a file can end with.
var systemErrors = map[syscall.Errno]string{
	syscall.ENOTDIR:      "een deel van deze naam is geen map",
	syscall.ENAMETOOLONG: "deze naam is te lang",
	syscall.ELOOP:        "deze naam verwijst naar zichzelf",
	syscall.EIO:          "het lezen of schrijven mislukt",
	syscall.EROFS:        "hier kan niet worden geschreven",
	syscall.EMFILE:       "er zijn te veel bestanden open",
	syscall.ENFILE:       "er zijn te veel bestanden open",
	syscall.EINVAL:       "zo kan dit niet worden gelezen",
	syscall.EBUSY:        "dit is in gebruik",
	syscall.ENOMEM:       "er is te weinig geheugen",
}

// translated is an error in the user's words, with its cause.
type translated struct {
	text  string
	cause error
}

func (e *translated) Error() string { return e.text }

func (e *translated) Unwrap() error { return e.cause }
