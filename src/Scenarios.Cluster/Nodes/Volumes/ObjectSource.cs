using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes.Volumes;

/// <summary>A ConfigMap or Secret that a volume shows, whichever way it says so.</summary>
/// <param name="Items">The entries that are shown; empty for all.</param>
internal readonly record struct ObjectSource(bool IsSecret, string Name, bool? IsOptional, ViewList<KeyToPath> Items)
{
    /// <summary>Those of a volume, in order.</summary>
    public static IEnumerable<ObjectSource> Of(Volume volume)
    {
        if (volume.ConfigMap.Exists)
        {
            yield return new(false, volume.ConfigMap.Name, volume.ConfigMap.Optional, volume.ConfigMap.Items);
        }

        if (volume.Secret.Exists)
        {
            yield return new(true, volume.Secret.SecretName, volume.Secret.Optional, volume.Secret.Items);
        }

        for (var index = 0; index < volume.Projected.Sources.Count; index++)
        {
            if (Of(volume.Projected.Sources[index]) is { } source)
            {
                yield return source;
            }
        }
    }

    public static ObjectSource? Of(VolumeProjection projection)
    {
        if (projection.ConfigMap.Exists)
        {
            return new(false, projection.ConfigMap.Name, projection.ConfigMap.Optional, projection.ConfigMap.Items);
        }

        return projection.Secret.Exists ? new(true, projection.Secret.Name, projection.Secret.Optional, projection.Secret.Items) : null;
    }
}
