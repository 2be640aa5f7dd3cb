using Scenarios.Kernel.Processes;
using Scenarios.Shell.Execution.Builtins;
using Scenarios.Shell.Execution.Redirection;
using Scenarios.Shell.Execution.State;
using Scenarios.Shell.Files;
using Scenarios.Shell.Parsing;
using Scenarios.Shell.Programs;

namespace Scenarios.Shell.Execution;

/// <summary>
/// The shell as a program, in containers and scripts: <c>sh -c COMMAND [name arguments]</c>, <c>sh FILE [arguments]</c>, or commands on
/// standard input, with a prompt when that is a terminal.
/// </summary>
public sealed class ShellProgram(string name, ShellFlavour flavour) : IProgram
{
    public string Name => name;

    public async Coroutine<int> Run(ProgramContext context)
    {
        var arguments = context.Arguments;
        var (index, isCommand, options) = (0, false, default(ShellOptions));
        for (; index < arguments.Count && arguments[index] is ['-' or '+', _, ..] argument; index++)
        {
            if (argument == "--")
            {
                index++;
                break;
            }

            foreach (var letter in argument.AsSpan(1).ToArray())
            {
                var option = letter == 'o' && index + 1 < arguments.Count ? arguments[++index] : letter.ToString();
                if (letter is 'c' or 'i' or 'l')
                {
                    isCommand |= letter == 'c';
                }
                else if (SetBuiltin.Switch(options, option, argument[0] == '-') is { } switched)
                {
                    options = switched;
                }
                else
                {
                    return await InvalidOption(context, argument);
                }
            }
        }

        return await Run(context, [.. arguments.Skip(index)], isCommand, options);
    }

    private async Coroutine<int> Run(ProgramContext context, string[] arguments, bool isCommand, ShellOptions options)
    {
        if (isCommand && arguments.Length == 0)
        {
            await context.Error.Write(flavour == ShellFlavour.Bash
                ? $"{context.Name}: -c: option requires an argument\n"
                : $"{context.Name}: 0: -c requires an argument\n");
            return 2;
        }

        if (isCommand)
        {
            var zero = arguments.Length > 1 ? arguments[1] : context.Name;
            return await RunToTheEnd(Create(context, zero, arguments.Skip(2), options, isCommand: true), arguments[0]);
        }

        if (arguments.Length == 0)
        {
            return await RunInput(Create(context, context.Name, [], options, isCommand: context.InputIsTerminal), context);
        }

        var text = context.Files.Read(FilePath.Resolve(context.WorkingDirectory, arguments[0]));
        if (text.Error is { } error)
        {
            var reason = FileErrorText.Of(error);
            await context.Error.Write(flavour == ShellFlavour.Bash ? $"{context.Name}: {arguments[0]}: {reason}\n"
                : flavour == ShellFlavour.Dash
                    ? $"{context.Name}: 0: cannot open {arguments[0]}: {(error == FileError.NotFound ? "No such file" : reason)}\n"
                : $"{context.Name}: can't open '{arguments[0]}': {reason}\n");
            return error == FileError.NotFound
                && flavour != ShellFlavour.Dash
                ? flavour == ShellFlavour.Bash
                ? 127
                : 2
                : flavour == ShellFlavour.Dash
                ? 2
                : 126;
        }

        return await RunToTheEnd(Create(context, arguments[0], arguments.Skip(1), options, isCommand: false), text.Value!);
    }

    private static async Coroutine<int> RunText(Interpreter shell, string text, bool endsShell = false)
    {
        var status = await new ScriptRunner(shell).Run(text, endsShell: endsShell);
        return shell.Jump is { Kind: JumpKind.Exit } ? shell.State.LastStatus : status;
    }

    private static async Coroutine<int> RunToTheEnd(Interpreter shell, string text) =>
        await shell.Signals.RunAtExit(await RunText(shell, text, shell.Voice.IsCommandString));

    /// <summary>Runs a command as soon as its last line has arrived, so that commands and their input can share one stream.</summary>
    private async Coroutine<int> RunInput(Interpreter shell, ProgramContext context)
    {
        var (pending, status) = (string.Empty, 0);
        if (shell.Voice.IsInteractive)
        {
            shell.Signals.OnInterrupt = () =>
            {
                pending = string.Empty;
                _ = Prompt(shell, context, isContinued: false);
            };
        }

        while (shell.Jump is null)
        {
            await Prompt(shell, context, pending.Length > 0);
            shell.Signals.IsAtPrompt = true;
            var line = await context.Input.ReadLine();
            shell.Signals.IsAtPrompt = false;
            pending += line is null ? string.Empty : line + "\n";
            if (line is not null && ShellParser.IsIncomplete(pending))
            {
                continue;
            }

            var script = pending;
            pending = string.Empty;
            status = script.Length > 0 ? await RunText(shell, script) : status;
            if (shell.Interruption.IsPending)
            {
                shell.Interruption.IsPending = false;
                (shell.Jump, shell.LoopDepth) = (null, 0);
                shell.State.LastStatus = status = Interruption.Status;
            }

            if (line is null)
            {
                break;
            }
        }

        return await shell.Signals.RunAtExit(status);
    }

    private async Coroutine Prompt(Interpreter shell, ProgramContext context, bool isContinued)
    {
        if (!context.InputIsTerminal)
        {
            return;
        }

        var usual = flavour switch
        {
            ShellFlavour.Bash => $"{context.Name}# ",
            ShellFlavour.Dash => "# ",
            _ => $"{shell.State.WorkingDirectory} # ",
        };
        await context.Error.Write(isContinued ? "> " : usual);
    }

    private Interpreter Create(ProgramContext context, string zero, IEnumerable<string> positional, ShellOptions options, bool isCommand)
    {
        var isInteractive = context.InputIsTerminal && isCommand && context.Arguments.Count == 0;
        var shell = new Interpreter
        {
            Simulation = context.Simulation,
            Process = context.Process,
            Programs = context.Programs,
            Files = context.Files,
            User = context.User,
            Userland = context.Userland,
            Voice = new ShellVoice(flavour, zero, isInteractive, isCommand),
            Meter = new IterationMeter(context.Simulation),
            State = new ShellState
            {
                Variables = ShellVariables.FromEnvironment(
                    context.Environment,
                    flavour == ShellFlavour.Dash ? null : context.Simulation.Random($"shell {context.Process.Id}")),
                Name = zero,
                ProcessId = context.Process.LocalId,
                WorkingDirectory = context.WorkingDirectory,
                Positional = [.. positional],
                Options = options,
            },
            Descriptors = Descriptors.Of(
                new OpenFile(context.Input, null, context.InputIsTerminal),
                new OpenFile(null, context.Output, context.OutputIsTerminal),
                new OpenFile(null, context.Error, context.OutputIsTerminal)),
        };
        shell.State.Variables.Set("PWD", context.WorkingDirectory, new Syntax.SourcePosition(1, 1));
        return shell;
    }

    private async Coroutine<int> InvalidOption(ProgramContext context, string option)
    {
        await context.Error.Write(flavour == ShellFlavour.Bash
            ? $"{context.Name}: {option}: invalid option\n"
            : $"{context.Name}: 0: Illegal option {option}\n");
        return 2;
    }
}
