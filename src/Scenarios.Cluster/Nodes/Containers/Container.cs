using Scenarios.Cluster.Images;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Kernel;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;

namespace Scenarios.Cluster.Nodes.Containers;

/// <summary>One run of a container: its process, files and log. A restart creates a new one. Owned by its Pod's worker.</summary>
internal sealed class Container
{
    private static readonly SortedList<string, string> NoOptions = new(StringComparer.Ordinal);
    private (Process? Process, IStoppable? Program) _stoppable;
    private List<(Process Process, IStoppable Program)>? _moreStoppables;
    private IReadOnlyList<string> _command = [];

    // As ticks: there are very many containers.
    private long _started;
    private long _finished;

    public required string Name { get; init; }

    /// <summary>64 hexadecimal digits.</summary>
    public string Id => StatusId[ContainerIds.RuntimePrefix.Length..];

    /// <summary>The container ID in the form used in statuses, kept because statuses read it most.</summary>
    public required string StatusId { get; set; }

    /// <summary>Whether it was running before the simulation began, so that its start-up work is already done.</summary>
    public bool IsAdopted { get; init; }

    public required ImageReference Image { get; init; }

    /// <summary>The image's repository and digest, in the form used in statuses.</summary>
    public string ImageId => ContainerIds.OfImage(Image);

    public required ImageEntry Entry { get; init; }

    public required Sandbox Sandbox { get; init; }

    public required IFileSystem Files { get; init; }

    public required ContainerLog Log { get; init; }

    public required ContainerOutput Output { get; init; }

    public required ContainerOutput Error { get; init; }

    public required ITextInput Input { get; init; }

    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    public required string WorkingDirectory { get; init; }

    public required bool HasTerminal { get; init; }

    /// <summary>The user that its processes run as.</summary>
    public ProgramUser User { get; init; } = ProgramUser.Root;

    /// <summary>Whose wording its programs use; decided by the shell that the image has.</summary>
    private Userland Userland => Entry.Programs.GetValueOrDefault("sh") == "ash" ? Userland.BusyBox : Userland.Gnu;

    /// <summary>The processor time and memory that its processes use.</summary>
    public required ProcessAccount Account { get; init; }

    /// <summary>What its program uses when idle.</summary>
    public UsageEntry Needs { get; private set; } = UsageEntry.Small;

    /// <summary>The number of processors that its program uses without requests.</summary>
    public double IdleProcessors => Needs.Processors;

    /// <summary>How much memory it may use, in bytes; null for no limit.</summary>
    public long? MemoryLimit { get; private set; }

    /// <summary>Sets its limits from now on. It is killed at once if it uses more memory than that.</summary>
    /// <param name="memory">In bytes; null for no limit.</param>
    /// <param name="processors">The number of processors.</param>
    public void Limit(long? memory, double processors)
    {
        MemoryLimit = memory;
        Account.Limit(processors);
        Account.Grown = memory is null ? null : _ => CheckMemory();
        CheckMemory();
    }

    /// <summary>Records what the program that it runs needs.</summary>
    public void NoteNeeds(UsageEntry needs)
    {
        Needs = needs;
        CheckMemory();
    }

    /// <summary>Kills the container if it uses more memory than it may, as the kernel does.</summary>
    public void CheckMemory()
    {
        if (MemoryLimit < Needs.Memory + Account.Held && IsRunning)
        {
            KillForMemory();
        }
    }

    public void KillForMemory()
    {
        EndedBy = new("OOMKilled", string.Empty);
        Main!.Kill();
    }

    public IProgramCatalogue Programs { get; set; } = ProgramCatalogue.Empty;

    /// <summary>
    /// The options of the command line that it was started with: <c>arg.NAME</c> for <c>-NAME=value</c> or <c>--NAME=value</c>; a bare
    /// <c>--NAME</c> has the value <c>true</c>.
    /// </summary>
    public IReadOnlyDictionary<string, string> Options
    {
        get
        {
            SortedList<string, string>? options = null;
            for (var index = 0; index < _command.Count; index++)
            {
                if (IsOption(_command, index))
                {
                    var (name, value) = OptionOf(_command[index]);
                    (options ??= new(StringComparer.Ordinal))[$"arg.{name}"] = value;
                }
            }

            return options ?? NoOptions;
        }
    }

    // When a name occurs more than once, the last one counts.
    private string? OptionValue(string name)
    {
        for (var index = _command.Count - 1; index >= 0; index--)
        {
            if (IsOption(_command, index) && OptionOf(_command[index]) is var option && option.Name == name)
            {
                return option.Value;
            }
        }

        return null;
    }

    /// <summary>Records the command line that it runs. Options are parsed on demand, because they are rarely read.</summary>
    public void NoteCommand(IReadOnlyList<string> command)
    {
        for (var index = 0; index < command.Count; index++)
        {
            if (IsOption(command, index))
            {
                _command = command;
                return;
            }
        }
    }

