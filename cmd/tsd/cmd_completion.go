package main

import (
	"bytes"
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/view"
)

// shell is a shell in which tsd can complete.
type shell struct {
	name, about string
	script      func(*cobra.Command, *bytes.Buffer) error
}

func shells() []shell {
	return []shell{
		{"bash", "met het pakket bash-completion", bashScript},
		{"zsh", "", func(root *cobra.Command, b *bytes.Buffer) error { return root.GenZshCompletion(b) }},
		{"fish", "", func(root *cobra.Command, b *bytes.Buffer) error { return root.GenFishCompletion(b, true) }},
		{"powershell", "", func(root *cobra.Command, b *bytes.Buffer) error { return root.GenPowerShellCompletionWithDesc(b) }},
	}
}

// bashScript writes cobra's script for bash, mended in two places (cobra 1.10.2).
// Commas stay unescaped: bash's %q escapes them, so that what is offered for a list
// would not match what was typed. And of several candidates with spaces the spaces are
// escaped: else bash inserts what they have in common as more than one word.
func bashScript(root *cobra.Command, b *bytes.Buffer) error {
	var script bytes.Buffer
	if err := root.GenBashCompletionV2(&script, true); err != nil {
		return err
	}
	const several = `if ((${#COMPREPLY[*]} == 1)); then`
	const escape = `for comp in "${COMPREPLY[@]%%$tab*}"; do
        if ((${#COMPREPLY[@]} > 1)) && [[ $comp == *" "* ]]; then
            local i
            for i in "${!COMPREPLY[@]}"; do
                printf -v comp "%q" "${COMPREPLY[i]%%$tab*}"
                COMPREPLY[i]=${comp//\\,/,}
            done
            return 0
        fi
    done
`
	const match, one = `[[ $comp == "$cur"* ]] || continue`, `COMPREPLY[0]=$(printf "%q" `
	for line := range strings.Lines(script.String()) {
		code := strings.TrimSpace(line)
		if code == match {
			b.WriteString(`comp=${comp//\\,/,}` + "\n")
		}
		if code == several {
			b.WriteString(escape)
		}
		b.WriteString(line)
		if strings.HasPrefix(code, one) {
			b.WriteString(`COMPREPLY[0]=${COMPREPLY[0]//\\,/,}` + "\n")
		}
	}
	return nil
}

func newCompletion(e *env) *cobra.Command {
	var names []string
	for _, s := range shells() {
		names = append(names, s.name)
	}
	return &cobra.Command{
		Use:   "completion SHELL",
		Short: "Aanvullen met Tab, in " + view.OrList(names),
		Long: `completion schrijft een script waarmee uw shell tsd aanvult als u op Tab drukt:
opdrachten, opties, ids, velden en waarden, ook uit het bestand achter --data.

  bash         zet in ~/.bashrc:   source <(tsd completion bash)
               bash heeft daarvoor het pakket bash-completion nodig
  zsh          zet in ~/.zshrc:    autoload -U compinit; compinit
               en daaronder:       source <(tsd completion zsh)
  fish         tsd completion fish > ~/.config/fish/completions/tsd.fish
  powershell   zet in $PROFILE:    tsd completion powershell | Out-String | Invoke-Expression`,
		Example: `tsd completion bash
tsd completion fish`,
		ValidArgsFunction: func(_ *cobra.Command, before []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
			var offered []cobra.Completion
			for _, s := range shells() {
				if len(before) == 0 {
					offered = append(offered, offer(s.name, s.about))
				}
			}
			return offered, inOrder
		},
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return &hintError{errors.New("voor welke shell? Noem er één"), "Mogelijke shells: " + view.OrList(names)}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			for _, s := range shells() {
				if s.name == args[0] {
					var b bytes.Buffer
					if err := s.script(cmd.Root(), &b); err != nil {
						return err
					}
					return e.write(b.String())
				}
			}
			return &agenda.UnknownError{What: "shell", Typed: args[0], Known: names, Plural: "shells"}
		},
	}
}
