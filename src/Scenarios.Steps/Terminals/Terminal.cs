using Scenarios.Cluster;
using Scenarios.Kernel;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Kubectl;
using Scenarios.Shell.Execution;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Steps.Manifests;
using Scenarios.Steps.Outputs;

namespace Scenarios.Steps.Terminals;

/// <summary>
/// The learner's terminal on a cluster: a bash with kubectl and the usual text tools, outside the cluster. Each command typed starts one virtual
/// second after the last one ended. Owned by one scenario, or by <c>scenarios shell</c>.
/// </summary>
public sealed class Terminal
{
    private static readonly TimeSpan BetweenCommands = TimeSpan.FromSeconds(1);

    /// <summary>128 + SIGINT.</summary>
    private const int ControlC = 130;

    private readonly Simulation _simulation;
    private readonly ShellSession _session;
    private bool _typedBefore;

    /// <param name="files">What is in the working directory at first; what commands write stays in memory.</param>
    public Terminal(SimulatedCluster cluster, FileLayer files)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        _simulation = cluster.Simulation;
        Files = new MemoryFileSystem(files, _simulation);
        _session = new ShellSession(new ShellSessionOptions
        {
            Simulation = _simulation,
            Programs = ContainerTools.All.With(new KubectlProgram(cluster.Api), cluster.OutsideCurl),
            Files = Files,
            InputIsTerminal = true,
            Output = new TextBuffer(),
            Error = new TextBuffer(),
            Environment = new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["HOME"] = ProjectFiles.Home,
                ["HOSTNAME"] = "laptop",
                ["PATH"] = "/usr/local/bin:/usr/bin:/bin",
                ["PWD"] = ProjectFiles.Home,
                ["USER"] = "learner",
            },
            WorkingDirectory = ProjectFiles.Home,
        })
        {
            BeforeCommand = PauseBeforeCommand,
        };
    }

    /// <summary>The terminal's own files.</summary>
    public IFileSystem Files { get; }

    public string WorkingDirectory => _session.WorkingDirectory;

    /// <summary>The user has typed <c>exit</c>.</summary>
    public bool HasExited => _session.HasExited;

    /// <summary>Types the commands and lets virtual time pass until they have ended.</summary>
    /// <param name="screen">Also gets both outputs, in the order in which they are written; null for nobody.</param>
    /// <param name="longest">How much virtual time they may take.</param>
    /// <param name="isInterrupted">Looked at while they run: true is Ctrl-C.</param>
    /// <exception cref="StepFailureException">They still run then: what they wait for is in the message.</exception>
    public CommandResult Type(string commands, ITextOutput? screen, TimeSpan longest, Func<bool>? isInterrupted = null)
    {
        var output = new Screen(screen);
        var error = new Screen(screen);
        (_session.Output, _session.Error) = (output, error);
        var process = _simulation.Processes.Start(FirstLine(commands), async _ => await _session.Run(commands));
        if (!RunUntilEnd(process, longest, isInterrupted))
        {
            throw new StepFailureException(
                $"\"{FirstLine(commands)}\" still runs after {longest:c} of virtual time (limit: longest command). Still moving: {_simulation.DescribePending()}. It has written so far:\n{output.Text}{error.Text}");
        }

        if (process.Failure is { } failure)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        }

        return new CommandResult(commands, output.Text, error.Text, process.ExitCode!.Value);
    }

    /// <summary>False when the time was over first. Whatever happens, the commands no longer run afterwards.</summary>
    private bool RunUntilEnd(Process process, TimeSpan longest, Func<bool>? isInterrupted)
    {
        try
        {
            return _simulation.RunUntil(() => !process.IsRunning || isInterrupted?.Invoke() == true, longest);
        }
        finally
        {
            if (process.IsRunning)
            {
                process.Kill(ControlC);
                _simulation.RunUntil(() => !process.IsRunning, TimeSpan.FromSeconds(1));
            }
        }
    }

    private static string FirstLine(string commands)
    {
        var end = commands.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? commands : commands[..end];
    }

    private Coroutine PauseBeforeCommand()
    {
        if (!_typedBefore)
        {
            _typedBefore = true;
            return Coroutine.Completed;
        }

        return _simulation.Processes.Sleep(BetweenCommands);
    }
}
