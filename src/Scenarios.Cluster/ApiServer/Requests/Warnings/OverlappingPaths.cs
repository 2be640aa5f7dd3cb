namespace Scenarios.Cluster.ApiServer.Requests.Warnings;

/// <summary>
/// Files of a volume that hide each other or lie where another one needs a folder (kubernetes, pkg/api/pod/warnings.go,
/// warningsForOverlappingVirtualPaths).
/// </summary>
internal static class OverlappingPaths
{
    public static void Find(ObjectValue volume, List<string> found)
    {
        var name = GoText.Quote(volume.Text("name"));
        Add($"ConfigMap {Named(volume["configMap"], "name")}", PathsOf(volume["configMap"], string.Empty));
        Add($"Secret {Named(volume["secret"], "secretName")}", PathsOf(volume["secret"], string.Empty));
        Add("DownwardAPI", PathsOf(volume["downwardAPI"], string.Empty));
        if (volume["projected"] is not ObjectValue projected)
        {
            return;
        }

        // As in 1.33, a source without paths is checked with the paths of the source before it.
        var (paths, last) = (new List<(string Path, string Source)>(), new List<(string Path, string Source)>());
        foreach (var source in (projected["sources"] as ListValue ?? ListValue.Empty).OfType<ObjectValue>())
        {
            if (source.Count == 0)
            {
                found.Add($"volume {name} (Projected) has no sources provided");
                continue;
            }

            last = PathsOf(source) is { Count: > 0 } own ? own : last;
            paths.AddRange(last);
        }

        Add("Projected", paths);

        void Add(string what, IEnumerable<(string Path, string Source)> all)
        {
            var before = new List<(string Path, string Source)>();
            foreach (var (path, source) in all)
            {
                var item = (Path: path.TrimEnd('/'), source);
                found.AddRange(before.Where(other => Overlap(other.Path, item.Path))
                    .Select(other => $"volume {name} ({what}): overlapping paths: {Text(item)} with {Text(other)}"));
                before.Add(item);
            }
        }
    }

    private static bool Overlap(string path, string other) => path.Length > 0 && other.Length > 0
        && ($"{path}/".StartsWith($"{other}/", StringComparison.Ordinal) || $"{other}/".StartsWith($"{path}/", StringComparison.Ordinal));

    private static string Text((string Path, string Source) item) =>
        item.Source.Length == 0 ? GoText.Quote(item.Path) : $"{GoText.Quote(item.Path)} ({item.Source})";

    private static string Named(Value? source, string field) => GoText.Quote((source as ObjectValue)?.Text(field) ?? string.Empty);

    private static List<(string Path, string Source)> PathsOf(ObjectValue source)
    {
        List<(string Path, string Source)> paths =
        [
            .. PathsOf(source["configMap"], $"ConfigMap {Named(source["configMap"], "name")}"),
            .. PathsOf(source["secret"], $"Secret {Named(source["secret"], "name")}"),
            .. PathsOf(source["downwardAPI"], "DownwardAPI"),
        ];
        if (source["serviceAccountToken"] is ObjectValue token)
        {
            paths.Add((token.Text("path"), "ServiceAccountToken"));
        }

        if (source["clusterTrustBundle"] is ObjectValue bundle)
        {
            paths.Add((bundle.Text("path"), $"ClusterTrustBundle {Named(bundle, bundle["name"] is null ? "signerName" : "name")}"));
        }

        return paths;
    }

    private static IEnumerable<(string Path, string Source)> PathsOf(Value? source, string what) =>
        ((source as ObjectValue)?["items"] as ListValue ?? ListValue.Empty).OfType<ObjectValue>().Select(item => (item.Text("path"), what));
}
