using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Strategies;

namespace Scenarios.Cluster.ApiServer;

/// <summary>
/// Writes that are made up for when somebody looks: heartbeats, which come for ever and change nothing but a time. Made one by one,
/// they would make virtual hours of an idle cluster expensive.
/// </summary>
internal sealed class LateWrites
{
    private readonly Dictionary<ResourceType, Action> _writers = [];
    private bool _isWriting;

    /// <param name="write">
    /// Brings the objects of the resource up to date. Called before each reading of them; must cost little where nothing is due.
    /// </param>
    public void Register(ResourceType type, Action write) => _writers[type] = write;

    /// <summary>Those of kinds.</summary>
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

    /// <summary>Somebody is about to read objects of the resource.</summary>
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
