using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Kernel.Time;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Watching;

/// <summary>
/// A watch that a command reads event by event, with one deadline for the whole watch: client-go's <c>UntilWithSync</c>. Belongs to the
/// command, which disposes it; a killed command does that where it is waiting.
/// </summary>
internal sealed class ObjectWatch : IDisposable
{
    private readonly Mailbox<WatchEvent> _events;
    private readonly IDisposable _watch;
    private readonly ScheduledEvent? _deadline;

    private ObjectWatch(CommandCall call, ResourceType type, string @namespace, ListOptions options, TimeSpan? timeout)
    {
        _events = new Mailbox<WatchEvent>(call.Simulation);
        _deadline = timeout is { } limit
            ? call.Simulation.Schedule(limit, "kubectl timeout", _events.Close, call.Context.Process.Activity)
            : null;
        var watch = call.Api.Watch(type, @namespace, options, _events.Post);
        _watch = watch.IsSuccess ? watch.Value : throw new CommandFailedException(watch.Status);
    }

    /// <summary>Watches what the options select.</summary>
    /// <param name="timeout">Null for no limit.</param>
    public static ObjectWatch Of(CommandCall call, ResourceType type, string @namespace, ListOptions options, TimeSpan? timeout = null) =>
        new(call, type, @namespace, options, timeout);

    /// <summary>Watches one object by name: its current state, if it exists, and each change.</summary>
    /// <param name="timeout">Null for no limit.</param>
    public static ObjectWatch OfName(CommandCall call, ResourceType type, string @namespace, string name, TimeSpan? timeout = null) =>
        new(call, type, @namespace, new ListOptions { FieldSelector = $"metadata.name={name}" }, timeout);

    /// <summary>The next event; null if the time runs out first.</summary>
    public async Coroutine<WatchEvent?> Next() => await _events.WaitToTake() && _events.TryTake(out var change) ? change : null;

    public void Dispose()
    {
        _watch.Dispose();
        _deadline?.Cancel();
    }
}
