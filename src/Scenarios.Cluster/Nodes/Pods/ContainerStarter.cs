using Scenarios.Cluster.Images;
using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Cluster.Nodes.Context;
using Scenarios.Cluster.Nodes.Environment;
using Scenarios.Cluster.Nodes.Servers;
using Scenarios.Cluster.Nodes.Volumes;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Kernel.Time;
using Scenarios.Objects.Views.Core;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Container = Scenarios.Cluster.Nodes.Containers.Container;
using ContainerUser = Scenarios.Cluster.Nodes.Containers.ContainerUser;

namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>Creates containers and starts their main processes, as a container runtime does for the kubelet.</summary>
internal sealed class ContainerStarter(NodeContext node, PodWorker worker)
{
    /// <summary>Creates a container with its files, variables and streams, without starting it.</summary>
    public Container Create(
        ContainerSpec spec,
        ImageReference image,
        ImageEntry entry,
        Sandbox sandbox,
        IReadOnlyDictionary<string, string> variables,
        bool isAdopted)
    {
        var log = new ContainerLog(node.Simulation);
        var container = new Container
        {
            Name = spec.Name,
            // A container that is taken over already has an ID.
            StatusId = isAdopted ? ContainerIds.RuntimePrefix : ContainerIds.NextOfStatus(node.Random),
            IsAdopted = isAdopted,
            Image = image,
            Entry = entry,
            Sandbox = sandbox,
            Files = new ContainerFiles(this, spec, image, entry, sandbox),
            Log = log,
            Output = new ContainerOutput(log, isError: false),
            Error = new ContainerOutput(log, isError: true),
            Input = spec.Fields.Stdin ? new Pipe(node.Simulation) : TextSource.Empty,
            Environment = variables,
            WorkingDirectory = spec.Fields.WorkingDir.Length > 0 ? spec.Fields.WorkingDir : entry.WorkingDirectory,
            HasTerminal = spec.Fields.Tty,
            User = ContainerUser.Of(worker.Run.Pod.Spec, spec.Fields.SecurityContext),
            Account = new ProcessAccount(node.Simulation.Processes, ContainerLimits.ProcessorsOf(spec.Fields)),
        };
        container.Limit(ContainerLimits.MemoryOf(spec.Fields), container.Account.Processors);
        container.Programs = new ContainerPrograms(container, node.Tools, node.NetworkPrograms);
        return container;
    }

    /// <summary>Starts the main process; returns false when the image has no such program.</summary>
    /// <param name="number">The process's number if it has one already and runs; otherwise null.</param>
    public bool TryStart(Container container, CommandLine command, ExitObserver observer, ProcessNumber? number = null)
    {
        container.StartedAt = node.Simulation.Now;
        var words = command.Words;
        container.NoteCommand(words);
        var delay = node.Faults.AreNone || container.IsAdopted ? TimeSpan.Zero : node.Faults.DelayOf(worker.Run.Pod, container.Name);
        if (container.Programs.Find(words[0]) is not { } program)
        {
            return false;
        }

        var processes = node.Simulation.Processes;
        var numbering = worker.Run.SharedProcesses ?? TargetOf(container.Name) ?? new ProcessNamespace();
        var activity = container.IsAdopted ? Activity.Background : Activity.Progress;
        Coroutine<int> Main(Process self) => Begin(
            program,
            container.Context(node.Simulation, self, words[0], command.Arguments, container.Input, container.Output, container.Error),
            delay);
        void SetUp(Process process)
        {
            container.Main = process;
            process.Account = container.Account;
            if (!node.Faults.AreNone)
            {
                container.Account.Load(node.Faults.LoadOf(worker.Run.Pod, container.Name));
            }

            process.OnExit(observer);
            container.NoteNeeds(ContainerNeeds.Of(container, words));
        }

        if (number is { } known)
        {
            processes.StartReserved(known, command.Text, Main, SetUp, activity, Activity.Background, numbering);
        }
        else
        {
            SetUp(processes.Start(command.Text, Main, null, activity, Activity.Background, numbering));
        }

        return true;
    }

