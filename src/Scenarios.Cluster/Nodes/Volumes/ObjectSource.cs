using Scenarios.Objects.Views;
using Scenarios.Shell.Files;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes.Volumes;

/// <summary>A ConfigMap or Secret that a volume shows, in whichever form the volume refers to it.</summary>
/// <param name="Items">The entries that are shown; empty for all.</param>
/// <param name="Mode">The mode of files whose entries have none of their own.</param>
internal readonly record struct ObjectSource(bool IsSecret, string Name, bool? IsOptional, ViewList<KeyToPath> Items, int Mode)
{
    /// <summary>The sources of a volume, in order.</summary>
    public static IEnumerable<ObjectSource> Of(Volume volume)
    {
        if (OwnOf(volume) is { } own)
        {
            yield return own;
        }

        for (var index = 0; index < volume.Projected.Sources.Count; index++)
        {
            if (Of(volume.Projected.Sources[index], ModeOf(volume.Projected.DefaultMode)) is { } projected)
            {
                yield return projected;
            }
        }
    }

    /// <summary>The object of a volume that shows a single one; null for other volumes.</summary>
    public static ObjectSource? OwnOf(Volume volume)
    {
        if (volume.ConfigMap is { Exists: true } map)
        {
            return new(false, map.Name, map.Optional, map.Items, ModeOf(map.DefaultMode));
        }

        var secret = volume.Secret;
        return secret.Exists ? new(true, secret.SecretName, secret.Optional, secret.Items, ModeOf(secret.DefaultMode)) : null;
    }

    /// <summary>The mode, or the API server's default when none is given.</summary>
    public static int ModeOf(long? mode) => (int)(mode ?? FileRights.Octal("644"));

    public static ObjectSource? Of(VolumeProjection projection, int mode)
    {
        if (projection.ConfigMap.Exists)
        {
            return new(false, projection.ConfigMap.Name, projection.ConfigMap.Optional, projection.ConfigMap.Items, mode);
        }

        var secret = projection.Secret;
        return secret.Exists ? new(true, secret.Name, secret.Optional, secret.Items, mode) : null;
    }
}