    // An option without "=" counts only if no word follows that might be its value.
    private static bool IsOption(IReadOnlyList<string> command, int index) => command[index].StartsWith('-')
        && (command[index].Contains('=', StringComparison.Ordinal) || (command[index].Length > 2
            && command[index].StartsWith("--", StringComparison.Ordinal)
            && (index == command.Count - 1 || command[index + 1].StartsWith('-'))));

    private static (string Name, string Value) OptionOf(string word) => word.IndexOf('=', StringComparison.Ordinal) is >= 0 and var end
        ? (word[..end].TrimStart('-'), word[(end + 1)..]) : (word.TrimStart('-'), "true");

    /// <summary>The main process; null before it has started.</summary>
    public Process? Main { get; set; }

    public DateTimeOffset StartedAt
    {
        get => new(_started, TimeSpan.Zero);
        set => _started = value.UtcTicks;
    }

    public DateTimeOffset FinishedAt
    {
        get => new(_finished, TimeSpan.Zero);
        set => _finished = value.UtcTicks;
    }

    /// <summary>Whether its machine was switched off while it ran.</summary>
    public bool IsLost { get; set; }

    /// <summary>Null while it runs.</summary>
    public int? ExitCode { get; set; }

    /// <summary>The status's reason and message when something other than the process's own exit ended it; otherwise null.</summary>
    public StateReason? EndedBy { get; set; }

    /// <summary>Its termination message, which its status repeats; empty for none.</summary>
    public string LastWords { get; set; } = string.Empty;

    /// <summary>When its processes resume, as time since the simulation began; none of its servers answers before that.</summary>
    public TimeSpan StillUntil { get; set; } = TimeSpan.MinValue;

    /// <summary>How much longer its processes stand still; zero when they run.</summary>
    public TimeSpan StillnessAt(TimeSpan now)
    {
        if (StillUntil == TimeSpan.MaxValue)
        {
            return TimeSpan.MaxValue;
        }

        return StillUntil > now ? StillUntil - now : TimeSpan.Zero;
    }

    public bool IsRunning => Main is not null && ExitCode is null;

    /// <summary>The values that templates of the image entry may ask for.</summary>
    public string? ValueOf(string name) => name switch
    {
        "hostname" => Sandbox.Hostname,
        "podIP" => Sandbox.Address,
        "podName" => Sandbox.PodName,
        "namespace" => Sandbox.Namespace,
        "nodeName" => Sandbox.NodeName,
        "environment" => EnvironmentAsJson(),
        _ when name.StartsWith("arg.", StringComparison.Ordinal) => OptionValue(name[4..]),
        _ when name.StartsWith("env.", StringComparison.Ordinal) => Environment.GetValueOrDefault(name[4..]),
        _ when name.StartsWith("file.", StringComparison.Ordinal) => Files.Read(name[5..]).Value,
        _ => Entry.Variable(name, Image.Tag) is { } value ? Template.Fill(value, ValueOf) : null,
    };

    private string EnvironmentAsJson()
    {
        var all = new ObjectBuilder(Environment.Count);
        foreach (var (name, value) in Environment)
        {
            all.Add(name, value);
        }

        return JsonWriter.WriteCompact(all.ToObject());
    }

    /// <summary>Registers a program that ends by itself when the container is asked to stop, and the process that runs it.</summary>
    public void OnStopSignal(Process process, IStoppable program)
    {
        if (_stoppable.Process is null)
        {
            _stoppable = (process, program);
        }
        else
        {
            (_moreStoppables ??= []).Add((process, program));
        }
    }

    /// <summary>
    /// Sends the stop signal. A server's process shuts down in its own time and a shell runs its trap. A main process that does neither
    /// ignores the signal when it is process 1, because the kernel shields that one (pid_namespaces(7)); it ends when the Pod's containers
    /// share their process namespace.
    /// </summary>
    public void SendStopSignal()
    {
        var isHandled = TryStop(_stoppable);
        foreach (var stoppable in _moreStoppables ?? [])
        {
            isHandled |= TryStop(stoppable);
        }

        if (!isHandled)
        {
            Main?.Signal(SignalNames.Terminate);
        }
    }

    private static bool TryStop((Process? Process, IStoppable? Program) stoppable)
    {
        if (stoppable is not ({ IsRunning: true }, { } program))
        {
            return false;
        }

        program.Stop();
        return true;
    }

    /// <summary>The context for a program that is started in the container.</summary>
    /// <param name="name">The program's name on its command line.</param>
    /// <param name="arguments">What follows the name.</param>
    public ProgramContext Context(
        Simulation simulation,
        Process process,
        string name,
        IReadOnlyList<string> arguments,
        ITextInput input,
        ITextOutput output,
        ITextOutput error) => new()
        {
            Simulation = simulation,
            Process = process,
            Name = name,
            Arguments = arguments,
            Input = input,
            Output = output,
            Error = error,
            InputIsTerminal = HasTerminal,
            OutputIsTerminal = HasTerminal,
            Environment = Environment,
            WorkingDirectory = WorkingDirectory,
            Files = Files,
            Programs = Programs,
            User = User,
            Userland = Userland,
        };
}
