using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Kernel.Time;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Get;

/// <summary>
/// A watch that a command reads event by event, until <c>--request-timeout</c> ends the request. It must be disposed; a killed command does
/// that where it is waiting.
/// </summary>
internal sealed class ChangeQueue : IDisposable
{
    private readonly Mailbox<WatchEvent> _events;
    private readonly IDisposable _watch;
    private readonly ScheduledEvent? _deadline;

    public ChangeQueue(CommandCall call, ResourceType type, string @namespace, ListOptions options)
    {
        _events = new Mailbox<WatchEvent>(call.Simulation);
        var watch = call.Api.Watch(type, @namespace, options, _events.Post);
        _watch = watch.IsSuccess ? watch.Value : throw new CommandFailedException(watch.Status);
        _deadline = call.RequestTimeout is { } limit
            ? call.Simulation.Schedule(limit, "kubectl request timeout", _events.Close, call.Context.Process.Activity)
            : null;
    }

    /// <summary>Waits for the next event; null when the request has ended.</summary>
    public async Coroutine<WatchEvent?> Next() => await _events.WaitToTake() && _events.TryTake(out var change) ? change : null;

    public void Dispose()
    {
        _watch.Dispose();
        _deadline?.Cancel();
    }
}
