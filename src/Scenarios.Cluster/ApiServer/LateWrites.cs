using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Strategies;

namespace Scenarios.Cluster.ApiServer;

/// <summary>
/// Writes that are caught up only when somebody reads: heartbeats, which never end and change nothing but a time. Making each of them
/// would make virtual hours of an idle cluster expensive.
/// </summary>
internal sealed class LateWrites
{
    private readonly Dictionary<ResourceType, Action> _writers = [];
    private bool _isWriting;

    /// <param name="write">
    /// Brings the resource's objects up to date. Called before every read of them, so it must be cheap when nothing is due.
    /// </param>
    public void Register(ResourceType type, Action write) => _writers[type] = write;

    /// <summary>Registers the late writes of the strategies that have one.</summary>
    public void Register(IEnumerable<ResourceStrategy> strategies)
    {
        foreach (var strategy in strategies)
        {
            if (strategy.LateWrite is { } write)
            {
                Register(strategy.Type, write);
            }
        }
    }

    /// <summary>Must be called before objects of the resource are read.</summary>
    public void Before(ResourceType type)
    {
        if (_isWriting || !_writers.TryGetValue(type, out var write))
        {
            return;
        }

        _isWriting = true;
        try
        {
            write();
        }
        finally
        {
            _isWriting = false;
        }
    }
}
