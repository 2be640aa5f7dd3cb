using System.Globalization;
using Scenarios.Objects.Views.Discovery;

namespace Scenarios.Cluster.Kinds.EndpointSlices;

/// <summary>
/// Remembers the version of each slice that the controller wrote last, to tell its own changes from those of others (kubernetes,
/// staging/src/k8s.io/endpointslice/util/endpointslice_tracker.go, ShouldSync).
/// </summary>
internal sealed class WrittenSlices
{
    private readonly Dictionary<string, long> _versions = new(StringComparer.Ordinal);

    public void Note(ApiObject slice) => _versions[slice.Uid] = VersionOf(slice);

    /// <summary>Whether somebody else wrote the slice after the controller's last write.</summary>
    public bool IsForeign(EndpointSlice slice) =>
        !_versions.TryGetValue(slice.Metadata.Uid, out var written) || VersionOf(slice) > written;

    public void Forget(EndpointSlice slice) => _versions.Remove(slice.Metadata.Uid);

    private static long VersionOf(ApiObject slice) => long.Parse(slice.ResourceVersion, CultureInfo.InvariantCulture);
}
