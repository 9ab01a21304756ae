package main

import (
	"bytes"
	"errors"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"tsd/agenda"
	"tsd/agenda/text"
)

// shells are those in which tsd can complete.
var shells = []string{"bash", "zsh", "fish", "powershell"}

func newCompletion(s *streams) *cobra.Command {
	o := output{streams: s}
	cmd := &cobra.Command{
		Use:   "completion SHELL [opties]",
		Short: "Aanvullen met Tab, in " + text.OrList(shells),
		Long: `completion schrijft een script waarmee uw shell tsd aanvult als u op Tab drukt:
opdrachten, opties, ids, velden en waarden, ook uit het bestand achter --data.

  bash         zet in ~/.bashrc:   source <(tsd completion bash)
               bash heeft daarvoor het pakket bash-completion nodig
  zsh          zet in ~/.zshrc:    autoload -U compinit; compinit
               en daaronder:       source <(tsd completion zsh)
  fish         tsd completion fish -o ~/.config/fish/completions/tsd.fish
  powershell   zet in $PROFILE:    tsd completion powershell | Out-String | Invoke-Expression`,
		Example: `  tsd completion bash
  tsd completion fish -o tsd.fish`,
		ValidArgs: shells,
		Args:      oneShell,
		RunE: func(cmd *cobra.Command, args []string) error {
			var script bytes.Buffer
			if err := writeScript(&script, cmd.Root(), args[0]); err != nil {
				return err
			}
			return o.write(script.Bytes(), "aanvulling voor "+args[0])
		},
	}
	o.addOutputFlag(cmd, "schrijf in dit bestand")
	return cmd
}

// oneShell refuses everything but the name of one shell.
func oneShell(_ *cobra.Command, args []string) error {
	switch {
	case len(args) != 1:
		return withHints(errors.New("voor welke shell? Noem er één"), "Mogelijke shells: "+text.OrList(shells))
	case !slices.Contains(shells, args[0]):
		return &agenda.UnknownError{What: "shell", Typed: args[0], Known: shells, Plural: "shells"}
	}
	return nil
}

// writeScript writes the script by which a shell completes tsd.
func writeScript(w io.Writer, root *cobra.Command, shell string) error {
	switch shell {
	case "bash":
		return root.GenBashCompletionV2(w, true)
	case "zsh":
		return root.GenZshCompletion(w)
	case "fish":
		return root.GenFishCompletion(w, true)
	}
	return root.GenPowerShellCompletionWithDesc(w)
}
