using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Kinds.ServiceAccounts;

/// <summary><c>kubectl describe serviceaccount</c> (kubectl, pkg/describe/describe.go, describeServiceAccount).</summary>
internal static class ServiceAccountDescription
{
    private const string TokenType = "kubernetes.io/service-account-token";

    public static void Write(ServiceAccount item, DescriptionWriter writer, DescribeSources sources)
    {
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        var secrets = sources.List<Secret>("secrets", item.Namespace).ToList();
        var known = secrets.Select(static secret => secret.Name).ToHashSet(StringComparer.Ordinal);
        var tokens = secrets.Where(secret => IsTokenOf(secret, item)).Select(static secret => secret.Name).ToList();
        var mountable = item.Secrets.Select(static secret => secret.Name).ToList();
        var pulls = item.ImagePullSecrets.Select(static secret => secret.Name).ToList();
        missing.UnionWith(mountable.Concat(pulls).Where(name => !known.Contains(name)));

        MetadataSection.Write(writer, item);
        WriteNames(writer, "Image pull secrets", pulls, missing);
        WriteNames(writer, "Mountable secrets", mountable, missing);
        WriteNames(writer, "Tokens", tokens, missing);
        EventSection.Write(writer, sources.EventsOf(item), sources.Now);
    }

    private static bool IsTokenOf(Secret secret, ServiceAccount account) =>
        secret.Type == TokenType
        && secret.Annotations["kubernetes.io/service-account.name"] == account.Name
        && secret.Annotations["kubernetes.io/service-account.uid"] == account.Uid;

    private static void WriteNames(DescriptionWriter writer, string title, IReadOnlyList<string> names, SortedSet<string> missing)
    {
        if (names.Count == 0)
        {
            writer.Field(0, title, "<none>");
        }

        for (var index = 0; index < names.Count; index++)
        {
            var label = index == 0 ? $"{title}:" : string.Empty;
            writer.Write(0, $"{label}\t{names[index]}{(missing.Contains(names[index]) ? " (not found)" : string.Empty)}\n");
        }
    }
}
