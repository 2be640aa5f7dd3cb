namespace Scenarios.Cluster.Machinery;

/// <summary>Why the scheduler could place no Pods when it tried last: what each node said. Of the Pods refused last only.</summary>
public sealed class PlacementRecord
{
    private const int MostPods = 200;
    private const int MostNodes = 30;

    private readonly Dictionary<string, IReadOnlyList<(string Node, string Reason)>> _byPod = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = [];

    /// <summary>What each node said of a Pod, by its uid, in the order of the nodes; empty where the Pod was not refused.</summary>
    public IReadOnlyList<(string Node, string Reason)> Of(string uid) => _byPod.GetValueOrDefault(uid, []);

    internal void Note(string uid, IEnumerable<(string Node, string Reason)> refusals)
    {
        if (!_byPod.ContainsKey(uid))
        {
            _order.Enqueue(uid);
            if (_order.Count > MostPods)
            {
                _byPod.Remove(_order.Dequeue());
            }
        }

        _byPod[uid] = [.. refusals.Take(MostNodes).OrderBy(static refusal => refusal.Node, StringComparer.Ordinal)];
    }
}
