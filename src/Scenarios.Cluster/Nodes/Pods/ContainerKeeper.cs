using Scenarios.Cluster.Images;
using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Cluster.Nodes.Context;
using Scenarios.Cluster.Nodes.Environment;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Time;
using Scenarios.Objects.Views;
using Service = Scenarios.Objects.Views.Core.Service;

namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>
/// Starts a Pod's containers in order and restarts them as the restart policy says (kubernetes, kuberuntime_manager.go, SyncPod).
/// </summary>
internal sealed class ContainerKeeper
{
    private readonly NodeContext _node;
    private readonly PodWorker _worker;
    private readonly PodStatusWriter _status;
    private readonly ProbeStart _startProbes;
    private readonly ContainerStarter _starter;
    private readonly ImagePuller _images;

    public ContainerKeeper(NodeContext node, PodWorker worker, PodStatusWriter status, ProbeStart startProbes)
    {
        _node = node;
        _worker = worker;
        _status = status;
        _startProbes = startProbes;
        _starter = new ContainerStarter(node, worker);
        _images = new ImagePuller(node, worker);
    }

    /// <summary>Starts the init containers one after the other, then the others.</summary>
    public async Coroutine StartAll()
    {
        _images.TellMissingSecrets();
        foreach (var slot in _worker.Run.EphemeralSlots)
        {
            _worker.Begin(RunOnce(slot));
        }

        foreach (var slot in _worker.Run.InitSlots)
        {
            if (!await Initialize(slot))
            {
                return;
            }
        }

        foreach (var slot in _worker.Run.Slots)
        {
            if (_worker.Run.InitSlots.Length > 0 && slot.Current is null)
            {
                slot.Wait(WaitingCause.Initializing);
            }
        }

        foreach (var slot in _worker.Run.Slots)
        {
            var isRunning = await TryStart(slot);
            _worker.Begin(Keep(slot, isRunning));
        }

        // The kubelet looks at the Pod again when its containers have started.
        _images.TellMissingSecrets();
        _status.Request(_node.Latencies.Relist());
    }

    /// <summary>
    /// Starts the ephemeral containers that were added to the Pod; one added while there is no sandbox is started with the others.
    /// </summary>
    public void AddEphemeral()
    {
        foreach (var slot in _worker.Run.AddEphemeral())
        {
            if (_worker.Run.Sandbox is not null && !_worker.IsEnding)
            {
                _worker.Begin(RunOnce(slot));
            }
        }
    }

    private async Coroutine RunOnce(ContainerSlot slot)
    {
        _status.Request(_node.Latencies.NextSync());
        var isRunning = await TryStart(slot);
        _status.Request(_node.Latencies.Relist());
        await Keep(slot, isRunning);
    }

    /// <summary>Takes over the containers, which run already.</summary>
    /// <param name="isLater">Whether only once somebody looks at them: until then nobody notices.</param>
    public void Adopt(bool isLater)
    {
        if (isLater)
        {
            AdoptLater();
            return;
        }

        foreach (var slot in _worker.Run.Slots)
        {
            TakeOver(slot, null, null);
        }
    }

    private void AdoptLater()
    {
        var services = _node.Environment.ServicesOf(_worker.Run.Pod);
        var numbers = _worker.Run.Pod.Spec.Containers.Select(container =>
        {
            _node.Images.Add(ImageReference.TryParse(container.Image)!);
            return _node.Simulation.Processes.Reserve(container.Name);
        });
        _worker.Run.BeforeLook(() => _node.Simulation.Processes.RunOutside(() =>
        {
            foreach (var (slot, number) in _worker.Run.Slots.Zip(numbers))
            {
                TakeOver(slot, services, number);
            }
        }));
    }

