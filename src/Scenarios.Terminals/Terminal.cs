using Scenarios.Cluster;
using Scenarios.Kernel;
using Scenarios.Kernel.Faults;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Kernel.Time;
using Scenarios.Kubectl;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.Config.Files;
using Scenarios.Shell.Execution;
using Scenarios.Shell.Files;
using Scenarios.Terminals.Reasons;

namespace Scenarios.Terminals;

/// <summary>
/// The learner's terminal on a cluster: a bash with kubectl and the usual text tools, outside the cluster. Each typed command starts one
/// virtual second after the previous one ended. Owned by one scenario, or by <c>scenarios shell</c>.
/// </summary>
public sealed class Terminal
{
    private static readonly TimeSpan BetweenCommands = TimeSpan.FromSeconds(1);

    /// <summary>128 + SIGINT.</summary>
    private const int ControlC = 130;

    /// <summary>The exit code of a command that the simulation itself ended.</summary>
    private const int Failed = 1;

    private static readonly string KubeFolder = ProjectFiles.Home + "/.kube";
    private static readonly string KubeconfigPath = KubeFolder + "/config";

    private readonly Simulation _simulation;
    private readonly Kubeconfig _kubeconfig;
    private readonly ShellSession _session;
    private bool _typedBefore;
    private RunningCommand? _running;
    private FirstFailure _failure = new();