    /// <summary>While a slow container is starting, the Pod counts as progressing towards ready.</summary>
    private Coroutine<int> Begin(IProgram program, ProgramContext context, TimeSpan delay) =>
        delay > TimeSpan.Zero ? BeginLate(program, context, delay) : ContainedRun.Run(program, context);

    private async Coroutine<int> BeginLate(IProgram program, ProgramContext context, TimeSpan delay)
    {
        var begun = new Completion<Unit>(node.Simulation.Processes);
        begun.SetAfter(delay, "container: starts slowly", default);
        await begun;
        return await ContainedRun.Run(program, context);
    }

    /// <summary>The processes that an ephemeral container targets; null when it names no running container.</summary>
    private ProcessNamespace? TargetOf(string container)
    {
        var target = (worker.Run.SlotOf(container)?.Spec.Fields.Tree["targetContainerName"] as StringValue)?.Text;
        return target is null ? null : worker.Run.SlotOf(target) is { IsRunning: true } slot ? slot.Current?.Main?.Namespace : null;
    }

    /// <summary>The container's files, built afresh.</summary>
    public IFileSystem FilesOf(ContainerSpec spec, ImageReference image, ImageEntry entry, Sandbox sandbox)
    {
        var security = spec.Fields.SecurityContext;
        var user = ContainerUser.Of(worker.Run.Pod.Spec, security);
        var capabilities = ContainerCapabilities.Of(security, user);
        var disk = worker.Volumes.Disk;
        IFileSystem root = new MemoryFileSystem(LayerOf(entry, image, spec), node.Simulation)
        {
            Volume = disk with { Source = "overlay", Type = "overlay" },
        };
        root = security.ReadOnlyRootFilesystem == true ? new ReadOnlyFileSystem(root) : root;
        MountedFileSystem? files = null;
        var processes = new ProcFiles(
            () => worker.Run.SlotOf(spec.Name)?.Current?.Main?.Namespace, capabilities, security, user, () => files?.Volumes
                ?? [], KernelOf);
        files = new MountedFileSystem(root,
        [
            new FileMount("/proc", processes) { Volume = new FileVolume("proc", "proc") },
            .. PodFiles.MountsOf(worker.Run.Pod, sandbox).Select(mount => mount with { Volume = disk }),
            .. TerminationMessage.MountOf(spec, disk) is { } message ? (IEnumerable<FileMount>)[message] : [],
            .. worker.Volumes.MountsOf(spec),
        ]);
        return ReferenceEquals(user, ProgramUser.Root) && capabilities.AreUsual ? files : new UserFileSystem(
            files, user, capabilities.OverridesPermissions, capabilities.ChangesOwners, capabilities.OwnsEverything);
    }

    private string KernelOf() =>
        node.Informers.Of<Node>().Find(string.Empty, node.NodeName)?.Status.NodeInfo.KernelVersion ?? string.Empty;

    private static FileLayer LayerOf(ImageEntry entry, ImageReference image, ContainerSpec spec)
    {
        var layer = new FileLayerBuilder();
        foreach (var directory in new[] { "/etc", "/usr/bin", "/var/log", "/root", "/home", "/proc", "/run" })
        {
            layer.AddDirectory(directory);
        }

        foreach (var name in entry.Programs.Keys)
        {
            layer.AddFile("/bin/" + name, string.Empty).SetRights("/bin/" + name, new FileRights(FileRights.Octal("755")));
        }

        foreach (var (path, text) in entry.Files)
        {
            layer.AddFile(path, new Template(text).FillKnown(name => entry.TagValue(name, image.Tag)));
        }

        if (spec.Fields.WorkingDir.Length > 0)
        {
            layer.AddDirectory(spec.Fields.WorkingDir);
        }

        return layer.Build();
    }
}
