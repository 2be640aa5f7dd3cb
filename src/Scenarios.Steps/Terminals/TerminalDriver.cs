using Scenarios.Kernel.Streams;
using Scenarios.Shell.Files;
using Scenarios.Steps.Clusters;
using Scenarios.Steps.Hosting;
using Scenarios.Steps.Outputs;
using Scenarios.Terminals;

namespace Scenarios.Steps.Terminals;

/// <summary>The scenario's terminal: types commands, keeps what came of the last ones, and writes the transcript.</summary>
public sealed class TerminalDriver(ClusterDriver cluster, ScenarioFiles files, IReqnrollOutputHelper transcript)
{
    /// <summary>Longer than any wait of the books; a command that takes more is stuck.</summary>
    private static readonly TimeSpan LongestCommand = TimeSpan.FromDays(8);

    private Terminal? _terminal;
    private CommandResult? _last;

    /// <summary>What came of the commands typed last.</summary>
    /// <exception cref="StepFailureException">None was typed yet.</exception>
    public CommandResult Last => _last ?? throw new StepFailureException("No command has run yet: a step such as 'When I run \"kubectl get pods\"' comes first.");

    private Terminal Terminal => _terminal ??= new Terminal(cluster.Cluster, new TerminalOptions { Files = files.Project.Layer });

    public CommandResult Type(string commands)
    {
        Vacuous.RefuseNoCommand(commands);
        var screen = new TextBuffer();
        try
        {
            return _last = Terminal.Type(commands, screen, screen, LongestCommand);
        }
        catch (CommandStillRunsException failure)
        {
            throw new StepFailureException($"{failure.Message} It has written so far:\n{screen.Text}");
        }
        finally
        {
            transcript.WriteLine($"$ {commands.Replace("\n", "\n> ", StringComparison.Ordinal)}");
            if (screen.Text.Length > 0)
            {
                transcript.WriteLine(screen.Text.EndsWith('\n') ? screen.Text[..^1] : screen.Text);
            }
        }
    }

    /// <summary>A file's text, as the terminal sees it; empty when there is none.</summary>
    public string ReadFile(string name) => Terminal.Files.Read(FilePath.Resolve(Terminal.WorkingDirectory, name)).Value ?? string.Empty;

    /// <summary>Puts a file into the working directory.</summary>
    public void WriteFile(string name, string text) => Terminal.Files.Write(FilePath.Resolve(Terminal.WorkingDirectory, name), text);
}