    public Terminal(SimulatedCluster cluster, TerminalOptions options)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        ArgumentNullException.ThrowIfNull(options);
        _simulation = cluster.Simulation;
        Files = new MemoryFileSystem(options.Files, _simulation);
        _kubeconfig = new Kubeconfig
        {
            Server = SimulatedCluster.Server,
            CertificateAuthority = SimulatedCluster.CertificateAuthority,
            ClientCertificate = SimulatedCluster.AdministratorCertificate,
        };
        Files.MakeDirectory(KubeFolder);
        Files.Write(KubeconfigPath, _kubeconfig.Text);
        Learner.Enter(Files);
        _session = new ShellSession(new ShellSessionOptions
        {
            Simulation = _simulation,
            Programs = ContainerTools.All.With(
            [
                new KubectlProgram(cluster.Api, _kubeconfig, new MachinePorts(cluster.Network.OutsidePorts, cluster.Simulation)),
                cluster.OutsideCurl, cluster.Docker, new WhyProgram(new ClusterReasons(cluster), () => Namespace),
                .. options.Programs,
            ]),
            Files = Files,
            Input = options.Keyboard,
            InputIsTerminal = true,
            OutputIsTerminal = options.OutputIsTerminal,
            Output = new TextBuffer(),
            Error = new TextBuffer(),
            Environment = new SortedList<string, string>(StringComparer.Ordinal)
            {
                ["HOME"] = ProjectFiles.Home,
                ["HOSTNAME"] = "laptop",
                ["KUBECONFIG"] = KubeconfigPath,
                ["PATH"] = "/usr/local/bin:/usr/bin:/bin",
                ["PWD"] = ProjectFiles.Home,
                ["USER"] = Learner.Name,
            },
            User = Learner.User,
            WorkingDirectory = ProjectFiles.Home,
        })
        {
            BeforeCommand = PauseBeforeCommand,
            OnFailed = (text, exitCode) => _failure.Note(text, exitCode),
            OnPartFailed = (words, exitCode) => _failure.NotePart(words, exitCode),
        };
    }

    /// <summary>The terminal's own files.</summary>
    public IFileSystem Files { get; }

    public string WorkingDirectory => _session.WorkingDirectory;

    /// <summary>The namespace that kubectl uses by default.</summary>
    public string Namespace => KubeconfigView.NamespaceIn(ConfigText) is { Length: > 0 } name ? name : "default";

    /// <summary>The names of kubectl's contexts.</summary>
    public IReadOnlyList<string> Contexts => KubeconfigView.ContextsIn(ConfigText);

    /// <summary>The names of all commands, ordered.</summary>
    public IReadOnlyCollection<string> CommandNames => _session.CommandNames;

    /// <summary>Whether the user has typed <c>exit</c>.</summary>
    public bool HasExited => _session.HasExited;

    /// <summary>The text of an alias; null if there is none of that name.</summary>
    public string? AliasOf(string name) => _session.AliasOf(name);

    /// <summary>Types the commands and lets virtual time pass until they have ended.</summary>
    /// <param name="output">Also receives their output as it is printed; may be null.</param>
    /// <param name="error">Also receives their errors; may be the same screen.</param>
    /// <param name="longest">The virtual time that they may take.</param>
    /// <exception cref="CommandStillRunsException">They are still running after that time; the message says what they wait for.</exception>
    public CommandResult Type(string commands, ITextOutput? output, ITextOutput? error, TimeSpan longest) =>
        Type(commands, output, error, process => _simulation.RunUntil(() => !process.IsRunning, longest), longest);

    /// <summary>
    /// Types the commands and lets them run on as virtual time passes, until they end or are interrupted. <see
    /// cref="RunningCommand.Result"/>
    /// has their output so far.
    /// </summary>
    /// <exception cref="InvalidOperationException">Earlier commands are still running.</exception>
    public RunningCommand Begin(string commands, ITextOutput? screen = null)
    {
        if (_running is { IsRunning: true } busy)
        {
            throw new InvalidOperationException($"\"{FirstLine(busy.Command)}\" is still running in this terminal.");
        }

        var (output, error) = (new Screen(screen), new Screen(screen));
        var failure = _failure = new FirstFailure();
        (_session.Output, _session.Error) = (output, error);
        var process = _simulation.Processes.Start(FirstLine(commands), async _ =>
            await _session.Run(commands), sleeping: Activity.Background);
        return _running = new RunningCommand(_simulation, process, commands, output, error, code => _session.LastExitCode = code)
        {
            FirstFailed = () => failure.Of(commands),
        };
    }

    /// <summary>
    /// Types the commands with an attendant, who decides how to continue when the commands only wait.
    /// </summary>
    public CommandResult TypeAttended(string commands, ITextOutput screen, IAttendant attendant, TimeSpan longest) =>
        Type(commands, screen, screen, process => RunAttended(process, attendant, longest), longest);

    private CommandResult Type(
        string commands, ITextOutput? outputScreen, ITextOutput? errorScreen, Func<Process, bool> run, TimeSpan longest)
    {
        var output = new Screen(outputScreen);
        var error = new Screen(errorScreen);
        var first = _failure = new FirstFailure();
        (_session.Output, _session.Error) = (output, error);
        var process = _simulation.Processes.Start(FirstLine(commands), async _ => await _session.Run(commands));
        try
        {
            if (!RunToEnd(process, run))
            {
                throw new CommandStillRunsException(
                    $"\"{FirstLine(commands)}\" is still running after {longest:c} of virtual time (limit: longest command). Still moving: "
                        + $"{_simulation.DescribePending()}.");
            }
        }
        catch (InternalErrorException bug)
        {
            // A bug elsewhere in the cluster ends this command, and the next one runs.
            error.Print(bug.Message + "\n");
            _session.LastExitCode = InternalErrors.ExitCode;
            return new CommandResult(commands, output.Text, error.Text, InternalErrors.ExitCode);
        }

        if (process.Failure is { } failure)
        {
            _session.LastExitCode = Failed;
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        }

        return new CommandResult(commands, output.Text, error.Text, process.ExitCode!.Value) { FirstFailed = first.Of(commands) };
    }

    /// <summary>Returns false if the time was over first. In any case the commands no longer run afterwards.</summary>
    private bool RunToEnd(Process process, Func<Process, bool> run)
    {
        var exitCode = Failed;
        try
        {
            var isOver = run(process);
            exitCode = ControlC;
            return isOver;
        }
        finally
        {
            if (process.IsRunning)
            {
                process.Kill(ControlC);
                _simulation.RunUntil(() => !process.IsRunning, TimeSpan.FromSeconds(1));
                _session.LastExitCode = exitCode;
            }
        }
    }

    private bool RunAttended(Process process, IAttendant attendant, TimeSpan longest)
    {
        var deadline = _simulation.Elapsed + longest;
        bool IsOver() => !process.IsRunning || attendant.HasInterrupted;
        bool GoesOn()
        {
            if (process.IsRunning && attendant.HasInterrupted && process.TryPassControlC())
            {
                attendant.ControlCWasTaken();
            }

            return !IsOver();
        }

        while (GoesOn() && _simulation.Elapsed < deadline)
        {
            if (!_simulation.IsSettled)
            {
                _simulation.RunUntil(() => IsOver() || _simulation.IsSettled, deadline - _simulation.Elapsed);
            }
            else if (attendant.Wait() is { } pace)
            {
                _simulation.RunUntil(() => IsOver() || !_simulation.IsSettled, pace);
            }
        }

        return IsOver();
    }

    private string ConfigText => Files.Read(KubeconfigPath).Value ?? string.Empty;

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
