using Scenarios.Api.Tree;

namespace Scenarios.Cluster.ApiServer.Strategies;
internal static class SelectorCache
{
    public static SelectorCache2 Parse(ObjectValue selector) => new(selector);
}
internal sealed class SelectorCache2(ObjectValue selector)
{
    public bool Matches(ObjectValue labels)
    {
        foreach (var (k, v) in selector["matchLabels"] as ObjectValue ?? ObjectValue.Empty) { if (!v.Equals(labels[k])) return false; }
        return true;
    }
}
