using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Get;

/// <summary>A watch that a command reads event by event, without an end. Dispose it; a killed command does so where it waits.</summary>
internal sealed class ChangeQueue : IDisposable
{
    private readonly Mailbox<WatchEvent> _events;
    private readonly IDisposable _watch;

    public ChangeQueue(CommandCall call, ResourceType type, string @namespace, ListOptions options)
    {
        _events = new Mailbox<WatchEvent>(call.Simulation);
        var watch = call.Api.Watch(type, @namespace, options, _events.Post);
        _watch = watch.IsSuccess ? watch.Value : throw new CommandFailedException(watch.Status);
    }

    /// <summary>Waits for the next event.</summary>
    public async Coroutine<WatchEvent> Next()
    {
        WatchEvent? change;
        while (!_events.TryTake(out change))
        {
            await _events.WaitToTake();
        }

        return change;
    }

    public void Dispose() => _watch.Dispose();
}
