using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.ApiServer.Requests.Pods;

/// <summary>
/// Files of one volume that lie on or below one another (kubernetes, pkg/api/pod/warnings.go, warningsForOverlappingVirtualPaths).
/// </summary>
internal static class VolumePathWarnings
{
    public static void Find(PodSpec spec, List<string> found)
    {
        foreach (var volume in spec.Volumes)
        {
            if (volume.ConfigMap.Exists)
            {
                Compare(volume, $"ConfigMap {GoText.Quote(volume.ConfigMap.Name)}", [PathsOf(volume.ConfigMap.Items, string.Empty)], found);
            }
            else if (volume.Secret.Exists)
            {
                Compare(volume, $"Secret {GoText.Quote(volume.Secret.SecretName)}", [PathsOf(volume.Secret.Items, string.Empty)], found);
            }
            else if (volume.DownwardAPI.Exists)
            {
                Compare(volume, "DownwardAPI", [PathsOf(volume.DownwardAPI.Items, string.Empty)], found);
            }
            else if (volume.Projected.Exists)
            {
                Compare(volume, "Projected", Sources(volume.Projected), found);
            }
        }
    }

    // A source that says nothing of its files is looked at with those of the one before: so it is in 1.33.
    private static List<List<PlacedPath>> Sources(ProjectedVolumeSource projected)
    {
        var (all, last) = (new List<List<PlacedPath>>(), new List<PlacedPath>());
        foreach (var source in projected.Sources)
        {
            if (source.ConfigMap.Items.Count > 0)
            {
                last = PathsOf(source.ConfigMap.Items, $"ConfigMap {GoText.Quote(source.ConfigMap.Name)}");
            }
            else if (source.Secret.Items.Count > 0)
            {
                last = PathsOf(source.Secret.Items, $"Secret {GoText.Quote(source.Secret.Name)}");
            }
            else if (source.DownwardAPI.Items.Count > 0)
            {
                last = PathsOf(source.DownwardAPI.Items, "DownwardAPI");
            }
            else if (source.ServiceAccountToken.Exists)
            {
                last = [new(source.ServiceAccountToken.Path, "ServiceAccountToken")];
            }

            all.Add(last);
        }

        return all;
    }

    private static void Compare(Volume volume, string description, List<List<PlacedPath>> sources, List<string> found)
    {
        var known = new List<PlacedPath>();
        foreach (var path in sources.SelectMany(static source => source))
        {
            foreach (var other in known.Where(path.Meets))
            {
                found.Add($"volume {GoText.Quote(volume.Name)} ({description}): overlapping paths: {path} with {other}");
            }

            known.Add(path);
        }
    }

    private static List<PlacedPath> PathsOf(ViewList<KeyToPath> items, string source) =>
        [.. items.Select(item => new PlacedPath(item.Path.TrimEnd('/'), source))];

    private static List<PlacedPath> PathsOf(ViewList<DownwardAPIVolumeFile> items, string source) =>
        [.. items.Select(item => new PlacedPath(item.Path.TrimEnd('/'), source))];

    /// <summary>A file of a volume, and where it comes from.</summary>
    private sealed record PlacedPath(string Path, string Source)
    {
        public bool Meets(PlacedPath other) => Path.Length > 0 && other.Path.Length > 0
            && (IsOnOrBelow(other.Path, Path) || IsOnOrBelow(Path, other.Path));

        private static bool IsOnOrBelow(string path, string place) => $"{path}/".StartsWith($"{place}/", StringComparison.Ordinal);

        public override string ToString() => Source.Length == 0 ? GoText.Quote(Path) : $"{GoText.Quote(Path)} ({Source})";
    }
}
