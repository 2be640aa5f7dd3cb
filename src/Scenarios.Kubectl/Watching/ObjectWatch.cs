using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Kernel;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Time;
using Scenarios.Kubectl.CommandLine;

namespace Scenarios.Kubectl.Watching;

/// <summary>
/// A watch that a command reads event by event, with a deadline for the whole: client-go's <c>UntilWithSync</c>. Owned by the command, which
/// disposes it; a killed command does so where it waits.
/// </summary>
internal sealed class ObjectWatch : IDisposable
{
    private readonly Simulation _simulation;
    private readonly Queue<WatchEvent> _events = [];
    private readonly IDisposable _watch;
    private readonly ScheduledEvent? _deadline;
    private Completion<Unit>? _change;

    private ObjectWatch(CommandCall call, ResourceType type, string @namespace, ListOptions options, TimeSpan? timeout)
    {
        _simulation = call.Simulation;
        _deadline = timeout is { } limit ? _simulation.Schedule(limit, "kubectl timeout", Expire, call.Context.Process.Activity) : null;
        _watch = call.Api.Watch(type, @namespace, options, Receive);
    }

    /// <summary>True once the time given is over.</summary>
    public bool IsExpired { get; private set; }

    /// <summary>Watches what the options select.</summary>
    /// <param name="timeout">Null for as long as it takes.</param>
    public static ObjectWatch Of(CommandCall call, ResourceType type, string @namespace, ListOptions options, TimeSpan? timeout = null) =>
        new(call, type, @namespace, options, timeout);

    /// <summary>Watches one object by name: what it is now, if it is there, and each change.</summary>
    /// <param name="timeout">Null for as long as it takes.</param>
    public static ObjectWatch OfName(CommandCall call, ResourceType type, string @namespace, string name, TimeSpan? timeout = null) =>
        new(call, type, @namespace, new ListOptions { FieldSelector = $"metadata.name={name}" }, timeout);

    /// <summary>The next event; null when the time is over first.</summary>
    public async Coroutine<WatchEvent?> Next()
    {
        while (_events.Count == 0)
        {
            if (IsExpired)
            {
                return null;
            }

            await (_change = new Completion<Unit>(_simulation));
        }

        return _events.Dequeue();
    }

    public void Dispose()
    {
        _watch.Dispose();
        _deadline?.Cancel();
    }

    private void Receive(WatchEvent change)
    {
        _events.Enqueue(change);
        _change?.TrySet(default);
    }

    private void Expire()
    {
        IsExpired = true;
        _change?.TrySet(default);
    }
}
