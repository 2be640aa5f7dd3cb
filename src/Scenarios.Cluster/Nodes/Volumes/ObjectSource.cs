using Scenarios.Objects.Views;
using Scenarios.Shell.Files;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes.Volumes;

/// <summary>A ConfigMap or Secret that a volume shows, whichever way it says so.</summary>
/// <param name="Items">The entries that are shown; empty for all.</param>
/// <param name="Mode">Of the files whose entries have none of their own.</param>
internal readonly record struct ObjectSource(bool IsSecret, string Name, bool? IsOptional, ViewList<KeyToPath> Items, int Mode)
{
    /// <summary>Those of a volume, in order.</summary>
    public static IEnumerable<ObjectSource> Of(Volume volume)
    {
        if (volume.ConfigMap.Exists)
        {
            yield return new(false, volume.ConfigMap.Name, volume.ConfigMap.Optional, volume.ConfigMap.Items, ModeOf(volume.ConfigMap.DefaultMode));
        }

        if (volume.Secret.Exists)
        {
            yield return new(true, volume.Secret.SecretName, volume.Secret.Optional, volume.Secret.Items, ModeOf(volume.Secret.DefaultMode));
        }

        for (var index = 0; index < volume.Projected.Sources.Count; index++)
        {
            if (Of(volume.Projected.Sources[index], ModeOf(volume.Projected.DefaultMode)) is { } source)
            {
                yield return source;
            }
        }
    }

    /// <summary>What the API server fills in where nobody said a mode.</summary>
    public static int ModeOf(long? mode) => (int)(mode ?? FileRights.Octal("644"));

    public static ObjectSource? Of(VolumeProjection projection, int mode)
    {
        if (projection.ConfigMap.Exists)
        {
            return new(false, projection.ConfigMap.Name, projection.ConfigMap.Optional, projection.ConfigMap.Items, mode);
        }

        return projection.Secret.Exists ? new(true, projection.Secret.Name, projection.Secret.Optional, projection.Secret.Items, mode) : null;
    }
}
