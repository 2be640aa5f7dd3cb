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
    private bool _isLookedAt = true;

    /// <summary>What came of the commands typed last.</summary>
    /// <exception cref="StepFailureException">None was typed yet.</exception>
    public CommandResult Last
    {
        get
        {
            _isLookedAt = true;
            return _last ?? throw new StepFailureException("No command has run yet: a step such as 'When I run \"kubectl get pods\"' comes first.");
        }
    }

    /// <summary>Where what the steps do is kept for a report; null where nobody wants it.</summary>
    internal Recording.ScenarioAccount? Account => cluster.Account;

    private Terminal Terminal => _terminal ??= Make();

    /// <summary>Types commands at the scenario's terminal.</summary>
    /// <param name="mayFail">Whether their failing is announced, so that nobody has to look at it.</param>
    /// <exception cref="StepFailureException">The commands before failed, and no step looked at them; or these do not end.</exception>
    public CommandResult Type(string commands, bool mayFail = false)
    {
        Vacuous.RefuseNoCommand(commands);
        RequireLookedAt();
        _last = Run(Terminal, commands);
        _isLookedAt = mayFail || _last.ExitCode == 0;
        return _last;
    }

    /// <summary>
    /// Types a command at the scenario's terminal for a sentence that stands for it: what the commands before showed stays what is looked
    /// at.
    /// </summary>
    internal CommandResult TypeOwn(string command) => Run(Terminal, command);

    /// <summary>Types a command at another terminal, as a colleague would: what the scenario's own one shows stays as it is.</summary>
    /// <exception cref="StepFailureException">The command fails, unless it may.</exception>
    public CommandResult TypeAside(string command, bool mayFail = false)
    {
        var result = Run(Make(), command);
        return result.ExitCode == 0 || mayFail ? result : throw new StepFailureException($"{command}\nfails with exit code {result.ExitCode}:\n{result.Error}{result.Output}".TrimEnd('\n'));
    }

    /// <summary>Makes what came of a command what the next steps look at.</summary>
    public void Show(CommandResult result) => (_last, _isLookedAt) = (result, true);

    /// <exception cref="StepFailureException">The last commands failed, and no step looked at them: nothing shall be green by
    /// accident.</exception>
    public void RequireLookedAt()
    {
        if (!_isLookedAt && _last is { } failed)
        {
            _isLookedAt = true;
            throw new StepFailureException(
                $"This command failed, and no step looks at it:\n{CommandAccount.Whole(failed)}\nLook at it (Then the command fails, Then the error output contains …), or announce it: When I try to run …");
        }
    }

    /// <summary>A file's text, as the terminal sees it; empty when there is none.</summary>
    public string ReadFile(string name) => Terminal.Files.Read(FilePath.Resolve(Terminal.WorkingDirectory, name)).Value ?? string.Empty;

    /// <summary>Puts a file into the working directory.</summary>
    public void WriteFile(string name, string text) => Terminal.Files.Write(FilePath.Resolve(Terminal.WorkingDirectory, name), text);

    private Terminal Make() => new(cluster.Cluster, new TerminalOptions { Files = files.Project.Layer });

    private CommandResult Run(Terminal terminal, string commands)
    {
        var screen = new TextBuffer();
        var begin = cluster.Cluster.Simulation.Elapsed;
        CommandResult? result = null;
        try
        {
            return result = terminal.Type(commands, screen, screen, LongestCommand);
        }
        catch (CommandStillRunsException failure)
        {
            throw new StepFailureException($"{failure.Message} It has written so far:\n{screen.Text}");
        }
        finally
        {
            cluster.Account?.NoteCommand(begin, commands, screen.Text, result?.ExitCode);
            transcript.WriteLine($"$ {commands.Replace("\n", "\n> ", StringComparison.Ordinal)}");
            if (screen.Text.Length > 0)
            {
                transcript.WriteLine(screen.Text.EndsWith('\n') ? screen.Text[..^1] : screen.Text);
            }
        }
    }
}