    /// <param name="services">The Services of the time when it was started; null for those of now.</param>
    /// <param name="number">Its process's number, if it has one already.</param>
    private void TakeOver(ContainerSlot slot, Service[]? services, ProcessNumber? number)
    {
        if (ImageReference.TryParse(slot.Spec.Image) is not { } image || _node.Images.Find(image) is not { } entry)
        {
            return;
        }

        _node.Images.Add(image);
        var variables = services is null
            ? _node.Environment.Build(_worker.Facts(), slot.Spec, entry, image.Tag, out _)
            : EnvironmentBuilder.BuildAgain(_worker.Facts(), slot.Spec, entry, image.Tag, services);
        Launch(slot, image, entry, variables, isAdopted: true, number);
        AdoptedState.Restore(slot, _worker.Run.Pod);
        _worker.Begin(Keep(slot, isRunning: true));
    }

    /// <returns>False when the Pod's start must not continue.</returns>
    private async Coroutine<bool> Initialize(ContainerSlot slot)
    {
        while (true)
        {
            await StartUntilRunning(slot);
            if (slot.Spec.IsSidecar)
            {
                _worker.Begin(Keep(slot, isRunning: true));
                _status.Request(_node.Latencies.Relist());
                return true;
            }

            _status.Request(_node.Latencies.Relist());
            var exitCode = await slot.Current!.Main!.WaitForExit();
            await _worker.Pause(_node.Latencies.Relist());
            TellRefusal(slot, exitCode != 0 && _worker.Run.IsRestarted(slot, exitCode));
            _status.Request(TimeSpan.Zero);
            if (exitCode == 0)
            {
                return true;
            }

            if (!_worker.Run.IsRestarted(slot, exitCode))
            {
                _worker.OnContainersEnded();
                return false;
            }

            await ContainerRestarts.Wait(_node, _worker, _status, slot);
        }
    }

    /// <summary>
    /// Follows one container through its runs. While the Pod is being ended, the end of the last run is still seen, and ends this too.
    /// </summary>
    /// <param name="isRunning">Whether the first attempt to start it succeeded.</param>
    private async Coroutine Keep(ContainerSlot slot, bool isRunning)
    {
        if (!isRunning)
        {
            await ContainerRestarts.WaitForRetry(_node, _worker, _status, slot);
        }

        while (true)
        {
            if (!isRunning)
            {
                await StartUntilRunning(slot);
                _status.Request(_node.Latencies.Relist());
            }

            var exitCode = await slot.Current!.Main!.WaitForExit();
            if ((_worker.IsEnding || !slot.TryRedefine()) && !await GoesOn(slot, exitCode))
            {
                return;
            }

            isRunning = false;
        }
    }

    /// <returns>False when the container is not started again.</returns>
    private async Coroutine<bool> GoesOn(ContainerSlot slot, int exitCode)
    {
        if (slot.State is ContainerState.Terminated { Next: ContainerState.Sequel.RestartAtOnce })
        {
            await ContainerRestarts.WaitAfterProbe(_node, _worker, _status, slot);
            return true;
        }

        await _worker.Pause(_node.Latencies.Relist());

        // The kubelet sees that it ended, and either restarts the container at once or finds that it must back off.
        var isRestarted = _worker.Run.IsRestarted(slot, exitCode);
        if (!isRestarted)
        {
            _worker.OnContainersEnded();
        }

        TellRefusal(slot, isRestarted);
        _status.WriteNow();
        if (isRestarted)
        {
            await ContainerRestarts.Wait(_node, _worker, _status, slot);
        }

        return isRestarted;
    }

    private async Coroutine StartUntilRunning(ContainerSlot slot)
    {
        while (!await TryStart(slot))
        {
            await ContainerRestarts.WaitForRetry(_node, _worker, _status, slot);
            _images.TellMissingSecrets();
        }
    }

