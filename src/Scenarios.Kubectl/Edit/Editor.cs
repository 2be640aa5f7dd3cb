using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Shell.Programs;

namespace Scenarios.Kubectl.Edit;

/// <summary>The user's editor: a program that receives the name of a file (kubectl, pkg/cmd/util/editor/editor.go).</summary>
internal sealed class Editor(CommandCall call)
{
    private static readonly string[] Variables = ["KUBE_EDITOR", "EDITOR"];

    private readonly string _command =
        Variables.Select(name => call.Context.Environment.GetValueOrDefault(name) ?? string.Empty)
            .FirstOrDefault(value => value.Length > 0) ?? "vi";

    /// <summary>Runs it to its end.</summary>
    /// <exception cref="CommandFailedException">The program does not exist, or failed.</exception>
    public async Coroutine Open(string path)
    {
        var words = WordsFor(path);
        if (call.Context.Programs.Find(words[0]) is not { } program)
        {
            throw new CommandFailedException($"unable to launch the editor {GoText.Quote(_command)}");
        }

        if (!program.IsSimulated)
        {
            throw CommandFailedException.NotSimulated(
                $"the editor {words[0]}; set KUBE_EDITOR to a command that changes the file it is given, such as \"sed -i s/old/new/\"");
        }

        var code = await ContainedRun.Run(program, call.Context with { Name = words[0], Arguments = words[1..] });
        if (code != 0)
        {
            throw new CommandFailedException($"there was a problem with the editor {GoText.Quote(_command)}");
        }
    }

    /// <summary>A command with quotes is passed to the shell; one without quotes is split at blanks.</summary>
    private string[] WordsFor(string path)
    {
        if (!_command.Contains(' ', StringComparison.Ordinal) || _command.AsSpan().IndexOfAny('"', '\'', '\\') < 0)
        {
            return [.. _command.Split(' '), path];
        }

        var shell = call.Context.Environment.GetValueOrDefault("SHELL") is { Length: > 0 } own ? own : "/bin/bash";
        return [shell, "-c", $"{_command} {GoText.Quote(path)}"];
    }
}
