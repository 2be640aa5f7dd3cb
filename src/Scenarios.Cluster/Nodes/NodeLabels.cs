using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes;

/// <summary>The labels that a kubelet gives its node when it registers. Labels added by users are lost with the old object.</summary>
internal static class NodeLabels
{
    private static readonly string[] Own =
        ["beta.kubernetes.io/arch", "beta.kubernetes.io/os", "kubernetes.io/arch", "kubernetes.io/hostname", "kubernetes.io/os"];

    public static TextMap Of(Node known)
    {
        TextMap labels = default;
        foreach (var name in Own)
        {
            labels = known.Labels[name] is { } value ? labels.With(name, value) : labels;
        }

        return labels;
    }
}