    private async Coroutine<bool> TryStart(ContainerSlot slot)
    {
        if (await _images.Ensure(slot) is { } refusal)
        {
            slot.Refuse(refusal);
            _node.Events.Warning(
                _worker.Run.Pod, "Failed", $"Error: {WaitingTexts.ReasonOf(refusal)}", EventPaths.Of(slot));
            return false;
        }

        if (ImageReference.TryParse(slot.Spec.Image) is not { } image || _node.Images.Find(image) is not { } entry)
        {
            return false;
        }

        var variables = _node.Environment.Build(_worker.Facts(), slot.Spec, entry, image.Tag, out var error);
        error ??= ContainerUser.FindFault(_worker.Run.Pod, slot.Spec.Name, slot.Spec.Fields.SecurityContext);
        if (error is not null)
        {
            _node.Events.Warning(_worker.Run.Pod, "Failed", $"Error: {error}", EventPaths.Of(slot));
            slot.Refuse(new WaitingCause.CreateContainerConfigError(error));
            return false;
        }

        slot.Accept();
        await _worker.Pause(_node.Latencies.CreateContainer());
        _node.Events.Normal(_worker.Run.Pod, "Created", $"Created container: {slot.Spec.Name}", EventPaths.Of(slot));
        await _worker.Pause(_node.Latencies.StartContainer());
        if (!Launch(slot, image, entry, variables))
        {
            return true;
        }

        _node.Events.Normal(_worker.Run.Pod, "Started", $"Started container {slot.Spec.Name}", EventPaths.Of(slot));
        if (await ContainerHooks.PostStart(_node, _worker.Run, slot) is { } fault)
        {
            slot.Refuse(new WaitingCause.PostStartHookError(fault));
            await ContainerStop.Run(_node, _worker.Run, slot, "FailedPostStartHook", ContainerStop.Deadline(_node, _worker.Run));
        }

        // A hook runs to its end even if the Pod is being ended.
        _worker.Scope.ThrowIfKilled();
        return true;
    }

    /// <summary>
    /// The Pod's spec has another image for a container: a running container is killed and recreated, a waiting one is looked at now.
    /// </summary>
    /// <param name="message">The Event's message; null for the one that says the definition changed.</param>
    public void Redefine(ContainerSlot slot, ContainerSpec newest, string? message = null)
    {
        slot.Redefine(newest);
        if (slot.IsRunning)
        {
            message ??= $"Container {slot.Spec.Name} definition changed, will be restarted";
            _worker.Finish(ContainerStop.Run(_node, _worker.Run, slot, message, ContainerStop.Deadline(_node, _worker.Run)));
        }
        else
        {
            slot.NextLook?.TrySet(default);
        }
    }

    /// <summary>
    /// A container that will be started again is Waiting with the reason of its last failed start, if that reason is more than an exit
    /// code (kubernetes, kubelet_pods.go, convertToAPIContainerStatuses).
    /// </summary>
    private static void TellRefusal(ContainerSlot slot, bool isRestarted)
    {
        if (isRestarted)
        {
            slot.TellRefusal();
        }
    }

    private bool Launch(
        ContainerSlot slot, ImageReference image, ImageEntry entry, IReadOnlyDictionary<string, string> variables, bool isAdopted = false,
        ProcessNumber? number = null)
    {
        var command = CommandLine.Of(slot.Spec, entry, variables);
        var container = _starter.Create(slot.Spec, image, entry, _worker.Run.Sandbox!, variables, isAdopted);
        slot.Begin(container);
        if (!_starter.TryStart(container, command, new ContainerEnd(this, slot, container), number))
        {
            StartError.Set(_node, _worker, slot, container, command.Words[0]);
            TellRefusal(slot, _worker.Run.IsRestarted(slot, slot.LastExitCode ?? 0));
            _status.Request(TimeSpan.Zero);
            return false;
        }

        if (!slot.IsEphemeral)
        {
            _startProbes(_node, _worker, slot, _status);
        }

        return true;
    }

    private void OnExit(ContainerSlot slot, Container container, Process process)
    {
        container.ExitCode = process.ExitCode;
        container.FinishedAt = _node.Simulation.Now;
        container.Log.Close();
        container.LastWords = TerminationMessage.Of(slot.Spec, container);
        slot.End(willRestart: !_worker.IsEnding && _worker.Run.IsRestarted(slot, process.ExitCode ?? 0));
    }

    private sealed class ContainerEnd(ContainerKeeper keeper, ContainerSlot slot, Container container) : ExitObserver
    {
        public override void OnExit(Process ended) => keeper.OnExit(slot, container, ended);
    }
}
