using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;

namespace Scenarios.Kubectl.Get;

/// <summary>A watch that a command reads event by event, without an end. Dispose it; a killed command does so where it waits.</summary>
internal sealed class ChangeQueue : IDisposable
{
    private readonly CommandCall _call;
    private readonly Queue<WatchEvent> _events = new();
    private readonly IDisposable _watch;
    private Completion<Unit>? _change;

    public ChangeQueue(CommandCall call, ResourceType type, string @namespace, ListOptions options)
    {
        _call = call;
        _watch = call.Api.Watch(type, @namespace, options, Receive);
    }

    /// <summary>Waits for the next event.</summary>
    public async Coroutine<WatchEvent> Next()
    {
        while (_events.Count == 0)
        {
            await (_change = new Completion<Unit>(_call.Simulation));
        }

        return _events.Dequeue();
    }

    public void Dispose() => _watch.Dispose();

    private void Receive(WatchEvent change)
    {
        _events.Enqueue(change);
        _change?.TrySet(default);
    }
}
