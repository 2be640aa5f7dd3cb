namespace Scenarios.Cluster.Machinery;

/// <summary>
/// Each node's reason for refusing a Pod in the scheduler's last attempt. Kept only for the Pods that were refused most recently.
/// </summary>
public sealed class PlacementRecord
{
    private const int MostPods = 200;
    private const int MostNodes = 30;

    private readonly Dictionary<string, IReadOnlyList<(string Node, string Reason)>> _byPod = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = [];

    /// <summary>Each node's reason for refusing the Pod with this uid, ordered by node; empty if the Pod was not refused.</summary>
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
